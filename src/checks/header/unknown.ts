import type { Check } from '../check.ts';
import { ofFile } from '../of-file.ts';
import { unknownColumns } from './unknown-columns.ts';

export const unknownHeader: Check = {
  rule: 'header.unknown',
  scope: 'header',
  severity: 'info',
  names: {
    en: 'columns are not in the contract, and are kept only for joins and filters',
    zh: '有的列不在约定之内，仅用于连接与筛选',
  },
  remedy: {
    en: 'See the columns with `loyalty schema`; map those that matter.',
    zh: '用 loyalty schema 查看各列；需要的请映射。',
  },
  example: {
    en: 'a column `warehouse_bin`',
    zh: '一列名为 `warehouse_bin`',
  },
  find: async ({ files }) =>
    files.flatMap((file) => {
      const names = unknownColumns(file).filter(({ near }) => near === null);
      return names.length === 0
        ? []
        : [
            {
              ...ofFile(file),
              count: names.length,
              test: null,
              value: names.map(({ name }) => name).join(', '),
            },
          ];
    }),
};
