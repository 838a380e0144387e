import { firstRule, type Case } from '../condition.ts';
import { clockworkRepeater } from './clockwork-repeater.ts';
import { dealDriven } from './deal-driven.ts';
import { fullPriceRepeater } from './full-price-repeater.ts';
import { insufficient } from './insufficient.ts';
import { irregular } from './irregular.ts';
import { lapsed } from './lapsed.ts';
import type { Pattern } from './pattern.ts';
import { singleSiteRepeater } from './single-site-repeater.ts';
import { steadyRepeater } from './steady-repeater.ts';
import { windowDriven } from './window-driven.ts';

export type { Pattern };

/**
 * Every pattern, in order: the first that applies is the customer's. First whether anything can be said, then whether
 * the customer is still there, then the narrow patterns before the wide ones. A new pattern is one line here.
 */
export const patterns: readonly Pattern[] = [
  insufficient,
  lapsed,
  dealDriven,
  windowDriven,
  fullPriceRepeater,
  singleSiteRepeater,
  clockworkRepeater,
  steadyRepeater,
  irregular,
];

/** The pattern of a customer: exactly one for everyone. */
export function patternOf(of: Case): Pattern {
  return firstRule(patterns, of);
}
