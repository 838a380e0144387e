import { currencies } from '../../tables/index.ts';
import type { Check } from '../check.ts';

const money = ['amount', 'unit_price', 'list_price', 'discount'];

export const amountCurrency: Check = {
  rule: 'amount.currency',
  scope: 'row',
  severity: 'warning',
  names: {
    en: 'an amount carries the sign of another currency than its record names',
    zh: '金额的货币符号与该行的币种不符',
  },
  remedy: {
    en: 'Correct the sign or the currency: the amount counts in the currency named.',
    zh: '请更正货币符号或币种：金额按所写币种计算。',
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
  const tests = currencies.map(({ code: own, signs, names, others }) => {
    const has = [...signs, ...names].map((each) => `contains(${text}, '${each}')`).join(' OR ');
    const codes = [...new Set([own, ...names, ...others])].map((each) => `'${each}'`).join(', ');
    return `((${has}) AND ${code} NOT IN (${codes}))`;
  });
  return `(regexp_full_match(${code}, '[A-Z]{3}') AND (${tests.join(' OR ')}))`;
}
