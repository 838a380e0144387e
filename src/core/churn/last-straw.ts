import type { Case } from '../condition.ts';
import type { CauseSignal } from './causes/cause.ts';
import { flag } from './signals/shared.ts';

/**
 * The last straw (E13): a trifle set off what had built up. The last case was about at most a hundredth of what is spent
 * in a year, and three things or more had gone wrong before leaving: then the cause is our fault and the trifle stands
 * beside it, so that a fee of half a yuan is not booked as "price".
 *
 * @returns null where it is not known what the last case was worth
 */
export function isLastStraw({ facts, thresholds }: Case): boolean | null {
  const { triggerValue = null, frictionBefore = null, runRate = null } = facts;
  if (triggerValue === null || frictionBefore === null || runRate === null || runRate <= 0) return null;
  return (
    triggerValue <= thresholds['lastStraw.share'] * runRate &&
    frictionBefore >= thresholds['lastStraw.friction']
  );
}

export const lastStraw: CauseSignal = {
  id: 'fault.last-straw',
  names: { en: 'a trifle after much that went wrong', zh: '屡次不顺之后的小事' },
  family: 'failure',
  weight: 2,
  fact: 'frictionBefore',
  ramp: { from: 'count.one' },
  trust: 'documented',
  read: (of) => flag(isLastStraw(of)),
  sub: 'last_straw',
};
