import type { Readable } from 'node:stream';
import { LoyaltyError } from '../../errors.ts';
import type { Finding } from '../../findings/finding.ts';
import { printable, shownNames } from '../../printable.ts';
import type { Table, TableId } from '../../tables/index.ts';
import type { Encoding } from '../encodings.ts';
import type { Engine } from '../engine.ts';
import { quoteName } from '../quote.ts';
import { macros } from './cast.ts';
import type { Candidate } from './discover.ts';
import { refuseMixedSigns } from './currency-signs.ts';
import { unknownCurrency } from './unknown-currency.ts';
import { refuseCopies } from './copied-files.ts';
import { createTableSql, loadFile, type LoadedFile, type Reject } from './load.ts';
import { lookupsFor } from './lookups.ts';
import { refuseLikelyExport } from './likely-export.ts';
import { leaveOutOverlaps } from './overlaps.ts';
import { itemFindings, type OrderIds } from './item-findings.ts';
import { cell } from './raw.ts';
import { joinPeople, lostLinks } from './people.ts';
import { conflictingTotals } from './order-totals.ts';
import { joinItems, shopCellOf, withoutItems } from './order-items.ts';
import { hasTable, placeAll, type Opened } from './place.ts';
import type { Likeness } from './likeness.ts';
import { openSources, type Source } from './open.ts';
import {
  presetOf,
  refuseNoBuyer,
  refuseUnusedPresets,
  settingsOf,
  withPreset,
  type AskedPresets,
} from './presets.ts';
import { shapingOf } from './shaping.ts';
import { sharedIds } from './shops.ts';
import {
  createLinesSql,
  isRecord,
  lineColumns,
  lineProjection,
  makeRoomForRich,
  relationOf,
  wideRelation,
} from './lines.ts';
import { hasGuests, nobodyFindings, settleZero } from './nobody.ts';
import { otherStatuses } from './statuses.ts';
import type { StyleOptions } from './styles.ts';
import { statementsOf } from './two-line-header.ts';
import { unusable, type UnusableFile } from './unusable.ts';
import { isWide, notApplicable, questionCells, secondHeader, shapeOf, unpivot } from './wide-surveys.ts';

/** What the configuration says about one table. */
export interface TableSettings {
  files?: readonly string[] | undefined;
  columns?: Readonly<Record<string, string>> | undefined;
  where?: string | Readonly<Record<string, string>> | undefined;
  join?: JoinSettings | readonly JoinSettings[] | undefined;
  /** Columns that hold the total of the order on each of its lines; only orders of transactions. */
  orderTotals?: readonly string[] | undefined;
  /** Columns of the file that are filled on one line of an order only. */
  filledOnce?: readonly string[] | undefined;
  /** Of surveys with a column per question: lowest and highest answer, of all or by item. */
  scale?: string | Readonly<Record<string, string>> | undefined;
}

export interface JoinSettings {
  table?: string | undefined;
  file?: string | undefined;
  on: string | Readonly<Record<string, string>>;
}

export interface ReadOptions {
  engine: Engine;
  candidates: readonly Candidate[];
  tables: Readonly<Partial<Record<string, TableSettings>>>;
  styles: StyleOptions;
  /** The currency of all amounts, where the configuration says it. */
  currency?: string | undefined;
  /** Presets that were asked for, beside those that are recognised. */
  presets?: AskedPresets | null;
  standardInput: Readable;
  /** Stops waiting for standard input. */
  signal: AbortSignal;
  spool: (name: string) => string;
  /** What the user said of text that is not UTF-8. */
  encoding?: Encoding | null | undefined;
  onReject: ((reject: Reject) => void) | null;
  /** Takes the error of a single file, and reading goes on with the others; without it the first error ends the run. */
  onUnusable?: ((error: LoyaltyError, file: UnusableFile) => void) | undefined;
  /** How many places of a kind of bad records are named. */
  places?: number | undefined;
  /** For who judges the files themselves: links and shared contacts join nobody. */
  idsAsWritten?: boolean;
}

/** A file that found its table. */
export interface ReadFile extends LoadedFile {
  table: Table<TableId>;
  fileNumber: number;
  /** Whether its customers are those of one shop among several. */
  shops: boolean;
  /** SQL of its records; where lines take over what stands above them, with that: without it they are no record. */
  records: string;
  /** Law of counting: records = rows + rejected + blank. */
  count: { records: number; rows: number; rejected: number; blank: number };
}

export interface ReadTables {
  files: ReadFile[];
  findings: Finding[];
  /** Files of a folder that belong to no table, with the reason. */
  unused: { file: string; reason: string; like?: Likeness; files?: number }[];
  /** Contract columns of the transactions that at least one file has. */
  transactionColumns: ReadonlySet<string>;
}

/** Opens every input and recognises the presets. */
export async function openAll(options: ReadOptions): Promise<Opened> {
  for (const macro of macros) await options.engine.run(macro);
  const asked = options.presets ?? null;
  const sources: Source[] = [];
  const unused: ReadTables['unused'] = [];
  for (const candidate of options.candidates)
    try {
      for (const source of await openSources(candidate, options))
        if (!isAskedFor(source.candidate, options.candidates))
          sources.push(withPreset(source, presetOf(source, asked)));
    } catch (error) {
      // What lies in a folder and is not named like a table may be anything, but text is meant to be read.
      if (!(error instanceof LoyaltyError)) throw error;
      if (candidate.named || error.code === 'input.encoding' || hasTable(candidate, options.tables))
        unusable(options, error, { file: candidate.cite, table: candidate.table, source: null });
      else unused.push({ file: candidate.cite, reason: 'no-table' });
    }
  refuseUnusedPresets(asked, sources);
  await refuseCopies(sources, options);
  return { sources, unused };
}

/** Whether a sheet that was found in a workbook was asked for beside it. */
const isAskedFor = ({ path, sheet, found }: Candidate, candidates: readonly Candidate[]): boolean =>
  found === true && candidates.some((other) => other.path === path && other.sheet === sheet);

/** Reads every input into the engine: transactions into `read_lines`, each other table under its own name. */
export async function readTables(options: ReadOptions): Promise<ReadTables> {
  const { engine } = options;
  const opened = await openAll(options);
  const { sources, unused } = opened;
  const { placed, itemsOf } = withoutItems(placeAll(opened, options), options);
  const result: ReadTables = { files: [], findings: [], unused, transactionColumns: new Set() };
  const shared = sharedIds(placed);
  const isComplete = placed.some(({ table }) => table.id === 'transactions' || table.id === 'contracts');
  if (!isComplete && options.onUnusable === undefined) throw nothingToScore(sources, unused);

  // Lookups first: transactions are joined to them while they are read.
  const order = (table: Table) => (table.id === 'products' ? 0 : table.id === 'transactions' ? 2 : 1);
  placed.sort((a, b) => order(a.table) - order(b.table));
  const orders: OrderIds[] = [];
  /** The engine's tables, with the columns that some file filled. */
  const created = new Map<string, Set<string>>();
  for (const [fileNumber, { source, table }] of placed.entries()) {
    try {
      await readOne(options, {
        source,
        table,
        fileNumber,
        sources,
        created,
        shared,
        items: itemsOf.get(source) ?? [],
        orders,
        result,
      });
    } catch (error) {
      if (!(error instanceof LoyaltyError)) throw error;
      unusable(options, error, { file: source.candidate.cite, table: table.id, source });
      // What was read before the error must not count.
      const into = relationOf(table);
      if (created.has(into)) await engine.run(`DELETE FROM ${quoteName(into)} WHERE file = ${fileNumber}`);
    }
  }
  refuseMixedSigns(result.files, options);
  const currency = await unknownCurrency(result.files, options);
  if (options.onUnusable === undefined) refuseNothing(result);
  await settleZero(engine, result.files);
  await leaveOutOverlaps(engine, result.files);
  const late = [
    ...currency,
    ...(await itemFindings(engine, itemsOf, orders)),
    ...(await lostLinks(engine, result.files)),
  ];
  for (const file of result.files) {
    const nobody = (await hasGuests(engine, file)) ? await nobodyFindings(engine, file) : [];
    file.findings.push(...nobody);
    result.findings.push(...nobody);
  }
  result.findings.push(...late);
  for (const finding of late)
    result.files.find(({ table }) => table.id === finding.table)?.findings.push(finding);
  if (options.idsAsWritten !== true) await joinPeople(engine, result.files);
  return { ...result, transactionColumns: created.get('read_lines') ?? new Set() };
}

/** Reads one file into the engine's table. */
async function readOne(
  options: ReadOptions,
  given: {
    source: Source;
    table: Table<TableId>;
    fileNumber: number;
    sources: readonly Source[];
    created: Map<string, Set<string>>;
    shared: ReadonlySet<string>;
    items: readonly Source[];
    orders: OrderIds[];
    result: ReadTables;
  },
): Promise<void> {
  const { engine } = options;
  const { source, table, fileNumber, sources, created, shared, items, orders, result } = given;
  refuseNoBuyer(source, options.tables[table.id]);
  const settings = settingsOf(source, table, options.tables[table.id]);
  const isLines = table.id === 'transactions';
  const into = relationOf(table);
  const filled = created.get(into) ?? new Set<string>();
  if (!created.has(into)) {
    await engine.run(isLines ? createLinesSql : createTableSql(into, table));
    created.set(into, filled);
  }
  const shape = shapeOf(source, table, settings.columns);
  const wide = isWide(shape) ? wideRelation(table, fileNumber) : null;
  if (wide !== null) await engine.run(createTableSql(wide, shape));
  const shaping = shapingOf(source, settings, {
    nothing: wide === null ? [] : [...notApplicable, ...secondHeader, ...statementsOf(source.header)],
    answers: wide === null ? [] : questionCells(source, settings.columns),
    shared,
  });
  const joins = await lookupsFor(source, table, { settings, shaping, options, sources, created });
  if (items.length > 0)
    await joinItems(engine, { source, settings, items, into: `items_${fileNumber}`, joins });
  const loaded = await loadFile({
    ...options,
    ...(isLines ? { makeRoom: (mapping) => makeRoomForRich(engine, mapping) } : {}),
    source,
    table: shape,
    into: wide ?? into,
    fileNumber,
    configured: settings.columns,
    shaping,
    where: settings.where,
    lookups: joins.columns,
    joins: joins.sql,
    wanted: isLines ? (name) => lineColumns.has(name) : () => true,
    guests: isLines,
    projection: isLines ? lineProjection : ({ select }) => select.columns.map(quoteName),
  });
  if (isLines) await refuseLikelyExport(source, table, loaded.raw.relation, options);
  for (const name of loaded.mapping.keys()) filled.add(name);
  const directions =
    wide === null
      ? []
      : await unpivot(engine, { from: wide, into, file: loaded, fileNumber, scales: settings.scale });
  if (items.length > 0) orders.push({ source, sql: orderIdsSql(loaded) });
  result.files.push({
    ...loaded,
    table,
    fileNumber,
    shops: shaping.shop !== null,
    records: shaping.needsRecords ? shaping.cells(loaded.raw.relation) : loaded.raw.relation,
    count: await countRecords(engine, wide ?? into, fileNumber, loaded),
  });
  loaded.findings.push(
    ...unreadSheets(source, table),
    ...otherEncoding(loaded.source, table),
    ...(await conflictingTotals(engine, loaded, shaping)),
    ...(await otherStatuses(engine, loaded, shaping)),
    ...directions,
  );
  result.findings.push(...loaded.findings);
}

/** The order numbers of all records of a file, used or not: a line of a cancelled order belongs to it. */
function orderIdsSql({ mapping, raw, source }: LoadedFile): string {
  const [index = 0] = mapping.get('order_id')?.cellIndexes ?? [];
  return `SELECT clean(${cell(index)}) AS id, ${shopCellOf(source)} AS shop FROM ${raw.relation}`;
}

/** What a file would be in another encoding, where it makes more sense in that. */
function otherEncoding({ candidate, original }: Source, { id }: Table): Finding[] {
  if (original === undefined || original.likelier === null) return [];
  const { encoding, garbled, meant } = original.likelier;
  const about = { rule: 'encoding.other' as const, table: id, file: candidate.cite, count: 1 };
  const value = `${garbled} (${encoding}: ${meant})`;
  return [{ ...about, line: null, record: null, column: null, value }];
}

function unreadSheets({ candidate, workbook }: Source, { id }: Table): Finding[] {
  const { others = [], totals = [], hidden = [], hiddenTables = [] } = workbook?.leftOut ?? {};
  const book = candidate.cite.slice(0, -`#${candidate.sheet ?? ''}`.length);
  const found = (rule: Finding['rule'], names: readonly string[]): Finding[] =>
    names.map((name) => ({
      rule,
      table: id,
      file: `${book}#${name}`,
      line: null,
      record: null,
      column: null,
      value: null,
      count: 1,
    }));
  return [
    ...found('sheet.unread', others),
    ...found('sheet.total', totals),
    ...found('sheet.hidden-table', hiddenTables),
    ...found(
      'sheet.hidden',
      hidden.filter((name) => !hiddenTables.includes(name)),
    ),
    ...(workbook?.lacking ?? []).flatMap(({ column, sheets }) =>
      found('sheet.columns', sheets).map((finding) => ({ ...finding, column })),
    ),
  ];
}

async function countRecords(
  engine: Engine,
  into: string,
  fileNumber: number,
  loaded: LoadedFile,
): Promise<ReadFile['count']> {
  const codes = loaded.reasons.flatMap(({ kind }, code) => (kind === 'rejected' ? [code] : []));
  const blankCode = loaded.reasons.findIndex(({ kind }) => kind === 'blank');
  const [row] = await engine.rows<{ all: string; rejected: string }>(
    `SELECT count(*) AS "all", count(*) FILTER (reason IN (${[-1, ...codes].join(', ')})) AS rejected
     FROM ${quoteName(into)} WHERE file = ${fileNumber} AND reason != ${blankCode} AND ${isRecord(into)}`,
  );
  const inTable = Number(row?.all ?? 0);
  const cells = Number(row?.rejected ?? 0);
  const { rejected, blank } = loaded;
  return { records: inTable + rejected + blank, rows: inTable - cells, rejected: cells + rejected, blank };
}

function nothingToScore(sources: readonly Source[], unused: ReadTables['unused']): LoyaltyError {
  const [only] = sources;
  const what =
    sources.length === 1 && only !== undefined
      ? `${printable(only.candidate.cite)} is not a table of transactions or contracts: its header is ${shownNames(only.header)}`
      : `None of the ${sources.length} files is a table of transactions or contracts`;
  const whatZh =
    sources.length === 1 && only !== undefined
      ? `${printable(only.candidate.cite)} 不是交易表或合同表：表头为 ${shownNames(only.header)}`
      : `${sources.length} 个文件中没有交易表或合同表`;
  const near = unused.find(({ like }) => like?.table === 'transactions' || like?.table === 'contracts');
  const { table = '', lacks = [] } = near?.like ?? {};
  if (near !== undefined)
    return new LoyaltyError(
      'usage',
      'input.nothing-to-score',
      `${what}; ${printable(near.file)} may be \`${table}\`${lacks.length === 0 ? '' : `, but has no column for \`${lacks.join('`, `')}\``}.`,
      lacks.length === 0
        ? `If it is, name it ${table}=${printable(near.file)}.`
        : `Add an export that has ${lacks.length === 1 ? 'it' : 'them'}, or say in loyalty.config.json which ${lacks.length === 1 ? 'column it is' : 'columns they are'}; \`loyalty init\` shows what it sees.`,
      {
        zh: {
          sentence: `${whatZh}；${printable(near.file)} 可能是 \`${table}\`${lacks.length === 0 ? '' : `，但没有 \`${lacks.join('`、`')}\` 列`}。`,
          remedy:
            lacks.length === 0
              ? `如果是，请写成 ${table}=${printable(near.file)}。`
              : '请给出含该列的导出，或在 loyalty.config.json 中写明是哪一列；`loyalty init` 会显示它的判断。',
        },
      },
    );
  return new LoyaltyError(
    'usage',
    'input.nothing-to-score',
    `${what}.`,
    'Add one, or say which file it is, like transactions=FILE.',
    {
      zh: {
        sentence: `${whatZh}。`,
        remedy: '请加上这样的文件，或写明哪个文件是，例如 transactions=文件。',
      },
    },
  );
}

/** A header and nothing below it: most likely an export that failed. */
function refuseNothing({ files }: ReadTables): void {
  if (files.some(({ count }) => count.records > count.blank)) return;
  const names = files.map(({ source }) => printable(source.candidate.cite)).join(', ');
  throw new LoyaltyError(
    'data',
    'data.no-records',
    `${names} ${files.length === 1 ? 'has' : 'have'} a header and no record below it.`,
    'Export again.',
    { zh: { sentence: `${names} 只有表头，没有记录。`, remedy: '请重新导出。' } },
  );
}
