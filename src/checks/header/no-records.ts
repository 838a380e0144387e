import type { Check } from '../check.ts';
import { ofFile } from '../of-file.ts';

export const noRecords: Check = {
  rule: 'data.no-records',
  scope: 'header',
  severity: 'info',
  names: {
    en: 'there is a header and no record below it: the file says that there is none',
    zh: '只有表头而没有记录：表示没有此类数据',
  },
  remedy: {
    en: 'If there should be records, export again.',
    zh: '若本应有记录，请重新导出。',
  },
  example: {
    en: 'an orders file that holds only its column names',
    zh: '订单文件只有列名',
  },
  find: async ({ files }) =>
    files.flatMap((file) => (file.records > file.blank ? [] : [{ ...ofFile(file), count: 1, test: null }])),
};
