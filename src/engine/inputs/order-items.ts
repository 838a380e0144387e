import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import type { Engine } from '../engine.ts';
import { quoteName } from '../quote.ts';
import type { Candidate } from './discover.ts';
import type { Lookups } from './lookups.ts';
import type { Source } from './open.ts';
import { settingsOf, type FileSettings } from './presets.ts';
import { cell, strictRelation } from './raw.ts';
import type { Placed } from './place.ts';
import type { ReadOptions } from './read.ts';
import { unusable } from './unusable.ts';

/* Platforms that export orders and their lines as two files: together they are one table. */

/** The files without those that hold the lines of others, and these by the file of their orders. */
export function withoutItems(
  all: readonly Placed[],
  options: Pick<ReadOptions, 'onUnusable'>,
): { placed: Placed[]; itemsOf: Map<Source, Source[]> } {
  const itemsOf = new Map<Source, Source[]>();
  const placed: Placed[] = [];
  for (const each of all) {
    const { source, table } = each;
    const of = source.preset?.linesOf;
    if (of === undefined) {
      placed.push(each);
      continue;
    }
    const owners = all.filter(
      (other) => other.source.preset?.id === of && other.source.candidate.shop === source.candidate.shop,
    );
    if (owners.length === 0) {
      const shop = all.find((other) => other.source.preset?.id === of)?.source.candidate.shop;
      const error = shop === undefined ? noOrders(source, of) : ofNoShop(source, of, shop);
      unusable(options, error, { file: source.candidate.cite, table: table.id, source });
    }
    for (const owner of owners) itemsOf.set(owner.source, [...(itemsOf.get(owner.source) ?? []), source]);
  }
  return { placed, itemsOf };
}

/** Lines without their orders. */
export function noOrders(
  { candidate, preset }: { candidate: Pick<Candidate, 'cite'>; preset?: { id: string } },
  of: string,
): LoyaltyError {
  return new LoyaltyError(
    'usage',
    'input.items-alone',
    `${printable(candidate.cite)} holds the lines of orders (${preset?.id}), and neither customer nor amount.`,
    `Add the export of the orders themselves (${of}).`,
    {
      place: { expected: of },
      zh: {
        sentence: `${printable(candidate.cite)} 是订单明细（${preset?.id}），没有客户，也没有实付金额。`,
        remedy: `请同时给出订单本身的导出（${of}）。`,
      },
    },
  );
}

/** Lines of orders that are those of another shop. */
function ofNoShop({ candidate }: Source, of: string, shop: string): LoyaltyError {
  const cite = printable(candidate.cite);
  const own = candidate.shop === undefined ? null : printable(candidate.shop);
  return new LoyaltyError(
    'usage',
    'input.items-alone',
    `${cite} holds the lines of orders, and the orders that were given are ${own === null ? 'those of shops' : `not those of the shop ${own}`}.`,
    `Say of which shop the lines are, like ${printable(shop)}=${cite}${own === null ? '' : ', or add its orders'}.`,
    {
      place: { expected: of },
      zh: {
        sentence: `${cite} 是订单明细，而给出的订单${own === null ? '分属各店铺' : `不属于店铺 ${own}`}。`,
        remedy: `请写明明细属于哪个店铺，例如 ${printable(shop)}=${cite}${own === null ? '' : '，或补充该店铺的订单'}。`,
      },
    },
  );
}

const itemColumns = ['product_id', 'unit_price', 'list_price', 'qty', 'variant', 'category', 'brand'];

/** SQL of the text of a column of the contract in the lines of orders. */
function textOf(item: Source, name: string): string {
  const { columns } = settingsOf(item, { id: 'transactions' });
  const cells = [columns[name] ?? []].flat().map((header) => item.header.indexOf(header));
  return cells.length === 0
    ? 'NULL::VARCHAR'
    : `coalesce(${cells.map((at) => `clean(${cell(at)})`).join(', ')})`;
}

/** SQL of the number of the order that a line belongs to. */
export const orderIdOf = (item: Source): string => textOf(item, 'order_id');

/** SQL of the shop that a record is from, as its preset says; NULL where it says none. */
export function shopCellOf({ header, preset }: Source, from = ''): string {
  const index = preset?.shop === undefined ? -1 : header.indexOf(preset.shop);
  return index < 0 ? 'NULL::VARCHAR' : `coalesce(clean(${from}${cell(index)}), '')`;
}

/** Whether every line says of which shop its order is. */
export const nameShops = (items: readonly Source[]): boolean =>
  items.every(({ header, preset }) => preset?.shop !== undefined && header.includes(preset.shop));

/**
 * Joins the lines of orders to the orders, of an order that stands in several files those of the last one. Shops number
 * their orders by themselves: a line that names no shop joins no order whose number several of them have.
 */
export async function joinItems(
  engine: Engine,
  given: { source: Source; settings: FileSettings; items: readonly Source[]; into: string; joins: Lookups },
): Promise<void> {
  const { source, settings, items, into, joins } = given;
  const [name = ''] = [settings.columns['order_id'] ?? []].flat();
  const order = cell(source.header.indexOf(name));
  const hasShops = nameShops([source]);
  const byShop = hasShops && nameShops(items);
  const selects = items.map((item, file) => {
    const named = ['order_id', ...itemColumns].map((column) => `${textOf(item, column)} AS ${column}`);
    const shop = byShop ? shopCellOf(item) : 'NULL::VARCHAR';
    return `SELECT ${named.join(', ')}, ${shop} AS shop, ${file} AS file FROM ${strictRelation(item).relation}`;
  });
  const several =
    hasShops && !byShop
      ? `AND order_id NOT IN (SELECT id FROM (SELECT clean(${order}) AS id, ${shopCellOf(source)} AS shop FROM ${strictRelation(source).relation})
           WHERE id IS NOT NULL GROUP BY id HAVING min(shop) <> max(shop))`
      : '';
  await engine.run(
    `CREATE OR REPLACE TABLE ${quoteName(into)} AS
     SELECT *, row_number() OVER (PARTITION BY order_id, shop ORDER BY ${itemColumns.join(', ')}) AS item_number
     FROM (SELECT * FROM (${selects.join(' UNION ALL ')}) WHERE order_id IS NOT NULL ${several}
       QUALIFY file = max(file) OVER (PARTITION BY order_id, shop))`,
  );
  const same = byShop ? ` AND ${shopCellOf(source, 'r.')} = items.shop` : '';
  joins.sql += ` LEFT JOIN ${quoteName(into)} AS items ON clean(r.${order}) = items.order_id${same}`;
  const has = new Set(items.flatMap((item) => Object.keys(settingsOf(item, { id: 'transactions' }).columns)));
  for (const column of [...itemColumns.filter((each) => has.has(each)), 'item_number'])
    joins.columns.set(column, `items.${column}`);
}
