import { readerCheck, type Check } from '../check.ts';
import { allowed, expectedOf } from './expected.ts';

export const optionalCell: Check = {
  ...readerCheck('cell.optional', 'cell', {
    en: 'a birth year of `soon`',
    zh: '出生年份写成 `soon`',
  }),
  cells: ({ name, kind, required, text, typed, values, file }) =>
    required || file.readable.has(name) || kind === 'id' || kind === 'text' || kind === 'consent'
      ? null
      : {
          test: `${typed} IS NULL AND ${text} IS NOT NULL`,
          rejected: true,
          expected: values === undefined ? expectedOf[kind] : allowed(values),
        },
};
