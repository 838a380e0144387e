import { logOdds } from './log-odds.ts';

/** What is known of a customer on the day from which purchases are foretold. */
export interface BuyerHistory {
  /** Purchase days up to the day, at least 1. */
  readonly purchases: number;
  /** Days since 1970-01-01. */
  readonly firstPurchaseDay: number;
  readonly lastPurchaseDay: number;
  /** Coefficient of variation of the own gaps, from five gaps on; null below. */
  readonly gapVariation: number | null;
  /** Purchase days within one horizon before the day. */
  readonly recentPurchases: number;
}

export interface FeatureSetting {
  /** The day from which purchases are foretold. */
  asOfDay: number;
  horizonDays: number;
  /** Mean gap of all repeat purchases; null where there are none. */
  meanGapDays: number | null;
}

/**
 * What the combination looks at. The first are the odds of the classic model, which may be too extreme or not extreme
 * enough; each of the others counts for buying, never against it.
 */
export const features = [
  { id: 'odds', en: 'the odds of the classic model', zh: '经典模型的胜算' },
  { id: 'expected', en: 'purchases the classic model expects', zh: '经典模型预期的购买次数' },
  { id: 'frequency', en: 'purchases so far', zh: '累计购买次数' },
  { id: 'recency', en: 'how recent the last purchase is', zh: '末次购买的远近' },
  { id: 'trend', en: 'purchases within the last horizon', zh: '最近一期的购买次数' },
  { id: 'own_gap', en: 'silence beyond the own gap (less is more)', zh: '超过自身间隔的沉默' },
  {
    id: 'regularity',
    en: 'silence beyond the own gap by the regularity of the gaps (less is more)',
    zh: '超过自身间隔的沉默 × 购买规律性',
  },
] as const;

/**
 * The features of a customer, larger for those more likely to buy. All lengths of time are parts of the horizon or of
 * the own gap, so that the unit of time drops out.
 *
 * @param classic probability of a purchase within the horizon, and expected purchases, by the classic model
 * @returns one number for each of `features`, finite
 * @source recency and frequency: Bult & Wansbeek (1995), Marketing Science 14, 378–394; own gap and regularity as in M05
 * @example
 * const history = { purchases: 4, firstPurchaseDay: 0, lastPurchaseDay: 90, gapVariation: null, recentPurchases: 2 };
 * featuresOf(history, { buys: 0.5, expected: 1 }, { asOfDay: 100, horizonDays: 90, meanGapDays: 30 })[5]; // => 0
 */
export function featuresOf(
  history: BuyerHistory,
  classic: { buys: number; expected: number },
  setting: FeatureSetting,
): number[] {
  const { purchases, firstPurchaseDay, lastPurchaseDay, gapVariation, recentPurchases } = history;
  const { asOfDay, horizonDays, meanGapDays } = setting;
  const silence = asOfDay - lastPurchaseDay;
  // A day of a month: silences below it are all alike.
  const blur = horizonDays / 30;
  const ownGap = (lastPurchaseDay - firstPurchaseDay + (meanGapDays ?? horizonDays)) / purchases;
  const late = Math.max(0, Math.log((silence + blur) / (ownGap + blur)));
  const regularity =
    gapVariation === null ? 1 : Math.min(Math.max(1 / Math.max(gapVariation, 1 / 3) ** 2, 1), 9);
  return [
    logOdds(classic.buys),
    Math.log(Math.max(classic.expected, 1e-6)),
    Math.log(purchases),
    -Math.log((silence + blur) / horizonDays),
    Math.log1p(recentPurchases),
    // Not −0.
    0 - late,
    0 - late * Math.log(regularity),
  ];
}
