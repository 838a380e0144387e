import { cell } from './raw.ts';
import type { Mapping } from './mapping.ts';
import type { CheckedSelect } from './select.ts';

/**
 * Transactions are the one big table: only what the measures need is kept, ids that are merely compared as hashes.
 * Records that do not count stay in it with their reason, so that every record of the file is accounted for.
 */
export const createLinesSql = `CREATE TABLE read_lines (
  customer_id VARCHAR, day DATE, amount DECIMAL(18, 4), category VARCHAR, currency VARCHAR,
  order_key UBIGINT, product_key UBIGINT, marks UTINYINT, reason UTINYINT, file USMALLINT)`;

/** Contract columns that the measures of today read. A measure that needs another one adds it here. */
export const lineColumns: ReadonlySet<string> = new Set([
  'customer_id',
  'date',
  'amount',
  'category',
  'currency',
  'order_id',
  'product_id',
  'is_own',
]);

/** Bits of `marks`. */
export const mark = { rounded: 1, guarded: 2 } as const;

export function lineProjection({ select, mapping }: { select: CheckedSelect; mapping: Mapping }): string[] {
  const has = (name: string) => select.columns.includes(name);
  const key = (name: string) => `CASE WHEN ${name} IS NOT NULL THEN hash(${name}) END`;
  return [
    'customer_id',
    'date AS day',
    'amount',
    ...(has('category') ? ["coalesce(category, '(none)') AS category"] : []),
    ...(has('currency') ? ['currency'] : []),
    ...(has('order_id') ? [`${key('order_id')} AS order_key`] : []),
    ...(has('product_id') ? [`${key('product_id')} AS product_key`] : []),
    `(${marksSql(mapping)})::UTINYINT AS marks`,
  ];
}

/** Which repairs a record needed: an amount rounded to four decimals, a spreadsheet guard taken off. */
function marksSql(mapping: Mapping): string {
  const amount = mapping.get('amount');
  const rounded =
    amount === undefined || amount.computed
      ? '0'
      : `CASE WHEN strlen(t_amount) > 5 AND contains(t_amount, '.') AND strlen(t_amount) - strpos(t_amount, '.') > 4 THEN ${mark.rounded} ELSE 0 END`;
  const guards = (mapping.get('customer_id')?.cellIndexes ?? []).map(
    (index) =>
      `(${cell(index)} < '>' AND ascii(${cell(index)}) IN (9, 39, 61) AND ${cell(index)} IS DISTINCT FROM clean(${cell(index)}))`,
  );
  return `${rounded} + ${guards.length === 0 ? '0' : `CASE WHEN ${guards.join(' OR ')} THEN ${mark.guarded} ELSE 0 END`}`;
}
