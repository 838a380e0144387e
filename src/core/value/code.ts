import type { Facts } from '../facts/index.ts';
import type { Code } from '../ids.ts';
import { defaultThresholds, type Thresholds } from '../thresholds.ts';

/**
 * Customer code A/B/C 客户代码: *A* the top fifth by value, *B* not A, in the upper half by value and in the top 30 % by
 * potential, *C* the rest. Potential is what the customer buys elsewhere, else what look-alikes buy here and this
 * customer does not.
 *
 * @returns null without a purchase, a rank of value, or a known potential: to say C of who may be B would be a guess
 * @source model §11 (J17); the bounds are our choice
 * @example
 * code({ purchases: 5, valueRank: 0.7, potentialRank: 0.9 }); // => 'B'
 */
export function code(
  { purchases, valueRank, potentialRank = null }: Pick<Facts, 'purchases' | 'valueRank' | 'potentialRank'>,
  thresholds: Thresholds = defaultThresholds,
): Code | null {
  if (purchases === 0 || valueRank === null || potentialRank === null) return null;
  if (valueRank > 1 - thresholds['level.key']) return 'A';
  const isPromising =
    valueRank >= thresholds['code.upperHalf'] && potentialRank > 1 - thresholds['code.potential'];
  return isPromising ? 'B' : 'C';
}
