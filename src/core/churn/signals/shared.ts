import { atLeast, type Case, type Condition } from '../../condition.ts';
import { gammaProbability } from '../../numerics/gamma-probability.ts';

/** 1 where it holds, 0 where not, null where it is not known. */
export const flag = (answer: boolean | null): number | null => (answer === null ? null : answer ? 1 : 0);

/** A condition on something that holds or not. */
export const when = (measure: string, fact: string, read: (of: Case) => boolean | null): Condition =>
  atLeast(measure, fact, (of) => flag(read(of)), 'count.one');

/**
 * Probability that n or more leave where μ are expected: the upper tail of a Poisson variable.
 *
 * @param n 0 and more, whole
 * @param expected μ, 0 and more
 * @source P(N ≥ n) = P(n, μ), the regularised lower incomplete gamma function: Abramowitz & Stegun (1964), 26.4.21
 * @example
 * poissonTail(2, 1).toFixed(6); // => '0.264241'
 */
export function poissonTail(n: number, expected: number): number {
  if (n <= 0) return 1;
  return expected <= 0 ? 0 : gammaProbability(expected, n);
}

/** Whether more left than chance brings; null where nothing is known of it. */
export function moreThanChance(
  leavers: number | null | undefined,
  expected: number | null | undefined,
  { thresholds }: Case,
): boolean | null {
  if (leavers === null || leavers === undefined || expected === null || expected === undefined) return null;
  return (
    leavers >= thresholds['leavers.least'] && poissonTail(leavers, expected) <= thresholds['leavers.chance']
  );
}

/** Died, closed down or went bankrupt, on record: nothing else explains the end. */
export const isOver = ({ facts }: Case): boolean => facts.diedOnRecord === 1 || facts.closedOnRecord === 1;

/** A document settles it: what speaks against it in other files is not asked. */
export const undocumented: Condition = when(
  'M30',
  'undocumented',
  (of) => !isOver(of) && of.facts.portedOut !== 1,
);
