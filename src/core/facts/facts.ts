import type { Forecast } from '../prediction/forecast.ts';
import type { Nps } from '../nps.ts';
import type { Renewals } from '../churn/renewals.ts';
import type { SourceId } from '../sources.ts';
import type { RichFacts } from './index.ts';

/**
 * What is known of one customer at the as-of date: one row that the measures hand to `assess`.
 *
 * Days are whole local days; a *purchase* is an occasion, all purchases of one day together.
 * `null` always means "not known or not defined", never zero. What bare orders give must be there; what richer files
 * add (`richFacts`) may be left out.
 */
export interface Facts extends RichFacts {
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

  /** Purchase days of the last 90 days; left out counts as unknown, and then nothing is foretold by the combination. */
  purchases90d?: number;

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
  /** M28 from the latest answers of all; null or absent with fewer than 30. */
  nps?: Nps | null;
  /** What the facts were measured from. A hypothesis is firm only when what could speak against it was looked at. */
  sources?: readonly SourceId[];
  /** The model that foretells purchases, as fitted; null or absent: nothing is foretold. */
  forecast?: Forecast | null;
  /** How contracts end; null or absent: too few ended to tell. */
  renewals?: Renewals | null;
  /** Signals of natural experiments whose effect is significant in the whole population; only they weigh in full. */
  provenExperiments?: readonly string[];
}
