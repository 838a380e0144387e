import type { Check } from '../check.ts';
import { monthHit, valueJumps } from './value-jumps.ts';

export const valueBreak: Check = {
  rule: 'value.break',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'the usual amount jumps by a factor of five or more from one month to the next',
    zh: '通常金额从一个月到下个月变化五倍以上',
  },
  remedy: {
    en: 'Check currency, units and what the column holds.',
    zh: '请检查币种、单位以及该列的内容。',
  },
  example: {
    en: 'a median of 32 in March and of 410 in April',
    zh: '三月中位数 32，四月 410',
  },
  find: async (world) =>
    (await valueJumps(world))
      .filter(({ isHundred }) => !isHundred)
      .map(({ month, median, before }) => monthHit(month, median, before)),
};
