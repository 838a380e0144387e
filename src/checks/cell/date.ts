import { readerCheck, type Check } from '../check.ts';

export const badDate: Check = {
  ...readerCheck('cell.date', 'cell', {
    en: '`2026-02-30`',
    zh: '`2026-02-30`（二月没有 30 日）',
  }),
  remedyAt: (values) => {
    if (values.some((value) => /^[2-6]\d{4}(\.\d+)?$/.test(value)))
      return {
        en: "Write dates as 2026-11-22: numbers like 45328 are Excel's day numbers; format the column as a date and export it again.",
        zh: '请写成 2026-11-22：形如 45328 的是 Excel 的日期序号，请将该列设为日期格式后重新导出。',
      };
    if (values.some((value) => /^1\d{9}(\d{3})?$/.test(value)))
      return {
        en: 'Write dates as 2026-11-22: numbers of ten or thirteen digits are seconds or milliseconds since 1970.',
        zh: '请写成 2026-11-22：十位或十三位数字是自 1970 年起的秒数或毫秒数。',
      };
    if (
      values.some((value) => /\d.*\p{L}{3}.*\d{4}|\p{L}{3}.*\d{4}/u.test(value) && !/[日号號年]/.test(value))
    )
      return {
        en: 'Write dates as 2026-11-22: of months in letters only English ones are read (Feb, February).',
        zh: '请写成 2026-11-22：以字母书写的月份只识别英文（Feb、February）。',
      };
    return null;
  },
};
