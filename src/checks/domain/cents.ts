import type { Check } from '../check.ts';
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
    en: 'a median of 32.00 in one file and of 3,200 in the other',
    zh: '一个文件中位数 32.00，另一个 3,200',
  },
  async find(world) {
    const days = (await valueJumps(world)).filter(isAboutHundred).flatMap(jumpHits);
    // A file that is told of by its days is not told of again.
    const whole = (await fileJumps(world)).filter(({ file }) => !days.some((hit) => hit.file === file));
    return [...days, ...whole];
  },
};
