import { reasonTagIds, type ReasonTagId } from './tags.ts';

/**
 * A set of reasons as one whole number, one bit each: how facts carry them.
 *
 * @example
 * reasonsOf(setOfReasons(['moved', 'core'])); // => ['moved', 'core']
 */
export function setOfReasons(tags: readonly ReasonTagId[]): number {
  let set = 0;
  for (const tag of tags) set |= 1 << reasonTagIds.indexOf(tag);
  return set;
}

/** The reasons of a set, in the order of the table. */
export function reasonsOf(set: number): ReasonTagId[] {
  return reasonTagIds.filter((_, bit) => (set & (1 << bit)) !== 0);
}

/** Whether a set holds a reason. */
export function hasReason(set: number, tag: ReasonTagId): boolean {
  return (set & (1 << reasonTagIds.indexOf(tag))) !== 0;
}
