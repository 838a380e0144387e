/**
 * What is known of one customer at the as-of date: one row that the measures hand to `assess`.
 *
 * Days are whole local days; a *purchase* is an occasion, all purchases of one day together.
 * `null` always means "not known or not defined", never zero.
 */
export interface Facts {
  customerId: string;
  /** The category this row is about; null when it is about the customer as a whole. */
  category: string | null;

  // M01 counts and dates
  /** Purchase days n, 0 for a customer known only from other tables. */
  purchases: number;
  /** Whether there are transactions at all, if only returned or returning ones; undefined counts as `purchases > 0`. */
  hasTransactions?: boolean;
  /** Day of the first purchase, days since 1970-01-01; null without purchases. */
  firstPurchaseDay: number | null;
  /** Day of the last purchase, days since 1970-01-01; null without purchases. */
  lastPurchaseDay: number | null;

  // M03 rate
  /** Purchases per year, shrunk by one pseudo-purchase at the peers' mean rate; null without purchases. */
  purchasesPerYear: number | null;
  /** Mid-rank percentile 0–1 of that rate among peers of the same category and tenure; null when not assessable. */
  ratePercentile: number | null;
  /** The same percentile without the minimum-data conditions: null only without purchases. */
  roughRatePercentile: number | null;

  // M04 regularity
  /** Coefficient of variation of the own gaps, from 5 gaps on; null below. */
  gapVariation: number | null;

  // M23 value
  /** Net amount over the whole history, in money. */
  valueTotal: number;
  /** Net amount of the last 365 days, in money. */
  value12m: number;
  /** Mid-rank share of buyers with a lower 12-month value, 0–1 (1 = highest); null without purchases. */
  valueRank: number | null;

  // Change: the last half window against the half before
  purchasesRecentHalf: number;
  purchasesPreviousHalf: number;
  valueRecentHalf: number;
  valuePreviousHalf: number;
  categoriesRecentHalf: number;
  categoriesPreviousHalf: number;

  // Measures that richer files add (M07, M10, M14, M22); null with bare orders
  /** Deal-dependence excess DPI, at most 1; null without prices. */
  dealDependence: number | null;
  /** Expected share of deals among peers, 0–1; null without prices. */
  dealOpportunity: number | null;
  /** Reward concentration WCI, at most 1; null without campaigns. */
  rewardConcentration: number | null;
  /** Concentration (Herfindahl) of purchases over stores, 0–1; null without stores. */
  storeConcentration: number | null;
  /** Percentile 0–1 of the usual basket among peers; null when not measured. */
  basketPercentile: number | null;
  /** Share 0–1 of the most bought variant; null without variants. */
  variantShare: number | null;
  /** Contract ended before the as-of date. */
  terminated: boolean;
}

/** What holds for all customers together at the as-of date. */
export interface Population {
  /** The as-of date, days since 1970-01-01. */
  asOfDay: number;
  /** Category clock G: the usual gap between purchases, in days; null when half of the gaps were never seen to end. */
  clockDays: number | null;
  /** Regularity k of the whole population (1 = random, 4 and more = clockwork); null when it cannot be estimated. */
  regularity: number | null;
  /** Length W of the window in which change is judged, in days. */
  windowDays: number;
  /** Customers with at least one purchase. */
  buyers: number;
  /** Customers with at least two purchases. */
  repeaters: number;
  /** Net amount of all customers over the last 365 days. */
  value12m: number;
  /** What is collected already though nothing is measured from it yet; codes of `collectables`. */
  collected?: readonly string[];
}
