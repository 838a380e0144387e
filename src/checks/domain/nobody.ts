import { readerCheck, type Check } from '../check.ts';

export const nobody: Check = readerCheck('id.nobody', 'domain', {
  en: '`#N/A`, `guest`, or `0` where no other id is like it',
  zh: '`#N/A`、`匿名用户`，或与其他编号都不同的 `0`',
});
