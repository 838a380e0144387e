import { parse } from 'csv-parse/sync';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeOf } from '../../src/cli/judging/judge-all.ts';
import { withSession } from '../../src/cli/session.ts';
import type { Assessment, SourceId } from '../../src/core/index.ts';
import { measure } from '../../src/engine/index.ts';
import { columns, simulate, type FileId, type Settings } from '../../src/simulate/index.ts';
import type { TableId } from '../../src/tables/index.ts';
import { silent } from '../cli/run.ts';

/** What is known of a simulated customer and of nobody else. */
export interface Truth {
  id: string;
  /** Why they came. */
  came: string;
  /** What holds them on the last day, of who left what had held them; and the second motive of those who have two. */
  motives: readonly string[];
  /** Motives that an observer who knew the mechanism could tell from the records. */
  knowable: readonly string[];
  profile: string;
  hasLeft: boolean;
  twinOf: string;
}

type Row = Record<string, string>;

export interface Company {
  truth: ReadonlyMap<string, Truth>;
  tables: ReadonlyMap<TableId, readonly Row[]>;
}

export function companyOf(settings: Settings): Company {
  const texts = new Map<FileId, string>();
  for (const [file, text] of simulate(settings)) texts.set(file, (texts.get(file) ?? '') + text);
  const rows = (file: FileId) => parse(texts.get(file) ?? '', { columns: true }) as Row[];
  const split = (cell: string | undefined) => (cell === undefined || cell === '' ? [] : cell.split('|'));
  const truth = rows('truth').map((row): Truth => ({
    id: row['customer_id'] ?? '',
    came: row['motive'] ?? '',
    motives: [...split(row['now'] === '' ? row['motive'] : row['now']), ...split(row['second_motive'])],
    knowable: split(row['knowable']),
    profile: row['profile'] ?? '',
    hasLeft: (row['left_on'] ?? '') !== '',
    twinOf: row['twin_of'] ?? '',
  }));
  return {
    truth: new Map(truth.map((each) => [each.id, each])),
    tables: new Map((Object.keys(columns) as TableId[]).map((table) => [table, rows(table)])),
  };
}

/** Tables and columns that come with a source; what is of no source comes with everything. */
const bare = ['customer_id', 'order_id', 'date', 'amount', 'category', 'product_id', 'qty', 'currency'];
const lineColumns: Partial<Record<SourceId, readonly string[]>> = {
  item_prices: ['unit_price', 'list_price', 'discount'],
  tiers: ['tier'],
  coupons: ['coupon_id'],
  campaigns: ['campaign_id'],
  stores: ['store_id', 'channel', 'time'],
  variants: ['variant'],
  order_times: ['first_view_at', 'options_viewed'],
  rival_purchases: ['is_own', 'brand'],
  contracts: ['auto_order', 'payment_method'],
};
const withTable: Partial<Record<SourceId, readonly TableId[]>> = {
  access: ['access', 'stores'],
  rival_ratings: [],
  customer_records: ['customers'],
  assignments: ['assignments', 'employees'],
};

/** The files of a company as far as these sources go. */
export function exportOf({ tables }: Company, given: ReadonlySet<SourceId>): Map<TableId, readonly Row[]> {
  const found = new Map<TableId, readonly Row[]>();
  const ids = [...given].flatMap(
    (source) => withTable[source] ?? (tables.has(source as TableId) ? [source as TableId] : []),
  );
  for (const id of new Set(ids)) found.set(id, tables.get(id) ?? []);
  const kept = [...bare, ...[...given].flatMap((source) => lineColumns[source] ?? [])];
  const lines = tables.get('transactions') ?? [];
  const own = given.has('rival_purchases') ? lines : lines.filter((row) => row['is_own'] !== 'no');
  found.set(
    'transactions',
    own.map((row) => only(row, kept)),
  );
  // Where a customer lives is needed to know who else is there.
  if (given.has('market') && !given.has('customer_records'))
    found.set(
      'customers',
      (tables.get('customers') ?? []).map((row) => only(row, ['customer_id', 'region'])),
    );
  if (given.has('surveys') && !given.has('rival_ratings'))
    found.set(
      'surveys',
      (tables.get('surveys') ?? []).filter((row) => row['brand'] === ''),
    );
  if (given.size >= 25) for (const [id, rows] of tables) if (!found.has(id)) found.set(id, rows);
  return found;
}

const only = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? '']));

/** Every customer as the program judges them from these files, read and measured as in a run. */
export async function judged(
  files: ReadonlyMap<TableId, readonly Row[]>,
  asOf?: string,
): Promise<Map<string, Assessment>> {
  const folder = mkdtempSync(join(tmpdir(), 'loyalty-accuracy-'));
  try {
    for (const [id, rows] of files) if (rows.length > 0) writeFileSync(join(folder, `${id}.csv`), csv(rows));
    const context = silent(folder);
    return await withSession(['.'], asOf === undefined ? {} : { asOf }, context, async (session) => {
      const measured = await measure({ ...session, byCategory: false, rfm: false, countOrders: false });
      const judge = judgeOf(measured, session.thresholds, null);
      const found = new Map<string, Assessment>();
      for (let row = 0; row < measured.facts.length; row++) {
        const { facts, assessment } = judge(row);
        found.set(facts.customerId, assessment);
      }
      return found;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function csv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [names, ...rows.map((row) => names.map((name) => quoted(row[name] ?? '')))]
    .map((row) => `${row.join(',')}\n`)
    .join('');
}
