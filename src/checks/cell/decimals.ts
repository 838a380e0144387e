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
          // Where the point stands tells of most cells; a currency behind the number is no decimal, nor are zeros.
          test: `CASE WHEN greatest(strpos(${text}, '.'), strpos(${text}, ',')) BETWEEN 1 AND strlen(${text}) - 5 THEN regexp_matches(${text}, '[.,]\\d{4}0*[1-9]') ELSE false END`,
          expected: '0.0000',
        },
};
