import { LoyaltyError } from '../../errors.ts';
import type { Finding } from '../../findings/finding.ts';
import type { RuleId } from '../../findings/rules.ts';
import { columnsOf, type Column, type Table } from '../../tables/index.ts';
import type { Encoding } from '../encodings.ts';
import type { Engine } from '../engine.ts';
import { quoteName } from '../quote.ts';
import { readCarefully } from './careful-csv.ts';
import { readJsonLinesCarefully } from './careful-json-lines.ts';
import type { Styles } from './cast.ts';
import type { RejectedPlace } from './original-rows.ts';
import type { CarefulReading, Reject as StructuralReject } from './reject.ts';
import { currencySigns, type Signs } from './currency-signs.ts';
import { countBlankLines } from './count-blank.ts';
import { namedPlaces, rejectFindings, unreadableCells } from './places.ts';
import { refuseOverlooked } from './overlooked.ts';
import { mapColumns, type LookupColumns, type Mapping } from './mapping.ts';
import { firstNonUtf8 } from './encoding.ts';
import { inReadableText, inUtf8From, type Source } from './open.ts';
import { unreadableStructure } from './unreadable-structure.ts';
import { insertFile, type Inserted } from './insert.ts';
import { carefulRelation, strictRelation, type Raw } from './raw.ts';
import type { Shaping } from './shaping.ts';
import { checkedSelect, type CheckedSelect, type Reason } from './select.ts';
import type { Where } from './statuses.ts';
import type { StyleOptions } from './styles.ts';

/** How one file of a table is read. */
export interface LoadOptions {
  engine: Engine;
  source: Source;
  table: Table;
  /** Name of the engine's table that takes the rows. */
  into: string;
  /** Number of the file among all files, stored with its rows. */
  fileNumber: number;
  configured: Readonly<Record<string, string | readonly string[]>>;
  shaping: Shaping;
  where: Where;
  lookups: LookupColumns;
  /** SQL of the joins that bring the lookups in. */
  joins: string;
  wanted: (column: string) => boolean;
  guests: boolean;
  styles: StyleOptions;
  /** Names a private file. */
  spool: (name: string) => string;
  encoding?: Encoding | null | undefined;
  /** SELECT list of the target table, from the typed columns. */
  projection: (loaded: {
    select: CheckedSelect;
    source: Source;
    mapping: Mapping;
    styles: Styles;
  }) => string[];
  onReject: ((reject: Reject) => void) | null;
  places?: number | undefined;
  /** Makes room for the columns that this file brings. */
  makeRoom?: (mapping: Mapping) => Promise<void>;
}

/** A rejected record as a quarantine file shows it. */
export interface Reject extends RejectedPlace {
  record: number;
  rule: RuleId;
  column: string | null;
  value: string | null;
}

export interface LoadedFile {
  source: Source;
  mapping: Mapping;
  styles: Styles;
  reasons: Reason[];
  /** Structural faults: records that never became a row. */
  rejected: number;
  /** Lines without anything, and records of empty cells. */
  blank: number;
  findings: Finding[];
  raw: Raw;
  select: CheckedSelect;
  /** The same with every column of the contract that the file has, for those who look at single cells. */
  whole: CheckedSelect;
  /** The table it was read as. */
  shape: Table;
  /** SQL of the joins that bring the lookups in. */
  joins: string;
  /** The sign of a currency at its amounts. */
  sign: Signs['sign'];
  /** Why its amounts and its column of currencies contradict each other. */
  otherwise: Signs['otherwise'];
}

/** Reads one file into a table of the engine: strictly and fast, or carefully where it is damaged. */
export async function loadFile(options: LoadOptions): Promise<LoadedFile> {
  const { source: opened, table } = options;
  const mapping = mapColumns(opened, table, options.configured, options.lookups);
  await options.makeRoom?.(mapping);
  const withCare = opened.damaged || (options.shaping.needsRecords && opened.format !== 'xlsx');
  const reading = withCare ? null : await readStrictly(options, mapping);
  if (reading !== null && 'source' in reading) return loadFile({ ...options, source: reading.source });
  const { raw, inserted, blank, ...structure } = reading ?? (await readWithCare(options, mapping));
  const { source } = inserted;
  const { styles, select, blankRecords } = inserted;
  const { joins } = options;
  const file: LoadedFile = {
    source,
    mapping,
    styles,
    reasons: select.reasons,
    raw,
    select,
    whole: checkedSelect({ ...options, mapping, styles, wanted: () => true, hasBlank: blankRecords > 0 }),
    shape: table,
    joins,
    sign: null,
    otherwise: null,
    blank: blank + blankRecords,
    ...structure,
  };
  Object.assign(file, await currencySigns(options, file));
  file.findings.push(...(await rejectFindings(options, file)), ...(await unreadableCells(options, file)));
  return file;
}

/** What one way of reading came to. */
interface Reading extends Pick<LoadedFile, 'raw' | 'rejected' | 'blank' | 'findings'> {
  inserted: Inserted;
}

/** The fast way: null where the file is damaged, and another source where it had to be turned into UTF-8 first. */
async function readStrictly(
  options: LoadOptions,
  mapping: Mapping,
): Promise<Reading | { source: Source } | null> {
  const { engine, source } = options;
  const isText = source.format !== 'parquet' && source.format !== 'xlsx';
  // The engine checks only the columns that are read: the whole text is looked at while it does so.
  const checking = isText ? firstNonUtf8(source.path) : null;
  checking?.catch(() => undefined);
  const blank = blankLines(source);
  blank.catch(() => undefined);
  let inserted: Inserted | null = null;
  let failure: unknown = null;
  try {
    await refuseOverlooked(engine, source, strictRelation(source));
    inserted = await insertFile(options, mapping, strictRelation);
  } catch (cause) {
    if (cause instanceof LoyaltyError || !isReadingError(cause)) throw cause;
    failure = cause;
  }
  const fault = await checking;
  if (fault === null && inserted !== null)
    return { raw: inserted.raw, inserted, rejected: 0, blank: await blank, findings: [] };
  await engine.run(`DELETE FROM ${quoteName(options.into)} WHERE file = ${options.fileNumber}`);
  if (fault !== null) return { source: await inUtf8From(source, fault, options) };
  if (source.format === 'json' || !isText) throw unreadableStructure(source, failure);
  return null;
}

async function blankLines(source: Source): Promise<number> {
  const { format, path, headerLine, delimiter, header, workbook } = source;
  if (workbook !== undefined) return workbook.blank;
  if (format !== 'csv' && format !== 'jsonl') return 0;
  return (await countBlankLines({ path, format, headerLine, delimiter, columns: header.length })).blank;
}

/** True for errors about the content of a file; all others (full disk, no memory, interrupted) must stop the run. */
export function isReadingError(cause: unknown): boolean {
  return /^(Invalid Input|Conversion|Malformed JSON|Invalid unicode)/.test((cause as Error).message);
}

/** The first structural fault of a text file; null where careful reading finds none. */
export async function firstFault(
  source: Source,
  options: Pick<LoadOptions, 'spool' | 'encoding'>,
): Promise<Finding | null> {
  if (source.format !== 'csv' && source.format !== 'jsonl') return null;
  const { findings } = await carefully(await inReadableText(source, options), '', options.spool, null);
  return findings[0] ?? null;
}

/** The careful way: names what is damaged and hands on the rest. */
async function readWithCare(options: LoadOptions, mapping: Mapping): Promise<Reading> {
  const { source, table, spool, onReject } = options;
  const { output, ...result } = await carefully(source, table.id, spool, onReject);
  const inserted = await insertFile(options, mapping, (each) => carefulRelation(each, output));
  return {
    raw: inserted.raw,
    inserted,
    rejected: result.rejected,
    blank: result.blank,
    findings: named(result, { table: table.id, file: source.candidate.cite }, options.places ?? namedPlaces),
  };
}

async function carefully(
  source: Source,
  table: string,
  spool: LoadOptions['spool'],
  onReject: LoadOptions['onReject'],
): Promise<CarefulReading & { output: string }> {
  const { path, format, candidate, delimiter, header, headerLine } = source;
  const output = spool('careful');
  const common = {
    path,
    file: candidate.cite,
    table,
    output,
    ...(onReject === null
      ? {}
      : {
          onReject: (reject: StructuralReject) => onReject({ source, value: null, ...reject }),
        }),
  };
  const result =
    format === 'jsonl'
      ? await readJsonLinesCarefully(common)
      : await readCarefully({ ...common, delimiter, columns: header.length, headerLine, header });
  return { ...result, output };
}

/** The first faults of each rule in each column one by one, the rest counted. */
function named(
  { findings, kinds }: CarefulReading,
  place: Pick<Finding, 'table' | 'file'>,
  most: number,
): Finding[] {
  return kinds.flatMap(({ rule, column, count }) => {
    const first = findings
      .filter((finding) => finding.rule === rule && finding.column === column)
      .slice(0, most);
    if (count === first.length) return first;
    const rest = { line: null, record: null, column, value: null, count: count - first.length };
    return [...first, { rule, ...place, ...rest }];
  });
}

/** The engine's table for a table of the contract, empty. */
export function createTableSql(name: string, table: Table): string {
  const columns = [...columnDefinitions(table), 'reason UTINYINT', 'file USMALLINT', 'unreadable BOOLEAN'];
  return `CREATE TABLE main.${quoteName(name)} (${columns.join(', ')})`;
}

/** The columns of a table of the contract, as the engine defines them. */
export function columnDefinitions(table: Table): string[] {
  return columnsOf(table).map((column) => `${quoteName(column.name)} ${engineType(column)}`);
}

function engineType({ kind }: Column): string {
  switch (kind) {
    case 'date':
    case 'period':
      return 'DATE';
    case 'instant':
      return 'TIMESTAMP';
    case 'clock':
      return 'TIME';
    case 'money':
      return 'DECIMAL(18, 4)';
    case 'number':
    case 'score':
      return 'DOUBLE';
    case 'integer':
      return 'BIGINT';
    case 'flag':
      return 'BOOLEAN';
    default:
      return 'VARCHAR';
  }
}
