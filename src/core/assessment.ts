import type { FactorScore } from './factors/index.ts';
import type { Code, Level, LifeCycleStage, Step } from './ids.ts';
import type { IndicatorScores, LoyaltyIndex } from './indicators/index.ts';
import type { Prediction } from './prediction/predict.ts';
import type { SourceId } from './sources.ts';
import type { TypeGrounds } from './types/grounds.ts';
import type { Headline } from './types/headline.ts';

/** One thing that spoke for or against a judgement: the measure, its value and the bound it was held against. */
export interface Evidence {
  /** What was judged: `pattern`, `lateness`, `lifecycle`, `level`. */
  about: string;
  /** Measure id (`M05`) with the fact it read. */
  measure: string;
  fact: string;
  value: number | string | null;
  /** The bound and its threshold name, where there is one. */
  bound?: number;
  threshold?: string;
  /** Whether it spoke for the judgement. */
  supports: boolean;
}

export interface Assessment {
  customerId: string;
  category: string | null;
  /** 0–100, from orders alone: repeat rate against peers, staying power, still on the own schedule. */
  behaviourScore: number;
  pattern: string;
  /** Why the customer stays, how firmly that is known, and which types are still possible. */
  loyalty: Headline;
  /** The six indicators, 0–100 each; null where one cannot be assessed. */
  indicators: IndicatorScores;
  /** The loyalty index; null without repeat purchases and share of wallet. */
  index: LoyaltyIndex | null;
  lateness: Lateness;
  /** What is foretold within the horizon of the model; null where none is used, and for who never bought. */
  prediction: Prediction | null;
  level: Level | null;
  code: Code | null;
  lifecycle: LifeCycleStage;
  step: Step;
  /** Why this customer is where they are: codes, most important first; never empty. */
  why: readonly string[];
  /** What to do: one code. */
  action: string;
  /** What to collect next: one code; null when nothing would help. */
  collectNext: SourceId | null;
  /** Worth of acting now, in money of the last 12 months; 0 where nothing is to be done. Orders the call list. */
  priority: number;
  /** What decided pattern, lateness, life-cycle stage and level. */
  evidence: readonly Evidence[];
  /** Everything weighed for and against each loyalty type, the most believed first. */
  grounds: readonly TypeGrounds[];
  /** The eight factors, as far as they are known. */
  factors: readonly FactorScore[];
}

/** Where a customer stands on their own schedule (model M05, the silence rule). */
export interface Lateness {
  state: 'never_bought' | 'bought_once' | 'on_schedule' | 'late' | 'lapsed';
  /** Usual own gap in days, drawn towards the category clock; null below two purchases. */
  usualGapDays: number | null;
  /** Last purchase plus usual gap, days since 1970-01-01; null below two purchases. */
  dueDay: number | null;
  /** Days past due, negative before; null below two purchases. */
  daysLate: number | null;
  /** Silence in usual gaps, Z; null below two purchases. */
  silenceRatio: number | null;
  /** Z beyond which a customer of this regularity counts as lapsed; null below two purchases. */
  silenceLimit: number | null;
}
