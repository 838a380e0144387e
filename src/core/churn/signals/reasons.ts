import type { Case } from '../../condition.ts';
import type { CauseSignal } from '../causes/cause.ts';
import { hasReason } from '../reasons/sets.ts';
import { reasonTags, type ReasonTagId } from '../reasons/tags.ts';

type Channel = 'stated' | 'coded' | 'heard';

/**
 * Stated reasons are weak evidence: free text 1.5, codes that staff pick 1.0, what was said before anybody left 1.0 (of the
 * behaviour of staff 1.5). No frequencies of the literature are used as priors.
 */
const channels = {
  stated: { fact: 'statedReasons', family: 'text', weight: 1.5, en: 'said', zh: '自述' },
  coded: { fact: 'codedReasons', family: 'text', weight: 1, en: 'code', zh: '代码' },
  heard: { fact: 'heardReasons', family: 'text', weight: 1, en: 'said before', zh: '此前说过' },
} as const;

/** The signal of a reason in one channel: `stated.moved`. */
export function reasonSignal(channel: Channel, tag: ReasonTagId, weight?: number): CauseSignal {
  const { fact, family, weight: usual, en, zh } = channels[channel];
  const { names } = reasonTags[tag];
  return {
    id: `${channel}.${tag.replaceAll('_', '-')}`,
    names: { en: `${en}: ${names.en}`, zh: `${zh}：${names.zh}` },
    family,
    weight: weight ?? usual,
    fact,
    ramp: { from: 'count.one' },
    trust: 'documented',
    read: ({ facts }: Case) => {
      const set = facts[fact] ?? null;
      return set === null ? null : hasReason(set, tag) ? 1 : 0;
    },
    sub: tag,
  };
}

/** Said as the reason, and coded as the reason. */
export const given = (...tags: readonly ReasonTagId[]): CauseSignal[] =>
  tags.flatMap((tag) => [reasonSignal('stated', tag), reasonSignal('coded', tag)]);

/** Said before. */
export const heard = (...tags: readonly ReasonTagId[]): CauseSignal[] =>
  tags.map((tag) => reasonSignal('heard', tag));

/** Whether any of these reasons was given, in words or as a code; null where no reason is known. */
export function isGiven({ facts }: Case, tags: readonly ReasonTagId[]): boolean | null {
  const { statedReasons = null, codedReasons = null } = facts;
  if (statedReasons === null && codedReasons === null) return null;
  return tags.some((tag) => hasReason(statedReasons ?? 0, tag) || hasReason(codedReasons ?? 0, tag));
}

/** The reasons of a cause. */
export const reasonsOfCause = (cause: string): ReasonTagId[] =>
  (Object.keys(reasonTags) as ReasonTagId[]).filter((tag) => reasonTags[tag].cause === cause);
