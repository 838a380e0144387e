/** 97.5 % quantile of the normal distribution: intervals are of 95 %. */
export const z95 = 1.959963984540054;

/**
 * Share and its 95 % interval.
 *
 * @param successes 0 to `trials`
 * @param trials 1 and more
 * @throws RangeError when there are no trials, or more successes than trials
 * @source Wilson (1927), JASA 22, 209–212
 * @example
 * wilson(5, 10).low.toFixed(4); // => '0.2366'
 */
export function wilson(successes: number, trials: number): { share: number; low: number; high: number } {
  if (!(trials >= 1) || !(successes >= 0) || successes > trials)
    throw new RangeError(`\`wilson\` requires successes within 0–trials, got ${successes} of ${trials}`);
  const z = z95;
  const share = successes / trials;
  const centre = share + (z * z) / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return { share, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
