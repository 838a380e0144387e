import type { Case } from './condition.ts';
import { judge } from './evidence/hypothesis.ts';
import { states, type State } from './evidence/state.ts';
import { richFacts, type Facts, type Population, type RichFactName } from './facts/index.ts';
import { indicators, type IndicatorId } from './indicators/index.ts';
import { lateness } from './lateness.ts';
import { signals } from './signals/index.ts';
import { sourceIds, type SourceId } from './sources.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';
import { clearest, clearestAsOfDay, type ClearType } from './types/clearest.ts';
import { loyaltyTypes } from './types/index.ts';

/** How far a set of exports leads at best. */
export interface Unlocks {
  /** The firmest state that each type could reach, for the clearest customer there can be. */
  types: Readonly<Record<ClearType, State>>;
  /** The indicators that could be known, in the order of the textbook. */
  indicators: readonly IndicatorId[];
}

/** What is lost when some sources are missing and all others are there. */
export interface Loss {
  types: readonly { type: ClearType; from: State; to: State }[];
  indicators: readonly IndicatorId[];
}

const clearTypes = Object.keys(clearest) as readonly ClearType[];

/**
 * How firmly the best customer could be judged from these exports: customers for whom everything speaks for one type are
 * judged by what is left of them when the facts of all other sources are taken away.
 *
 * @param given the sources that are there
 * @source the table of model §5.2 is a hypothesis; this is what the code does (decision 14)
 * @example
 * unlocks(new Set(['orders'])).types.premium; // => 'compatible'
 */
export function unlocks(given: ReadonlySet<SourceId>, thresholds: Thresholds = defaultThresholds): Unlocks {
  const there = wholeOf(given);
  const cases = new Map(clearTypes.map((type) => [type, caseOf(clearest[type], there, thresholds)]));
  const known = indicators.filter(({ score }) => [...cases.values()].some((of) => score(of) !== null));
  return {
    types: Object.fromEntries(
      loyaltyTypes.flatMap((type) => {
        const of = cases.get(type.id as ClearType);
        return of === undefined ? [] : [[type.id, judge(type, of).state]];
      }),
    ) as Record<ClearType, State>,
    indicators: known.map(({ id }) => id),
  };
}

/**
 * What falls when these sources are missing and all others are there. Nothing falls where others say the same: then
 * the judgement rests on fewer proofs, but is as firm at best.
 *
 * @example
 * lostWithout(['order_times']).indicators; // => ['selection_time']
 */
export function lostWithout(missing: readonly SourceId[], thresholds: Thresholds = defaultThresholds): Loss {
  const full = unlocks(new Set(sourceIds), thresholds);
  const left = unlocks(new Set(sourceIds.filter((id) => !missing.includes(id))), thresholds);
  return {
    types: clearTypes
      .map((type) => ({ type, from: full.types[type], to: left.types[type] }))
      .filter(({ from, to }) => states.indexOf(to) > states.indexOf(from)),
    indicators: full.indicators.filter((id) => !left.indicators.includes(id)),
  };
}

/** Columns of another export: who lacks that lacks them too. */
const columnsOf: Partial<Record<SourceId, SourceId>> = {
  item_prices: 'orders',
  coupons: 'orders',
  tiers: 'orders',
  stores: 'orders',
  variants: 'orders',
  order_times: 'orders',
  rival_purchases: 'orders',
  rival_ratings: 'surveys',
  // Who left is of no use where nobody says whose manager they were.
  employees: 'assignments',
};

/** These sources without those that are of no use alone. */
export function wholeOf(given: ReadonlySet<SourceId>): ReadonlySet<SourceId> {
  return new Set(
    [...given].filter((id) => {
      const whole = columnsOf[id];
      return whole === undefined || given.has(whole);
    }),
  );
}

/** Measures that are rates and shares of purchases: campaigns or rivals alone do not give them. */
const ofPurchases = new Set(['M07', 'M08', 'M09', 'M10', 'M20', 'M21', 'M22']);
/** Of access only the way itself does not need purchases. */
const isOfPurchases = (name: string, measure: string): boolean =>
  ofPurchases.has(measure) || (measure === 'M14' && name !== 'accessAdvantage');

/** The clearest customer as these sources show them. */
export function caseOf(clear: Facts, given: ReadonlySet<SourceId>, thresholds: Thresholds): Case {
  const facts = factsFrom(clear, given);
  const population: Population = {
    ...ordinary,
    sources: [...given],
    // At best the effect is significant among all customers.
    provenExperiments: signals.filter(({ isExperiment }) => isExperiment === true).map(({ id }) => id),
  };
  return { facts, population, thresholds, lateness: lateness(facts, population, thresholds) };
}

const ordinary: Population = {
  asOfDay: clearestAsOfDay,
  clockDays: 30,
  regularity: 1,
  windowDays: 365,
  buyers: 1000,
  repeaters: 500,
  value12m: 1_000_000,
};

/** What these sources show of a customer. */
function factsFrom(clear: Facts, given: ReadonlySet<SourceId>): Facts {
  const hasOrders = given.has('orders');
  const left = Object.entries(clear).filter(([name]) => {
    if (!isRich(name)) return true;
    const { measure, sources: any } = richFacts[name];
    if (!hasOrders && isOfPurchases(name, measure)) return false;
    return any.some((source) => given.has(source));
  });
  return {
    ...(Object.fromEntries(left) as unknown as Facts),
    ...(hasOrders ? {} : noOrders),
    terminated: clear.terminated && given.has('contracts'),
  };
}

function isRich(name: string): name is RichFactName {
  return Object.hasOwn(richFacts, name);
}

const noOrders = {
  purchases: 0,
  hasTransactions: false,
  firstPurchaseDay: null,
  lastPurchaseDay: null,
  purchasesPerYear: null,
  ratePercentile: null,
  roughRatePercentile: null,
  gapVariation: null,
  valueTotal: 0,
  value12m: 0,
  valueRank: null,
  purchasesRecentHalf: 0,
  purchasesPreviousHalf: 0,
  valueRecentHalf: 0,
  valuePreviousHalf: 0,
  categoriesRecentHalf: 0,
  categoriesPreviousHalf: 0,
} as const satisfies Partial<Facts>;
