import type { CauseSignal } from '../causes/cause.ts';
import { flag, moreThanChance } from './shared.ts';

export const managerLeft: CauseSignal = {
  id: 'other.manager-left',
  names: { en: 'the account manager had left', zh: '客户经理已离职' },
  family: 'engagement',
  weight: 1.5,
  fact: 'managerLeftDays',
  ramp: { from: 'count.one' },
  trust: 'documented',
  read: ({ facts, thresholds }) => {
    const { managerLeftDays = null, managerServes = null } = facts;
    if (managerLeftDays === null) return managerServes === null ? null : 0;
    return managerLeftDays <= thresholds['manager.nearDays'] ? 1 : 0;
  },
  sub: 'person_left',
};

export const managerToRival: CauseSignal = {
  id: 'other.manager-to-rival',
  names: { en: 'the account manager went to a rival', zh: '客户经理去了竞争者' },
  family: 'engagement',
  weight: 0.5,
  fact: 'managerToRival',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'person_left',
};

export const othersFollowed: CauseSignal = {
  id: 'other.others-followed',
  names: {
    en: 'more of the manager’s customers left than chance brings',
    zh: '该经理名下离开的客户多于偶然',
  },
  family: 'experiment',
  weight: 1.5,
  fact: 'managerLeavers',
  ramp: { from: 'count.one' },
  trust: 'documented',
  read: (of) => flag(moreThanChance(of.facts.managerLeavers, of.facts.managerLeaversExpected, of)),
  sub: 'person_left',
};

export const weakTies: CauseSignal = {
  id: 'other.weak-ties',
  names: { en: 'hardly tied in any of three ways', zh: '三类联系都很弱' },
  family: 'behaviour',
  weight: 1,
  fact: 'tiesPercentile',
  ramp: { from: 'ties.weak', falling: true },
  trust: 'documented',
  sub: 'weak_tie',
};

export const noBelonging: CauseSignal = {
  id: 'other.no-belonging',
  names: { en: 'says: no belonging, no affection', zh: '称没有归属感和感情' },
  family: 'attitude',
  weight: 1,
  fact: 'itemBelong',
  ramp: { from: 'belonging.low', falling: true },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
  read: ({ facts }) => {
    const { itemBelong = null, itemAffect = null } = facts;
    if (itemBelong === null) return itemAffect;
    return itemAffect === null ? itemBelong : Math.max(itemBelong, itemAffect);
  },
  sub: 'weak_tie',
};

export const managerServes: CauseSignal = {
  id: 'other.manager-serves',
  names: { en: 'the account manager still serves', zh: '客户经理仍在服务' },
  family: 'engagement',
  weight: 2,
  fact: 'managerServes',
  ramp: { from: 'count.one' },
  trust: 'documented',
  // A successor is no proof that nobody followed the one who left.
  read: ({ facts }) => ((facts.managerLeftDays ?? null) === null ? (facts.managerServes ?? null) : 0),
};
