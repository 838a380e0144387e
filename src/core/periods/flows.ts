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

/**
 * Pairs of which only the end was judged by the rule of today: who did nothing in between stands at the end as before, so
 * that a new rule, like a new model, moves nobody. An end that was observed is one by any rule.
 */
export function acrossRules(pairs: readonly Pair[]): Pair[] {
  return pairs.map(({ before, after }) => {
    const isMoved =
      before !== null && after !== null && before.lastDay === after.lastDay && after.state !== 'churned';
    if (!isMoved || (before.state === after.state && before.lapse === after.lapse)) return { before, after };
    return { before, after: { ...after, stateByLastModel: before.state, lapseByLastModel: before.lapse } };
  });
}

type Standing = Pick<Person, 'state' | 'lapse'>;

/** Gone: the end was observed, or a silence beyond the limit is confirmed to be one. */
export const isGone = ({ state }: Standing): boolean => state === 'churned' || state === 'lapsed';

/** Silent for longer than the limit, and not confirmed to be gone. */
export const isUnconfirmed = ({ lapse }: Standing): boolean => lapse === 'unconfirmed';

/** At risk for another reason than a silence past the limit, so that everybody is counted once. */
const isAtRisk = (person: Standing): boolean => person.state === 'at_risk' && !isUnconfirmed(person);

/** With us: everybody who could be lost. */
export const isWithUs = (person: Standing | null): boolean =>
  person !== null && (person.state === 'active' || person.state === 'at_risk');

/** Where somebody stands at the end as the model of the start would have it, so that only behaviour moves people. */
export const byBehaviour = (person: Person): Standing =>
  person.stateByLastModel === null
    ? person
    : { state: person.stateByLastModel, lapse: person.lapseByLastModel };

/** Whether a newer model alone put somebody where they stand. */
export const isMovedByModel = (person: Person): boolean => byBehaviour(person) !== person;

/** Bought in the period, and kept some of it. */
export const boughtIn = ({ after }: Pair, { firstDay }: Period): boolean =>
  after !== null && after.lastDay !== null && after.lastDay >= firstDay;

export interface Flow {
  id: 'late' | 'at_risk' | 'unconfirmed' | 'lost' | 'returned' | 'new' | 'won_back';
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
    has: ({ after }) => isLate(after),
    isFresh: ({ before, after }) => !isLate(before) && after !== null && !isMovedByModel(after),
  },
  {
    id: 'at_risk',
    names: { en: 'at risk', zh: '有流失风险' },
    about: {
      en: 'late, buying less, or asking for a way out; not those past the limit',
      zh: '晚到、消费减少或询问退出；不含超出界限者',
    },
    tells: 'standing',
    has: ({ after }) => after !== null && isAtRisk(after),
    isFresh: ({ before, after }) =>
      (before === null || !isAtRisk(before)) && after !== null && isAtRisk(byBehaviour(after)),
  },
  {
    id: 'unconfirmed',
    names: { en: 'past the limit, not confirmed', zh: '超出界限、未确认' },
    about: {
      en: 'silent for longer than nearly all own gaps; one in twenty of those who stay is, so nobody is counted as lost yet',
      zh: '沉默超过自身几乎所有间隔；留下的客户二十次中也有一次如此，故尚未计为流失',
    },
    tells: 'standing',
    has: ({ after }) => after !== null && isUnconfirmed(after),
    isFresh: ({ before, after }) =>
      before !== null &&
      !isUnconfirmed(before) &&
      !isGone(before) &&
      after !== null &&
      isUnconfirmed(byBehaviour(after)),
  },
  {
    id: 'lost',
    names: { en: 'lost', zh: '流失' },
    about: {
      en: 'with us at the start; at the end left, or silent past the limit and confirmed',
      zh: '期初仍是客户，期末已离开，或沉默超限且已确认',
    },
    tells: 'event',
    has: ({ before, after }) => isWithUs(before) && after !== null && isGone(byBehaviour(after)),
  },
  {
    id: 'returned',
    names: { en: 'returned', zh: '回来' },
    about: {
      en: 'late, at risk or past the limit at the start, and bought',
      zh: '期初晚到、有风险或超出界限，本期又购买',
    },
    tells: 'event',
    has: (pair, period) => pair.before !== null && isWavering(pair.before) && boughtIn(pair, period),
  },
  {
    id: 'new',
    names: { en: 'new', zh: '新客户' },
    about: {
      en: 'bought for the first time in these files, or came by a contract',
      zh: '在数据中首次购买，或新签合同',
    },
    tells: 'event',
    has: ({ before, after }, { firstDay }) =>
      after !== null && (after.firstDay === null ? isSigned(before, after) : after.firstDay >= firstDay),
  },
  {
    id: 'won_back',
    names: { en: 'won back', zh: '挽回' },
    about: {
      en: 'gone at the start, and bought again or came back by a contract',
      zh: '期初已流失，本期又购买或重新签约',
    },
    tells: 'event',
    has: (pair, period) =>
      pair.before !== null && isGone(pair.before) && (boughtIn(pair, period) || isBack(pair.after)),
  },
];

/** Holds a contract without ever having bought, and did not at the start. */
const isSigned = (before: Person | null, after: Person): boolean =>
  isWithUs(after) && !isWithUs(before) && (before === null || !isGone(before));

/** Who is gone and did not buy is active again by a contract alone, or by another model. */
const isBack = (after: Person | null): boolean => after !== null && byBehaviour(after).state === 'active';

/** Who is called lost is no longer waited for, whatever their rhythm says. */
const isLate = (person: Person | null): boolean => person?.lateness === 'late' && person.state !== 'lapsed';

const isWavering = (person: Person): boolean => isLate(person) || person.state === 'at_risk';

/** What a customer of a flow is worth: spending of the 12 months up to the start for who is lost, else up to the end. */
export const worthOf = (flow: Flow, { before, after }: Pair): number =>
  (flow.id === 'lost' ? before?.value12m : after?.value12m) ?? 0;
