import { currencyNames } from '../../tables/index.ts';
import { quoteText } from '../quote.ts';

/** SQL of the code of a currency: exports write `usd`, `USD` and `美元` for one; what is neither stays as it is. */
export function currencyCodeSql(text: string): string {
  const names = Object.entries(currencyNames).map(([code, words]) => {
    const is = words.map((word) => `upper(${text}) = ${quoteText(word)}`).join(' OR ');
    return `WHEN ${is} THEN ${quoteText(code)}`;
  });
  return `CASE ${names.join(' ')} WHEN regexp_full_match(${text}, '[A-Za-z]{3}') THEN upper(${text}) ELSE ${text} END`;
}
