import { quoteName } from '../quote.ts';
import type { Styles } from './cast.ts';
import type { LoadOptions } from './load.ts';
import type { Mapping } from './mapping.ts';
import { sizeOf, type Source } from './open.ts';
import { cell, textsRelation, type Raw } from './raw.ts';
import { blankSql, checkedSelect, type CheckedSelect } from './select.ts';
import { refuseAmbiguousPoint } from './points.ts';
import { findDateOrder, findDecimal, type StyleOptions } from './styles.ts';

interface Read {
  styles: Styles;
  select: CheckedSelect;
}

/** How a file was inserted. */
export interface Inserted extends Read {
  /** With its numbers written as its texts turned out to be. */
  source: Source;
  raw: Raw;
  /** Records of which every cell is empty, as spreadsheets leave them behind a table. */
  blankRecords: number;
}

/**
 * Inserts the records of a file into the table that takes them. Where its texts turn out to have a decimal comma, once
 * more with its true numbers (of JSON, Parquet, Excel) written so, too.
 */
export async function insertFile(
  options: LoadOptions,
  mapping: Mapping,
  relationOf: (source: Source) => Raw,
): Promise<Inserted> {
  const { engine, source, shaping } = options;
  const raw = relationOf(source);
  const { missed, ...read } = await insertWithStyles(options, mapping, raw);
  if (read.styles.decimal === 'comma' && !source.hasComma && source.format !== 'csv') {
    await takeBack(options);
    return insertFile({ ...options, source: { ...source, hasComma: true } }, mapping, relationOf);
  }
  await refusePoints(options, mapping, raw, read.styles);
  if (!missed.empty) return { ...read, source, raw, blankRecords: 0 };
  // All cells are read only here: in nearly every file no required cell is empty.
  const [found] = await engine.rows<{ blank: string }>(
    `SELECT count(*) AS blank FROM ${shaping.cells(raw.relation)} AS r WHERE ${blankSql(source)}`,
  );
  const blankRecords = Number(found?.blank ?? 0);
  if (blankRecords === 0) return { ...read, source, raw, blankRecords };
  const select = checkedSelect({ ...options, mapping, styles: read.styles, hasBlank: true });
  await takeBack(options);
  await engine.run(insertSql(options, mapping, raw, { styles: read.styles, select }));
  return { styles: read.styles, select, source, raw, blankRecords };
}

/**
 * Inserts with the styles that the first rows suggest. When cells then turn out unreadable, looks at the whole
 * column, and inserts again if that explains them. Of a small file even the first look costs more than reading it: it is
 * read as it stands, and looked at only when that does not do.
 */
async function insertWithStyles(
  options: LoadOptions,
  mapping: Mapping,
  raw: Raw,
): Promise<Read & { missed: Missed }> {
  const { engine, styles: asked } = options;
  // `1.234` reads as it stands, but not where somebody said that the comma is the decimal sign.
  const decimal = asked.decimal === 'comma' ? 'comma' : 'plain';
  const plain: Styles = { dateOrder: null, decimal, timezone: asked.timezone };
  const insert = async (styles: Styles) => {
    const select = checkedSelect({ ...options, mapping, styles });
    await engine.run(insertSql(options, mapping, raw, { styles, select }));
    return { styles, select, missed: await missedIn(options, select) };
  };

  if ((await sizeOf(options.source)) < smallBytes) {
    const asItStands = await insert(plain);
    const { dates, numbers, optional } = asItStands.missed;
    if (!dates && !numbers && !optional) return asItStands;
    await takeBack(options);
  }
  const odd = await oddCells(options, mapping, raw, 200);
  const first = await insert(await withFoundStyles(options, mapping, raw, plain, odd));
  const { missed } = first;
  const unexplained = { dates: missed.dates && !odd.dates, numbers: missed.numbers && !odd.numbers };
  const better = await withFoundStyles(options, mapping, raw, first.styles, unexplained);
  if (better.dateOrder === first.styles.dateOrder && better.decimal === first.styles.decimal) return first;
  await takeBack(options);
  return insert(better);
}

/** Planning a look at the first rows takes longer than reading this much. */
const smallBytes = 2 ** 20;

interface Kinds {
  dates: boolean;
  numbers: boolean;
}

/** Whether the first rows hold dates or numbers that need a style to be read. */
async function oddCells(options: LoadOptions, mapping: Mapping, raw: Raw, rows: number): Promise<Kinds> {
  const plain: Styles = { dateOrder: null, decimal: 'plain', timezone: options.styles.timezone };
  const { typed, columns } = checkedSelect({ ...options, mapping, styles: plain });
  const tests = columns
    .map((name) => mapping.get(name))
    .filter((each) => each !== undefined && !each.computed)
    .map((each) => ({ kind: each?.column.kind ?? 'text', name: each?.column.name ?? '' }));
  const failing = (kinds: readonly string[]) =>
    tests
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name }) => `(t_${name} IS NOT NULL AND ${quoteName(name)} IS NULL)`)
      .concat('false')
      .join(' OR ');
  const [row] = await options.engine.rows<{ dates: boolean | null; numbers: boolean | null }>(`
    SELECT bool_or(${failing(dateKinds)}) AS dates, bool_or(${failing(numberKinds)}) AS numbers
    FROM ${typed(`(SELECT * FROM ${raw.relation} LIMIT ${rows})`, options.joins)}`);
  // A computed amount hides its operands: they are looked at when the result is missing.
  return { dates: row?.dates === true, numbers: row?.numbers === true };
}

const dateKinds = ['date', 'instant', 'clock', 'period'];
const numberKinds = ['money', 'number', 'integer', 'score'];

async function withFoundStyles(
  options: LoadOptions,
  mapping: Mapping,
  raw: Raw,
  styles: Styles,
  needed: Kinds,
): Promise<Styles> {
  const find = async <Style>(
    kinds: readonly string[],
    finder: (place: Parameters<typeof findDecimal>[0], asked: StyleOptions) => Promise<Style>,
    nothing: Style,
  ): Promise<Style> => {
    const used = [...mapping.values()].filter(
      ({ column }) => kinds.includes(column.kind) && (column.required || options.wanted(column.name)),
    );
    const all = [...new Set(used.flatMap(({ cellIndexes }) => cellIndexes))];
    const isOfNumbers = kinds === numberKinds;
    for (const { from, cellIndexes } of used)
      for (const index of cellIndexes) {
        const found = await finder(
          {
            engine: options.engine,
            relation: isOfNumbers ? textsRelation(options.source, raw, all) : raw.relation,
            text: `clean(${cell(index)})`,
            others: all.filter((each) => each !== index).map((each) => `clean(${cell(each)})`),
            cite: options.source.candidate.cite,
            column: options.source.header[index] ?? from,
          },
          options.styles,
        );
        if (found !== nothing) return found;
      }
    return nothing;
  };
  return {
    ...styles,
    ...(needed.dates ? { dateOrder: await find(dateKinds, findDateOrder, null) } : {}),
    ...(needed.numbers ? { decimal: await find<Styles['decimal']>(numberKinds, findDecimal, 'plain') } : {}),
  };
}

/** `1.234` reads as it stands, so nothing failed: whether it was meant so is another question. */
async function refusePoints(options: LoadOptions, mapping: Mapping, raw: Raw, styles: Styles): Promise<void> {
  const { engine, source, styles: asked } = options;
  if (asked.decimal !== null || styles.decimal === 'comma') return;
  const used = [...mapping.values()].filter(
    ({ column }) =>
      ['money', 'number'].includes(column.kind) && (column.required || options.wanted(column.name)),
  );
  const indexes = [...new Set(used.flatMap(({ cellIndexes }) => cellIndexes))];
  await refuseAmbiguousPoint(engine, source, raw, indexes);
}

/** What the last insertion could not read. */
interface Missed extends Kinds {
  optional: boolean;
  /** A required cell was empty. */
  empty: boolean;
}

async function missedIn(options: LoadOptions, select: CheckedSelect): Promise<Missed> {
  const rows = await options.engine.rows<{ reason: number; unreadable: boolean }>(
    `SELECT DISTINCT reason, unreadable FROM ${quoteName(options.into)} WHERE file = ${options.fileNumber}`,
  );
  const rules = rows
    .map(({ reason }) => select.reasons[reason])
    .flatMap((reason) => (reason?.kind === 'rejected' ? [reason.rule] : []));
  return {
    dates: rules.includes('cell.date'),
    numbers: rules.includes('cell.number'),
    empty: rules.includes('cell.missing'),
    optional: rows.some(({ unreadable }) => unreadable),
  };
}

function takeBack({ engine, into, fileNumber }: LoadOptions): Promise<void> {
  return engine.run(`DELETE FROM ${quoteName(into)} WHERE file = ${fileNumber}`);
}

function insertSql(options: LoadOptions, mapping: Mapping, raw: Raw, { styles, select }: Read): string {
  const projection = options.projection({ select, source: options.source, mapping, styles });
  const unreadable = [...select.unreadable.values(), 'false'].join(' OR ');
  return `INSERT INTO ${quoteName(options.into)} BY NAME
    SELECT ${[...projection, `(${select.reason})::UTINYINT AS reason`, `${options.fileNumber}::USMALLINT AS file`, `(${unreadable}) AS unreadable`].join(', ')}
    FROM ${select.typed(raw.relation, options.joins)}`;
}
