import type { Case } from '../condition.ts';
import { gateStatus } from '../evidence/gate.ts';
import { isActive } from '../repeat.ts';
import { keepsBuying } from './gates.ts';
import { daysSince, type TriggerId } from './triggers.ts';
import type { LoyaltyType } from './type.ts';

/** What ended a reason to stay, and how many days ago. */
export interface Ending {
  by: TriggerId;
  daysAgo: number;
}

/**
 * What ended the loyalty of this type: its own trigger, which drove the customer away. Null while it lasts: who fell but
 * still buys as the type asks for has not left.
 *
 * @source model §5.1.4
 */
export function endingOf({ endedBy = [], gates }: LoyaltyType, of: Case): Ending | null {
  let last: Ending | null = null;
  for (const trigger of endedBy) {
    const daysAgo = daysSince(trigger, of);
    if (daysAgo !== null && (last === null || daysAgo < last.daysAgo)) last = { by: trigger.id, daysAgo };
  }
  if (last === null) return null;
  const asksForRepeat = gates.some(({ id }) => id === keepsBuying.id);
  const isGone = isActive(of) === false || (asksForRepeat && gateStatus(keepsBuying, of) === 'failed');
  return isGone ? last : null;
}
