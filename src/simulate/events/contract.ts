import type { MotiveId } from '../motives/motive.ts';
import type { Chance } from '../random.ts';
import type { ContractTerms } from '../worlds/world.ts';
import type { EventKind } from './event.ts';

export const contractKind: EventKind = {
  id: 'contract',
  names: { en: 'contract with fee', zh: '含违约金的合约' },
  about: {
    en: 'A monthly fee, a minimum term, a fee for leaving before its end.',
    zh: '月费、最短期限与提前解约费。',
  },
};

export interface HeldContract {
  id: string;
  category: string;
  start: number;
  /** End of the minimum term; null without one. */
  termEnd: number | null;
  renewsItself: boolean;
  plan: string;
  cents: number;
  bestCents: number;
  /** Day from which a cheaper plan for the same use is there. */
  cheaperFrom: number;
  /** Share of the fees left that leaving costs. */
  feeShare: number;
  portable: boolean;
}

export function heldContract(
  index: number,
  motive: MotiveId,
  terms: ContractTerms,
  joined: number,
  chance: Chance,
): HeldContract {
  const [plan, cents] = chance.pick(terms.plans);
  // Who is held by the contract alone is within its term; of others many are beyond.
  const start = motive === 'locked' ? Math.max(joined, chance.whole(180, 420)) : joined;
  return {
    id: `K${String(index + 1).padStart(6, '0')}`,
    category: terms.category,
    start,
    termEnd: terms.minTermDays > 0 ? start + terms.minTermDays : null,
    renewsItself: motive === 'inertia' || chance.happens(0.6),
    plan,
    cents,
    bestCents: Math.round((cents * chance.between(0.75, 0.9)) / 10) * 10,
    cheaperFrom: terms.cheaperFrom,
    feeShare: terms.hasFee ? (motive === 'locked' ? chance.between(0.6, 0.8) : chance.between(0.1, 0.4)) : 0,
    portable: true,
  };
}

/** A fee for leaving may not exceed so many monthly fees: regulators see to that. */
const mostMonths = 4.5;

/** What leaving costs on a day. */
export function leavingFee(held: HeldContract, day: number, changedOn: number | null): number {
  if (held.termEnd === null || day >= held.termEnd) return 0;
  const monthly = changedOn !== null && day >= changedOn ? held.bestCents : held.cents;
  const months = Math.min(mostMonths, (held.feeShare * (held.termEnd - day)) / 30.4);
  return Math.round(months * monthly);
}
