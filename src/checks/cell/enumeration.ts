import { readerCheck } from '../check.ts';

export const enumeration = readerCheck('cell.enumeration', 'cell', {
  en: 'a campaign of the kind `raffle`',
  zh: '活动类型写成 `raffle`',
});
