import { LoyaltyError } from '../../errors.ts';
import { columnsOf, type Table, type TableId } from '../../tables/index.ts';
import type { Engine } from '../engine.ts';
import { castSql, type Styles } from './cast.ts';
import { isReadingError } from './load.ts';
import { currencyOf, unseenCurrency } from './look-currency.ts';
import { refuseLikelyExport } from './likely-export.ts';
import type { Certainty, Look } from './look.ts';
import { inReadableText, type Source } from './open.ts';
import { cell, placeOf, strictRelation, textsRelation } from './raw.ts';
import type { ReadOptions } from './read.ts';
import { refuseAmbiguousPoint } from './points.ts';
import { findDateOrder, findDecimal } from './styles.ts';
import { scalesOf, type ScaleBelief } from './look-scales.ts';

/** Cells of a column that the reader takes for no date, or no number. */
export interface UnreadCells {
  column: string;
  kind: 'date' | 'number';
  cells: number;
  of: number;
  example: string;
}

/** In which currency the amounts are, and what says so; where several do, or a sign denies what its record says, all of them. */
export interface CurrencyBelief {
  value: string | null;
  certainty: Certainty;
  several: readonly string[];
  by: 'column' | 'header' | 'signs' | 'signs against the column' | 'nothing';
}

/** What must be asked where cells leave it open, in both languages; null where nothing is. */
interface Question {
  say: string | null;
  sayZh: string | null;
}
const noQuestion: Question = { say: null, sayZh: null };

/** What the cells of a file say of it. */
export interface Values {
  rows: number;
  dateOrder: { value: 'ymd' | 'dmy' | 'mdy' | null; certainty: Certainty } & Question;
  decimal: { value: 'plain' | 'point' | 'comma'; certainty: Certainty } & Question;
  currency: CurrencyBelief;
  /** Of orders: whether a record is an order or a line, and whether the total stands on every line. */
  grain: { value: 'order' | 'line'; repeatsTotal: boolean; certainty: Certainty } | null;
  scales: ScaleBelief[];
  unread: UnreadCells[];
  /** Columns without a name that hold values. */
  nameless: NamelessColumn[];
}

/** A column without a name: where it stands, from 1, and what stands in it. */
export interface NamelessColumn {
  at: number;
  example: string;
}

/** Reads the file once or twice to see how it is written. */
export async function lookAtValues(
  look: Look,
  opened: Source,
  table: Table<TableId>,
  options: ReadOptions,
): Promise<Values> {
  const { engine } = options;
  const isText = opened.format !== 'parquet' && opened.format !== 'xlsx';
  const source = isText ? await inReadableText(opened, options) : opened;
  const raw = strictRelation(source);
  const { relation } = raw;
  const at = (column: string) =>
    placeOf(source.header, look.columns.find((each) => each.column === column)?.from.split(' or ')[0]);
  try {
    const [row] = await engine.rows<{ rows: string }>(`SELECT count(*) AS rows FROM ${relation}`);
    const hasRows = Number(row?.rows ?? 0) > 0;
    if (look.missing.length === 0) await refuseLikelyExport(source, table, relation, options);
    const kinds = new Map(columnsOf(table).map(({ name, kind }) => [name, kind]));
    const ofKind = (wanted: readonly string[]) =>
      look.columns.flatMap(({ column }) =>
        wanted.includes(kinds.get(column) ?? '') && at(column) >= 0 ? [at(column)] : [],
      );
    const place = (index: number) => ({
      engine,
      relation,
      text: `clean(${cell(index)})`,
      others: [],
      cite: source.candidate.cite,
      column: source.header[index] ?? '',
    });
    const dateOrder = await dateOrderOf(ofKind(['date', 'instant', 'clock']).map(place), options);
    const numbers = ofKind(['money', 'number']);
    const decimal = await decimalOf(
      numbers.map((index) => ({
        ...place(index),
        relation: textsRelation(source, raw, numbers),
        others: numbers.filter((each) => each !== index).map((each) => place(each).text),
      })),
      () => refuseAmbiguousPoint(engine, source, raw, numbers),
      options,
    );
    const written = strictRelation({ ...source, hasComma: decimal.value === 'comma' }).relation;
    const styles: Styles = {
      dateOrder: dateOrder.value === 'ymd' ? null : dateOrder.value,
      decimal: decimal.value,
      timezone: options.styles.timezone,
    };
    const unread = [
      ...(dateOrder.certainty === 'open'
        ? []
        : await unreadIn('date', ofKind(['date', 'instant']), styles, place)),
      ...(decimal.certainty === 'open'
        ? []
        : await unreadIn('number', numbers, styles, (index) => ({ ...place(index), relation: written }))),
    ];
    return {
      rows: Number(row?.rows ?? 0),
      dateOrder: unread.some(({ kind }) => kind === 'date')
        ? { ...dateOrder, certainty: 'likely' }
        : dateOrder,
      decimal,
      currency: hasRows
        ? await currencyOf(at('currency'), ofKind(['money']), source, options)
        : unseenCurrency,
      grain: table.id === 'transactions' ? await grainOf(at, source, options) : null,
      scales: table.id === 'surveys' ? await scalesOf(look, source, options) : [],
      unread,
      nameless: await namelessIn(source, relation, engine),
    };
  } catch (cause) {
    if (cause instanceof LoyaltyError || !isReadingError(cause)) throw cause;
    throw new LoyaltyError(
      'data',
      'input.damaged',
      'Some records are damaged, so the rest could not be looked at quickly.',
      '`loyalty score --verbose` names them.',
      {
        cause,
        zh: {
          sentence: '有些记录已损坏，无法快速查看其余记录。',
          remedy: '`loyalty score --verbose` 会逐条列出。',
        },
      },
    );
  }
}

async function namelessIn({ header }: Source, relation: string, engine: Engine): Promise<NamelessColumn[]> {
  const places = header.flatMap((name, index) => (name === '' ? [index] : []));
  if (places.length === 0) return [];
  const examples = places.map((index) => `min(clean(${cell(index)})) AS ${cell(index)}`);
  const [row = {}] = await engine.rows<Record<string, string | null>>(
    `SELECT ${examples.join(', ')} FROM ${relation}`,
  );
  return places.flatMap((index) => {
    const example = row[cell(index)] ?? null;
    return example === null ? [] : [{ at: index + 1, example }];
  });
}

type Place = Parameters<typeof findDateOrder>[0];

/** Cells that would be read as nothing, column by column. */
async function unreadIn(
  kind: UnreadCells['kind'],
  columns: readonly number[],
  styles: Styles,
  place: (index: number) => Place,
): Promise<UnreadCells[]> {
  const found: UnreadCells[] = [];
  for (const { engine, relation, text, column } of columns.map(place)) {
    const value = castSql(kind === 'date' ? 'instant' : 'money', 'cell', styles);
    const [row] = await engine.rows<{ filled: string; cells: string; example: string | null }>(
      `SELECT count(cell) AS filled, count(*) FILTER (cell IS NOT NULL AND value IS NULL) AS cells,
         min(cell) FILTER (cell IS NOT NULL AND value IS NULL) AS example
       FROM (SELECT cell, ${value} AS value FROM (SELECT ${text} AS cell FROM ${relation}))`,
    );
    const cells = Number(row?.cells ?? 0);
    if (cells > 0)
      found.push({ column, kind, cells, of: Number(row?.filled ?? 0), example: row?.example ?? '' });
  }
  return found;
}

/** No option helps here: such a file cannot be read. */
const unreadableDates = ['date.two-digit-year', 'date.day-numbers'];

async function dateOrderOf(places: readonly Place[], { styles }: ReadOptions): Promise<Values['dateOrder']> {
  for (const place of places)
    try {
      const value = await findDateOrder(place, { ...styles, dateOrder: null });
      if (value !== null) return { value, certainty: 'sure', ...noQuestion };
    } catch (error) {
      if (error instanceof LoyaltyError && unreadableDates.includes(error.code)) throw error;
      return {
        value: styles.dateOrder,
        certainty: styles.dateOrder === null ? 'open' : 'sure',
        ...saidBy(error),
      };
    }
  if (places.length > 0 && !(await hasCells(places)))
    return { value: null, certainty: 'unseen', ...noQuestion };
  return { value: places.length === 0 ? null : 'ymd', certainty: 'sure', ...noQuestion };
}

/** Whether any cell of these columns is filled. */
async function hasCells(places: readonly Place[]): Promise<boolean> {
  for (const { engine, relation, text } of places) {
    const [row] = await engine.rows<{ cells: string }>(`SELECT count(${text}) AS cells FROM ${relation}`);
    if (Number(row?.cells ?? 0) > 0) return true;
  }
  return false;
}

async function decimalOf(
  places: readonly Place[],
  refusePoints: () => Promise<void>,
  { styles }: ReadOptions,
): Promise<Values['decimal']> {
  let value: Values['decimal']['value'] = 'plain';
  try {
    for (const place of places) {
      value = await findDecimal(place, { ...styles, decimal: null });
      if (value !== 'plain') break;
    }
    if (value !== 'comma') await refusePoints();
    return { value, certainty: 'sure', ...noQuestion };
  } catch (error) {
    const { decimal } = styles;
    return { value: decimal ?? 'plain', certainty: decimal === null ? 'open' : 'sure', ...saidBy(error) };
  }
}

function saidBy(error: unknown): Question {
  if (error instanceof LoyaltyError) return { say: error.sentence, sayZh: error.zh.sentence };
  throw error;
}

/** Orders of several lines that must show the same amount on each before the total is taken for repeated. */
const fewestRepeats = 5;

async function grainOf(
  at: (column: string) => number,
  source: Source,
  { engine }: ReadOptions,
): Promise<Values['grain']> {
  const [order, amount] = [at('order_id'), at('amount')];
  if (order < 0) return null;
  const shops = [placeOf(source.header, source.preset?.shop)].filter((index) => index >= 0);
  const repeated =
    amount < 0 ? '0' : `count(*) FILTER (lines > 1 AND amounts = 1 AND filled = lines AND zero = 0)`;
  const amounts =
    amount < 0
      ? ''
      : `, count(DISTINCT clean(${cell(amount)})) AS amounts, count(clean(${cell(amount)})) AS filled,
      count(*) FILTER (TRY_CAST(clean(${cell(amount)}) AS DOUBLE) = 0) AS zero`;
  const [row] = await engine.rows<{ orders: string; several: string; repeats: string }>(
    `SELECT count(*) AS orders, count(*) FILTER (lines > 1) AS several, ${repeated} AS repeats
     FROM (SELECT count(*) AS lines${amounts} FROM ${strictRelation(source).relation}
       WHERE clean(${cell(order)}) IS NOT NULL GROUP BY ${[order, ...shops].map((each) => `clean(${cell(each)})`).join(', ')})`,
  );
  const [several, repeats] = [Number(row?.several ?? 0), Number(row?.repeats ?? 0)];
  const { preset } = source;
  if (preset !== undefined)
    return {
      value: preset.grain === 'order' && several === 0 ? 'order' : 'line',
      repeatsTotal: (preset.orderTotals ?? []).includes('amount') && several > 0,
      certainty: 'sure',
    };
  if (Number(row?.orders ?? 0) === 0) return { value: 'order', repeatsTotal: false, certainty: 'unseen' };
  if (several === 0) return { value: 'order', repeatsTotal: false, certainty: 'sure' };
  const repeatsTotal = repeats >= fewestRepeats && repeats >= 0.95 * several;
  return { value: 'line', repeatsTotal, certainty: repeatsTotal ? 'likely' : 'sure' };
}
