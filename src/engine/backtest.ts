import { evaluateWindow, pastWindows, type Evaluation, type Thresholds } from '../core/index.ts';
import { LoyaltyError } from '../errors.ts';
import { isoOfDay } from './days.ts';
import type { Engine } from './engine.ts';
import type { ReadTables } from './inputs/read.ts';
import { account, oneCurrency, type LeftOut } from './run/account.ts';
import { findAsOf, type AsOfSource } from './run/as-of-date.ts';
import { prepareKeys, runSettingsSql } from './run/keys.ts';
import { enterLevel } from './run/levels.ts';
import { measureOccasions } from './run/occasions.ts';
import { countOf, dateSql } from './run/sql.ts';
import { firstDay, measureCame, measureSpent, measureWindows } from './run/windows.ts';

export interface BacktestOptions {
  engine: Engine;
  tables: ReadTables;
  /** Days since 1970-01-01; null to take it from the data. */
  asOfDay: number | null;
  thresholds: Thresholds;
  /** Length of what is hidden. */
  horizonDays: number;
  /** How many windows are hidden, one after the other. */
  folds: number;
}

export interface Backtest {
  asOfDay: number;
  asOfSource: AsOfSource;
  currency: string | null;
  parts: LeftOut[];
  /** Customers with a purchase by the end of the data, and how many of them are judged: all, or a sample. */
  buyers: number;
  judgedCustomers: number;
  /** The latest window first. */
  folds: Evaluation[];
}

/**
 * Hides the last days, foretells them from what was known before, and holds that against what came: once, or for
 * several windows that end where the next begins. The same purchase days count as in `score`.
 */
export async function backtest(options: BacktestOptions): Promise<Backtest> {
  const { engine, tables, thresholds, horizonDays } = options;
  if (!tables.files.some(({ table }) => table.id === 'transactions')) throw noTransactions();
  const asOf = await findAsOf(engine, tables, options.asOfDay, true);
  const { parts } = await account(engine, tables, asOf);
  const currency = await oneCurrency(engine, asOf.day);
  await prepareKeys(engine, tables, asOf.day, false);
  await engine.run(runSettingsSql(asOf.day, thresholds));
  await engine.run('ALTER VIEW measured.lines RENAME TO all_lines');
  await knowUntil(engine, asOf.day, thresholds);
  const buyers = await countOf(engine, 'counts');
  const first = await firstDay(engine);
  await engine.run(
    'CREATE TABLE measured.days_in_the_end AS SELECT customer_key, day, amount, is_visit FROM days',
  );
  const folds: Evaluation[] = [];
  for (let fold = 1; fold <= options.folds; fold++) {
    const day = asOf.day - fold * horizonDays;
    // Nothing is foretold from less than half a horizon.
    if (first === null || day - first < horizonDays * thresholds['model.minSpan']) break;
    const frame = { asOfDay: day, horizonDays };
    const frames = [frame, ...pastWindows(frame, first, thresholds)];
    await knowUntil(engine, day, thresholds);
    const [window, ...past] = await measureWindows(engine, frames);
    if (window === undefined || window.customers.length < thresholds['model.minWindowCustomers']) break;
    const spent = await measureSpent(engine);
    const came = await measureCame(engine, 'measured.days_in_the_end', frame);
    const customers = window.customers.map((customer) => ({
      ...customer,
      spent: spent.get(customer.key) ?? 0,
      ...(came.get(customer.key) ?? { bought: 0, brought: 0 }),
    }));
    folds.push(evaluateWindow({ ...window, customers }, past, thresholds));
  }
  if (folds.length === 0) throw tooShort(first, asOf.day, options);
  return {
    asOfDay: asOf.day,
    asOfSource: asOf.source,
    currency,
    parts,
    buyers,
    judgedCustomers: Math.min(buyers, thresholds['model.sample']),
    folds,
  };
}

/**
 * Forgets what was measured, and measures customers anew from the lines up to a day: a return that came later takes
 * nothing back yet, and who bought later is no reason to look at somebody.
 */
async function knowUntil(engine: Engine, day: number, thresholds: Thresholds): Promise<void> {
  await engine.run(`SET search_path = 'measured,main'`);
  await engine.run('DROP SCHEMA IF EXISTS by_customer CASCADE');
  for (const name of ['day_returns', 'occasions']) await engine.run(`DROP TABLE IF EXISTS measured.${name}`);
  await engine.run(
    `CREATE OR REPLACE VIEW measured.lines AS SELECT * FROM measured.all_lines WHERE day <= ${dateSql(day)}`,
  );
  await engine.run(`UPDATE run SET as_of = ${dateSql(day)}`);
  await measureOccasions(engine);
  await enterLevel(engine, 'by_customer', thresholds);
}

const noTransactions = (): LoyaltyError =>
  new LoyaltyError(
    'data',
    'data.no-transactions',
    'Only purchases can be foretold and held against what came, and no file has transactions.',
    'Name a file of orders, as in transactions=orders.csv.',
    {
      zh: {
        sentence: '只能预测购买并与实际相比，而没有文件含交易。',
        remedy: '请指明订单文件，例如 transactions=orders.csv。',
      },
    },
  );

const tooShort = (
  first: number | null,
  last: number,
  { horizonDays, thresholds }: BacktestOptions,
): LoyaltyError =>
  new LoyaltyError(
    'data',
    'data.too-short',
    `The purchases begin on ${first === null ? 'no day' : isoOfDay(first)} and end by ${isoOfDay(last)}: too short to hide ${horizonDays} days and foretell them from half as many, or fewer than ${thresholds['model.minWindowCustomers']} customers had bought by then.`,
    'Choose a shorter --horizon, or give more months or customers.',
    {
      zh: {
        sentence: `购买始于 ${first === null ? '（无）' : isoOfDay(first)}，止于 ${isoOfDay(last)}：时间太短，无法隐藏 ${horizonDays} 天并以至少一半的天数来预测，或届时买过的客户不足 ${thresholds['model.minWindowCustomers']} 位。`,
        remedy: '请缩短 --horizon，或给出更多月份或客户。',
      },
    },
  );
