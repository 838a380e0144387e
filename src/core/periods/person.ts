import type { Assessment } from '../assessment.ts';
import type { ChurnAssessment } from '../churn/assess-churn.ts';
import type { ChurnState } from '../churn/ids.ts';
import type { Lapse } from '../churn/lapse.ts';
import type { Facts, Population } from '../facts/index.ts';
import type { Level, LifeCycleStage } from '../ids.ts';
import type { Forecast } from '../prediction/forecast.ts';
import { predictionOf } from '../prediction/prediction-of.ts';
import { daysIn, periodOf } from './period.ts';

/** One customer on one day, as far as periods are compared: what a snapshot keeps. */
export interface Person {
  customerId: string;
  state: ChurnState;
  /** Whether the end is believed of who is silent past the limit; null for all others. */
  lapse: Lapse | null;
  /** State and lapse by the model of the snapshot before, where a newer model judges either otherwise; else null. */
  stateByLastModel: ChurnState | null;
  lapseByLastModel: Lapse | null;
  lateness: Assessment['lateness']['state'];
  level: Level | null;
  lifecycle: LifeCycleStage;
  type: string;
  typeState: string;
  purchases: number;
  valueTotal: number;
  value12m: number;
  /** Days since 1970-01-01; null without purchases. */
  firstDay: number | null;
  lastDay: number | null;
  /** Null below two purchases. */
  dueDay: number | null;
  daysLate: number | null;
  /** Chance of being a customer still, 0–1; null where no model tells. */
  pAlive: number | null;
  /** Expected purchases in the 90 days to come; null where no model tells. */
  expectedPurchases90d: number | null;
  /** Chance 0–1 of buying within 90 days, within a week, and within the calendar month that follows. */
  pPurchase90d: number | null;
  pPurchaseWeek: number | null;
  pPurchaseMonth: number | null;
  cause: string | null;
  causeState: string | null;
  subCause: string | null;
  /** Causes that speak beside it, separated by |; empty where none does. */
  contributing: string;
  initiator: string | null;
  valueAtRisk: number | null;
  /** Codes separated by |, most important first. */
  why: string;
  /** What to do: a play against churn. */
  action: string;
  /** Why this customer is not to be called; null for who may be. */
  leftOut: string | null;
  /** Worth of a contact after its cost, in money: orders the call list. */
  priority: number;
}

/** What judges everybody alike and is estimated from the data: kept for a stated time, so that numbers can be compared. */
export interface Model {
  /** Day up to which the data were looked at, days since 1970-01-01. */
  fittedOn: number;
  clockDays: number | null;
  regularity: number | null;
  /** Days of data that it was estimated from; absent where nobody kept it. */
  seenDays?: number;
  /** What foretells purchases, as fitted; null where nothing could be. Absent where it was never asked. */
  forecast?: Forecast | null;
}

export const modelOf = ({ asOfDay, clockDays, regularity, forecast }: Population): Model => ({
  fittedOn: asOfDay,
  clockDays,
  regularity,
  ...(forecast === undefined ? {} : { forecast }),
});

/** A population as a model sees it: its parameters stay, the day does not. */
export const seenBy = (population: Population, { clockDays, regularity, forecast }: Model): Population => ({
  ...population,
  clockDays,
  regularity,
  ...(forecast === undefined
    ? {}
    : { forecast: forecast === null ? null : { ...forecast, asOfDay: population.asOfDay } }),
});

/** What is kept of a customer; the population is the one by which they were judged. */
export function personOf(
  facts: Facts,
  population: Pick<Population, 'asOfDay' | 'forecast'>,
  churn: ChurnAssessment,
  { type, state: typeState }: Pick<Assessment['loyalty'], 'type' | 'state'>,
): Person {
  const isGone = churn.state === 'churned' || churn.state === 'lapsed';
  const within = (days: number) => predictionOf(facts, population, days)?.buys ?? null;
  return {
    customerId: facts.customerId,
    state: churn.state,
    lapse: churn.lapse,
    stateByLastModel: null,
    lapseByLastModel: null,
    lateness: churn.lateness.state,
    level: churn.level,
    lifecycle: churn.lifecycle,
    type,
    typeState,
    purchases: facts.purchases,
    valueTotal: facts.valueTotal,
    // Of who pays by contract alone the fees of a year are what they spend.
    value12m: facts.purchases === 0 ? Math.max(facts.value12m, facts.runRate ?? 0) : facts.value12m,
    firstDay: facts.firstPurchaseDay,
    lastDay: facts.lastPurchaseDay,
    dueDay: churn.lateness.dueDay,
    daysLate: churn.lateness.daysLate,
    pAlive: churn.outlook.pAlive,
    expectedPurchases90d: churn.outlook.expectedPurchases90d,
    pPurchase90d: churn.outlook.pPurchase90d,
    pPurchaseWeek: within(7),
    pPurchaseMonth: within(daysIn(periodOf('month', population.asOfDay + 1))),
    // Of who is still there it is only a suspicion.
    cause: isGone ? (churn.why?.cause ?? null) : null,
    causeState: isGone ? (churn.why?.state ?? null) : null,
    subCause: isGone ? (churn.why?.subCause ?? null) : null,
    contributing: isGone ? (churn.why?.contributing ?? []).join('|') : '',
    initiator: churn.initiator,
    valueAtRisk: churn.valueAtRisk,
    why: churn.whys.join('|'),
    action: churn.action,
    leftOut: churn.leftOut,
    priority: churn.priority,
  };
}
