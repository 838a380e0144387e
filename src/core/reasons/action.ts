import { boughtOnce } from '../bought-once.ts';
import type { Case } from '../condition.ts';
import type { Level, LifeCycleStage } from '../ids.ts';
import type { ActionCode } from './actions.ts';

/**
 * What to do: one code for everyone.
 *
 * - late → contact, at once when key or when there are too few buyers for levels, else soon
 * - lapsed or contract ended → win back who spent in the last 12 months and is above *small*; let go of the others
 * - bought once → invite when overdue, let go when long ago
 * - never bought → invite; returned everything → ask why
 * - on schedule → nothing, but watch who is in decline
 *
 * @source attitudes by level, model §8.6 (utmost, best effort, as circumstances allow)
 */
export function action(
  { facts, population, lateness, thresholds }: Case,
  level: Level | null,
  stage: LifeCycleStage,
): ActionCode {
  if (facts.terminated || lateness.state === 'lapsed') {
    return facts.value12m > 0 && level !== 'small' ? 'win_back' : 'let_go_quietly';
  }
  switch (lateness.state) {
    case 'never_bought':
      return facts.hasTransactions === true ? 'find_out_why_returned' : 'invite_first_purchase';
    case 'bought_once': {
      const since = boughtOnce(facts, population, thresholds);
      if (since === 'overdue') return 'invite_second_purchase';
      return since === 'long_ago' ? 'let_go_quietly' : 'nothing_to_do';
    }
    case 'late':
      return level === 'ordinary' || level === 'small' ? 'contact_soon' : 'contact_now';
    case 'on_schedule':
      return stage === 'decline' ? 'watch' : 'nothing_to_do';
  }
}
