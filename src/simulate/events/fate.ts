import type { Chance } from '../random.ts';
import type { EventKind } from './event.ts';

export const fateKind: EventKind = {
  id: 'fate',
  names: { en: 'what life brings, and bad faith', zh: '生活变故与恶意' },
  about: {
    en: 'They move away, die, close down, need it no more; or cheat until we close the account.',
    zh: '搬走、去世、停业、不再需要；或欺诈直至被销户。',
  },
};

export type Cause = 'natural' | 'competitive' | 'fault' | 'malicious' | 'other';
export type Initiator = 'active' | 'passive' | 'circumstance' | 'technical';

/** How a customer was lost. */
export interface Left {
  day: number;
  cause: Cause;
  sub: string;
  initiator: Initiator;
  /** Place in the list of rivals of the one who got them. */
  to: number | null;
}

/** What ends a customer whatever we do: the day it strikes, if it does. */
export function fateOf(
  joined: number,
  days: number,
  isFirm: boolean,
  hasContract: boolean,
  chance: Chance,
): Left | null {
  const from = Math.max(0, joined);
  const natural = from + chance.exponential(365 / 0.05);
  const malicious = from + 60 + chance.exponential(365 / 0.012);
  const technical = hasContract ? from + chance.exponential(365 / 0.012) : Infinity;
  const first = Math.min(natural, malicious, technical);
  if (first >= days) return null;
  const day = Math.floor(first);
  if (first === malicious)
    return {
      day,
      cause: 'malicious',
      sub: chance.pick(['fraud', 'bad_debt']),
      initiator: 'passive',
      to: null,
    };
  if (first === technical)
    return { day, cause: 'other', sub: 'payment_failed', initiator: 'technical', to: null };
  const sub = isFirm
    ? chance.pick(['closed', 'closed', 'moved', 'need_ended'] as const)
    : chance.pick(['moved', 'moved', 'moved', 'need_ended', 'budget', 'deceased'] as const);
  return { day, cause: 'natural', sub, initiator: 'circumstance', to: null };
}
