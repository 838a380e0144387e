import type { Mention } from '../../texts/index.ts';
import type { ReasonTagId } from './tags.ts';

/** We, spoken to: `you refused to pay`, `被你们诈骗`; not `fraud against you`, `对你们恶意差评`. */
const us =
  /(?:^|[^对向给跟找从])(?:你们|你家|贵公司|贵司|你司|你公司)|(?:^|(?<!\b(?:to|against|from|with|at|on)) )(?:you|your|youve|youre)\b/;

/** The customer speaks of the own job: `我去年离职了`. */
const self =
  /(?:^|[^让叫使])(?:我|我自己|我本人|本人|自己)(?:已经?|刚刚?|最近|上个?月|去年|今年|前阵子|也|都|要|快要|准备)*$/;

/**
 * What somebody is accused of depends on who did it: bad faith of ours is our fault, a job that the customer left took
 * nobody along. Null for what is then no reason at all.
 */
export function byWhoDidIt({ tag, words, before }: Mention<ReasonTagId>): ReasonTagId | null {
  if (tag === 'bad_faith' && us.test(before)) return 'ethics';
  if (tag === 'person_left' && /^(?:离职|跳槽)/.test(words) && self.test(before)) return null;
  return tag;
}
