import { readerCheck, type Check } from '../check.ts';

export const guardedCell: Check = {
  ...readerCheck('cell.guarded', 'cell', {
    en: '`="007"`',
    zh: '`="007"`（公式写法）',
  }),
  cells: ({ kind, raw, text, file }) =>
    kind === 'text' || file.text?.hasEdges === false
      ? null
      : {
          test: `CASE WHEN strlen(${raw}) <> strlen(${text}) THEN ascii(${raw}) IN (9, 39, 61) ELSE false END`,
        },
};
