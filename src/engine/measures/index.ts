import { readFileSync } from 'node:fs';

/** SQL of a measure or of a step between measures, by file name without ending. */
export function measureSql(name: string): string {
  return readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
}

/** Steps that prepare the ground for all measures. */
export const groundSteps = ['returns', 'occasions'] as const;

/** What every unit (customer, or customer × category) goes through before the clock is known, and after. */
export const unitSteps = {
  beforeClock: ['gaps', 'm01-counts', 'm02-clock'],
  rate: ['m03-rate-kinds', 'm03-rate'],
  full: ['m04-regularity', 'm04-wheat-morrison', 'm23-value', 'value-rank'],
} as const;

/** Which SQL computes a measure of the catalogue, for `loyalty explain --measure`. */
export const sqlOfMeasure: Readonly<Record<string, readonly string[]>> = {
  M01: ['occasions', 'visits', 'gaps', 'm01-counts'],
  M02: ['m02-clock'],
  M03: ['m03-rate-kinds', 'm03-rate', 'category-percentiles'],
  M04: ['m04-regularity', 'm04-wheat-morrison'],
  M05: ['m05-silence'],
  M23: ['m23-value', 'value-rank'],
  M29: ['m29-rfm'],
};
