import { defaultThresholds, type Thresholds } from '../thresholds.ts';

export type Tempo = 'fast' | 'periodic' | 'slow' | 'rare';

/**
 * How quickly a category is bought: *fast* up to 30 days, *periodic* up to 180, *slow* up to 730, *rare* beyond. In
 * rare categories (cars, houses) repeat counts, regularity and lapse cannot be judged.
 *
 * @param clockDays category clock G in days; null (half of the gaps never ended) is *rare*
 * @throws RangeError when the clock is not above 0
 * @example
 * tempo(28); // => 'fast'
 */
export function tempo(clockDays: number | null, thresholds: Thresholds = defaultThresholds): Tempo {
  if (clockDays === null) return 'rare';
  if (!(clockDays > 0)) throw new RangeError(`\`tempo\` requires a clock above 0 days, got ${clockDays}`);
  if (clockDays <= thresholds['tempo.fastMax']) return 'fast';
  if (clockDays <= thresholds['tempo.periodicMax']) return 'periodic';
  return clockDays <= thresholds['tempo.slowMax'] ? 'slow' : 'rare';
}
