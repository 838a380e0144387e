import type { Facts } from './facts/index.ts';
import { actions, type ActionCode } from './reasons/actions.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

/**
 * Worth of acting now: value of the last 12 months × the share that the action can be expected to save
 * (`priority.contact` for late customers, `priority.doubted` and `priority.winBack` for lapsed ones, `priority.secondPurchase` for overdue
 * one-time buyers, nothing for the others). Of two customers of equal value the late one comes first.
 *
 * @returns money, 0 or more; 0 where nothing is to be done
 * @source our choice
 * @example
 * priority({ value12m: 200 }, 'win_back'); // => 50
 */
export function priority(
  facts: Pick<Facts, 'value12m'>,
  action: ActionCode,
  thresholds: Thresholds = defaultThresholds,
): number {
  const share = actions[action].share;
  if (share === null) return 0;
  // Equal on paper must be equal here: then the id decides.
  return Math.round(Math.max(0, facts.value12m) * thresholds[share] * 10_000) / 10_000;
}
