import { readerCheck } from '../check.ts';

export const badDate = readerCheck('cell.date', 'cell', {
  en: '`2026-02-30`',
  zh: '`2026-02-30`（二月没有 30 日）',
});
