import type { Names } from '../names.ts';
import type { SourceId } from '../sources.ts';

/**
 * What a fact is counted in, and with it which values are legal: `share` 0–1 · `count` whole, 0 and more · `flag` 0 or 1
 * · `ratio`, `days`, `minutes` 0 and more · `excess` at most 1 · `balance` −1–1 · `score` 0–100 · `money` and `deviation`
 *  any finite number · `date` whole days since 1970-01-01 · `set` whole, reasons as bits.
 */
export type FactUnit =
  | 'share'
  | 'count'
  | 'flag'
  | 'ratio'
  | 'days'
  | 'minutes'
  | 'excess'
  | 'balance'
  | 'score'
  | 'money'
  | 'deviation'
  | 'date'
  | 'set';

/** A number that a measure gives about one customer. */
export interface Fact {
  /** Measure it belongs to, `M07`. */
  measure: string;
  unit: FactUnit;
  /** Any one of these gives it. */
  sources: readonly SourceId[];
  names: Names;
}

/** A fact: its measure, unit, what gives it, and its name in both languages. */
export function fact(
  measure: string,
  unit: FactUnit,
  sources: readonly SourceId[],
  en: string,
  zh: string,
): Fact {
  return { measure, unit, sources, names: { en, zh } };
}
