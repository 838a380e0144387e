import { readerCheck, type Check } from '../check.ts';
import { leftOut } from './left-out.ts';

export const maskedId: Check = {
  ...readerCheck('id.masked', 'domain', {
    en: '`138****8000`',
    zh: '`138****8000`（脱敏的手机号）',
  }),
  find: async ({ files }) => leftOut(files, 'masked'),
};
