import { readerCheck } from '../check.ts';

export const notJson = readerCheck('record.not-json', 'structure', {
  en: '`{"customer_id": ` and nothing behind it',
  zh: '`{"customer_id": ` 之后没有内容',
});
