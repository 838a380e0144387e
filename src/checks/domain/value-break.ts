import type { Check } from '../check.ts';
import { isAboutHundred, jumpHits, valueJumps } from './value-jumps.ts';

export const valueBreak: Check = {
  rule: 'value.break',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'the usual amount of some days is four times, or a quarter, of that of the file',
    zh: '某段日期的通常金额达平时的四倍以上，或不足四分之一',
  },
  remedy: {
    en: 'Check currency, units and what the column holds.',
    zh: '请检查币种、单位以及该列的内容。',
  },
  example: {
    en: 'a median of 32 until 15 March and of 320 from the 16th to the 31st',
    zh: '3 月 15 日前中位数 32，16 日至 31 日为 320',
  },
  find: async (world) => (await valueJumps(world)).filter((jump) => !isAboutHundred(jump)).flatMap(jumpHits),
};
