import type { Case } from '../condition.ts';
import type { ThresholdName } from '../thresholds.ts';
import { attitudes } from './attitude.ts';
import type { Attitude, CauseId, ChurnState, InitiatorId } from './ids.ts';
import { isAliveTold } from './lapse.ts';
import { returnRate, type Learned } from './learned.ts';
import type { Outlook } from './outlook.ts';
import { settingOf } from './setting.ts';
import { asksForTheDoor, isLeavingQuietly } from './state.ts';

/** What a customer is worth to keep or to win back, in money. */
export interface ChurnWorth {
  /** What is lost in a year, or is in danger: worth of a year × the chance that it is lost. Null where no file tells. */
  valueAtRisk: number | null;
  /** Chance 0–1 that a contact brings a customer back who is gone; null for who is not. */
  pReturn: number | null;
  /** Worth of the second life: null for who is not gone. */
  secondLife: number | null;
  /** The most that may be spent on this customer; null where no file tells what they are worth. */
  budget: number | null;
  /** Expected worth of one contact after its cost; orders the call list. 0 where nobody is to be contacted. */
  priority: number;
}

/**
 * Worth of a contact: P(return)·SLTV − cost for who is gone, saved share × value at risk − cost for who is leaving.
 *
 * P(return) begins with an assumption by cause (moved by own outcomes), halves with every half year since the end, and
 * grows with the length of the first life: (½ + x/(x + 3)) for x repeat purchases. SLTV is half of a year of the first
 * life. Who holds a contract is there today: what is in danger is the year to come, by sBG. A personal contact costs a fiftieth of what a buyer brings in a year on average; an automatic one next to nothing.
 *
 * @source model §8.5; stronger first lives return more readily: Kumar, Bhagwat & Zhang (2015), Journal of Marketing 79;
 *   the numbers are our choice
 */
export function worthOf(
  of: Case,
  judged: {
    state: ChurnState;
    cause: CauseId | 'unknown';
    initiator: InitiatorId;
    attitude: Attitude | null;
    mayBeAsked: boolean;
    outlook: Outlook;
  },
  learned: Learned,
): ChurnWorth {
  const { facts, population, thresholds } = of;
  const { state, attitude } = judged;
  const yearly = yearlyWorth(of);
  const goneDays = daysGone(of, state);
  if (yearly === null) return { ...unknownWorth, pReturn: null };
  const valueAtRisk = yearly * chanceOfLoss(of, state, judged.outlook);
  const mean = population.buyers > 0 ? Math.max(0, population.value12m) / population.buyers : 0;
  const isPersonal = attitude !== 'as_circumstances_allow';
  const cost = isPersonal ? thresholds['contact.costShare'] * mean : 0;
  const budgetShare = attitude === null ? 'budget.best' : attitudes[attitude].budget;
  const share = budgetShare === null ? 0 : thresholds[budgetShare];
  if (goneDays !== null) {
    const secondLife = yearly * thresholds['secondLife.share'];
    const base = thresholds[returnThreshold(judged.cause, judged.initiator)];
    const x = Math.max(0, facts.purchases - 1);
    const pReturn =
      base === 0
        ? 0
        : Math.min(
            1,
            returnRate(base, learned[judged.cause], thresholds) *
              2 ** (-goneDays / thresholds['return.halfLifeDays']) *
              (0.5 + x / (x + thresholds['score.stayingHalf'])),
          );
    return rounded({
      valueAtRisk,
      pReturn,
      secondLife,
      budget: share * secondLife,
      priority: judged.mayBeAsked ? pReturn * secondLife - cost : 0,
    });
  }
  const isLeaving = state === 'at_risk' && judged.mayBeAsked;
  return rounded({
    valueAtRisk,
    pReturn: null,
    secondLife: null,
    budget: isLeaving ? share * valueAtRisk : 0,
    priority: isLeaving ? thresholds['save.share'] * valueAtRisk - cost : 0,
  });
}

const unknownWorth = { valueAtRisk: null, secondLife: null, budget: null, priority: 0 } as const;

/** Days since the exit, else since the last purchase; null for who is not gone. */
export function daysGone(
  { facts, population }: Pick<Case, 'facts' | 'population'>,
  state: ChurnState,
): number | null {
  if (state !== 'lapsed' && state !== 'churned') return null;
  return Math.max(0, population.asOfDay - (facts.exitDay ?? facts.lastPurchaseDay ?? population.asOfDay));
}

/** Margin of a year where it is known, else revenue: of the last year as a customer. Null without orders and fees. */
function yearlyWorth({ facts }: Case): number | null {
  const { runRate = null, margin12m = null, value12m } = facts;
  if (facts.purchases === 0 && !((runRate ?? 0) > 0)) return null;
  const revenue = Math.max(0, runRate ?? value12m);
  const margin = margin12m !== null && margin12m > 0 && value12m > 0 ? Math.min(1, margin12m / value12m) : 1;
  return revenue * margin;
}

/** 1 − P; without a model that tells it the middle of the band that the state stands for, and nothing for who is on schedule. */
function chanceOfLoss(of: Case, state: ChurnState, { pAlive, pStaysAYear }: Outlook): number {
  const { thresholds } = of;
  if (state === 'churned') return 1;
  if (state === 'not_assessable') return 0;
  const lapsed = thresholds['alive.lapsed'];
  const active = thresholds['alive.active'];
  // Who gives half of the wallet to others, or asks for the door, is at risk however alive the purchases look.
  const isLeaving = state === 'at_risk' && (isLeavingQuietly(of) || asksForTheDoor(of));
  // Who holds a contract is there today: what counts is the year to come.
  if (pStaysAYear !== null && settingOf(of.facts) === 'contractual')
    return isLeaving ? Math.max(1 - pStaysAYear, 1 - (lapsed + active) / 2) : 1 - pStaysAYear;
  if (pAlive !== null && isAliveTold(of.population) && !isLeaving) return 1 - pAlive;
  if (state === 'lapsed') return 1 - lapsed / 2;
  return state === 'at_risk' ? 1 - (lapsed + active) / 2 : 0;
}

/** What is assumed of a contact, by cause. */
const assumed = {
  natural: 'return.natural',
  competitive: 'return.competitive',
  fault: 'return.fault',
  malicious: 'return.malicious',
  other: 'return.other',
  unknown: 'return.unknown',
} as const satisfies Record<CauseId | 'unknown', ThresholdName>;

const returnThreshold = (cause: CauseId | 'unknown', initiator: InitiatorId): ThresholdName =>
  initiator === 'technical' && cause !== 'malicious' ? 'return.technical' : assumed[cause];

/** Equal on paper must be equal here: then the id decides. */
function rounded(worth: {
  valueAtRisk: number;
  pReturn: number | null;
  secondLife: number | null;
  budget: number;
  priority: number;
}): ChurnWorth {
  const four = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    valueAtRisk: four(worth.valueAtRisk),
    pReturn: worth.pReturn,
    secondLife: worth.secondLife === null ? null : four(worth.secondLife),
    budget: four(worth.budget),
    priority: four(worth.priority),
  };
}
