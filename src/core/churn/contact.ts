import type { Case } from '../condition.ts';
import type { Names } from '../names.ts';
import type { PlayId } from './plays/index.ts';
import { plays } from './plays/index.ts';
import type { ChurnWorth } from './worth.ts';

/** Why a customer is left out of a call list. */
export const leftOutReasons = {
  opted_out: { en: 'do not want to be contacted', zh: '不愿被联系' },
  consent_unclear: { en: 'have a consent that cannot be read', zh: '营销同意无法识别' },
  refused: { en: 'refused of late', zh: '近期已拒绝' },
  contacted: { en: 'contacted of late', zh: '近期已联系' },
  gone_long: { en: 'gone for too long to be won back', zh: '离开过久，难以挽回' },
  nothing_to_say: { en: 'nobody is to be called', zh: '不应致电' },
  not_worth_it: { en: 'a contact costs more than it brings', zh: '联系成本高于所得' },
} as const satisfies Record<string, Names>;

export type LeftOutReason = keyof typeof leftOutReasons;

/**
 * Whether a customer may be called now, and if not why: who opted out never, nor whose consent cannot be
 * read, who refused not for half a year, who was called not for a month; and nobody who is gone for longer than a year, of
 * whom the last year brought nothing that could be won back.
 *
 * @returns null for who may be called
 */
export function leftOutOf(
  of: Case,
  action: PlayId,
  { priority, valueAtRisk }: Pick<ChurnWorth, 'priority' | 'valueAtRisk'>,
): LeftOutReason | null {
  const { contactRefused, consentUnclear, refusedDays = null, contactedDays = null } = of.facts;
  if (action === 'let_go') return 'gone_long';
  if (plays[action].say.en === '') return 'nothing_to_say';
  if (contactRefused === 1) return 'opted_out';
  if (consentUnclear === 1) return 'consent_unclear';
  if (refusedDays !== null && refusedDays < of.thresholds['contact.refusedDays']) return 'refused';
  if (contactedDays !== null && contactedDays < of.thresholds['contact.restDays']) return 'contacted';
  // Of unknown worth is not the same as worth nothing.
  return priority > 0 || valueAtRisk === null ? null : 'not_worth_it';
}
