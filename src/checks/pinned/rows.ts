import type { Check } from '../check.ts';
import type { TableId } from '../../tables/index.ts';

export const pinnedRows: Check = {
  rule: 'pinned.rows',
  scope: 'pinned',
  severity: 'error',
  names: { en: 'there are fewer records than expected', zh: '记录少于约定的数量' },
  remedy: {
    en: 'Export again: something is missing.',
    zh: '请重新导出：有内容缺失。',
  },
  example: {
    en: 'at least 10,000 are expected and there are 812',
    zh: '约定至少 10,000 条，实际 812 条',
  },
  find: async ({ files, expectations }) =>
    Object.entries(expectations).flatMap(([id, expectation]) => {
      const least = expectation?.minRows;
      if (least === undefined) return [];
      const own = files.filter(({ table }) => table.id === id);
      const rows = own.reduce((sum, file) => sum + file.rows, 0);
      return rows >= least
        ? []
        : [
            {
              table: id as TableId,
              file: own[0]?.number ?? null,
              column: null,
              count: 1,
              test: null,
              value: `${rows}`,
              expected: `≥ ${least}`,
            },
          ];
    }),
};
