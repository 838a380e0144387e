import { z } from 'zod';
import { consentWords } from './consent-words.ts';

/** A text for people in both languages. */
export interface Names {
  en: string;
  zh: string;
}

/**
 * What a column holds, which tells the engine how to cast it:
 * `id`, `text` → text; `date` → local day; `instant` → date-time; `clock` → time of day; `period` → first day of the period, or 2024-Q3;
 * `money` → DECIMAL(18,4); `number`, `score` → double; `integer`; `flag` → boolean; `enumeration` → one of `values`;
 * `consent` → `yes`, `no`, or `unclear` where something else stands there.
 */
export type Kind =
  | 'id'
  | 'text'
  | 'date'
  | 'instant'
  | 'clock'
  | 'period'
  | 'money'
  | 'number'
  | 'integer'
  | 'score'
  | 'flag'
  | 'consent'
  | 'enumeration';

export type Unit = 'minutes' | 'days' | 'degrees' | 'share' | 'points' | 'persons' | 'money per month';

interface ColumnOptions<Default> {
  required?: boolean;
  /** Header spellings that exports use; case, blanks and `_ - . /` do not matter, nor does their order here. */
  aliases?: readonly string[];
  unit?: Unit;
  /** The convention, where the name alone does not say it. */
  note?: Names;
  /** What an empty or missing cell counts as. */
  default?: Default;
}

interface NumberOptions extends ColumnOptions<number> {
  min?: number;
  max?: number;
}

/** What is known of a column beside its name: carried by the schema itself, read back with `columnMeta`. */
export interface ColumnMeta {
  kind: Kind;
  required: boolean;
  en: string;
  zh: string;
  aliases: readonly string[];
  /** The allowed values of an enumeration. */
  values?: readonly string[];
  unit?: Unit;
  note?: Names;
  default?: string | number | boolean;
  min?: number;
  max?: number;
}

// JSON writes an empty cell as null or leaves it out.
type Presence<S extends z.ZodType, O> = O extends { required: true } ? S : z.ZodOptional<z.ZodNullable<S>>;

function column<S extends z.ZodType, O extends ColumnOptions<string | number | boolean> & { min?: number }>(
  schema: S,
  kind: Kind,
  names: Names,
  options: O | undefined,
  extra: Partial<ColumnMeta> = {},
): Presence<S, O> {
  const meta: ColumnMeta = {
    required: false,
    aliases: [],
    ...options,
    kind,
    en: names.en,
    zh: names.zh,
    ...extra,
  };
  const present = meta.required ? schema : schema.nullish();
  return present.meta({ ...meta }) as unknown as Presence<S, O>;
}

/** The facts of a column that one of the makers below made. */
export function columnMeta(schema: z.ZodType): ColumnMeta {
  const meta = schema.meta();
  if (meta?.['kind'] === undefined)
    throw new RangeError('`columnMeta` requires a column made by src/tables/columns.ts');
  return meta as unknown as ColumnMeta;
}

// The calendar is checked (no 30 February); a day may carry its time, with T or, as databases write it, a blank.
const day = z.regexes.date.source.slice(1, -1);
const hours = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?`;
const momentOfDay = String.raw`[T ]${hours}(?:Z|[+-]\d{2}:?\d{2})?`;
const dayText = z.string().regex(new RegExp(`^${day}(?:${momentOfDay})?$`));
const clockText = z.string().regex(new RegExp(`^(?:${hours}|${day}${momentOfDay})$`));
const periodText = z.string().regex(new RegExp(String.raw`^(?:${day}|\d{4}-Q[1-4])$`));
const filledText = z.string().min(1);
// Exports write ids as numbers, too; the engine keeps their text.
const idText = z.union([filledText, z.int()]);
// Decimal text is the exact way to write money in JSON.
const moneyValue = z.union([z.number(), z.string().regex(/^-?\d{1,14}(?:\.\d+)?$/)]);
const flagValue = z.union([
  z.boolean(),
  z.literal([0, 1]),
  z.enum(['true', 'false', '1', '0', 'yes', 'no', '是', '否']),
]);

const consentValue = z.union([
  z.boolean(),
  z.literal([0, 1]),
  z.enum([...consentWords.yes, ...consentWords.no]),
]);

type Text = ColumnOptions<string>;

/** An identifier: text, `007` stays `007`. */
export const id = <const O extends Text>(names: Names, options?: O) => column(idText, 'id', names, options);

/** Free text. */
export const text = <const O extends Text>(names: Names, options?: O) =>
  column(options?.required ? filledText : z.string(), 'text', names, options);

/** A local day. */
export const date = <const O extends Text>(names: Names, options?: O) =>
  column(dayText, 'date', names, options);

/** A date with its time. */
export const instant = <const O extends Text>(names: Names, options?: O) =>
  column(dayText, 'instant', names, options);

/** A time of day, alone or within a date-time. */
export const clock = <const O extends Text>(names: Names, options?: O) =>
  column(clockText, 'clock', names, options);

/** A month, quarter or year, by its first day, or a quarter as 2024-Q3. */
export const period = <const O extends Text>(names: Names, options?: O) =>
  column(periodText, 'period', names, options);

/** An amount of money in the one currency of the run. */
export const money = <const O extends ColumnOptions<number>>(names: Names, options?: O) =>
  column(moneyValue, 'money', names, options);

/** Any number, within `min` and `max` where given. */
export const number = <const O extends NumberOptions>(names: Names, options?: O) =>
  column(bounded(z.number(), options), 'number', names, options);

/** A whole number, within `min` and `max` where given. */
export const integer = <const O extends NumberOptions>(names: Names, options?: O) =>
  column(bounded(z.int(), options), 'integer', names, options);

/** An answer or rating on a scale that the record itself declares. */
export const score = <const O extends ColumnOptions<number>>(names: Names, options?: O) =>
  column(z.number(), 'score', names, options);

/** Yes or no. */
export const flag = <const O extends ColumnOptions<boolean>>(names: Names, options?: O) =>
  column(flagValue, 'flag', names, options);

/** Whether somebody agreed; what cannot be read is no consent. */
export const consent = <const O extends ColumnOptions<boolean>>(names: Names, options?: O) =>
  column(consentValue, 'consent', names, options);

/** Makes a column of which only `values` are allowed. */
export const oneOf =
  <const V extends readonly [string, ...string[]]>(values: V) =>
  <const O extends ColumnOptions<V[number]>>(names: Names, options?: O) =>
    column(z.enum(values), 'enumeration', names, options, { values });

function bounded<S extends z.ZodNumber>(schema: S, { min, max }: { min?: number; max?: number } = {}): S {
  const low = min === undefined ? schema : schema.min(min);
  return max === undefined ? low : low.max(max);
}
