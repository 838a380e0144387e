import type { Check } from '../check.ts';
import type { TableId } from '../../tables/index.ts';

const parts: Partial<Record<TableId, readonly (readonly [part: string, whole: string])[]>> = {
  wallet: [['own_spend', 'total_spend']],
};

export const partOfWhole: Check = {
  rule: 'part.exceeds-whole',
  scope: 'row',
  severity: 'warning',
  names: { en: 'a part is greater than the whole it belongs to', zh: '部分大于整体' },
  remedy: {
    en: 'Check that the two columns are not exchanged.',
    zh: '请检查两列是否颠倒。',
  },
  example: {
    en: '160 spent with us of 100 spent in all',
    zh: '共花费 100，其中在本店 160',
  },
  records: ({ table, columns }) =>
    (parts[table.id] ?? []).flatMap(([part, whole]) =>
      columns.has(part) && columns.has(whole)
        ? [{ test: `"${part}" > "${whole}"`, column: part, expectedSql: `'≤ ' || "${whole}"::VARCHAR` }]
        : [],
    ),
};
