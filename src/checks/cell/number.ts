import { currencyMarks } from '../../tables/index.ts';
import { readerCheck, type Check } from '../check.ts';

const known = new Set(currencyMarks.map(({ text }) => text.toUpperCase()));

/** A sign, a code of three capitals or a word of a currency that nobody knows here, beside a number. */
function hasUnknownCurrency(value: string): boolean {
  const words = value.normalize('NFKC').match(/^[^\d.,]+|[^\d.,]+$/g) ?? [];
  return words
    .map((word) => word.replaceAll(/[\s()+-]/g, ''))
    .some((word) => /\p{Sc}|^[A-Z]{3}$|[元币幣]$/u.test(word) && !known.has(word.toUpperCase()));
}

export const badNumber: Check = {
  ...readerCheck('cell.number', 'cell', {
    en: '`12.5o`, with the letter o',
    zh: '`12.5o`（末位是字母 o）',
  }),
  remedyAt: (values) => {
    const numbers = values.filter((value) => /\d/.test(value));
    if (numbers.some((value) => /\d\s*[.,]\s+\d|\d\s+[.,]\s*\d/.test(value)))
      return {
        en: 'Write one number such as 1234.50: with a blank beside its comma or point, `10, 20` may be two numbers.',
        zh: '请写成一个数字，如 1234.50：逗号或小数点旁有空格时，`10, 20` 可能是两个数字。',
      };
    if (numbers.some((value) => /\d\s*([kKmM]|[千万萬亿億]元?)\s*$/.test(value)))
      return {
        en: 'Write the number out, such as 12000: a thousand (k), ten thousand (万) and a million (m) behind it are not read.',
        zh: '请写出完整数字，如 12000：数字后的千（k）、万、百万（m）不识别。',
      };
    if (numbers.some((value) => /\d\s*(cr|dr|db)\.?\s*$|^\s*(cr|dr|db)\b|[借贷貸]/i.test(value)))
      return {
        en: 'Write a minus for what takes money back: credit (CR) and debit (DR) may each be either.',
        zh: '退回的金额请写成负数：贷方（CR）与借方（DR）哪一方为负无法判定。',
      };
    if (numbers.some((value) => /^\s*(-\s*\(|\(\s*-|-.*-\s*$|--)/.test(value.normalize('NFKC'))))
      return {
        en: 'Write one sign, such as -1234.50: a minus and brackets, or two of them, may mean either.',
        zh: '请只写一个负号，如 -1234.50：负号与括号并用，或写两次，正负无法判定。',
      };
    if (numbers.some(hasUnknownCurrency))
      return {
        en: 'Write a plain number such as 1234.50 and the currency into a column `currency`: the sign or word beside the number is that of no currency known here.',
        zh: '请写成普通数字，如 1234.50，并将币种写入 `currency` 列：数字旁的符号或文字不是已知币种。',
      };
    return null;
  },
};
