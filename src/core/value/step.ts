import type { Facts } from '../facts/index.ts';
import type { Step } from '../ids.ts';

/**
 * Step of the six-step cultivation 六步培育 that orders can show: *suspect* known but never bought, *first* bought on
 * one day, *repeat* on two or more. *Target* needs a declared segment, *die_hard* feedback or share of wallet,
 * *advocate* referrals: none of them shows in orders.
 *
 * @source model §12 (D01–D06); stages after Griffin
 * @example
 * step({ purchases: 2 }); // => 'repeat'
 */
export function step(facts: Pick<Facts, 'purchases' | 'hasTransactions'>): Step {
  // Who bought and returned it all did take the first step.
  if (facts.purchases === 0) return facts.hasTransactions === true ? 'first' : 'suspect';
  return facts.purchases === 1 ? 'first' : 'repeat';
}
