import { readerCheck } from '../check.ts';

export const strayQuote = readerCheck('record.stray-quote', 'structure', {
  en: '`"A17"x,2026-03-04,12.50`; a quote inside a cell that begins without one, as in `5" pipe`, is text',
  zh: '`"A17"x,2026-03-04,12.50`：引号后还有字母；不以引号开头的单元格中的引号（如 `5" 管`）视为文字',
});
