import { normalProbability } from '../numerics/normal.ts';
import { poisson, share, sum, z95, type Estimate } from './intervals.ts';

/** What was seen in one period, with what is needed to tell chance from change. */
export type Observation =
  /** So many of so many. */
  | { kind: 'share'; part: number; whole: number }
  /** Independent events within so many days. */
  | { kind: 'count'; count: number; days: number }
  /** A total over customers, Σx with Σx², within so many days; `least` is what it cannot fall below. */
  | { kind: 'sum'; sum: number; squares: number; days: number; least?: number }
  /** A total relative to a fixed base: Σx/base. */
  | { kind: 'ratio'; sum: number; squares: number; base: number; least?: number };

/** A difference with its 95 % interval, and how likely chance alone makes one as large. */
export interface Change extends Estimate {
  /** Two-sided, 0–1. */
  chance: number;
}

/** The observation with its interval; null where there is nothing to observe. */
export function estimate(of: Observation): Estimate | null {
  switch (of.kind) {
    case 'share':
      return share(of.part, of.whole);
    case 'count':
      return poisson(of.count);
    case 'sum':
      return notBelow(of.least, sum(of.sum, of.squares));
    case 'ratio':
      return of.base > 0 ? notBelow(of.least, sum(of.sum / of.base, of.squares / of.base ** 2)) : null;
  }
}

const notBelow = (least: number | undefined, { low, ...rest }: Estimate): Estimate => ({
  ...rest,
  low: least === undefined ? low : Math.max(least, low),
});

/**
 * The change from an earlier period to a later one. Counts and sums of an earlier period of another length (months) are
 * first brought to the length of the later one.
 *
 * - shares: Newcombe's interval from the two Wilson intervals; chance by the pooled z-test
 * - counts: chance by the score test of the conditional binomial distribution; its interval on the difference
 * - sums: normal, with the variance of compound Poisson sums
 *
 * @returns null where either side has nothing to observe
 * @throws RangeError when the two are of different kinds
 * @source Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; Przyborowski & Wilenski (1940), Biometrika 31,
 * 313–323
 * @example
 * change({ kind: 'share', part: 56, whole: 70 }, { kind: 'share', part: 48, whole: 80 })?.low.toFixed(4); // => '0.0524'
 */
export function change(now: Observation, then: Observation): Change | null {
  if (now.kind === 'share' && then.kind === 'share') return shareChange(now, then);
  if (now.kind === 'count' && then.kind === 'count') {
    const scale = now.days / then.days;
    const variance = now.count + then.count * scale * scale;
    // Under "no change" the two rates are one: that is what the chance is worked out from.
    const pooled = (now.count + then.count) * scale;
    return normalChange(now.count - then.count * scale, variance, pooled);
  }
  if (now.kind === 'sum' && then.kind === 'sum') {
    const scale = now.days / then.days;
    const variance = now.squares + then.squares * scale * scale;
    return normalChange(now.sum - then.sum * scale, variance, variance);
  }
  if (now.kind === 'ratio' && then.kind === 'ratio') {
    if (!(now.base > 0 && then.base > 0)) return null;
    const variance = now.squares / now.base ** 2 + then.squares / then.base ** 2;
    return normalChange(now.sum / now.base - then.sum / then.base, variance, variance);
  }
  throw new RangeError('`change` requires two observations of one kind');
}

function shareChange(
  now: { part: number; whole: number },
  then: { part: number; whole: number },
): Change | null {
  const a = share(now.part, now.whole);
  const b = share(then.part, then.whole);
  if (a === null || b === null) return null;
  const difference = a.value - b.value;
  const pooled = (now.part + then.part) / (now.whole + then.whole);
  const variance = pooled * (1 - pooled) * (1 / now.whole + 1 / then.whole);
  return {
    value: difference,
    low: difference - Math.hypot(a.value - a.low, b.high - b.value),
    high: difference + Math.hypot(a.high - a.value, b.value - b.low),
    chance: chanceOf(difference, variance),
  };
}

function normalChange(difference: number, variance: number, varianceUnderNone: number): Change {
  const half = z95 * Math.sqrt(variance);
  return {
    value: difference,
    low: difference - half,
    high: difference + half,
    chance: chanceOf(difference, varianceUnderNone),
  };
}

function chanceOf(difference: number, variance: number): number {
  if (difference === 0 || !(variance > 0)) return 1;
  return Math.min(1, 2 * (1 - normalProbability(Math.abs(difference) / Math.sqrt(variance))));
}

/**
 * Which of several changes are more than chance, when at most one in twenty of those called so may be wrong. Without
 * it, one of ten weekly numbers would cry wolf every other week.
 *
 * @param chances two-sided, 0–1
 * @source Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300
 * @example
 * beyondChance([0.001, 0.04, 0.9]); // => [true, false, false]
 */
export function beyondChance(chances: readonly number[], share = 0.05): boolean[] {
  const ascending = [...chances].sort((a, b) => a - b);
  let bound = -1;
  for (const [index, chance] of ascending.entries())
    if (chance <= (share * (index + 1)) / ascending.length) bound = chance;
  return chances.map((chance) => chance <= bound);
}
