import type { Check } from '../check.ts';
import { ofFile } from '../of-file.ts';

export const repeatedHeader: Check = {
  rule: 'header.repeated',
  scope: 'header',
  severity: 'info',
  names: { en: 'a column that is not needed stands there twice', zh: '不需要的列出现了两次' },
  remedy: {
    en: 'Nothing to do, unless it should have another name.',
    zh: '无需处理，除非本应是另一列名。',
  },
  example: {
    en: '`note` as the fourth and the seventh column',
    zh: '第 4 列与第 7 列都叫 `note`',
  },
  find: async ({ files }) =>
    files.flatMap((file) =>
      file.header.flatMap((name, index) =>
        name === '' || file.header.indexOf(name) === index
          ? []
          : [{ ...ofFile(file), count: 1, test: null, headerCell: index }],
      ),
    ),
};
