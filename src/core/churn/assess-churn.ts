import type { Lateness } from '../assessment.ts';
import type { Case } from '../condition.ts';
import { lateness as latenessOf } from '../lateness.ts';
import type { Facts, Population } from '../facts/index.ts';
import type { Level, LifeCycleStage } from '../ids.ts';
import { checkFacts, checkPopulation } from '../check-input.ts';
import { defaultThresholds, type Thresholds } from '../thresholds.ts';
import { level as levelOf } from '../value/level.ts';
import { lifeCycleOf } from '../value/life-cycle.ts';
import { attitudeOf } from './attitude.ts';
import { causeOf, groundsOfCauses, type CauseGrounds, type CauseHeadline } from './causes/verdict.ts';
import { leftOutOf, type LeftOutReason } from './contact.ts';
import type { Attitude, ChurnState, InitiatorId, Setting } from './ids.ts';
import { initiatorOf, isUndocumentedEnd } from './initiator.ts';
import type { Lapse } from './lapse.ts';
import type { Learned } from './learned.ts';
import { impossiblePairs, type ImpossiblePair } from './matrix.ts';
import { outlookByModel, type Outlook, type OutlookOf } from './outlook.ts';
import { playOf, plays, type PlayId } from './plays/index.ts';
import { settingOf } from './setting.ts';
import { asksForTheDoor, standingOf } from './state.ts';
import { whyLeaving, type ChurnWhy } from './whys.ts';
import { daysGone, worthOf, type ChurnWorth } from './worth.ts';

/** Who leaves, why, by whose doing, what that is worth, and what to do. */
export interface ChurnAssessment extends ChurnWorth {
  customerId: string;
  category: string | null;
  state: ChurnState;
  /** Whether the end is believed of who is silent past the limit: only then they are lapsed. Null for all others. */
  lapse: Lapse | null;
  setting: Setting;
  outlook: Outlook;
  lateness: Lateness;
  /** Day of leaving where it was observed; of lapsed customers only the interval from the last purchase on is known. */
  churnedDay: number | null;
  /** Null for who stays. */
  why: CauseHeadline | null;
  initiator: InitiatorId | null;
  /** Of who is gone the level in their last year as customers. */
  level: Level | null;
  lifecycle: LifeCycleStage;
  /** Null for who stays. */
  attitude: Attitude | null;
  /** Codes, most important first: state and direction, then the strongest signals of the cause. */
  whys: readonly (ChurnWhy | (string & {}))[];
  action: PlayId;
  /** Why this customer is not on a call list; null for who may be. */
  leftOut: LeftOutReason | null;
  /** Must a person sign before anything is done? */
  needsSignOff: boolean;
  /** What the records say that cannot be. */
  impossible: readonly ImpossiblePair[];
  /** Everything that was weighed for each cause; worked out when it is read. */
  readonly grounds: readonly CauseGrounds[];
}

export interface ChurnOptions {
  thresholds?: Thresholds;
  /** Where probabilities come from; the silence rule has none. */
  outlookOf?: OutlookOf;
  /** What own contacts have taught. */
  learned?: Learned;
  /** Called lapsed before, with no purchase since: they stay it. */
  wasLost?: boolean;
  /** The rich facts that any customer has, so that nobody looks for others in each of them. */
  inPlay?: ReadonlySet<string>;
}

/**
 * Who leaves and why: facts of one customer in, judgement out, the same for the same input.
 *
 * @param facts measures of the customer at the as-of date; `null` or absent = not known
 * @param population what holds for all customers at the same date
 * @throws RangeError when a number is not finite, negative where it cannot be, or dates contradict each other
 * @source model §8; each part names its own
 * @example
 * const facts = {
 *   customerId: '13167', category: null, purchases: 35, firstPurchaseDay: 9800, lastPurchaseDay: 10370,
 *   purchasesPerYear: 21, ratePercentile: 0.99, roughRatePercentile: 0.99, gapVariation: 0.9,
 *   valueTotal: 6200, value12m: 3801, valueRank: 0.999,
 *   purchasesRecentHalf: 11, purchasesPreviousHalf: 12, valueRecentHalf: 1900, valuePreviousHalf: 1901,
 *   categoriesRecentHalf: 1, categoriesPreviousHalf: 1, terminated: false, uncoveredPurchases: 35,
 * };
 * const population = {
 *   asOfDay: 10408, clockDays: 90, regularity: 1.2, windowDays: 540, buyers: 23570, repeaters: 11516, value12m: 1e6,
 * };
 * assessChurn(facts, population).state; // => 'at_risk'
 */
export function assessChurn(
  facts: Facts,
  population: Population,
  options: ChurnOptions = {},
): ChurnAssessment {
  checkPopulation(population);
  checkFacts(facts, population);
  return assessChurnMeasured(facts, population, options);
}

/** `assessChurn` without a look at its input, for facts that our own measures made. */
export function assessChurnMeasured(
  facts: Facts,
  population: Population,
  {
    thresholds = defaultThresholds,
    outlookOf = outlookByModel,
    learned = {},
    wasLost = false,
    inPlay,
  }: ChurnOptions,
): ChurnAssessment {
  const lateness = latenessOf(facts, population, thresholds);
  const of: Case = {
    facts,
    population,
    lateness,
    thresholds,
    ...(inPlay === undefined ? {} : { inPlay }),
  };
  const outlook = outlookOf(of);
  const { state, lapse, isKept } = standingOf(of, outlook, wasLost);
  const isGone = state === 'churned' || state === 'lapsed';
  const isLeaving = isGone || state === 'at_risk';
  const why = isLeaving ? causeOf(of) : null;
  const initiator = isGone && why !== null ? initiatorOf(of, why.cause) : null;
  const isInferior = why?.cause === 'malicious' && why.state === 'established';
  const level = levelOfLeaver(of, isGone || lapse !== null);
  const attitude = isLeaving ? attitudeOf(level, isInferior) : null;
  const action = playOf(
    state,
    why ?? { cause: 'unknown', subCause: null },
    initiator ?? 'unknown',
    (daysGone(of, state) ?? 0) > thresholds['return.withinDays'],
  );
  const worth = worthOf(
    of,
    {
      state,
      cause: why?.cause ?? 'unknown',
      initiator: initiator ?? 'unknown',
      attitude,
      mayBeAsked: plays[action].say.en !== '',
      outlook,
    },
    learned,
  );
  const impossible = isGone ? impossiblePairs(of, initiator ?? 'unknown') : [];
  const grounds = () => (isLeaving ? groundsOfCauses(of) : []);
  return {
    customerId: facts.customerId,
    category: facts.category,
    state,
    lapse,
    setting: settingOf(facts),
    outlook,
    lateness,
    churnedDay: state === 'churned' ? (facts.exitDay ?? null) : null,
    why,
    initiator,
    level,
    lifecycle: isKept ? 'exit' : lifeCycleOf(of).id,
    attitude,
    whys: whyLeaving(of, {
      state,
      lapse,
      isKept,
      why,
      asksForTheDoor: asksForTheDoor(of),
      isUndocumented: isGone && isUndocumentedEnd(of),
      isImpossible: impossible.length > 0,
    }),
    action,
    leftOut: isLeaving ? leftOutOf(of, action, worth) : null,
    needsSignOff:
      isInferior || why?.cause === 'malicious' || why?.contributing.includes('malicious') === true,
    impossible,
    ...worth,
    get grounds() {
      return grounds();
    },
  };
}

/** Who is gone or long silent spends nothing: of them the rank of the last year as a customer counts. */
function levelOfLeaver({ facts, population, thresholds }: Case, isSilent: boolean): Level | null {
  const { formerRank = null } = facts;
  const isByFormer = (isSilent || facts.valueRank === null) && formerRank !== null;
  return levelOf(isByFormer ? { purchases: 1, valueRank: formerRank } : facts, population, thresholds);
}
