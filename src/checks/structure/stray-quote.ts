import { readerCheck } from '../check.ts';

export const strayQuote = readerCheck('record.stray-quote', 'structure', {
  en: '`"A17"x,2026-03-04,12.50`',
  zh: '`"A17"x,2026-03-04,12.50`：引号后还有字母',
});
