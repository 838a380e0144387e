import type { Check, Hit } from '../check.ts';
import type { TableId } from '../../tables/index.ts';
import { unmatched } from './unmatched.ts';

const references: readonly (readonly [TableId, string, TableId, string])[] = [
  ['transactions', 'product_id', 'products', 'product_id'],
  ['transactions', 'store_id', 'stores', 'store_id'],
  ['reviews', 'order_id', 'transactions', 'order_id'],
  ['assignments', 'employee_id', 'employees', 'employee_id'],
  ['cases', 'reopened_of', 'cases', 'case_id'],
];

export const unknownReference: Check = {
  rule: 'reference.unknown',
  scope: 'between',
  severity: 'warning',
  names: { en: 'an id refers to nothing in the file it should stand in', zh: '编号在应有的文件中找不到' },
  remedy: {
    en: 'Export both files from the same day, or correct the id.',
    zh: '请在同一天导出两个文件，或更正编号。',
  },
  example: {
    en: 'an order line of product `P9`, and products.csv has no `P9`',
    zh: '订单行的商品为 `P9`，而 products.csv 中没有 `P9`',
  },
  async find(world) {
    const hits: Hit[] = [];
    for (const [table, column, other, key] of references)
      if (world.has(table) && world.has(other, key))
        hits.push(...(await unmatched(world, table, column, other, key)));
    return hits;
  },
};
