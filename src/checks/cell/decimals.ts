import { readerCheck, type Check } from '../check.ts';

export const decimals: Check = {
  ...readerCheck('cell.decimals', 'cell', {
    en: '`12.123456`',
    zh: '`12.123456`（六位小数）',
  }),
  cells: ({ kind, text }) =>
    kind !== 'money'
      ? null
      : { test: `contains(${text}, '.') AND strlen(${text}) - strpos(${text}, '.') > 4`, expected: '0.0000' },
};
