import type { CauseSignal } from '../causes/cause.ts';
import { isOver, undocumented } from './shared.ts';

export const died: CauseSignal = {
  id: 'natural.died',
  names: { en: 'died, on record', zh: '档案：已去世' },
  family: 'constraint',
  weight: 4,
  isDecisive: true,
  fact: 'diedOnRecord',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'deceased',
};

export const closedDown: CauseSignal = {
  id: 'natural.closed-down',
  names: { en: 'closed down or bankrupt, on record', zh: '档案：停业或破产' },
  family: 'constraint',
  weight: 4,
  isDecisive: true,
  fact: 'closedOnRecord',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'closed',
};

export const movedAway: CauseSignal = {
  id: 'natural.moved-away',
  names: { en: 'moved away, on record', zh: '档案：已搬走' },
  family: 'constraint',
  weight: 2,
  fact: 'movedOnRecord',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'moved',
};

export const categoryStopped: CauseSignal = {
  id: 'natural.category-stopped',
  names: { en: 'buys nothing of the kind any more', zh: '已不再购买该品类' },
  family: 'choice',
  weight: 1,
  fact: 'categoryStopped',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'no_need',
};

export const budgetShock: CauseSignal = {
  id: 'natural.budget-shock',
  names: { en: 'says that money is short', zh: '称资金紧张' },
  family: 'constraint',
  weight: 1,
  fact: 'restrictionBudget',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'no_means',
};

export const satisfiedAtExit: CauseSignal = {
  id: 'natural.satisfied-at-exit',
  names: { en: 'was satisfied when leaving', zh: '离开时是满意的' },
  family: 'attitude',
  weight: 0.5,
  fact: 'leavingSatisfaction',
  ramp: { from: 'exit.satisfied' },
  trust: 'documented',
};

/** Still buys the category where we could serve. */
export const stillBuys: CauseSignal = {
  id: 'natural.still-buys',
  names: { en: 'still buys the kind elsewhere', zh: '仍在别处购买该品类' },
  family: 'choice',
  weight: 2,
  fact: 'elsewhereAfter',
  ramp: { from: 'count.one' },
  trust: 'documented',
  // Who died or closed down buys nowhere: a record elsewhere is of somebody else.
  read: (of) => (isOver(of) ? 0 : (of.facts.elsewhereAfter ?? null)),
  when: [undocumented],
};
