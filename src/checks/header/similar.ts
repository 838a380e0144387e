import type { Check } from '../check.ts';
import { ofFile } from '../of-file.ts';
import { unknownColumns } from './unknown-columns.ts';

export const similarHeader: Check = {
  rule: 'header.similar',
  scope: 'header',
  severity: 'warning',
  names: {
    en: 'a column is nearly called like one of the contract, and is not read',
    zh: '列名与约定的列名相近，但未被读取',
  },
  remedy: {
    en: 'Rename the column, or map it in loyalty.config.json.',
    zh: '请改名，或在 loyalty.config.json 中映射。',
  },
  example: {
    en: '`catgory`: did you mean `category`?',
    zh: '`catgory`：是否应为 `category`？',
  },
  find: async ({ files }) =>
    files.flatMap((file) =>
      unknownColumns(file).flatMap(({ index, near }) =>
        near === null ? [] : [{ ...ofFile(file), count: 1, test: null, headerCell: index, expected: near }],
      ),
    ),
};
