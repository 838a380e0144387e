import { defaultThresholds, type Thresholds } from '../thresholds.ts';

/** A day and how many days are foretold from it. */
export interface WindowFrame {
  asOfDay: number;
  horizonDays: number;
}

/** As in *last_season*: the same days of the year before. */
export const yearDays = 365;

/**
 * The earlier windows from which the combination learns, for `fitForecast`.
 *
 * First the lessons, each ending where the next begins: `model.windows` as long as the horizon, the last one ending on
 * the day itself; where the file is too short for a single one, windows of half that length, and so on. Then those
 * that tell of the season: the last year, window by window, and the year before it; none where the file is shorter than
 * `seasonDays`.
 *
 * @param firstDay first day of the data; a window is of use when half a horizon was seen before it (`model.minSpan`)
 * @returns the lessons, the latest first, then the windows of the season; empty for the shortest files
 * @throws RangeError when the horizon is not above 0
 * @source rolling origins: Tashman (2000), International Journal of Forecasting 16, 437–450; lengths are our choice
 * @example
 * pastWindows({ asOfDay: 400, horizonDays: 90 }, 0).map(({ asOfDay }) => asOfDay); // => [310, 220, 130]
 * pastWindows({ asOfDay: 100, horizonDays: 90 }, 0)[0]; // => { asOfDay: 55, horizonDays: 45 }
 */
export function pastWindows(
  { asOfDay, horizonDays }: WindowFrame,
  firstDay: number,
  thresholds: Thresholds = defaultThresholds,
): WindowFrame[] {
  if (!(horizonDays > 0)) throw new RangeError('`pastWindows` requires a horizon above 0 days');
  const isSeen = (each: WindowFrame) =>
    each.asOfDay - firstDay >= each.horizonDays * thresholds['model.minSpan'];
  const backTo = (count: number, length: number) =>
    Array.from({ length: count }, (_, i) => ({ asOfDay: asOfDay - (i + 1) * length, horizonDays: length }));

  let lessons = backTo(thresholds['model.windows'], horizonDays).filter(isSeen);
  for (
    let half = horizonDays / 2;
    lessons.length === 0 && half >= thresholds['model.minLessonDays'];
    half /= 2
  )
    lessons = backTo(thresholds['model.windows'], Math.floor(half)).filter(isSeen);

  const seasons = seasonsOf(horizonDays, thresholds);
  const thisYear = backTo(seasons, horizonDays);
  const lastYear = [{ asOfDay, horizonDays }, ...thisYear].map((each) => ({
    ...each,
    asOfDay: each.asOfDay - yearDays,
  }));
  return lastYear.every(isSeen) ? [...lessons, ...thisYear.slice(lessons.length), ...lastYear] : lessons;
}

/** How many days the data must reach back so that the season can be told: two years and some days. */
export function seasonDays(horizonDays: number, thresholds: Thresholds): number {
  return (
    yearDays + Math.ceil((seasonsOf(horizonDays, thresholds) + thresholds['model.minSpan']) * horizonDays)
  );
}

/** How many windows of the last year are held against those of the year before. */
export function seasonsOf(horizonDays: number, thresholds: Thresholds): number {
  const fit = Math.round(yearDays / horizonDays);
  return Math.max(thresholds['model.minSeasons'], Math.min(fit, thresholds['model.maxSeasons']));
}
