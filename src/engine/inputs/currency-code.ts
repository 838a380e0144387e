import { currencyNames } from '../../tables/index.ts';
import { quoteText } from '../quote.ts';

/**
 * SQL of the code of a currency: exports write `usd`, `USD` and `美元` for one; what is neither stays as it is. Most cells
 * are codes, so these are known first.
 */
export function currencyCodeSql(text: string): string {
  const names = [...currencyNames].filter(([name, code]) => name !== code);
  // RMB and US$ would pass for codes.
  const isLikeCode = (name: string) => /^[A-Z][\x20-\x7e]{2}$/.test(name);
  const when = (of: typeof names) =>
    of.map(([name, code]) => `WHEN upper(${text}) = ${quoteText(name)} THEN ${quoteText(code)}`).join(' ');
  return `CASE ${when(names.filter(([name]) => isLikeCode(name)))}
    WHEN strlen(${text}) = 3 AND length(${text}) = 3 AND ${text} >= 'A' AND ${text} < '{' THEN upper(${text})
    ${when(names.filter(([name]) => !isLikeCode(name)))} ELSE ${text} END`;
}
