import type { Person } from './person.ts';
import type { Period } from './period.ts';

/** A customer at the start and at the end of a period; null where nobody knew them, or no longer does. */
export interface Pair {
  before: Person | null;
  after: Person | null;
}

/** Customers at two as-of dates side by side, in order of id. */
export function paired(before: readonly Person[], after: readonly Person[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const person of before) pairs.set(person.customerId, { before: person, after: null });
  for (const person of after) {
    const pair = pairs.get(person.customerId);
    if (pair === undefined) pairs.set(person.customerId, { before: null, after: person });
    else pair.after = person;
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** With us: neither gone nor silent for too long. */
export const isWithUs = (person: Person | null): boolean =>
  person !== null && (person.state === 'active' || person.state === 'at_risk');

/** The state at the end as the model of the start would have it, so that only behaviour moves people. */
export const stateByBehaviour = (person: Person): Person['state'] => person.stateByLastModel ?? person.state;

const isGone = (state: Person['state'] | undefined): boolean => state === 'lapsed' || state === 'churned';

/** Bought in the period, and kept some of it. */
export const boughtIn = ({ after }: Pair, { firstDay }: Period): boolean =>
  after !== null && after.lastDay !== null && after.lastDay >= firstDay;

export interface Flow {
  id: 'late' | 'at_risk' | 'lost' | 'returned' | 'new' | 'won_back';
  names: { en: string; zh: string };
  about: { en: string; zh: string };
  /** Whether it tells where somebody stands at the end, or what happened in the period. */
  tells: 'standing' | 'event';
  has: (pair: Pair, period: Period) => boolean;
  /** Of those who stand there: whether they did not yet at the start. */
  isFresh?: (pair: Pair) => boolean;
}

/** Whom a report counts. A new one is one entry here. */
export const flows: readonly Flow[] = [
  {
    id: 'late',
    names: { en: 'late', zh: '晚到' },
    about: {
      en: 'silent for longer than the own usual gap, not yet too long',
      zh: '沉默超过自身惯常间隔，但尚未过久',
    },
    tells: 'standing',
    has: ({ after }) => after?.lateness === 'late',
    isFresh: ({ before }) => before?.lateness !== 'late',
  },
  {
    id: 'at_risk',
    names: { en: 'at risk', zh: '有流失风险' },
    about: { en: 'more likely than usual to be leaving', zh: '比平时更可能正在离开' },
    tells: 'standing',
    has: ({ after }) => after?.state === 'at_risk',
    isFresh: ({ before }) => before?.state !== 'at_risk',
  },
  {
    id: 'lost',
    names: { en: 'lost', zh: '流失' },
    about: {
      en: 'with us at the start; at the end left, or silent for too long',
      zh: '期初仍是客户，期末已离开或沉默过久',
    },
    tells: 'event',
    has: ({ before, after }) => isWithUs(before) && after !== null && isGone(stateByBehaviour(after)),
  },
  {
    id: 'returned',
    names: { en: 'returned', zh: '回来' },
    about: { en: 'late or at risk at the start, and bought', zh: '期初晚到或有风险，本期又购买' },
    tells: 'event',
    has: (pair, period) =>
      (pair.before?.lateness === 'late' || pair.before?.state === 'at_risk') && boughtIn(pair, period),
  },
  {
    id: 'new',
    names: { en: 'new', zh: '新客户' },
    about: { en: 'bought for the first time in these files', zh: '在数据中首次购买' },
    tells: 'event',
    has: ({ after }, { firstDay }) => after !== null && after.firstDay !== null && after.firstDay >= firstDay,
  },
  {
    id: 'won_back',
    names: { en: 'won back', zh: '挽回' },
    about: { en: 'gone at the start, and bought again', zh: '期初已流失，本期又购买' },
    tells: 'event',
    has: (pair, period) => isGone(pair.before?.state) && boughtIn(pair, period),
  },
];

/** What a customer of a flow is worth: spending of the 12 months up to the start for who is lost, else up to the end. */
export const worthOf = (flow: Flow, { before, after }: Pair): number =>
  (flow.id === 'lost' ? before?.value12m : after?.value12m) ?? 0;
