import { LoyaltyError } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import { printable, shown } from '../../printable.ts';
import type { Styles } from './cast.ts';

/** What the user said about dates and numbers; null where nothing was said. */
export interface StyleOptions {
  dateOrder: 'ymd' | 'dmy' | 'mdy' | null;
  decimal: 'point' | 'comma' | null;
  timezone: string;
}

interface Place {
  engine: Engine;
  /** SQL after FROM. */
  relation: string;
  /** SQL of the cleaned text. */
  text: string;
  /** The same of other columns of the kind: they say how the file is written where this one does not. */
  others: readonly string[];
  /** File and column, for messages. */
  cite: string;
  column: string;
}

type DateShapes = {
  year_first: string;
  year_last: string;
  named_month: string;
  short_year: string;
  day_numbers: string;
  number_example: string | null;
  example: string | null;
  short_example: string | null;
  day_first: string;
  day_first_example: string | null;
  month_first: string;
  month_first_example: string | null;
};

/**
 * Finds out in which order day and month stand, from all dates of the column: 31/01 settles it, 05/01 alone does not.
 * Null where all dates are year-first (or no dates at all: then they are bad cells).
 */
export async function findDateOrder(place: Place, options: StyleOptions): Promise<Styles['dateOrder']> {
  const x = place.text;
  const yearLast = String.raw`regexp_full_match(${x}, '\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(\D.*)?')`;
  // Feb 6, 2024 or 06-Feb-2024, whatever the language. What follows tells a short year from an hour: Feb 6 15:04.
  const named = String.raw`[A-Za-z]{3}\D*\d{1,2}\D+|\d{1,2}\D*[A-Za-z]{3}\D*`;
  const namedMonth = String.raw`regexp_matches(${x}, '^(${named})\d{4}(\D|$)')`;
  const shortYear = String.raw`regexp_full_match(${x}, '(\d{1,2}[/.-]\d{1,2}[/.-]|${named})\d{2}([\s,].*)?')`;
  // 1954 to 2091.
  const dayNumber = String.raw`regexp_full_match(${x}, '[2-6]\d{4}(\.\d+)?')`;
  const part = (group: number) =>
    String.raw`TRY_CAST(regexp_extract(${x}, '^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}', ${group}) AS INTEGER)`;
  const settles = (group: number) => `${yearLast} AND ${part(group)} > 12`;
  const [shapes] = await place.engine.rows<DateShapes>(String.raw`
    SELECT count(*) FILTER (regexp_matches(${x}, '^\d{4}\D|^\d{8}$')) AS year_first,
           count(*) FILTER (${yearLast}) AS year_last, count(*) FILTER (${namedMonth}) AS named_month,
           count(*) FILTER (${settles(1)}) AS day_first, min(${x}) FILTER (${settles(1)}) AS day_first_example,
           count(*) FILTER (${settles(2)}) AS month_first, min(${x}) FILTER (${settles(2)}) AS month_first_example,
           count(*) FILTER (${dayNumber}) AS day_numbers, min(${x}) FILTER (${dayNumber}) AS number_example,
           count(*) FILTER (${shortYear}) AS short_year, min(${x}) FILTER (${shortYear}) AS short_example,
           min(${x}) FILTER (${yearLast}) AS example
    FROM ${place.relation}`);
  if (shapes === undefined) return null;
  const yearLastCount = Number(shapes.year_last);
  const fullYears = yearLastCount + Number(shapes.year_first) + Number(shapes.named_month);
  const where = `${printable(place.cite)}, column ${shown(place.column)}`;
  const whereZh = `${printable(place.cite)} 的列 ${shown(place.column)}`;
  const sayOrder = '请用 --date-order dmy 或 --date-order mdy 指明。';
  // What most dates are is how the file is written; up to half of them are bad cells, each rejected for itself.
  if (Number(shapes.short_year) > fullYears)
    throw new LoyaltyError(
      'data',
      'date.two-digit-year',
      `${where}: dates have two-digit years.`,
      'Export them with four-digit years, best as 2026-11-22.',
      {
        place: exampleOf(place, shapes.short_example),
        zh: {
          sentence: `${whereZh}：日期的年份只有两位。`,
          remedy: '请导出四位年份，最好写成 2026-11-22。',
        },
      },
    );
  if (Number(shapes.day_numbers) > fullYears + Number(shapes.short_year))
    throw dayNumbers(place, shapes.number_example);
  if (yearLastCount === 0) return null;
  if (options.dateOrder === 'dmy' || options.dateOrder === 'mdy') return options.dateOrder;
  if (Number(shapes.year_first) > 0)
    throw new LoyaltyError(
      'usage',
      'date.mixed',
      `${where}: some dates are year-first, others are like ${shown(shapes.example ?? '')}.`,
      'Say which the others are with --date-order dmy or --date-order mdy.',
      {
        place: exampleOf(place, shapes.example),
        zh: {
          sentence: `${whereZh}：有的日期年在前，有的像 ${shown(shapes.example ?? '')}。`,
          remedy: `后者的顺序${sayOrder}`,
        },
      },
    );
  const [dayFirst, monthFirst] = [Number(shapes.day_first), Number(shapes.month_first)];
  // The fewer are the odd ones: where to look.
  const odd = dayFirst < monthFirst ? shapes.day_first_example : shapes.month_first_example;
  if (dayFirst > 0 && monthFirst > 0)
    throw new LoyaltyError(
      'usage',
      'date.mixed',
      `${where}: some dates are day-first and others month-first.`,
      'Say which to believe with --date-order dmy or --date-order mdy; the others will be rejected.',
      {
        place: exampleOf(place, odd),
        zh: {
          sentence: `${whereZh}：有的日期日在前，有的月在前。`,
          remedy: '请用 --date-order dmy 或 --date-order mdy 指明以哪种为准，其余将被拒绝。',
        },
      },
    );
  if (dayFirst > 0) return 'dmy';
  if (monthFirst > 0) return 'mdy';
  throw new LoyaltyError(
    'usage',
    'date.ambiguous',
    `${where}: dates like ${shown(shapes.example ?? '')} may be day-first or month-first, and no date of the file settles it.`,
    'Say which with --date-order dmy or --date-order mdy.',
    {
      place: exampleOf(place, shapes.example),
      zh: {
        sentence: `${whereZh}：像 ${shown(shapes.example ?? '')} 的日期，日与月孰先无法判定，文件中没有能确定的日期。`,
        remedy: sayOrder,
      },
    },
  );
}

function dayNumbers(place: Place, example: string | null): LoyaltyError {
  return new LoyaltyError(
    'data',
    'date.day-numbers',
    `${printable(place.cite)}, column ${shown(place.column)}: dates are Excel's day numbers, like ${shown(example ?? '')}.`,
    'In Excel format the column as a date, best yyyy-mm-dd, and export it again.',
    {
      place: exampleOf(place, example),
      zh: {
        sentence: `${printable(place.cite)} 的列 ${shown(place.column)}：日期是 Excel 的日期序号，如 ${shown(example ?? '')}。`,
        remedy: '请在 Excel 中将该列设为日期格式（最好 yyyy-mm-dd）后重新导出。',
      },
    },
  );
}

export const exampleOf = ({ column }: Pick<Place, 'column'>, example: string | null) => ({
  column,
  ...(example === null ? {} : { value: example }),
});

/**
 * Finds out the decimal sign of numbers that a machine cannot read as they stand, from all that are written as text:
 * `1.234,5` and `12,50` mean comma, `1,234.5` means point; `1,234` alone settles nothing.
 */
export async function findDecimal(place: Place, options: StyleOptions): Promise<Styles['decimal']> {
  if (options.decimal !== null) return options.decimal;
  // Only what a machine cannot read as it stands can show a comma; each such text need be looked at once.
  const odd = await numberShapes(
    place,
    `(SELECT DISTINCT ${place.text} AS x FROM ${place.relation} WHERE TRY_CAST(${place.text} AS DECIMAL(18, 4)) IS NULL)`,
  );
  if (!odd.comma && !odd.either) return odd.marked ? 'point' : 'plain';
  const { point } = await numberShapes(place, `(SELECT ${place.text} AS x FROM ${place.relation})`);
  const { comma, either, example } = odd;
  const where = `${printable(place.cite)}, column ${shown(place.column)}`;
  const whereZh = `${printable(place.cite)} 的列 ${shown(place.column)}`;
  if (comma && point)
    throw new LoyaltyError(
      'usage',
      'number.mixed',
      `${where}: some numbers have a decimal comma, others a decimal point.`,
      sayDecimal,
      {
        place: exampleOf(place, odd.withComma),
        zh: { sentence: `${whereZh}：有的数字用小数逗号，有的用小数点。`, remedy: sayDecimalZh },
      },
    );
  if (comma) return 'comma';
  if (!point && either) {
    const found = await decimalOfOthers(place);
    if (found !== null) return found;
    throw new LoyaltyError(
      'usage',
      'number.ambiguous',
      `${where}: the comma in numbers like ${shown(example ?? '')} may mark thousands or decimals, and no number of the file settles it.`,
      sayDecimal,
      {
        place: exampleOf(place, example),
        zh: {
          sentence: `${whereZh}：像 ${shown(example ?? '')} 的数字，逗号是千分位还是小数点无法判定，文件中没有能确定的数字。`,
          remedy: sayDecimalZh,
        },
      },
    );
  }
  return odd.marked ? 'point' : 'plain';
}

/** The decimal sign that other columns of numbers agree in; null where they have none, or several. */
async function decimalOfOthers(place: Place): Promise<'point' | 'comma' | null> {
  const shapes = await Promise.all(
    place.others.map((text) => numberShapes(place, `(SELECT ${text} AS x FROM ${place.relation})`)),
  );
  const hasPoint = shapes.some(({ point }) => point);
  const hasComma = shapes.some(({ comma }) => comma);
  if (hasPoint === hasComma) return null;
  return hasPoint ? 'point' : 'comma';
}

export const sayDecimal = 'Say which with --decimal point or --decimal comma.';
export const sayDecimalZh = '请用 --decimal point 或 --decimal comma 指明。';

interface NumberShapes {
  /** Whether any number has a decimal comma, a decimal point, or a comma that may be either. */
  comma: boolean;
  point: boolean;
  either: boolean;
  /** Whether any can be read only once its marks are taken off. */
  marked: boolean;
  /** A number with a comma that may be either. */
  example: string | null;
  /** One with a decimal comma. */
  withComma: string | null;
}

/** What the numbers `x` of a relation look like. */
async function numberShapes({ engine }: Place, relation: string): Promise<NumberShapes> {
  const like = (pattern: string) => `regexp_full_match(bare_number(x), '[-+]?(${pattern})')`;
  const any = (test: string) => `coalesce(bool_or(${test}), false)`;
  const either = like(String.raw`[1-9]\d{0,2},\d{3}`);
  const comma = like(
    String.raw`\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d*|\d{1,3}(\.\d{3}){2,}|0,\d+|\d{4,},\d+`,
  );
  const [shapes] = await engine.rows<Record<keyof NumberShapes, never>>(String.raw`
    SELECT ${any(comma)} AS comma, min(x) FILTER (${comma}) AS "withComma",
           ${any(like(String.raw`\d{1,3}(,\d{3})+\.\d*|\d{1,3}(,\d{3}){2,}|\d{1,2}(,\d{2})+,\d{3}(\.\d*)?|\d+\.(\d{1,2}|\d{4,})|0\.\d+|\d{4,}\.\d+`))} AS point,
           ${any(either)} AS either,
           ${any('TRY_CAST(x AS DECIMAL(18, 4)) IS NULL AND point_number(x) IS NOT NULL')} AS marked,
           min(x) FILTER (${either}) AS example
    FROM ${relation}`);
  return (
    shapes ?? { comma: false, point: false, either: false, marked: false, example: null, withComma: null }
  );
}
