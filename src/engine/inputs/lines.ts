import type { TableId } from '../../tables/index.ts';
import type { Engine } from '../engine.ts';
import type { Styles } from './cast.ts';
import { cell } from './raw.ts';
import type { Mapping } from './mapping.ts';
import type { CheckedSelect } from './select.ts';

/**
 * Transactions are the one big table: only what the measures need is kept, ids that are merely compared as hashes.
 * Records that do not count stay in it with their reason, so that every record of the file is accounted for.
 */
export const createLinesSql = `CREATE TABLE IF NOT EXISTS read_lines (
  customer_id VARCHAR, day DATE, amount DECIMAL(18, 4), category VARCHAR, currency VARCHAR,
  order_key UBIGINT, product_key UBIGINT, marks UTINYINT, reason UTINYINT, file USMALLINT, unreadable BOOLEAN)`;

/** A column of the lines that only richer files fill: kept where a file has it, empty elsewhere. */
export interface RichLineColumn {
  /** Its name among the lines. */
  name: string;
  type: string;
  /** From the typed columns of the contract; ids that are merely compared are kept as hashes. */
  sql: string;
}

const kept = (name: string, type: string): RichLineColumn => ({ name, type, sql: name });
const hashed = (column: string, name: string): RichLineColumn => ({
  name,
  type: 'UBIGINT',
  sql: `id_key(${column})`,
});

/** Exports write the coupon's worth where its id would stand, and 0 where there was none. */
const couponed: RichLineColumn = {
  name: 'coupon_key',
  type: 'UBIGINT',
  sql: "CASE WHEN coupon_id IS NOT NULL AND NOT regexp_full_match(coupon_id, '0*([.,]0*)?') THEN id_key(coupon_id) END",
};

/** By contract column. A measure that needs another one adds it here. */
export const richLineColumns: Readonly<Record<string, RichLineColumn>> = {
  qty: kept('qty', 'DOUBLE'),
  unit_price: kept('unit_price', 'DECIMAL(18, 4)'),
  list_price: kept('list_price', 'DECIMAL(18, 4)'),
  discount: kept('discount', 'DECIMAL(18, 4)'),
  tier: kept('tier', 'VARCHAR'),
  variant: hashed('variant', 'variant_key'),
  campaign_id: hashed('campaign_id', 'campaign_key'),
  coupon_id: couponed,
  store_id: hashed('store_id', 'store_key'),
  channel: hashed('channel', 'channel_key'),
  time: kept('time', 'TIME'),
  first_view_at: kept('first_view_at', 'TIMESTAMP'),
  enquiry_at: kept('enquiry_at', 'TIMESTAMP'),
  quote_at: kept('quote_at', 'TIMESTAMP'),
  options_viewed: kept('options_viewed', 'BIGINT'),
  payment_method: kept('payment_method', 'VARCHAR'),
  auto_order: kept('auto_order', 'BOOLEAN'),
};

/** Contract columns that are read of the lines. */
export const lineColumns: ReadonlySet<string> = new Set([
  'customer_id',
  'date',
  'amount',
  'category',
  'currency',
  'order_id',
  'product_id',
  'is_own',
  ...Object.keys(richLineColumns),
]);

/** Makes room among the lines for the rich columns of a file: orders alone need none. */
export async function makeRoomForRich(engine: Engine, mapping: Mapping): Promise<void> {
  for (const [column, { name, type }] of Object.entries(richLineColumns))
    if (mapping.has(column))
      await engine.run(`ALTER TABLE read_lines ADD COLUMN IF NOT EXISTS ${name} ${type}`);
}

/** SQL of all rich columns by their names among the lines, empty where no file has them. */
export function richLineSql(present: ReadonlySet<string>): string[] {
  return Object.entries(richLineColumns).map(([column, { name, type }]) =>
    present.has(column) ? name : `NULL::${type} AS ${name}`,
  );
}

/** Where the records of a table lie: lines of orders are leaner than their table. */
export const relationOf = ({ id }: { id: TableId }): string => (id === 'transactions' ? 'read_lines' : id);

/** Where records with one column per question lie until they are one record per answer. */
export const wideRelation = (table: { id: TableId }, fileNumber: number): string =>
  `wide_${table.id}_${fileNumber}`;

/** Bits of `marks`. */
export const mark = { rounded: 1, guarded: 2, further: 4 } as const;

/** SQL that is false of lines that an order gained by its items: they are no records of the file. */
export const isRecord = (into: string): string =>
  into === 'read_lines' ? `marks & ${mark.further} = 0` : 'true';

export function lineProjection({
  select,
  mapping,
  styles,
}: {
  select: CheckedSelect;
  mapping: Mapping;
  styles: Pick<Styles, 'decimal'>;
}): string[] {
  const has = (name: string) => select.columns.includes(name);
  return [
    'customer_id',
    'date AS day',
    'amount',
    ...(has('category') ? ["coalesce(category, '(none)') AS category"] : []),
    ...(has('currency') ? ['currency'] : []),
    ...(has('order_id') ? ['id_key(order_id) AS order_key'] : []),
    ...(has('product_id') ? ['id_key(product_id) AS product_key'] : []),
    ...Object.entries(richLineColumns)
      .filter(([column]) => has(column))
      .map(([, { name, sql }]) => (sql === name ? name : `${sql} AS ${name}`)),
    `(${marksSql(mapping, select, styles)})::UTINYINT AS marks`,
  ];
}

/** SQL of amounts with more than four decimals; the plain style is most common and gets the cheap test. */
const moreThanFour: Readonly<Record<Styles['decimal'], string>> = {
  plain: `strlen(t_amount) > 5 AND contains(t_amount, '.') AND length(t_amount) - strpos(t_amount, '.') > 4
    AND right(t_amount, 1) BETWEEN '0' AND '9'`,
  point: `regexp_matches(t_amount, '[.]\\d{5}')`,
  comma: `regexp_matches(t_amount, ',\\d{5}')`,
};

/** Which repairs a record needed: an amount rounded to four decimals, a spreadsheet guard taken off. */
function marksSql(mapping: Mapping, select: CheckedSelect, { decimal }: Pick<Styles, 'decimal'>): string {
  const amount = mapping.get('amount');
  const rounded =
    amount === undefined || amount.computed
      ? '0'
      : `CASE WHEN ${moreThanFour[decimal]} THEN ${mark.rounded} ELSE 0 END`;
  const guards = (mapping.get('customer_id')?.cellIndexes ?? []).map(
    (index) =>
      `(${cell(index)} < '>' AND ascii(${cell(index)}) IN (9, 39, 61) AND ${cell(index)} IS DISTINCT FROM clean(${cell(index)}))`,
  );
  const further = select.hasItems ? ` + CASE WHEN item_number > 1 THEN ${mark.further} ELSE 0 END` : '';
  return `${rounded}${further} + ${guards.length === 0 ? '0' : `CASE WHEN ${guards.join(' OR ')} THEN ${mark.guarded} ELSE 0 END`}`;
}
