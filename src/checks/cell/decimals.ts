import { readerCheck, type Check } from '../check.ts';

export const decimals: Check = {
  ...readerCheck('cell.decimals', 'cell', {
    en: '`12.123456`',
    zh: '`12.123456`（六位小数）',
  }),
  cells: ({ kind, text }) =>
    kind !== 'money'
      ? null
      : { test: `strpos(${text}, '.') BETWEEN 1 AND strlen(${text}) - 5`, expected: '0.0000' },
};
