import type {
  Forecast,
  ForecastModel,
  ReasonLexicon,
  RfmScores,
  SourceId,
  Thresholds,
} from '../core/index.ts';
import type { Engine } from './engine.ts';
import { FactTable, factColumns } from './fact-table.ts';
import { createLinesSql } from './inputs/lines.ts';
import type { ReadTables } from './inputs/read.ts';
import { acrossCategories, measureSql, scoredSteps, withinUnit } from './measures/index.ts';
import { account, describeLines, oneCurrency, type LeftOut } from './run/account.ts';
import { countCopies } from './run/copies.ts';
import { findAsOf, type AsOfSource } from './run/as-of-date.ts';
import { columnOf, factsOf, stepsFor, type RichStep } from './measures/rich/index.ts';
import { prepareKeys, runSettingsSql } from './run/keys.ts';
import { provenIn } from './run/experiments.ts';
import { fitHere, forecastWindows, type Fit } from './run/forecasts.ts';
import { renewalsOf } from './run/renewals.ts';
import { enterLevel, returnToLevel, runStep, setWindow } from './run/levels.ts';
import { populationByCategory, populationOfAll, withProven, type PopulationOf } from './run/populations.ts';
import { measureRfm, scorer } from './run/rfm.ts';
import { prepareKnown } from './run/known.ts';
import { measureOccasions } from './run/occasions.ts';
import { sourcesIn } from './run/sources.ts';
import { countOf } from './run/sql.ts';
import { tagReasons } from './run/reasons.ts';
import { tagTexts } from './run/texts.ts';

export interface MeasureOptions {
  engine: Engine;
  tables: ReadTables;
  /** Days since 1970-01-01; null to take it from the data. */
  asOfDay: number | null;
  thresholds: Thresholds;
  byCategory: boolean;
  rfm: boolean;
  /** The model that foretells purchases; null or absent: none is fitted. */
  model?: ForecastModel | null;
  /** Where that is done; here, without it. */
  fit?: Fit;
  /** Whether distinct orders are to be counted: it takes a pass over all lines. */
  countOrders: boolean;
  /** Whether the records are wanted again, to look from another day. */
  keepRecords?: boolean;
  /** Only what these sources give is measured, where not everything is wanted. */
  only?: readonly SourceId[];
  /** Whether it is asked who left and why; `lexicon` says what words mean there. */
  churn?: { lexicon: ReasonLexicon };
}

export interface Measured {
  asOfDay: number;
  asOfSource: AsOfSource;
  currency: string | null;
  facts: FactTable;
  populationOf: PopulationOf;
  /** Scores by row of `facts`; null without `--rfm` or with too few customers. */
  rfm: ((row: number) => RfmScores | null) | null;
  parts: LeftOut[];
  /** Records rejected because their date lies far beyond all others, by file. */
  isolated: { file: string; day: string; records: number }[];
  /** Counts exact copies among the records, once: it reads the files again, while the caller works on the facts. */
  duplicates: () => Promise<number>;
  repaired: { rounded: number; guarded: number };
  purchaseDays: number;
  orders: number | null;
  customers: number;
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
  const asked = { churn: options.churn !== undefined };
  const hasLines = tables.files.some(({ table }) => table.id === 'transactions');
  if (!hasLines) await engine.run(createLinesSql);
  const asOf = await findAsOf(engine, tables, options.asOfDay, hasLines);
  const { parts, isolated } = await account(engine, tables, asOf);
  const currency = await oneCurrency(engine, asOf.day);
  const lines = await describeLines(engine);

  await prepareKeys(engine, tables, asOf.day, options.byCategory);
  await engine.run(runSettingsSql(asOf.day, thresholds));
  await measureOccasions(engine);
  const hasOwn = parts.some(({ reason, records }) => reason === 'used' && records > 0);
  const sources = sourcesIn(tables, hasOwn).filter((id) => options.only?.includes(id) ?? true);
  await prepareKnown(engine, tables);
  for (const step of stepsFor(sources, 'lines', asked)) await runRichStep(engine, step);
  const rfmTable = options.rfm ? await measureRfm(engine) : null;
  const orders = options.countOrders && lines.hasOrders ? await countOrders(engine) : null;
  await engine.run('DROP VIEW lines');
  await engine.run('DROP TABLE IF EXISTS keyed_lines');
  // As large as the lines themselves; what comes later reads what was made of it.
  await engine.run('DROP VIEW IF EXISTS sold_lines');
  await engine.run('DROP TABLE IF EXISTS item_lines');
  await engine.run('DROP VIEW elsewhere_lines');
  if (options.keepRecords !== true) await engine.run('DROP TABLE read_lines');

  const categories = await countOf(engine, 'categories');
  const whole = await enterLevel(engine, 'by_customer', thresholds);
  const windowDays = await setWindow(engine, whole, thresholds);
  for (const step of scoredSteps) await runStep(engine, step);
  const overall = {
    ...(await populationOfAll(engine, whole, { asOfDay: asOf.day, windowDays, sources, thresholds })),
    ...(asked.churn && sources.includes('contracts')
      ? { renewals: await renewalsOf(engine, thresholds) }
      : {}),
    forecast: null,
  };
  const fitting = options.byCategory ? null : await startFit(options, asOf.day);
  const cohorts = await readCohorts(engine);

  let populationOf: PopulationOf = () => overall;
  if (options.byCategory) {
    const level = await enterLevel(engine, 'by_category', thresholds);
    for (const step of scoredSteps) await runStep(engine, step);
    populationOf = await populationByCategory(engine, level, overall, thresholds);
  } else if (categories > 1) {
    await enterLevel(engine, 'by_category', thresholds);
    await returnToLevel(engine, 'by_customer');
    for (const step of acrossCategories) await runStep(engine, step);
  }
  if (options.byCategory || categories <= 1) {
    await runStep(engine, withinUnit);
    await engine.run(noCategoriesSql);
  }

  await tagTexts(engine, tables);
  if (!sources.includes('contracts')) await engine.run(noContractsSql);
  if (options.churn !== undefined) await tagReasons(engine, tables, options.churn.lexicon);
  for (const stage of ['customer', 'unit'] as const)
    for (const step of stepsFor(sources, stage, asked)) await runRichStep(engine, step);
  if (fitting !== null) {
    const foretold = { ...overall, forecast: await fitting.forecast };
    populationOf = () => foretold;
  }
  populationOf = withProven(populationOf, await provenIn(engine, sources, thresholds));
  const facts = await readFacts(engine, sources, asked);
  return {
    asOfDay: asOf.day,
    asOfSource: asOf.source,
    currency,
    facts,
    populationOf,
    rfm: rfmTable === null ? null : scorer(rfmTable, facts, asOf.day, thresholds),
    parts,
    isolated,
    repaired: { rounded: lines.rounded, guarded: lines.guarded },
    purchaseDays: await countPurchaseDays(engine),
    orders,
    customers: await countOf(engine, 'customers'),
    cohorts,
    duplicates: once(() =>
      countCopies(
        engine,
        tables.files.filter(({ table }) => table.id === 'transactions'),
      ),
    ),
  };
}

/** Begins to fit the model that foretells purchases; the engine goes on meanwhile. Null where none is wanted. */
async function startFit(
  { engine, model, thresholds, fit = fitHere }: MeasureOptions,
  asOfDay: number,
): Promise<{ forecast: Promise<Forecast> } | null> {
  if (model === undefined || model === null) return null;
  const windows = await forecastWindows(engine, asOfDay, thresholds);
  const forecast = fit(...windows, model, thresholds);
  // An error elsewhere may end the run before anybody waits for it.
  forecast.catch(() => undefined);
  return { forecast };
}

function once<Value>(find: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | null = null;
  return () => {
    if (found !== null) return found;
    found = find();
    // Who does not wait for it (an error elsewhere ends the run) must not be disturbed by it.
    found.catch(() => undefined);
    return found;
  };
}

const noCategoriesSql =
  'CREATE TABLE category_changes (customer_key INTEGER, category_key INTEGER, recent BIGINT, previous BIGINT)';

const noContractsSql = 'CREATE TABLE contract_ends (customer_key INTEGER, category_key INTEGER)';

async function runRichStep(engine: Engine, { file, relation, as = 'TABLE' }: RichStep): Promise<void> {
  await runStep(engine, { file, relation, as });
}

/** The facts of bare orders, and beside them those of every richer measure that ran, relation by relation. */
async function readFacts(
  engine: Engine,
  sources: readonly SourceId[],
  asked: { churn: boolean },
): Promise<FactTable> {
  const facts = new FactTable(await countOf(engine, 'units'));
  const base = `SELECT ${factColumns.join(', ')} FROM (${measureSql('facts')}) ORDER BY customer_key, category_key`;
  for await (const { rowCount, columns } of engine.chunks(base)) facts.append(rowCount, columns);
  // Fifty joins would take longer to plan than to run. Of what several steps give the last one that knows it counts.
  for (const stage of ['customer', 'unit'] as const)
    for (const step of stepsFor(sources, stage, asked)) {
      const names = factsOf(step, sources);
      if (names.length === 0) continue;
      const targets = facts.addFacts(names);
      const keys = stage === 'unit' ? ['customer_key', 'category_key'] : ['customer_key'];
      const cells = names.map((name) => `${columnOf(name)}::DOUBLE`);
      const select = `SELECT ${[...keys, ...cells].join(', ')} FROM ${step.relation}`;
      for await (const { rowCount, columns } of engine.chunks(select)) {
        const [customers, categories] = columns;
        if (customers === undefined || categories === undefined) continue;
        const values = columns.slice(keys.length);
        facts.put(targets, rowCount, customers, stage === 'unit' ? categories : null, values);
      }
    }
  return facts;
}

async function countPurchaseDays(engine: Engine): Promise<number> {
  const [row] = await engine.rows<{ days: string | null }>('SELECT sum(purchases) AS days FROM counts');
  return Number(row?.days ?? 0);
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
