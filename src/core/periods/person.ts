import type { Assessment } from '../assessment.ts';
import { boughtOnce } from '../bought-once.ts';
import type { Facts, Population } from '../facts/index.ts';
import type { Level, LifeCycleStage } from '../ids.ts';
import { lateness } from '../lateness.ts';
import type { Thresholds } from '../thresholds.ts';

/** Whether somebody is still a customer. */
export type PersonState = 'active' | 'at_risk' | 'lapsed' | 'churned' | 'not_assessable';

/** One customer on one day, as far as periods are compared: what a snapshot keeps. */
export interface Person {
  customerId: string;
  state: PersonState;
  /** The state by the model of the snapshot before, where a newer model judges otherwise; else null. */
  stateByLastModel: PersonState | null;
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
  cause: string | null;
  causeState: string | null;
  initiator: string | null;
  valueAtRisk: number | null;
  why: string;
  action: string;
  priority: number;
}

/** What judges everybody alike and is estimated from the data: kept for a stated time, so that numbers can be compared. */
export interface Model {
  /** Day up to which the data were looked at, days since 1970-01-01. */
  fittedOn: number;
  clockDays: number | null;
  regularity: number | null;
}

export const modelOf = ({ asOfDay, clockDays, regularity }: Population): Model => ({
  fittedOn: asOfDay,
  clockDays,
  regularity,
});

/** A population as a model sees it. */
export const seenBy = (population: Population, { clockDays, regularity }: Model): Population => ({
  ...population,
  clockDays,
  regularity,
});

/** The state by the own rhythm: *at risk* once late, *lapsed* once silent too long, *churned* when a contract ended. */
export function stateOfPerson(facts: Facts, population: Population, thresholds: Thresholds): PersonState {
  if (facts.terminated) return 'churned';
  if (facts.contractActive === 1) return 'active';
  switch (lateness(facts, population, thresholds).state) {
    case 'on_schedule':
      return 'active';
    case 'late':
      return 'at_risk';
    case 'lapsed':
      return 'lapsed';
    case 'never_bought':
      return 'not_assessable';
    case 'bought_once':
      return ({ recent: 'active', overdue: 'at_risk', long_ago: 'lapsed' } as const)[
        boughtOnce(facts, population, thresholds) ?? 'recent'
      ];
  }
}

/** What is kept of a customer. */
export function personOf(
  facts: Facts,
  assessment: Assessment,
  population: Population,
  thresholds: Thresholds,
): Person {
  return {
    customerId: facts.customerId,
    state: stateOfPerson(facts, population, thresholds),
    stateByLastModel: null,
    lateness: assessment.lateness.state,
    level: assessment.level,
    lifecycle: assessment.lifecycle,
    type: assessment.loyalty.type,
    typeState: assessment.loyalty.state,
    purchases: facts.purchases,
    valueTotal: facts.valueTotal,
    value12m: facts.value12m,
    firstDay: facts.firstPurchaseDay,
    lastDay: facts.lastPurchaseDay,
    dueDay: assessment.lateness.dueDay,
    daysLate: assessment.lateness.daysLate,
    pAlive: null,
    expectedPurchases90d: null,
    cause: null,
    causeState: null,
    initiator: null,
    valueAtRisk: null,
    why: assessment.why.join('|'),
    action: assessment.action,
    priority: assessment.priority,
  };
}
