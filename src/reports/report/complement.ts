/**
 * Which parts of a sum are hidden so that what is told gives none away. A part of too few is hidden; then the smallest of
 * the others, until at least two are and what they hide together is no longer few: else the sum less the rest would tell it.
 *
 * @param parts counts that add up to something told elsewhere
 * @returns a mark for each part, and whether the parts do not suffice, so that the sum itself must be hidden
 * @source complementary suppression: Hundepool et al. (2012), Statistical Disclosure Control, chapter 4; the rule for what
 *   is enough is ours
 * @example
 * complement([3, 9, 20], 5).hidden; // => [true, true, false]
 */
export function complement(
  parts: readonly number[],
  least: number,
): { hidden: boolean[]; isSumHidden: boolean } {
  const hidden = parts.map((part) => part > 0 && part < least);
  if (!hidden.includes(true)) return { hidden, isSumHidden: false };
  const isEnough = () => {
    const taken = parts.filter((_, index) => hidden[index] === true);
    return taken.length >= 2 && taken.reduce((sum, part) => sum + part, 0) >= least;
  };
  const others = [...parts.keys()]
    .filter((index) => hidden[index] !== true && (parts[index] ?? 0) > 0)
    .sort((a, b) => (parts[a] ?? 0) - (parts[b] ?? 0) || a - b);
  for (const index of others) {
    if (isEnough()) break;
    hidden[index] = true;
  }
  return { hidden, isSumHidden: !isEnough() };
}
