import type { Check } from '../check.ts';
import { ofFile } from '../of-file.ts';

export const blankRows: Check = {
  rule: 'structure.blank-rows',
  scope: 'structure',
  severity: 'info',
  names: { en: 'there are blank lines', zh: '有空行' },
  remedy: {
    en: 'Nothing to do: they are counted and left out.',
    zh: '无需处理：空行已计数并忽略。',
  },
  example: {
    en: 'an empty line between two orders',
    zh: '两条订单之间的空行',
  },
  find: async ({ files }) =>
    files.flatMap((file) =>
      file.blank === 0
        ? []
        : [
            {
              ...ofFile(file),
              count: file.blank,
              test: null,
              ...(file.firstBlank === null ? {} : { line: file.firstBlank }),
            },
          ],
    ),
};
