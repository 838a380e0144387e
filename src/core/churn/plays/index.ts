import type { ChurnState, InitiatorId } from '../ids.ts';
import type { CauseHeadline } from '../causes/verdict.ts';
import { preventionPlays } from './prevention.ts';
import { winBackPlays } from './win-back.ts';

export type { Play } from './play.ts';

/** Everything that may be advised about leaving. Nothing here raises a price for anybody. */
export const plays = { ...winBackPlays, ...preventionPlays };
export type PlayId = keyof typeof plays;

type Why = Pick<CauseHeadline, 'cause' | 'subCause'>;

/**
 * What to do: for who is gone how to win them back, for who is leaving how to keep them, by cause; for the others nothing.
 * Nobody is called who is gone for too long.
 *
 * @source model §8.5
 */
export function playOf(state: ChurnState, why: Why, initiator: InitiatorId, isGoneTooLong = false): PlayId {
  if (state === 'active' || state === 'not_assessable') return 'keep_as_it_is';
  if (state === 'at_risk') return preventionOf(why);
  const play = winBackOf(why, initiator);
  return isGoneTooLong && plays[play].say.en !== '' ? 'let_go' : play;
}

function preventionOf({ cause, subCause }: Why): PlayId {
  switch (cause) {
    case 'natural':
      return 'stay_in_touch';
    case 'competitive':
      return 'compare_before_they_do';
    case 'fault':
      return subCause === 'pricing' ? 'explain_the_price' : 'mend_now';
    case 'malicious':
      return 'check_the_record';
    case 'other':
      return subCause === 'person_left' ? 'introduce_the_team' : 'give_a_tie';
    case 'unknown':
      return subCause === 'payment_failed' ? 'fix_payment' : 'ask_how_it_is';
  }
}

function winBackOf({ cause, subCause }: Why, initiator: InitiatorId): PlayId {
  if (cause === 'malicious') return 'review_by_a_person';
  if (subCause === 'deceased') return 'stop_all_contact';
  if (initiator === 'technical') return 'fix_payment';
  if (initiator === 'company_withdrawal') return 'offer_successor';
  switch (cause) {
    case 'natural':
      return 'part_with_thanks';
    case 'competitive':
      return 'show_total_value';
    case 'fault':
      return subCause === 'pricing' ? 'explain_and_right_size' : 'repair_and_apologise';
    case 'other':
      return subCause === 'person_left' ? 'second_contact' : 'invite_personally';
    case 'unknown':
      return subCause === 'price_unresolved' ? 'ask_about_price' : 'ask_why';
  }
}
