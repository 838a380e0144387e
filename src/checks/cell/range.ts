import type { Check } from '../check.ts';
import { isoDay } from '../world.ts';

export const cellRange: Check = {
  rule: 'cell.range',
  scope: 'cell',
  severity: 'warning',
  names: { en: 'the value lies outside what the column can hold', zh: '数值超出该列的范围' },
  remedy: {
    en: 'Correct it: judgements that read it leave it out or are misled.',
    zh: '请更正：读取它的判断会忽略它或被误导。',
  },
  example: {
    en: 'minus five minutes to the shop, a discount depth of 40 instead of 0.4, or born in 3050',
    zh: '到店 −5 分钟，折扣力度写成 40 而不是 0.4，或出生于 3050 年',
  },
  cells: (column, { asOfDay }) => {
    const { typed } = column;
    const { min, max } = column.name === 'birth_year' ? birthYears(asOfDay) : column;
    if (min === undefined && max === undefined) return null;
    const tests = [
      ...(min === undefined ? [] : [`${typed} < ${min}`]),
      ...(max === undefined ? [] : [`${typed} > ${max}`]),
    ];
    const expected = min === undefined ? `≤ ${max}` : max === undefined ? `≥ ${min}` : `${min}–${max}`;
    return { test: `(${tests.join(' OR ')})`, expected };
  },
};

/** The oldest people known are 120; where nothing says from when to look, no century but the last two and this. */
const birthYears = (asOfDay: number | null): { min: number; max: number } => {
  if (asOfDay === null) return { min: 1850, max: 2100 };
  const year = Number(isoDay(asOfDay).slice(0, 4));
  return { min: year - 120, max: year };
};
