import { readerCheck } from '../check.ts';

export const badNumber = readerCheck('cell.number', 'cell', {
  en: '`12.5o`, with the letter o',
  zh: '`12.5o`（末位是字母 o）',
});
