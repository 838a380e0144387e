import { readerCheck, type Check } from '../check.ts';

export const decimals: Check = {
  ...readerCheck('cell.decimals', 'cell', {
    en: '`12.123456`',
    zh: '`12.123456`（六位小数）',
  }),
  cells: ({ kind, text }) =>
    kind !== 'money'
      ? null
      : {
          // Bytes first, as they are counted without looking; full-width digits have three.
          test: `CASE WHEN strpos(${text}, '.') BETWEEN 1 AND strlen(${text}) - 5 THEN strpos(${text}, '.') <= length(${text}) - 5 ELSE false END`,
          expected: '0.0000',
        },
};
