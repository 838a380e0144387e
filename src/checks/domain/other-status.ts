import { readerCheck, type Check } from '../check.ts';

export const otherStatus: Check = readerCheck('status.other', 'domain', {
  en: 'the stage `Contract sent` beside deals that were won',
  zh: '赢单之外的阶段 `合同已发送`',
});
