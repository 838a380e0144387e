import { readerCheck } from '../check.ts';

export const tooLong = readerCheck('record.too-long', 'structure', {
  en: 'a single line of five million characters',
  zh: '一行长达五百万个字符',
});
