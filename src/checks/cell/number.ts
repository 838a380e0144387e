import { readerCheck, type Check } from '../check.ts';

/** A sign, the code or the usual letters of a currency beside a number. */
const currency =
  /\p{Sc}|^\s*-?[A-Z]{3}\s?\d|\d\s?[A-Z]{3}\s*$|(?<!\p{L})(kr|zł|Kč|Ft|Rs|Fr|SFr|R|руб)\.?(?!\p{L})|[圆円镑]|[美欧港日韩]元|[港日韩台]币/u;

export const badNumber: Check = {
  ...readerCheck('cell.number', 'cell', {
    en: '`12.5o`, with the letter o',
    zh: '`12.5o`（末位是字母 o）',
  }),
  remedyAt: (values) =>
    values.some((value) => /\d/.test(value) && currency.test(value.normalize('NFKC')))
      ? {
          en: 'Write a plain number such as 1234.50 and the currency into a column `currency`; beside a number ¥, $, €, £, CNY, RMB, USD, EUR and GBP alone are read.',
          zh: '请写成普通数字，如 1234.50，并将币种写入 `currency` 列；数字旁仅识别 ¥、$、€、£、元、CNY、RMB、USD、EUR、GBP。',
        }
      : null,
};
