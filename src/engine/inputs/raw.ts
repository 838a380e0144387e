import { quoteName, quoteText } from '../quote.ts';
import { objectsSql, type Source } from './open.ts';

/** A file as a relation of text columns c0, c1, …, and how to tell its records apart. */
export interface Raw {
  /** SQL that stands after FROM. */
  relation: string;
  /** True when the relation carries `line` and `record` itself (the careful path wrote them). */
  located: boolean;
  /** Of JSON Lines that were read with care: what was written of them. */
  json?: Pick<Source, 'path' | 'format'>;
}

/**
 * Some cells of a file of which only those are there that are text: numbers of JSON, Parquet and Excel are no matter of
 * writing.
 */
export function textsRelation(source: Source, raw: Raw, indexes: readonly number[]): string {
  const { format, header } = source;
  if (format === 'csv') return raw.relation;
  if (format === 'xlsx') {
    const texts = indexes.map(
      (index) => `CASE WHEN NOT ${isSheetNumber(index)} THEN ${cell(index)} END AS ${cell(index)}`,
    );
    return `(SELECT ${texts.join(', ')} FROM ${sheetRows(source, source.path)})`;
  }
  const name = (index: number) => header[index] ?? '';
  if (format === 'parquet') {
    const texts = indexes.map((index) => {
      const column = quoteName(name(index));
      return `CASE WHEN typeof(${column}) = 'VARCHAR' THEN ${column}::VARCHAR END AS ${cell(index)}`;
    });
    return `(SELECT ${texts.join(', ')} FROM read_parquet(${quoteText(source.path)}))`;
  }
  const pointers = indexes.map((index) => pointerTo(name(index))).join(', ');
  const texts = indexes.map(
    (index, at) => `CASE WHEN kinds[${at + 1}] = 'VARCHAR' THEN cells[${at + 1}] END AS ${cell(index)}`,
  );
  return `(SELECT ${texts.join(', ')}
    FROM (SELECT json_extract_string(json, [${pointers}]) AS cells, json_type(json, [${pointers}]) AS kinds
      FROM ${objectsSql(raw.json ?? source)}))`;
}

const pointerTo = (key: string): string => quoteText(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);

/** Name of the n-th column of a file inside the engine: never text from the file. */
export const cell = (index: number): string => `c${index}`;

/** Where a column stands, -1 for none: a header may have a cell without a name, and that is never meant. */
export const placeOf = (header: readonly string[], name: string | undefined): number =>
  name === undefined || name === '' ? -1 : header.indexOf(name);

/** The strict, fast reading of a file. */
export function strictRelation(source: Source): Raw {
  const path = quoteText(source.path);
  const { header } = source;
  if (source.format === 'csv') return { relation: csvRelation(source), located: false };
  if (source.format === 'xlsx') return carefulRelation(source, source.path);
  if (source.format === 'parquet') {
    const columns = header.map((name, index) => `${parquetCell(source, name)} AS ${cell(index)}`);
    return { relation: `(SELECT ${columns.join(', ')} FROM read_parquet(${path}))`, located: false };
  }
  return { relation: jsonRelation(source, header), located: false };
}

/** What the careful path wrote: clean, with the place of every record. */
export function carefulRelation(source: Source, path: string): Raw {
  if (source.format === 'jsonl') {
    const json = { path, format: 'jsonl' } as const;
    const relation = jsonRelation({ ...source, ...json }, source.header, ['__line', '__record']);
    return { relation, located: true, json };
  }
  const cells = source.header.map((_, index) => cell(index));
  if (source.format !== 'xlsx')
    return { relation: readCsv(path, ',', 0, ['line', 'record', ...cells], true), located: true };
  const columns = cells.map((name, index) =>
    source.hasComma
      ? `CASE WHEN ${isSheetNumber(index)} THEN ${withComma(name)} ELSE ${name} END AS ${name}`
      : name,
  );
  return {
    relation: `(SELECT ${['line', 'record', ...columns].join(', ')} FROM ${sheetRows(source, path)})`,
    located: true,
  };
}

/** The rows of a sheet as they were written, with the mark of each cell that was a number. */
function sheetRows({ header }: Source, path: string): string {
  return readCsv(path, ',', 0, ['line', 'record', 'kinds', ...header.map((_, index) => cell(index))], true);
}

/** The marks of numbers in the cells of a row, see `writeRows`. */
export const sheetKinds = { number: 'n', other: '-' } as const;

const isSheetNumber = (index: number): string => `kinds[${index + 1}] = '${sheetKinds.number}'`;

function csvRelation(source: Source): string {
  const columns = source.header.map((_, index) => cell(index));
  // Strictly read, a file with line ends of two kinds is empty.
  return readCsv(source.path, source.delimiter, source.headerLine - 1, columns, true, !source.damaged);
}

function readCsv(
  path: string,
  delimiter: string,
  skip: number,
  columns: string[],
  header: boolean,
  strict = true,
): string {
  const types = columns.map((name) => `${name}: 'VARCHAR'`).join(', ');
  return `read_csv(${quoteText(path)}, auto_detect = false, header = ${header}, skip = ${skip}, delim = ${quoteText(delimiter)},
    quote = '"', escape = '"', strict_mode = ${strict}, null_padding = false, compression = 'none', max_line_size = 4194304, buffer_size = 8388608, columns = {${types}})`;
}

/**
 * The lines of a CSV file behind its header, whole, as the one column `line`: many times quicker than its cells. Where
 * records span lines or lines are blank, there are more lines than records.
 */
export function linesRelation({ path, headerLine }: Source): string {
  return `read_csv(${quoteText(path)}, auto_detect = false, header = true, skip = ${headerLine - 1}, delim = '\x01',
    quote = '', escape = '', compression = 'none', max_line_size = 4194304, columns = {line: 'VARCHAR'})`;
}

/** Values by their exact key: the engine's own columns do not tell `date` from `Date`. */
function jsonRelation(file: Source, header: string[], places: string[] = []): string {
  const keys = [...places, ...header];
  const pointers = keys.map(pointerTo);
  const names = [...places.map((name) => name.slice(2)), ...header.map((_, index) => cell(index))];
  const kinds = file.hasComma ? `, json_type(json, [${pointers.join(', ')}]) AS kinds` : '';
  const columns = names.map((name, index) => {
    const text = `cells[${index + 1}]`;
    const isNumber = `kinds[${index + 1}] = 'DOUBLE'`;
    return `${file.hasComma ? `CASE WHEN ${isNumber} THEN ${withComma(text)} ELSE ${text} END` : text} AS ${name}`;
  });
  return `(SELECT ${columns.join(', ')}
    FROM (SELECT json_extract_string(json, [${pointers.join(', ')}]) AS cells${kinds} FROM ${objectsSql(file)}))`;
}

function parquetCell({ hasComma }: Source, name: string): string {
  const text = `${quoteName(name)}::VARCHAR`;
  const isNumber = `regexp_matches(typeof(${quoteName(name)}), '^(DOUBLE|FLOAT|DECIMAL)')`;
  return hasComma ? `CASE WHEN ${isNumber} THEN ${withComma(text)} ELSE ${text} END` : text;
}

/** A number as the texts beside it are written; one in powers of ten stays what it is. */
const withComma = (number: string): string =>
  String.raw`regexp_replace(${number}, '^(-?\d+)\.(\d+)$', '\1,\2')`;

/** SQL of all cells of a record as one text. */
export function wholeRecord(columns: number): string {
  const cells = Array.from({ length: columns }, (_, index) => `coalesce(${cell(index)}, chr(30))`);
  return `concat_ws(chr(31), ${cells.join(', ')})`;
}

/**
 * SQL that tells records apart by all their cells. The engine's own hash is quicker, but texts that are alike in structure
 * collide under it, and a copy must never be claimed that is none.
 */
export function recordDigest(columns: number): string {
  return `md5_number_lower(${wholeRecord(columns)})`;
}
