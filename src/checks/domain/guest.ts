import type { Check } from '../check.ts';
import { leftOut } from './left-out.ts';

export const guest: Check = {
  rule: 'customer.guest',
  scope: 'domain',
  severity: 'info',
  names: {
    en: 'there is no customer: a guest, counted and left out',
    zh: '没有客户编号：视为游客，已计数并排除',
  },
  remedy: {
    en: 'Nothing to do, unless customers should be known.',
    zh: '无需处理，除非本应知道客户是谁。',
  },
  example: {
    en: 'a sale at the till without a card',
    zh: '未刷会员卡的收银记录',
  },
  find: async ({ files }) => leftOut(files, 'guest'),
};
