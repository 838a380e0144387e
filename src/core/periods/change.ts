import { normalProbability } from '../numerics/normal.ts';
import { poisson, share, sum, type Estimate } from './intervals.ts';

/** What was seen in one period, with what is needed to tell chance from change. */
export type Observation =
  /** So many of so many. */
  | { kind: 'share'; part: number; whole: number }
  /** Independent events within so many days. */
  | { kind: 'count'; count: number; days: number }
  /**
   * A total over customers, Σx with Σx², within so many days; `least` is what it cannot fall below, `one` what one event
   * is usually as large as: where none was seen, only that tells how far off the truth may be.
   */
  | { kind: 'sum'; sum: number; squares: number; days: number; one: number; least?: number }
  /** A total relative to a fixed base: Σx/base. */
  | { kind: 'ratio'; sum: number; squares: number; base: number; one: number; least?: number };

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
      return of.one > 0 ? notBelow(of.least, sum(of.sum, of.squares, of.one)) : null;
    case 'ratio':
      return of.base > 0
        ? notBelow(of.least, sum(of.sum / of.base, of.squares / of.base ** 2, of.one / of.base))
        : null;
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
 * The interval comes from those of the two sides (for shares that is Newcombe's); the chance of shares from the pooled
 * z-test, of counts from the score test of the conditional binomial distribution, of sums from the normal distribution
 * with the variance of compound Poisson sums.
 *
 * @returns null where either side has nothing to observe
 * @throws RangeError when the two are of different kinds
 * @source Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; for any two estimates Zou & Donner (2008),
 * Statistics in Medicine 27, 1693–1702; Przyborowski & Wilenski (1940), Biometrika 31, 313–323
 * @example
 * change({ kind: 'share', part: 56, whole: 70 }, { kind: 'share', part: 48, whole: 80 })?.low.toFixed(4); // => '0.0524'
 */
export function change(now: Observation, then: Observation): Change | null {
  const a = estimate(now);
  const b = estimate(then);
  if (now.kind !== then.kind) throw new RangeError('`change` requires two observations of one kind');
  if (a === null || b === null) return null;
  const scale = 'days' in now && 'days' in then ? now.days / then.days : 1;
  const value = a.value - b.value * scale;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, scale * (b.high - b.value)),
    high: value + Math.hypot(a.high - a.value, scale * (b.value - b.low)),
    chance: chanceOf(value, varianceOfNone(now, then, scale)),
  };
}

/** Variance of the difference if nothing had changed. */
function varianceOfNone(now: Observation, then: Observation, scale: number): number {
  if (now.kind === 'share' && then.kind === 'share') {
    const pooled = (now.part + then.part) / (now.whole + then.whole);
    return pooled * (1 - pooled) * (1 / now.whole + 1 / then.whole);
  }
  // The two rates are then one.
  if (now.kind === 'count' && then.kind === 'count') return (now.count + then.count) * scale;
  if (now.kind === 'ratio' && then.kind === 'ratio')
    return now.squares / now.base ** 2 + then.squares / then.base ** 2;
  return now.kind === 'sum' && then.kind === 'sum' ? now.squares + then.squares * scale * scale : NaN;
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
