import type { Facts, Population } from '../facts/index.ts';
import type { Level } from '../ids.ts';
import { defaultThresholds, type Thresholds } from '../thresholds.ts';

/**
 * Customer level by rank of 12-month value: the top 1 % *key_top*, with the next 19 % *key* 关键客户, the next 30 %
 * *ordinary* 普通客户, the rest *small* 小客户 (书外). Customers of equal value share a level.
 *
 * @returns null with fewer than `level.minBuyers` buyers, without a purchase, or without a rank
 * @source customer pyramid 1/19/30/50 (苏朝晖), model §8.6
 * @example
 * level({ purchases: 3, valueRank: 0.9 }, { buyers: 100 }); // => 'key'
 */
export function level(
  facts: Pick<Facts, 'purchases' | 'valueRank'>,
  population: Pick<Population, 'buyers'>,
  thresholds: Thresholds = defaultThresholds,
): Level | null {
  if (population.buyers < thresholds['level.minBuyers']) return null;
  if (facts.purchases === 0 || facts.valueRank === null) return null;
  // The mid-rank of the best of N is 1 − 1/(2N), so "above" takes in the nearest whole number of customers.
  const rank = facts.valueRank;
  if (rank > 1 - thresholds['level.keyTop']) return 'key_top';
  if (rank > 1 - thresholds['level.key']) return 'key';
  return rank > 1 - thresholds['level.ordinary'] ? 'ordinary' : 'small';
}
