import { readerCheck } from '../check.ts';

export const scientificId = readerCheck('id.scientific', 'cell', {
  en: '`1.38E+10` where a phone number was',
  zh: '手机号变成 `1.38E+10`',
});
