import type { CheckedFile, Expectation, Hit, World } from '../../checks/index.ts';
import {
  cellsBeside,
  createLinesSql,
  dayOfIso,
  firstBlankLine,
  findAsOf,
  findCopies,
  isoOfDay,
  quoteText,
  relationOf,
  sourcesIn,
  textFacts,
  wideRelation,
  type Cell,
  type ReadFile,
} from '../../engine/index.ts';
import { LoyaltyError } from '../../errors.ts';
import { isOnlyCounted } from '../../findings/rules.ts';
import type { Context } from '../context.ts';
import { maxAgeOption } from '../options.ts';
import type { Session } from '../session.ts';

/** What the command line asks of the checks. */
export interface Asked {
  maxAge: number | null;
  required: readonly string[];
}

/** The tables of a session as checks see them. */
export async function worldOf(session: Session, asked: Asked, context: Context): Promise<World> {
  const { engine, tables, config } = session;
  const hasLines = tables.files.some(({ table }) => table.id === 'transactions');
  if (!hasLines) await engine.run(createLinesSql);
  const asOf = await lastDay(session, hasLines);
  await engine.run(
    `CREATE VIEW used_orders AS SELECT * FROM read_lines WHERE reason = 0${asOf === null ? '' : ` AND day <= DATE '${isoOfDay(asOf)}'`}`,
  );
  await engine.run(
    `CREATE VIEW rejected_orders AS SELECT * FROM read_lines WHERE ${rejectedIn(session, asOf)}`,
  );
  const files: CheckedFile[] = [];
  for (const file of tables.files) files.push(await checkedFile(session, file));
  const expectations = Object.fromEntries(
    Object.entries(config.tables ?? {}).flatMap(([id, { expect }]) =>
      expect === undefined ? [] : [[id, { ...expect, maxAge: maxAgeOption(expect.maxAge) ?? undefined }]],
    ),
  ) as Readonly<Partial<Record<string, Expectation>>>;
  const needsClock =
    asked.maxAge !== null || Object.values(expectations).some((each) => each?.maxAge !== undefined);
  const isOurs = await engine.rows('SELECT 1 FROM used_orders LIMIT 1');
  return {
    rows: async <Row extends Record<string, Cell>>(sql: string) => engine.rows<Row>(sql),
    run: (sql) => engine.run(sql),
    quote: quoteText,
    files,
    reader: tables.findings,
    copies: () => copiesIn(session),
    has: (id, column) =>
      files.some(({ table, columns }) => table.id === id && (column === undefined || columns.has(column))),
    orders: 'used_orders',
    allOrders: 'read_lines',
    rejectedOrders: 'rejected_orders',
    asOfDay: asOf,
    isAsOfSaid: session.asOfDay !== null,
    today: needsClock ? await todayIn(session.timezone, context) : null,
    expectations,
    maxAge: asked.maxAge,
    required: asked.required,
    sources: sourcesIn(tables, isOurs.length > 0),
  };
}

/** SQL of the order lines that were rejected, for a cell or for a day that cannot be believed. */
function rejectedIn({ tables, asOfDay }: Session, lastDay: number | null): string {
  const late =
    lastDay === null || asOfDay !== null ? 'false' : `(reason = 0 AND day > DATE '${isoOfDay(lastDay)}')`;
  const own = tables.files.flatMap(({ table, fileNumber, reasons }) =>
    table.id !== 'transactions'
      ? []
      : reasons.flatMap(({ kind }, code) =>
          kind === 'rejected' ? [`(file = ${fileNumber} AND reason = ${code})`] : [],
        ),
  );
  return [late, ...own].join(' OR ');
}

/** Null where no record has a day that can be used. */
async function lastDay({ engine, tables, asOfDay }: Session, hasLines: boolean): Promise<number | null> {
  try {
    return (await findAsOf(engine, tables, asOfDay, hasLines)).day;
  } catch (error) {
    if (error instanceof LoyaltyError && error.code === 'data.no-rows') return null;
    throw error;
  }
}

async function checkedFile({ engine, config }: Session, file: ReadFile): Promise<CheckedFile> {
  const { source, table, shape, mapping, count, fileNumber, whole, reasons } = file;
  const into = shape === table ? relationOf(table) : wideRelation(table, fileNumber);
  const counts = await engine.rows<{ reason: number; records: string }>(
    `SELECT reason, count(*) AS records FROM "${into}" WHERE file = ${fileNumber} GROUP BY reason`,
  );
  const countOf = (kind: string) =>
    counts
      .filter(({ reason }) => reasons[reason]?.kind === kind)
      .reduce((sum, { records }) => sum + Number(records), 0);
  const tests = new Map<string, string[]>();
  for (const [code, { kind }] of whole.reasons.entries())
    tests.set(kind, [...(tests.get(kind) ?? []), `reason = ${code}`]);
  return {
    number: fileNumber,
    cite: source.candidate.cite,
    table,
    shape,
    columns: new Map(
      [...mapping].map(([name, { column, from, computed, cellIndexes }]) => [
        name,
        { column, from, cellIndex: computed ? null : (cellIndexes[0] ?? null) },
      ]),
    ),
    header: source.header,
    usedCells: new Set([
      ...[...mapping.values()].flatMap(({ cellIndexes }) => cellIndexes),
      ...cellsBeside(source, table, config.tables?.[table.id]),
    ]),
    hasPreset: source.preset !== undefined && source.preset !== null,
    orderTotals: config.tables?.[table.id]?.orderTotals ?? source.preset?.orderTotals ?? [],
    format: source.format,
    ...count,
    reasons: [...tests].map(([kind, own]) => ({ kind, test: `(${own.join(' OR ')})`, count: countOf(kind) })),
    readable: readableOf(file),
    firstBlank: await firstBlankOf(file),
    isMisnamed:
      /\.(gz|gzip|zst)$/i.test(source.candidate.path) &&
      (source.original?.path ?? source.path) === source.candidate.path,
    text: await textFacts(source),
  };
}

async function firstBlankOf({ source, count }: ReadFile): Promise<number | null> {
  const { path, format, headerLine, delimiter, header } = source;
  return count.blank === 0 || format !== 'csv'
    ? null
    : firstBlankLine({ path, headerLine, delimiter, columns: header.length });
}

/** The reader says which optional cells it could not read: of the other columns no cell need be asked again. */
function readableOf({ select, findings, mapping }: ReadFile): Set<string> {
  const unread = new Set(findings.flatMap(({ rule, column }) => (isOnlyCounted(rule) ? [column] : [])));
  return new Set(
    [...select.unreadable.keys()].filter((name) => !unread.has(mapping.get(name)?.from ?? name)),
  );
}

async function copiesIn({ engine, tables }: Session): Promise<Hit[]> {
  const copies = await findCopies(engine, tables.files);
  const seen = new Map<string, Set<string>>();
  return copies.map(({ file, count, digest, test }) => {
    const known = seen.get(file.table.id) ?? new Set<string>();
    seen.set(file.table.id, known);
    return {
      table: file.table.id,
      file: file.fileNumber,
      column: null,
      count,
      test,
      repeats: { key: digest, seen: known },
    };
  });
}

/** Today as a day since 1970-01-01: the one use of the clock, for the age of data. */
async function todayIn(timezone: string, context: Context): Promise<number> {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(context.now());
  return dayOfIso(parts) ?? 0;
}
