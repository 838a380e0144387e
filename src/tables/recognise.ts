import { tables, type TableId } from './index.ts';
import { matchColumns, normaliseHeader } from './match.ts';
import { columnsOf, type Table } from './table.ts';

/** Which table a header is, or the tables it could be. */
export type Recognition =
  | { table: TableId }
  | {
      /** Tables whose required columns are all there, best first; a single one means "perhaps". */
      candidates: TableId[];
      /** Tables that know at least as many of the columns, but lack a required one. */
      nearly: { table: TableId; missing: string[] }[];
    };

/**
 * Which table a file is by its name, without folder and ending: the table's id or one of its file names, perhaps with a
 * date or number behind it (`surveys-2026-11`, `surveys.2`, `orders (1)`).
 *
 * A folder lends its name only by the exact id of a table, or to files that are named by nothing but a date: a folder
 * called `sales` holds all kinds of files.
 *
 * @returns null when the name says nothing
 */
export function recogniseByName(pathStem: string, parentFolder?: string): TableId | null {
  const stem = bareName(pathStem);
  const byStem = tableNamed(stem);
  if (byStem !== null || parentFolder === undefined) return byStem;
  const folder = bareName(parentFolder);
  if (stem === '') return tableNamed(folder);
  return tables.find((table) => normaliseHeader(table.id) === folder)?.id ?? null;
}

// What people and programs put before and behind the name of a table: `raw_orders`, `customer_data`, `订单导出`.
const around =
  /^(?:(?:raw|stg|dim|fct|fact|src|all|exported|export|my)[\s_\-.]+)+|(?:[\s_\-.]+(?:data|export|list|table|dump|raw|final))+$|(?:导出|数据|明细|列表|记录|表)+$/giu;

/**
 * Which table the name of a file hints at where it says none: its words, taken alone (`raw_orders`, `customer_data`). For
 * messages; too weak to read a file by.
 */
export function hintedByName(pathStem: string): TableId | null {
  return recogniseByName(pathStem.replaceAll(around, ''));
}

function tableNamed(name: string): TableId | null {
  return (
    tables.find((table) => [table.id, ...table.fileNames].some((each) => normaliseHeader(each) === name))
      ?.id ?? null
  );
}

// A number, a quarter or week, or a part, as exports append them; 年月日号期 are the Chinese date units.
const suffix = /[\s_\-.,~()]*(?:(?:(?<![a-z])(?:part|q|w|v)[\s_\-.]*)?\d+[年月日号期]?|至|(?<![a-z])to|\))$/u;

function bareName(name: string): string {
  let bare = name.normalize('NFKC').toLowerCase().trim();
  for (let shorter = bare.replace(suffix, ''); shorter !== bare; shorter = bare.replace(suffix, ''))
    bare = shorter;
  return normaliseHeader(bare);
}

interface Reading {
  table: Table<TableId>;
  required: number;
  /** Columns the header has, ambiguous ones included: which header they are is the next question. */
  seen: string[];
  missing: string[];
  /** Whether the table knows every column of the header. */
  knowsAll: boolean;
}

/**
 * Which table a header is: of the tables whose required columns are all there, the only one that knows every column of
 * the header, else the one with the most required columns, then with the most columns.
 *
 * It is left open when two are equal, when another table knows more of the columns (or as many, with a required one
 * lacking), and when only a customer and a date speak for it, which many tables have.
 */
export function recogniseByHeader(header: readonly string[]): Recognition {
  const readings = tables.map((table) => read(table, header)).sort(byWeight);
  const complete = readings.filter(({ missing }) => missing.length === 0);
  const nearly = nearest(readings, complete[0]?.seen.length ?? 0);
  const whole = [...complete, ...nearly].filter(({ knowsAll }) => knowsAll);
  const best = whole.length === 1 ? complete.find(({ knowsAll }) => knowsAll) : undefined;
  if (best !== undefined && !isGeneric(best)) return { table: best.table.id };
  const [first] = complete;
  const rivals = complete.filter(
    (other) =>
      first !== undefined &&
      other !== first &&
      (byWeight(first, other) === 0 || other.seen.length > first.seen.length),
  );
  if (first !== undefined && rivals.length === 0 && nearly.length === 0 && !isGeneric(first))
    return { table: first.table.id };
  return {
    candidates: (first === undefined ? [] : [first, ...rivals]).map(({ table }) => table.id),
    nearly: nearly.map(({ table, missing }) => ({ table: table.id, missing })),
  };
}

function read(table: Table<TableId>, header: readonly string[]): Reading {
  const { matched, ambiguous, missing, missingOneOf, unmatched } = matchColumns(table, header);
  return {
    table,
    required: columnsOf(table).filter(({ required }) => required).length + table.needOneOf.length,
    seen: [...matched.keys(), ...ambiguous.map(({ column }) => column)],
    missing: [...missing, ...missingOneOf.map((group) => group.join(' or '))],
    knowsAll: unmatched.length === 0,
  };
}

const byWeight = (a: Reading, b: Reading): number => b.required - a.required || b.seen.length - a.seen.length;

/** What speaks for a table also speaks for many others: a customer and a date, or one lone id among unknown columns. */
const isGeneric = ({ seen, knowsAll }: Reading): boolean =>
  seen.every((name) => name === 'date' || name === 'customer_id') || (seen.length < 2 && !knowsAll);

/** Of the tables that lack one required column, those that know the most columns, if no fewer than `atLeast`. */
function nearest(readings: readonly Reading[], atLeast: number): Reading[] {
  const lacking = readings.filter(({ missing, seen }) => missing.length === 1 && seen.length > 1);
  const most = Math.max(atLeast, ...lacking.map(({ seen }) => seen.length));
  return lacking.filter(({ seen }) => seen.length === most);
}
