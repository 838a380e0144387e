import { readerCheck, type Check } from '../check.ts';

export const duplicateRow: Check = {
  ...readerCheck('record.duplicate', 'row', {
    en: 'the same order line twice, cell by cell',
    zh: '同一订单行逐格相同地出现两次',
  }),
  find: async ({ copies }) => copies(),
};
