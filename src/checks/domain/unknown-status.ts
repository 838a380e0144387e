import { readerCheck, type Check } from '../check.ts';

export const unknownStatus: Check = readerCheck('status.unknown', 'domain', {
  en: '`wc-shipped`, a status that a shop gave itself',
  zh: '`wc-shipped`：店铺自定义的状态',
});
