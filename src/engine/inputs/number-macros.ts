import { currencyMarks } from '../../tables/index.ts';
import { quoteText } from '../quote.ts';

/*
 * Numbers as people write them: signs and words of currencies, thousands, full-width digits, brackets or a minus behind
 * for negatives.
 */

/** Any mark of a currency in capitals, the longest first: HK$ is no $. */
const anyMark = [...new Set(currencyMarks.map(({ text }) => text.toUpperCase()))]
  .toSorted((a, b) => b.length - a.length)
  .map((text) => text.replaceAll('$', String.raw`\$`))
  .join('|');

const blank = String.raw`[\s'\x{a0}\x{2007}\x{2009}\x{202f}\x{3000}’]`;
const digit = '[0-9０-９]';
/** What people and fonts write for a minus; a long dash stands for nothing at all. */
const minuses = '－−﹣‐‑–';
/** A blank parts thousands or stands beside a mark; in "10, 20" it parts two numbers. */
const shape = quoteText(
  `[^0-9０-９]*${digit}+(?:${blank}+${digit}{3})*[.,0-9．，０-９]*(?:[^.,0-9．，０-９][^0-9０-９]*)?`,
);
const aroundDigits = quoteText(
  String.raw`[-+.,()0-9０-９${minuses}（）．，\s'\x{a0}\x{2007}\x{2009}\x{202f}\x{3000}’]+`,
);

/** Numbers as point or comma numbers have them, once marks and blanks are off. */
const withPoint = quoteText(
  String.raw`^[-+]?(?:(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d*)?|\.\d+)$`,
);
const withComma = quoteText(String.raw`^[-+]?(?:(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d*)?|,\d+)$`);

// A macro writes its argument out as often as it uses it: what is costly stands once, and behind the common cases.
export const numberMacros = [
  `CREATE MACRO unmarked_number(x) AS regexp_replace(x, '[\\p{L}/]\\.|[^-+.,()0-9]', '', 'g')`,
  `CREATE MACRO unbracketed_number(x) AS regexp_replace(x, '^\\((.*)\\)$|^(.*\\d)-$', '-\\1\\2')`,
  // What stands beside the digits of a number: the same in many cells.
  `CREATE MACRO beside_number(x) AS CASE WHEN regexp_full_match(x, '[-+.,0-9]*') THEN ''
     ELSE upper(regexp_replace(x, ${aroundDigits}, '', 'g')) END`,
  `CREATE MACRO bare_number(x) AS CASE WHEN regexp_full_match(x, '[-+]?[0-9.,]+') THEN x
     WHEN NOT regexp_full_match(x, ${shape}) OR NOT regexp_full_match(beside_number(x), ${quoteText(`(?:${anyMark})*`)}) THEN NULL
     WHEN regexp_matches(x, '[０-９${minuses}（）．，]') THEN unbracketed_number(unmarked_number(
       translate(x, '０１２３４５６７８９．，（）${minuses}', '0123456789.,()${'-'.repeat(minuses.length)}')))
     WHEN contains(x, '(') OR contains(x, '-') THEN unbracketed_number(unmarked_number(x))
     ELSE unmarked_number(x) END`,
  `CREATE MACRO point_number(x) AS nullif(replace(regexp_extract(bare_number(x), ${withPoint}), ',', ''), '')`,
  `CREATE MACRO comma_number(x) AS nullif(replace(replace(regexp_extract(bare_number(x), ${withComma}), '.', ''), ',', '.'), '')`,
  `CREATE MACRO currency_marks(beside) AS CASE WHEN regexp_full_match(beside, ${quoteText(`(?:${anyMark})+`)})
     THEN list_distinct(regexp_extract_all(beside, ${quoteText(anyMark)})) ELSE [] END`,
];
