import type { Assessment } from './assessment.ts';
import { behaviourScore } from './behaviour-score.ts';
import { checkFacts, checkPopulation } from './check-input.ts';
import { collectNext } from './collect-next.ts';
import { evidence } from './evidence/behaviour-evidence.ts';
import type { Case } from './condition.ts';
import type { Facts, Population } from './facts/index.ts';
import { lateness as latenessOf } from './lateness.ts';
import { patternOf } from './patterns/index.ts';
import { predictionOf } from './prediction/prediction-of.ts';
import { priority } from './priority.ts';
import { action as actionOf } from './reasons/action.ts';
import { why } from './reasons/why.ts';
import { factorsOf } from './factors/index.ts';
import { indicators, loyaltyIndex, scoreAll } from './indicators/index.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';
import { groundsOfTypes } from './types/grounds.ts';
import { headlineOf } from './types/headline.ts';
import { code } from './value/code.ts';
import { level as levelOf } from './value/level.ts';
import { lifeCycleOf } from './value/life-cycle.ts';
import { step } from './value/step.ts';

/**
 * The judgement of one customer: facts in, assessment out, the same for the same input. Nothing is read, no clock is
 * looked at, nothing is changed. `evidence`, `grounds` and `factors` are worked out only when they are read.
 *
 * @param facts measures of the customer at the as-of date; `null` = not known
 * @param population what holds for all customers at the same date
 * @param thresholds `defaultThresholds`, or `overrideThresholds(…)`
 * @throws RangeError when a number is not finite, negative where it cannot be, or dates contradict each other
 * @source pipeline: decisions 7, 12 and 19; each part names its own
 * @example
 * const facts = {
 *   customerId: '13167', category: null, purchases: 35, firstPurchaseDay: 9800, lastPurchaseDay: 10370,
 *   purchasesPerYear: 21, ratePercentile: 0.99, roughRatePercentile: 0.99, gapVariation: 0.9,
 *   valueTotal: 6200, value12m: 3801, valueRank: 0.999,
 *   purchasesRecentHalf: 11, purchasesPreviousHalf: 12, valueRecentHalf: 1900, valuePreviousHalf: 1901,
 *   categoriesRecentHalf: 1, categoriesPreviousHalf: 1, terminated: false,
 * };
 * const population = {
 *   asOfDay: 10408, clockDays: 90, regularity: 1.2, windowDays: 540, buyers: 23570, repeaters: 11516, value12m: 1e6,
 * };
 * assess(facts, population).action; // => 'contact_now'
 */
export function assess(
  facts: Facts,
  population: Population,
  thresholds: Thresholds = defaultThresholds,
): Assessment {
  checkPopulation(population);
  checkFacts(facts, population);
  return assessMeasured(facts, population, thresholds);
}

/**
 * `assess` without a look at its input, for facts that our own measures made: these are right or a bug.
 *
 * @param inPlay the rich facts that any customer has, so that nobody looks for others in each of them
 */
export function assessMeasured(
  facts: Facts,
  population: Population,
  thresholds: Thresholds,
  inPlay?: ReadonlySet<string>,
): Assessment {
  const lateness = latenessOf(facts, population, thresholds);
  const prediction = predictionOf(facts, population);
  const of: Case = {
    facts,
    population,
    lateness,
    thresholds,
    ...(inPlay === undefined ? {} : { inPlay }),
  };
  const pattern = patternOf(of);
  const lifecycle = lifeCycleOf(of).id;
  const level = levelOf(facts, population, thresholds);
  const loyalty = headlineOf(of, pattern.compatible);
  const scores = scoreAll(indicators, of);
  // What no longer holds them keeps nobody: who left is treated as who left.
  const motive = loyalty.ending === null ? loyalty.type : 'ended';
  const action = actionOf(of, level, lifecycle, motive, prediction?.alive ?? null);
  return new Judgement(of, {
    customerId: facts.customerId,
    category: facts.category,
    behaviourScore: behaviourScore(facts, lateness, population, thresholds),
    pattern: pattern.id,
    loyalty,
    indicators: scores,
    index: loyaltyIndex(indicators, scores, of),
    lateness,
    prediction,
    level,
    code: code(facts, thresholds),
    lifecycle,
    step: step(of),
    why: why(of, level, lifecycle, motive),
    action,
    collectNext: collectNext(of, loyalty),
    priority: priority(facts, action, thresholds),
  });
}

/** Millions are assessed, few are explained: what is behind a judgement is worked out when it is read, and in JSON. */
class Judgement implements Assessment {
  readonly customerId;
  readonly category;
  readonly behaviourScore;
  readonly pattern;
  readonly loyalty;
  readonly indicators;
  readonly index;
  readonly lateness;
  readonly prediction;
  readonly level;
  readonly code;
  readonly lifecycle;
  readonly step;
  readonly why;
  readonly action;
  readonly collectNext;
  readonly priority;
  readonly #of: Case;

  constructor(of: Case, judged: Omit<Assessment, 'evidence' | 'grounds' | 'factors'>) {
    this.#of = of;
    this.customerId = judged.customerId;
    this.category = judged.category;
    this.behaviourScore = judged.behaviourScore;
    this.pattern = judged.pattern;
    this.loyalty = judged.loyalty;
    this.indicators = judged.indicators;
    this.index = judged.index;
    this.lateness = judged.lateness;
    this.prediction = judged.prediction;
    this.level = judged.level;
    this.code = judged.code;
    this.lifecycle = judged.lifecycle;
    this.step = judged.step;
    this.why = judged.why;
    this.action = judged.action;
    this.collectNext = judged.collectNext;
    this.priority = judged.priority;
  }

  get evidence(): Assessment['evidence'] {
    return evidence(this.#of);
  }

  get grounds(): Assessment['grounds'] {
    return groundsOfTypes(this.#of);
  }

  get factors(): Assessment['factors'] {
    return factorsOf(this.#of);
  }

  toJSON(): Assessment {
    return Object.assign({}, this, {
      evidence: this.evidence,
      grounds: this.grounds,
      factors: this.factors,
    });
  }
}
