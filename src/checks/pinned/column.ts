import type { Check } from '../check.ts';
import { ofFile } from '../of-file.ts';

export const pinnedColumn: Check = {
  rule: 'pinned.column',
  scope: 'pinned',
  severity: 'error',
  names: { en: 'an expected column is not there', zh: '缺少约定的列' },
  remedy: {
    en: 'Export it again, or change `expect` in the configuration.',
    zh: '请重新导出，或修改配置中的 expect。',
  },
  example: {
    en: '`channel` is expected and was left out of the export',
    zh: '约定要有 `channel`，导出时却漏掉了',
  },
  find: async ({ files, expectations }) =>
    files.flatMap((file) =>
      (expectations[file.table.id]?.columns ?? [])
        .filter((name) => !file.columns.has(name) && !file.header.includes(name))
        .map((name) => ({ ...ofFile(file), count: 1, test: null, expected: name, line: 1 })),
    ),
};
