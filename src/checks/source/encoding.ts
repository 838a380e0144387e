import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file. */
export const encoding: Check = {
  rule: 'input.encoding',
  scope: 'source',
  severity: 'error',
  names: { en: 'the bytes are no text in a known encoding', zh: '字节不属于任何已知编码' },
  remedy: {
    en: 'Save it as UTF-8 ("CSV UTF-8" in Excel).',
    zh: '请另存为 UTF-8（Excel 中选“CSV UTF-8”）。',
  },
  example: {
    en: 'byte 0xFC at offset 23: Western text that is not UTF-8',
    zh: '偏移 23 处的字节 0xFC：非 UTF-8 的西文编码',
  },
};
