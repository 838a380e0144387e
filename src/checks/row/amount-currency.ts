import { currencyMarks } from '../../tables/index.ts';
import type { Check } from '../check.ts';

const money = ['amount', 'unit_price', 'list_price', 'discount'];

export const amountCurrency: Check = {
  rule: 'amount.currency',
  scope: 'row',
  severity: 'error',
  names: {
    en: 'an amount carries the sign of another currency than its record names',
    zh: '金额的货币符号与该行的币种不符',
  },
  remedy: {
    en: 'Correct whichever is wrong: amounts of different currencies cannot be added up.',
    zh: '请更正有误的一处：不同币种的金额不能相加。',
  },
  example: {
    en: '`$12.00` where the currency says EUR',
    zh: '币种为 EUR，金额却写作 `$12.00`',
  },
  records: ({ table, columns }) => {
    if (table.id !== 'transactions' || !columns.has('currency')) return [];
    return money.flatMap((name) => {
      const cell = columns.get(name)?.cellIndex ?? null;
      if (cell === null) return [];
      return [
        {
          test: `CASE WHEN regexp_full_match(c${cell}, '[-+(\\s]*[0-9.,]+[)\\s]*') THEN false ELSE ${contradicts(`upper(c${cell})`)} END`,
          column: name,
          expectedSql: 'currency',
        },
      ];
    });
  },
};

/** Only codes of three letters are held against signs: what else may stand there is written in many ways. */
function contradicts(text: string): string {
  const code = `upper(trim(currency))`;
  const tests = currencyMarks.map(
    (mark) =>
      `(contains(${text}, '${mark.text}') AND ${code} NOT IN (${mark.codes.map((each) => `'${each}'`).join(', ')}))`,
  );
  return `(regexp_full_match(${code}, '[A-Z]{3}') AND (${tests.join(' OR ')}))`;
}
