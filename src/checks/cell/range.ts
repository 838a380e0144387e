import type { Check } from '../check.ts';

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
    en: 'minus five minutes to the shop, or a discount depth of 40 instead of 0.4',
    zh: '到店 −5 分钟，或折扣力度写成 40 而不是 0.4',
  },
  cells: ({ typed, min, max }) => {
    if (min === undefined && max === undefined) return null;
    const tests = [
      ...(min === undefined ? [] : [`${typed} < ${min}`]),
      ...(max === undefined ? [] : [`${typed} > ${max}`]),
    ];
    const expected = min === undefined ? `≤ ${max}` : max === undefined ? `≥ ${min}` : `${min}–${max}`;
    return { test: `(${tests.join(' OR ')})`, expected };
  },
};
