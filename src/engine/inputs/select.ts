import type { Column, Table } from '../../tables/index.ts';
import type { RuleId } from '../../findings/rules.ts';
import { quoteName } from '../quote.ts';
import { castSql, credibleSql, momentSql, ruleOfKind, type Styles } from './cast.ts';
import { currencyCodeSql } from './currency-code.ts';
import { compileCondition } from './expression.ts';
import { scopeOf, type LookupColumns, type Mapping } from './mapping.ts';
import type { Source } from './open.ts';
import { cell } from './raw.ts';
import { sharedOutSql, type Shaping } from './shaping.ts';
import { peopleBeside } from './shops.ts';
import { conditionOf, type Where } from './statuses.ts';

/** Why a record does not count, in the order in which reasons are tried; `used` is the absence of one. */
export type Reason =
  | { kind: 'used' | 'blank' | 'guest' | 'masked' | 'elsewhere' | 'overlap' }
  | { kind: 'where'; name: string }
  | { kind: 'rejected'; rule: RuleId; column: string };

export interface CheckedSelect {
  /** Contract columns that come out, typed. */
  columns: string[];
  /** SQL of the index into `reasons`, for a relation made by `typed`. */
  reason: string;
  reasons: Reason[];
  /** SQL of each reason by itself, in the same order. */
  tests: readonly string[];
  /**
   * The relation with the text of each mapped column as `t_…` and its value under its contract name. Each step is a
   * SELECT of its own, so that nothing is computed twice. `beside` adds to the innermost one.
   *
   * @param joins SQL of the joins that bring lookups in
   */
  typed: (relation: string, joins: string, beside?: readonly string[]) => string;
  /** Whether orders were joined to their items, `item_number` telling them apart. */
  hasItems: boolean;
  /** SQL tests of optional cells that could not be read, by contract column. */
  unreadable: Map<string, string>;
}

/**
 * The SELECT that turns a file's text into a table of the contract and says of each record why it does not count.
 * Guests, masked ids and `where` leave a record out; what cannot be read rejects it.
 */
export function checkedSelect(options: {
  source: Source;
  table: Table;
  mapping: Mapping;
  styles: Styles;
  lookups: LookupColumns;
  shaping: Shaping;
  where: Where;
  /** Contract columns to read; the required ones come anyway. */
  wanted: (column: string) => boolean;
  /** Guests are only told apart where a table is about purchases. */
  guests: boolean;
  /** Whether there are records of which every cell is empty: to tell them all cells are read. */
  hasBlank?: boolean;
}): CheckedSelect {
  const { source, table, mapping, styles, lookups, shaping } = options;
  const mapped = [...mapping.values()].filter(({ column }) => column.required || options.wanted(column.name));
  const ids = new Set(table.customerColumns);
  const reasons: Reason[] = [{ kind: 'used' }];
  const tests: string[] = ['true'];
  const test = (sql: string, reason: Reason) => {
    tests.push(sql);
    reasons.push(reason);
  };

  if (options.hasBlank === true) test(blankSql(source), { kind: 'blank' });
  const conditions: string[] = [];
  for (const [name, entry] of Object.entries(options.where)) {
    const condition = conditionOf(entry, `the condition \`${name}\` of ${table.id}`);
    conditions.push(compileCondition(condition, scopeOf(source, lookups, styles)));
    test(`NOT where_${conditions.length - 1}`, { kind: 'where', name });
  }

  const texts = mapped.map(
    (each) =>
      `${each.sql(styles)} AS ${each.computed ? quoteName(each.column.name) : `t_${each.column.name}`}`,
  );
  texts.push(...conditions.map((sql, index) => `${sql} AS where_${index}`));
  const itemNumber = lookups.get('item_number');
  if (itemNumber !== undefined) texts.push(`${itemNumber} AS item_number`);
  if (shaping.shop !== null) texts.push(`${shaping.shop} AS shop_prefix`);
  const cells = mapped.filter(({ computed }) => !computed).map(({ column }) => column);
  const moments = cells
    .filter(({ kind }) => kind === 'date' || kind === 'instant')
    .map(({ name }) => `${momentSql(`t_${name}`, styles)} AS d_${name}`);
  const values = cells.map(
    (column) => `${valueSql(column, styles, ids.has(column.name), shaping)} AS ${quoteName(column.name)}`,
  );

  const shopPrefix = shaping.shop === null ? "''" : 'shop_prefix';
  // Where a customer is required, an empty cell is a fault and a word for nobody a guest.
  if (!options.guests)
    for (const name of table.customerColumns)
      if (mapping.has(name)) test(`coalesce(nobody_id(t_${name}, ${shopPrefix}), false)`, { kind: 'guest' });

  const unreadable = new Map<string, string>();
  for (const { column, from, computed } of mapped) {
    // An order or product number that was lost costs a match, a customer that was lost costs the record.
    if (ids.has(column.name))
      test(`scientific_id(t_${column.name})`, { kind: 'rejected', rule: 'id.scientific', column: from });
    const failed =
      column.kind === 'consent'
        ? `${quoteName(column.name)} = 'unclear'`
        : `${quoteName(column.name)} IS NULL${computed ? '' : ` AND t_${column.name} IS NOT NULL`}`;
    const castable = column.kind !== 'id' && column.kind !== 'text';
    if (!column.required) {
      // What is computed of empty cells is empty, not unreadable.
      if (castable && !computed) unreadable.set(column.name, `(${failed})`);
      continue;
    }
    if (castable) test(`(${failed})`, { kind: 'rejected', rule: ruleOfKind(column.kind), column: from });
    if (!ids.has(column.name) || !options.guests)
      test(`${quoteName(column.name)} IS NULL`, { kind: 'rejected', rule: 'cell.missing', column: from });
  }
  for (const name of table.customerColumns) {
    if (!mapping.has(name)) continue;
    test(`masked_id(t_${name})`, { kind: 'masked' });
    // A word for nobody has become NULL.
    if (options.guests) test(`${name} IS NULL`, { kind: 'guest' });
  }
  if (mapping.has('is_own') && options.wanted('is_own')) test('is_own = false', { kind: 'elsewhere' });

  return {
    columns: mapped.map(({ column }) => column.name),
    reason: reasonSql(tests),
    reasons,
    tests,
    hasItems: itemNumber !== undefined,
    typed: (relation, joins, beside = []) => {
      const typed = `(SELECT ${['*', ...values].join(', ')} FROM (SELECT ${['*', ...moments].join(', ')} FROM
        (SELECT ${['r.*', ...texts, ...beside].join(', ')} FROM ${shaping.cells(relation)} AS r ${joins})))`;
      const has = (name: string) => mapped.some(({ column }) => column.name === name);
      const totals = has('order_id') ? shaping.orderTotals.filter(has) : [];
      if (totals.length === 0) return typed;
      const tied = [
        ...(has('product_id') ? ['product_id'] : []),
        ...source.header.map((_, index) => cell(index)),
      ];
      return sharedOutSql(typed, totals, has, tied);
    },
    unreadable,
  };
}

/** The first reason that holds; the one at 0 is that none does. */
function reasonSql([, ...tests]: readonly string[]): string {
  const cases = tests.map((sql, index) => `WHEN ${sql} THEN ${index + 1}`);
  return cases.length === 0 ? '0' : `CASE ${cases.join('\n      ')} ELSE 0 END`;
}

/** SQL test of a record of which every cell is empty. */
export function blankSql({ header }: Source): string {
  return `(${header.map((_, index) => `clean(${cell(index)}) IS NULL`).join(' AND ')})`;
}

function valueSql(column: Column, styles: Styles, isCustomer: boolean, shaping: Shaping): string {
  const text = `t_${column.name}`;
  if (column.kind === 'date' || column.kind === 'instant')
    return credibleSql(column.kind, `d_${column.name}`);
  const shop = shaping.shopOf(column, isCustomer);
  if (isCustomer || peopleBeside.has(column.name))
    return shop === null ? `known_id(${text}, '')` : `shop_prefix || known_id(${text}, shop_prefix)`;
  if (shop !== null) return `${shop === shaping.shop ? 'shop_prefix' : shop} || ${text}`;
  if (column.name === 'currency') return currencyCodeSql(text);
  return castSql(column.kind, text, styles, column.values);
}
