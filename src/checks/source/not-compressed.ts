import type { Check } from '../check.ts';
import { ofFile } from '../of-file.ts';

export const notCompressed: Check = {
  rule: 'source.not-compressed',
  scope: 'source',
  severity: 'info',
  names: {
    en: 'the file is named like a compressed one and is none; it was read as it is',
    zh: '文件名表明已压缩，实际并未压缩；已按原样读取',
  },
  remedy: {
    en: 'Rename it, or check whether a step of the export was left out.',
    zh: '请改名，或检查导出是否漏了一步。',
  },
  example: {
    en: 'an `orders.csv.gz` that a browser unpacked while it downloaded it',
    zh: '浏览器下载时已自动解压的 `orders.csv.gz`',
  },
  find: async ({ files }) =>
    files.flatMap((file) => (file.isMisnamed ? [{ ...ofFile(file), count: 1, test: null }] : [])),
};
