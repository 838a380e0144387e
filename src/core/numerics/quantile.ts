/**
 * Quantile of sorted numbers, type 7: linear between the neighbours of position (n − 1)·p. The share is given as a
 * fraction, so that positions that are whole numbers on paper are whole numbers here.
 *
 * @param ascending sorted numbers, at least one
 * @param part numerator, 0 to `of`
 * @param of denominator, above 0
 * @returns between the smallest and the largest number
 * @throws RangeError without numbers, or when the fraction is outside 0–1
 * @source Hyndman & Fan (1996), The American Statistician 50, 361–365, definition 7
 * @example
 * quantile([1, 2, 3, 4], 1, 2); // => 2.5
 */
export function quantile(ascending: ArrayLike<number>, part: number, of: number): number {
  const n = ascending.length;
  if (n === 0) throw new RangeError('`quantile` requires at least one number');
  if (!(of > 0 && part >= 0 && part <= of))
    throw new RangeError('`quantile` requires a share between 0 and 1');
  const position = ((n - 1) * part) / of;
  const index = Math.floor(position);
  const low = ascending[index] ?? 0;
  const high = ascending[index + 1] ?? low;
  return low + (position - index) * (high - low);
}
