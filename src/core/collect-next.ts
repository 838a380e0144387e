import type { Lateness } from './assessment.ts';
import type { Facts } from './facts/index.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

/** What may be collected next, and what it would settle. */
export const collectables = {
  item_prices: {
    label: { en: 'item prices', zh: '商品原价与折扣' },
    settles: { en: 'price loyalty', zh: '价格忠诚' },
  },
  campaigns: {
    label: { en: 'campaigns and rewards', zh: '促销活动与奖励' },
    settles: { en: 'incentive loyalty', zh: '激励忠诚' },
  },
  stores: {
    label: { en: 'stores or channels', zh: '门店或渠道' },
    settles: { en: 'convenience loyalty', zh: '方便忠诚' },
  },
  surveys: {
    label: { en: '8 survey questions', zh: '8 道问卷题' },
    settles: { en: 'attitude: true or merely habitual loyalty', zh: '态度：真忠诚还是习惯使然' },
  },
  exit_reasons: {
    label: { en: 'reasons for leaving', zh: '流失原因' },
    settles: { en: 'the cause of the loss', zh: '流失的原因' },
  },
} as const;

export type CollectableCode = keyof typeof collectables;

/**
 * The one file that would tell most about a customer: for who left, the reason; for who bought too rarely for a pattern,
 * the attitude, since behaviour cannot show anything yet; for the others the first of prices, campaigns and stores
 * that is missing, in the order in which the files are easy to export, and at last the attitude.
 *
 * @param collected codes of what is there already
 *
 * @returns one code; null when all of it is collected
 * @example
 * collectNext(
 *   {
 *     purchases: 5, terminated: false, dealDependence: null, dealOpportunity: null,
 *     rewardConcentration: null, storeConcentration: null,
 *   },
 *   { state: 'late' },
 * ); // => 'item_prices'
 */
export function collectNext(
  facts: Pick<
    Facts,
    | 'purchases'
    | 'terminated'
    | 'dealDependence'
    | 'dealOpportunity'
    | 'rewardConcentration'
    | 'storeConcentration'
  >,
  lateness: Pick<Lateness, 'state'>,
  thresholds: Thresholds = defaultThresholds,
  collected: readonly string[] = [],
): CollectableCode | null {
  const wanted: CollectableCode[] = [];
  if (facts.terminated || lateness.state === 'lapsed') wanted.push('exit_reasons');
  else if (facts.purchases >= thresholds['pattern.minPurchases']) {
    // Deals on offer are known as soon as there are prices, also for who buys too rarely to be measured.
    if (facts.dealDependence === null && facts.dealOpportunity === null) wanted.push('item_prices');
    if (facts.rewardConcentration === null) wanted.push('campaigns');
    if (facts.storeConcentration === null) wanted.push('stores');
  }
  wanted.push('surveys');
  return wanted.find((code) => !collected.includes(code)) ?? null;
}
