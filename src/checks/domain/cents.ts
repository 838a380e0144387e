import type { Check } from '../check.ts';
import { groupsOfHundred, heapsOfHundred } from './hundredfold.ts';
import { fileJumps, isAboutHundred, jumpHits, valueJumps } from './value-jumps.ts';

export const cents: Check = {
  rule: 'amount.cents',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'amounts seem to be in cents here and in whole units elsewhere',
    zh: '此处金额似以分计，别处以元计',
  },
  remedy: {
    en: 'Export all amounts in one unit.',
    zh: '请统一金额单位。',
  },
  example: {
    en: 'a median of 32.00 in one file, month or channel, and of 3,200 in the other',
    zh: '一个文件、月份或渠道的中位数为 32.00，另一个为 3,200',
  },
  async find(world) {
    const days = (await valueJumps(world)).filter(isAboutHundred).flatMap(jumpHits);
    // A file that is told of by its days is not told of again.
    const whole = (await fileJumps(world)).filter(({ file }) => !days.some((hit) => hit.file === file));
    const found = [...days, ...whole];
    if (found.length > 0) return found;
    const groups = await groupsOfHundred(world);
    return groups.length > 0 ? groups : heapsOfHundred(world);
  },
};
