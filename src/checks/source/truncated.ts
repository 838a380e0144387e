import type { Check } from '../check.ts';
import { ofFile } from '../of-file.ts';

export const truncatedFile: Check = {
  rule: 'source.truncated',
  scope: 'source',
  severity: 'error',
  names: { en: 'the file ends in the middle of a record', zh: '文件在一条记录中间结束' },
  remedy: {
    en: 'Export it again: what came behind is missing.',
    zh: '请重新导出：后面的内容已丢失。',
  },
  example: {
    en: 'a last line `A17,2026-0` without a line end',
    zh: '最后一行只有 `A17,2026-0` 且没有换行',
  },
  find: async ({ files }) =>
    files.flatMap((file) =>
      file.text === null || file.text.endsWithLineEnd || file.text.lastCells >= file.header.length
        ? []
        : [{ ...ofFile(file), count: 1, test: null, line: file.text.lines }],
    ),
};
