import { readerCheck } from '../check.ts';

export const raggedRow = readerCheck('record.ragged', 'structure', {
  en: 'a header of three cells and a line `A17,2026-03-04`',
  zh: '表头有三格，某行只有 `A17,2026-03-04`',
});
