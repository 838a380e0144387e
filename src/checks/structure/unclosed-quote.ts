import { readerCheck } from '../check.ts';

export const unclosedQuote = readerCheck('record.unclosed-quote', 'structure', {
  en: '`A17,"2026-03-04,12.50`: the quote is never closed',
  zh: '`A17,"2026-03-04,12.50`：引号未闭合',
});
