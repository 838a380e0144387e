import type { Population } from '../core/facts.ts';
import {
  rfmCuts,
  rfmScores,
  regularity,
  weightedMedian,
  type RfmScores,
  type Thresholds,
} from '../core/index.ts';
import { LoyaltyError } from '../errors.ts';
import { tableById, type TableId } from '../tables/index.ts';
import { addAmounts } from './amount.ts';
import { lastCredibleDay, type DayCount } from './as-of.ts';
import { isoOfDay } from './days.ts';
import type { Engine } from './engine.ts';
import { FactTable, factColumns } from './fact-table.ts';
import { mark } from './inputs/lines.ts';
import type { ReadTables } from './inputs/read.ts';
import { groundSteps, measureSql, unitSteps } from './measures/index.ts';
import { quoteName, quoteText } from './quote.ts';

export interface MeasureOptions {
  engine: Engine;
  tables: ReadTables;
  /** Days since 1970-01-01; null to take it from the data. */
  asOfDay: number | null;
  thresholds: Thresholds;
  byCategory: boolean;
  rfm: boolean;
}

/** Why records of the transactions do not count, with how many and how much. */
export interface LeftOut {
  reason: 'used' | 'guest' | 'masked' | 'elsewhere' | 'where' | 'rejected' | 'after_as_of' | 'blank';
  detail: string | null;
  records: number;
  amount: string;
}

export interface Measured {
  asOfDay: number;
  asOfSource: 'option' | 'transactions' | 'contracts' | 'cases' | 'surveys';
  currency: string | null;
  facts: FactTable;
  /** The population that a row is held against: by category with `--by category`, else one for all under null. */
  populationOf: (category: string | null) => Population;
  /** Scores by row of `facts`; null without `--rfm` or with too few customers. */
  rfm: ((row: number) => RfmScores | null) | null;
  parts: LeftOut[];
  /** Records rejected because their date lies far beyond all others, by file. */
  isolated: { file: string; day: string; records: number }[];
  duplicates: number;
  repaired: { rounded: number; guarded: number };
  purchaseDays: number;
  orders: number | null;
  customers: number;
  categories: number;
  cohorts: {
    firstPurchase: string;
    customers: number;
    repeaters: number;
    active: number;
    value12m: number;
  }[];
}

/** From the tables that were read to the facts of every customer. */
export async function measure(options: MeasureOptions): Promise<Measured> {
  const { engine, tables, thresholds } = options;
  const hasLines = tables.files.some(({ table }) => table.id === 'transactions');
  if (!hasLines) await engine.run(emptyLinesSql);
  const asOf = await findAsOf(options, hasLines);
  const { parts, isolated } = await account(engine, tables, asOf);
  const currency = await oneCurrency(engine, asOf.day);
  const lines = await describeLines(engine);

  await prepareKeys(engine, tables, asOf.day);
  await engine.run(runSettingsSql(asOf.day, thresholds));
  const hasReturns = await exists(engine, 'SELECT 1 FROM read_lines WHERE reason = 0 AND amount < 0');
  for (const step of groundSteps)
    await engine.run(step === 'returns' && !hasReturns ? noReturnsSql : measureSql(step));
  const rfmTable = options.rfm ? await measureRfm(engine) : null;
  const orders = lines.hasOrders ? await countOrders(engine) : null;
  await engine.run('DROP VIEW lines');
  await engine.run('DROP TABLE read_lines');

  const categories = await countOf(engine, 'categories');
  const levels: Level[] = [];
  if (categories > 1 || options.byCategory) levels.push(await enterLevel(engine, 'by_category', thresholds));
  if (!options.byCategory) levels.push(await enterLevel(engine, 'by_customer', thresholds));
  const subject = levels.at(-1);
  if (subject === undefined) throw new RangeError('no level to measure');
  await setWindows(engine, subject, thresholds);
  for (const step of unitSteps.full) await engine.run(measureSql(step));
  const ownPeers = levels.length === 1;
  await engine.run(measureSql(ownPeers ? 'own-percentiles' : 'category-percentiles'));
  await engine.run(
    ownPeers
      ? 'CREATE TABLE category_changes (customer_key INTEGER, category_key INTEGER, recent BIGINT, previous BIGINT)'
      : measureSql('category-changes'),
  );
  await engine.run(measureSql('cohorts'));

  const facts = await readFacts(engine);
  return {
    asOfDay: asOf.day,
    asOfSource: asOf.source,
    currency,
    facts,
    populationOf: await populations(engine, subject, asOf.day, thresholds, options.byCategory),
    rfm: rfmTable === null ? null : scorer(rfmTable, thresholds),
    parts,
    isolated,
    duplicates: lines.duplicates,
    repaired: { rounded: lines.rounded, guarded: lines.guarded },
    purchaseDays: await countOf(engine, 'visits'),
    orders,
    customers: await countOf(engine, 'customers'),
    categories,
    cohorts: await readCohorts(engine),
  };
}

// ------------------------------------------------------------------------------------------------- as of

const emptyLinesSql = `CREATE TABLE read_lines (customer_id VARCHAR, day DATE, amount DECIMAL(18, 4), category VARCHAR,
  currency VARCHAR, order_key UBIGINT, product_key UBIGINT, row_hash UBIGINT, marks UTINYINT, reason UTINYINT, file USMALLINT)`;

const noReturnsSql =
  'CREATE TABLE matched_returns (customer_key INTEGER, category_key INTEGER, day DATE, amount DECIMAL(38, 4))';

interface AsOf {
  day: number;
  source: Measured['asOfSource'];
  /** Days after this one are not believed; null when the user said the as-of date. */
  lastCredible: number | null;
}

async function findAsOf({ engine, tables, asOfDay }: MeasureOptions, hasLines: boolean): Promise<AsOf> {
  if (asOfDay !== null) return { day: asOfDay, source: 'option', lastCredible: null };
  if (hasLines) {
    const days = await dayCounts(engine, 'SELECT day, reason FROM read_lines');
    const last = lastCredibleDay(days);
    if (last !== null) return { day: last, source: 'transactions', lastCredible: last };
  }
  const fallbacks = [
    { source: 'contracts', columns: ['start', 'terminated_on'] },
    { source: 'cases', columns: ['opened_at'] },
    { source: 'surveys', columns: ['date'] },
  ] as const;
  for (const { source, columns } of fallbacks) {
    if (!tables.files.some(({ table }) => table.id === source)) continue;
    const selects = columns.map(
      (name) => `SELECT ${quoteName(name)}::DATE AS day, reason FROM ${quoteName(source)}`,
    );
    const last = lastCredibleDay(await dayCounts(engine, selects.join(' UNION ALL ')));
    if (last !== null) return { day: last, source, lastCredible: null };
  }
  throw noUsableRows(tables);
}

async function dayCounts(engine: Engine, from: string): Promise<DayCount[]> {
  const rows = await engine.rows<{ day: number; records: string }>(
    `SELECT (day - DATE '1970-01-01')::INTEGER AS day, count(*) AS records
     FROM (${from}) WHERE reason = 0 AND day IS NOT NULL GROUP BY day ORDER BY day`,
  );
  return rows.map(({ day, records }) => ({ day, records: Number(records) }));
}

function noUsableRows(tables: ReadTables): LoyaltyError {
  const files = tables.files.map(({ source }) => source.candidate.cite).join(', ');
  const first = tables.findings.find(({ line }) => line !== null);
  const example =
    first === undefined
      ? ''
      : ` The first rejected record is in ${first.file} line ${first.line}${first.column === null ? '' : `, column \`${first.column}\``}${first.value === null ? '' : `: \`${first.value}\``}.`;
  return new LoyaltyError(
    'data',
    'data.no-rows',
    `No record of ${files} can be used: every one is empty, has no customer, or was left out or rejected.${example}`,
    'Check that the right columns are mapped with --verbose, or export again.',
  );
}

// -------------------------------------------------------------------------------------------- accounting

/** Where every record went; also turns records beyond the last credible day into rejected ones. */
async function account(engine: Engine, tables: ReadTables, asOf: AsOf) {
  const rows = await engine.rows<{
    file: number;
    reason: number;
    late: boolean;
    records: string;
    amount: string | null;
  }>(
    `SELECT file, reason, coalesce(day > ${dateSql(asOf.day)}, false) AS late, count(*) AS records, sum(amount) AS amount
     FROM read_lines GROUP BY ALL ORDER BY file, reason, late`,
  );
  const parts = new Map<string, LeftOut & { amounts: (string | null)[] }>();
  const add = (reason: LeftOut['reason'], detail: string | null, records: number, amount: string | null) => {
    const key = `${reason}\n${detail ?? ''}`;
    const part = parts.get(key) ?? { reason, detail, records: 0, amount: '0', amounts: [] };
    part.records += records;
    part.amounts.push(amount);
    parts.set(key, part);
  };
  add('used', null, 0, null);
  const fileOf = new Map(tables.files.map((file) => [file.fileNumber, file]));
  for (const { file, reason, late, records, amount } of rows) {
    const why = fileOf.get(file)?.reasons[reason];
    if (why === undefined) continue;
    if (why.kind === 'where') add('where', why.name, Number(records), amount);
    else if (why.kind === 'rejected') add('rejected', why.rule, Number(records), amount);
    else if (why.kind !== 'used') add(why.kind, null, Number(records), amount);
    else if (!late) add('used', null, Number(records), amount);
    else if (asOf.lastCredible === null) add('after_as_of', null, Number(records), amount);
    else add('rejected', 'date.isolated', Number(records), amount);
  }
  for (const { table, blank, findings } of tables.files) {
    if (table.id !== 'transactions') continue;
    if (blank > 0) add('blank', null, blank, null);
    for (const { rule, count } of findings)
      if (rule.startsWith('record.') && rule !== 'record.duplicate') add('rejected', rule, count, null);
  }
  const isolated =
    asOf.lastCredible === null
      ? []
      : await engine.rows<{ file: number; day: string; records: string }>(
          `SELECT file, day::VARCHAR AS day, count(*) AS records FROM read_lines
           WHERE reason = 0 AND day > ${dateSql(asOf.lastCredible)} GROUP BY ALL ORDER BY ALL LIMIT 20`,
        );
  return {
    parts: [...parts.values()].map(({ amounts, ...part }) => ({ ...part, amount: addAmounts(amounts) })),
    isolated: isolated.map(({ file, day, records }) => ({
      file: fileOf.get(file)?.source.candidate.cite ?? '',
      day,
      records: Number(records),
    })),
  };
}

async function oneCurrency(engine: Engine, asOfDay: number): Promise<string | null> {
  const rows = await engine.rows<{ currency: string; records: string }>(
    `SELECT currency, count(*) AS records FROM read_lines
     WHERE reason = 0 AND day <= ${dateSql(asOfDay)} AND currency IS NOT NULL GROUP BY currency ORDER BY records DESC, currency`,
  );
  if (rows.length > 1)
    throw new LoyaltyError(
      'data',
      'data.currencies',
      `The transactions are in ${rows.length} currencies: ${rows
        .slice(0, 5)
        .map((row) => `${row.currency} (${row.records} records)`)
        .join(', ')}.`,
      'Convert them to one, or pick one with "where": "currency = \'…\'" in the configuration.',
    );
  return rows[0]?.currency ?? null;
}

async function describeLines(engine: Engine) {
  const [row] = await engine.rows<{ rounded: string; guarded: string; orders: string }>(
    `SELECT count(*) FILTER (marks & ${mark.rounded} > 0) AS rounded, count(*) FILTER (marks & ${mark.guarded} > 0) AS guarded,
       count(order_key) AS orders FROM read_lines`,
  );
  const [copies] = await engine.rows<{ copies: string | null }>(
    'SELECT sum(n - 1) AS copies FROM (SELECT count(*) AS n FROM read_lines GROUP BY row_hash HAVING count(*) > 1)',
  );
  return {
    rounded: Number(row?.rounded ?? 0),
    guarded: Number(row?.guarded ?? 0),
    hasOrders: Number(row?.orders ?? 0) > 0,
    duplicates: Number(copies?.copies ?? 0),
  };
}

// --------------------------------------------------------------------------------------------------- keys

/** Small whole-number keys in order of id, so that results do not depend on the order of records. */
async function prepareKeys(engine: Engine, tables: ReadTables, asOfDay: number): Promise<void> {
  const used = `reason = 0 AND day <= ${dateSql(asOfDay)}`;
  const known = new Set<TableId>(tables.files.map(({ table }) => table.id));
  known.delete('transactions');
  const others = [...known].flatMap((id) =>
    tableById(id).customerColumns.map(
      (name) =>
        `SELECT ${quoteName(name)} AS customer_id FROM ${quoteName(id)} WHERE reason = 0 AND ${quoteName(name)} IS NOT NULL`,
    ),
  );
  const ids = [`SELECT DISTINCT customer_id FROM read_lines WHERE ${used}`, ...others].join(' UNION ');
  await engine.run('CREATE SCHEMA measured');
  await engine.run(
    `CREATE TABLE measured.customers AS
     SELECT customer_id, (row_number() OVER (ORDER BY customer_id) - 1)::INTEGER AS customer_key FROM (${ids})`,
  );
  await engine.run(
    `CREATE TABLE measured.categories AS
     SELECT category, (row_number() OVER (ORDER BY category) - 1)::INTEGER AS category_key
     FROM (SELECT DISTINCT coalesce(category, '*') AS category FROM read_lines WHERE ${used})`,
  );
  await engine.run(`SET search_path = 'measured,main'`);
  await engine.run(
    `CREATE VIEW lines AS
     SELECT customer_key, category_key, day, amount, order_key, product_key
     FROM read_lines
     JOIN measured.customers USING (customer_id)
     JOIN measured.categories ON categories.category = coalesce(read_lines.category, '*')
     WHERE ${used}`,
  );
}

function runSettingsSql(asOfDay: number, thresholds: Thresholds): string {
  return `CREATE TABLE run AS SELECT ${dateSql(asOfDay)} AS as_of, 183 AS half_window_days,
    ${thresholds['rhythm.minGaps']}::INTEGER AS min_gaps,
    ${thresholds['peers.min']}::INTEGER AS min_peers,
    ${thresholds['pattern.minClocks']}::DOUBLE AS min_clocks`;
}

// ------------------------------------------------------------------------------------------------- levels

type LevelName = 'by_customer' | 'by_category';

interface Level {
  name: LevelName;
  clocks: Clock[];
}

interface Clock {
  category_key: number;
  clock_days: number | null;
  repeaters: number;
}

/** Counts, clocks and rates at one level; the level's tables stay in a schema of their own. */
async function enterLevel(engine: Engine, name: LevelName, thresholds: Thresholds): Promise<Level> {
  await engine.run(`CREATE SCHEMA ${name}`);
  await engine.run(`SET search_path = '${name},measured,main'`);
  await engine.run(measureSql(name === 'by_customer' ? 'visits-by-customer' : 'visits-by-category'));
  await engine.run(
    name === 'by_customer'
      ? 'CREATE VIEW units AS SELECT customer_key, -1 AS category_key FROM customers'
      : 'CREATE VIEW units AS SELECT DISTINCT customer_key, category_key FROM occasions',
  );
  await engine.run(
    name === 'by_customer'
      ? 'CREATE VIEW occasions_of_unit AS SELECT customer_key, -1 AS category_key, day, amount FROM occasions'
      : 'CREATE VIEW occasions_of_unit AS SELECT customer_key, category_key, day, amount FROM occasions',
  );
  for (const step of unitSteps.beforeClock) await engine.run(measureSql(step));
  const clocks = await findClocks(engine);
  await storeClocks(engine, clocks, thresholds);
  for (const step of unitSteps.rate) await engine.run(measureSql(step));
  return { name, clocks };
}

async function findClocks(engine: Engine): Promise<Clock[]> {
  const rows = await engine.rows<{
    category_key: number;
    days: number;
    ended_weight: number;
    open_weight: number;
  }>('SELECT * FROM gap_lengths ORDER BY category_key, days');
  const repeaters = await engine.rows<{ category_key: number; repeaters: string }>(
    'SELECT category_key, count(*) FILTER (purchases >= 2) AS repeaters FROM counts GROUP BY category_key ORDER BY category_key',
  );
  const byCategory = new Map<number, { days: number; ended: number; open: number }[]>();
  for (const { category_key, days, ended_weight, open_weight } of rows) {
    const list = byCategory.get(category_key) ?? [];
    list.push({ days, ended: ended_weight, open: open_weight });
    byCategory.set(category_key, list);
  }
  return repeaters.map(({ category_key, repeaters: count }) => ({
    category_key,
    clock_days: weightedMedian(byCategory.get(category_key) ?? []),
    repeaters: Number(count),
  }));
}

/** `own` marks clocks that rest on enough repeaters; the others stand in only for themselves. */
async function storeClocks(engine: Engine, clocks: readonly Clock[], thresholds: Thresholds): Promise<void> {
  await engine.run(
    'CREATE TABLE clock (category_key INTEGER, clock_days INTEGER, repeaters INTEGER, own BOOLEAN)',
  );
  for (let start = 0; start < clocks.length; start += 1000) {
    const values = clocks
      .slice(start, start + 1000)
      .map(
        (clock) =>
          `(${clock.category_key}, ${clock.clock_days ?? 'NULL'}, ${clock.repeaters}, ${clock.repeaters >= thresholds['clock.minRepeaters']})`,
      );
    if (values.length > 0) await engine.run(`INSERT INTO clock VALUES ${values.join(', ')}`);
  }
}

/** The window in which change is judged: a year, or longer where purchases are rare. */
async function setWindows(engine: Engine, level: Level, thresholds: Thresholds): Promise<void> {
  const clock = level.name === 'by_customer' ? (level.clocks[0]?.clock_days ?? null) : null;
  const window = windowDays(clock, await spanOf(engine), thresholds);
  await engine.run(`UPDATE run SET half_window_days = ${Math.floor(window / 2)}`);
}

/**
 * A year, or six clocks where purchases are rarer, but never more than half of the data: change can only be seen in
 * customers who were known for the whole window.
 */
function windowDays(clockDays: number | null, spanDays: number, thresholds: Thresholds): number {
  const wanted = Math.ceil((clockDays ?? 0) * thresholds['window.gaps']);
  return Math.max(thresholds['window.minDays'], Math.min(wanted, Math.floor(spanDays / 2)));
}

/** Days from the first purchase of anybody to the as-of date. */
async function spanOf(engine: Engine): Promise<number> {
  const [row] = await engine.rows<{ days: number | null }>(
    'SELECT max(tenure_days)::INTEGER AS days FROM counts',
  );
  return row?.days ?? 0;
}

async function populations(
  engine: Engine,
  level: Level,
  asOfDay: number,
  thresholds: Thresholds,
  byCategory: boolean,
): Promise<Measured['populationOf']> {
  const rows = await engine.rows<{
    category_key: number;
    category: string | null;
    buyers: string;
    repeaters: string;
    value_12m: number;
    moments: number | null;
    sum_m: number | null;
    sum_m_squared: number | null;
  }>(
    `SELECT counts.category_key, categories.category, count(*) AS buyers, count(*) FILTER (purchases >= 2) AS repeaters,
       coalesce(sum(value_12m), 0)::DOUBLE AS value_12m, max(wheat_morrison.customers) AS moments, max(sum_m) AS sum_m,
       max(sum_m_squared) AS sum_m_squared
     FROM counts LEFT JOIN worth USING (customer_key, category_key) LEFT JOIN wheat_morrison USING (category_key)
       LEFT JOIN categories USING (category_key)
     GROUP BY ALL ORDER BY counts.category_key`,
  );
  const span = await spanOf(engine);
  const clockOf = new Map(level.clocks.map((clock) => [clock.category_key, clock.clock_days]));
  const populationsByCategory = new Map<string | null, Population>();
  for (const row of rows) {
    const clockDays = clockOf.get(row.category_key) ?? null;
    populationsByCategory.set(byCategory ? row.category : null, {
      asOfDay,
      clockDays,
      regularity:
        row.moments === null
          ? null
          : regularity(
              { customers: row.moments, sum: row.sum_m ?? 0, sumOfSquares: row.sum_m_squared ?? 0 },
              thresholds,
            ),
      windowDays: windowDays(byCategory ? null : clockDays, span, thresholds),
      buyers: Number(row.buyers),
      repeaters: Number(row.repeaters),
      value12m: row.value_12m,
    });
  }
  const nobody: Population = {
    asOfDay,
    clockDays: null,
    regularity: null,
    windowDays: windowDays(null, span, thresholds),
    buyers: 0,
    repeaters: 0,
    value12m: 0,
  };
  return (category) => populationsByCategory.get(byCategory ? category : null) ?? nobody;
}

// ------------------------------------------------------------------------------------------------ results

async function readFacts(engine: Engine): Promise<FactTable> {
  const rows = await countOf(engine, 'units');
  const facts = new FactTable(rows);
  const order = `SELECT ${factColumns.join(', ')} FROM (${measureSql('facts').replace(/;\s*$/, '')})`;
  for await (const { rowCount, columns } of engine.chunks(order)) facts.append(rowCount, columns);
  return facts;
}

type RfmRow = { customer_key: number; recency_days: number; orders: number; money: number };

async function measureRfm(engine: Engine): Promise<RfmRow[]> {
  await engine.run(measureSql('m29-rfm'));
  return engine.rows<RfmRow>('SELECT * FROM rfm ORDER BY customer_key');
}

function scorer(rows: readonly RfmRow[], thresholds: Thresholds): Measured['rfm'] {
  const cuts = rfmCuts(
    {
      recencyDays: rows.map((row) => row.recency_days),
      orders: rows.map((row) => row.orders),
      money: rows.map((row) => row.money),
    },
    thresholds,
  );
  if (cuts === null) return null;
  const byKey = new Map(rows.map((row) => [row.customer_key, row]));
  return (customerKey) => {
    const row = byKey.get(customerKey);
    return row === undefined ? null : rfmScores(row.recency_days, row.orders, row.money, cuts);
  };
}

async function countOrders(engine: Engine): Promise<number> {
  const [row] = await engine.rows<{ orders: string }>(
    'SELECT count(DISTINCT order_key) AS orders FROM lines',
  );
  return Number(row?.orders ?? 0);
}

async function readCohorts(engine: Engine): Promise<Measured['cohorts']> {
  const rows = await engine.rows<{
    first_purchase: string;
    customers: number;
    repeaters: number;
    active: number;
    value_12m: number;
  }>('SELECT * FROM cohorts ORDER BY first_purchase');
  return rows.map((row) => ({
    firstPurchase: row.first_purchase,
    customers: row.customers,
    repeaters: row.repeaters,
    active: row.active,
    value12m: row.value_12m,
  }));
}

async function countOf(engine: Engine, table: string): Promise<number> {
  const [row] = await engine.rows<{ n: string }>(`SELECT count(*) AS n FROM ${quoteName(table)}`);
  return Number(row?.n ?? 0);
}

async function exists(engine: Engine, select: string): Promise<boolean> {
  return (await engine.rows(`${select} LIMIT 1`)).length > 0;
}

function dateSql(day: number): string {
  return `DATE ${quoteText(isoOfDay(day))}`;
}
