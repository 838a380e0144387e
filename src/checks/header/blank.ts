import type { Check } from '../check.ts';
import { ofFile } from '../of-file.ts';

export const blankHeader: Check = {
  rule: 'header.blank',
  scope: 'header',
  severity: 'warning',
  names: { en: 'a column has no name', zh: '有一列没有列名' },
  remedy: {
    en: 'Name the column, or leave it out of the export.',
    zh: '请写上列名，或不导出该列。',
  },
  example: {
    en: '`customer_id,,amount`',
    zh: '`customer_id,,amount`：第二列没有名称',
  },
  find: async ({ files }) =>
    files.flatMap((file) =>
      file.header.flatMap((name, index) =>
        name === '' ? [{ ...ofFile(file), count: 1, test: null, headerCell: index }] : [],
      ),
    ),
};
