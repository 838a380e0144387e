import { readerCheck } from '../check.ts';

export const strayQuote = readerCheck('record.stray-quote', 'structure', {
  en: '`"A17"x,2026-03-04,12.50`; but `5" pipe`, with no quote before it, is text',
  zh: '`"A17"x,2026-03-04,12.50`：引号后还有字母；而 `5" 管` 前面没有引号，视为文字',
});
