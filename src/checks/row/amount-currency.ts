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
          test: contradicts(`c${cell}`),
          column: name,
          expectedSql: 'currency',
        },
      ];
    });
  },
};

/** Only codes of three letters are held against signs: what else may stand there is written in many ways. */
function contradicts(text: string): string {
  const code = 'upper(trim(currency))';
  return `(regexp_full_match(${code}, '[A-Z]{3}') AND NOT list_has_all(coalesce(${fitting}[${code}], []), currency_marks(beside_number(${text}))))`;
}

/** SQL of the marks that fit each code. */
const fitting = (() => {
  const marks = new Map<string, string[]>();
  for (const { text, codes } of currencyMarks)
    for (const code of codes) marks.set(code, [...(marks.get(code) ?? []), `'${text.toUpperCase()}'`]);
  return `MAP {${[...marks].map(([code, texts]) => `'${code}': [${texts.join(', ')}]`).join(', ')}}`;
})();
