import { boughtOnce } from '../bought-once.ts';
import type { Case } from '../condition.ts';
import { lapseOf } from '../churn/lapse.ts';
import type { Level, LifeCycleStage } from '../ids.ts';
import type { Headline } from '../types/headline.ts';
import type { ActionCode } from './actions.ts';

/**
 * What to do: one code for everyone.
 *
 * - late → contact, at once when key or when there are too few buyers for levels, else soon
 * - lapsed and not confirmed to be gone → ask how it is, as `churn` does
 * - lapsed and confirmed, or contract ended → win back who spent in the last 12 months and is above *small*; let go of the others
 * - bought once → invite when overdue, let go when long ago
 * - never bought → invite; returned everything → ask why
 * - on schedule → what keeps this motive, or nothing; watch who is in decline
 *
 * Captive and habitual customers get better quality, never a higher price (PIPL article 24: no unreasonable
 * differential treatment).
 *
 * @source attitudes by level, model §8.6 (utmost, best effort, as circumstances allow)
 */
export function action(
  of: Case,
  level: Level | null,
  stage: LifeCycleStage,
  motive: Headline['type'] | 'ended' = 'undetermined',
  pAlive: number | null = null,
): ActionCode {
  const { facts, population, lateness, thresholds } = of;
  // Who likes us and is held back is not let go.
  if (motive === 'latent' && lateness.state !== 'late') return 'remove_obstacle';
  if (facts.terminated || lateness.state === 'lapsed') {
    if (facts.value12m <= 0) return 'let_go_quietly';
    const isConfirmed = facts.terminated || lapseOf(of, 'lapsed', { pAlive }) === 'confirmed';
    if (!isConfirmed) return 'ask_how_it_is';
    return level === 'small' ? 'let_go_quietly' : 'win_back';
  }
  const kept = actionByMotive[motive];
  switch (lateness.state) {
    case 'never_bought':
      if (kept !== undefined) return kept;
      if (facts.contractActive === 1) return 'nothing_to_do';
      return facts.hasTransactions === true ? 'find_out_why_returned' : 'invite_first_purchase';
    case 'bought_once': {
      const since = boughtOnce(facts, population, thresholds);
      if (since === 'overdue') return 'invite_second_purchase';
      return since === 'long_ago' ? 'let_go_quietly' : 'nothing_to_do';
    }
    case 'late':
      return level === 'ordinary' || level === 'small' ? 'contact_soon' : 'contact_now';
    case 'on_schedule':
      return stage === 'decline' ? 'watch' : (kept ?? 'nothing_to_do');
  }
}

/** What keeps, or turns into more, a loyalty of this motive. */
export const actionByMotive: Partial<Record<Headline['type'] | 'ended', ActionCode>> = {
  monopoly: 'improve_quality',
  locked: 'improve_quality',
  inertia: 'give_a_reason',
  latent: 'remove_obstacle',
  convenience: 'keep_it_easy',
  price: 'show_fair_prices',
  incentive: 'add_lasting_value',
  premium: 'thank_and_listen',
  reliance: 'invite_to_recommend',
};
