import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const noObjects: Check = {
  rule: 'input.no-objects',
  scope: 'source',
  severity: 'error',
  names: { en: 'the file holds no JSON object with keys', zh: '文件中没有带键的 JSON 对象' },
  remedy: {
    en: 'Export one array of objects, or one object per line.',
    zh: '请导出为对象数组，或每行一个对象。',
  },
  example: { en: '`[1, 2, 3]`, or objects without a key', zh: '`[1, 2, 3]`，或没有键的对象' },
};
