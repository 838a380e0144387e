import type { Check } from '../check.ts';
import { ofFile } from '../of-file.ts';

export const mixedLineEnds: Check = {
  rule: 'structure.mixed-line-ends',
  scope: 'structure',
  severity: 'warning',
  names: { en: 'lines end in different ways', zh: '换行符不统一' },
  remedy: {
    en: 'Check that the file was not put together from several.',
    zh: '请检查文件是否由多个文件拼接而成。',
  },
  example: {
    en: '`\\r\\n` down to line 400, then `\\n`',
    zh: '第 400 行之前为 `\\r\\n`，之后为 `\\n`',
  },
  find: async ({ files }) =>
    files.flatMap((file) =>
      file.text === null || file.text.mixedLine === null
        ? []
        : [{ ...ofFile(file), count: 1, test: null, line: file.text.mixedLine }],
    ),
};
