import { readerCheck, type Check } from '../check.ts';

export const guardedCell: Check = {
  ...readerCheck('cell.guarded', 'cell', {
    en: '`="007"`',
    zh: '`="007"`（公式写法）',
  }),
  cells: ({ kind, raw, text }) =>
    kind === 'text'
      ? null
      : { test: `${raw} < '>' AND ascii(${raw}) IN (9, 39, 61) AND ${raw} IS DISTINCT FROM ${text}` },
};
