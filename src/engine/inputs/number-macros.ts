import { currencyMarks } from '../../tables/index.ts';
import { quoteText } from '../quote.ts';

/*
 * Numbers as people write them: signs and words of currencies, thousands, full-width digits, brackets or a minus behind
 * for negatives.
 */

/** Any mark of a currency, the longest first: HK$, or HK $, is no $. Words may end in a point: Rs., kr. */
const anyMark = [...new Set(currencyMarks.map(({ text }) => text))]
  .toSorted((a, b) => b.length - a.length)
  .map((text) =>
    /^\p{L}+$/u.test(text)
      ? String.raw`${text}\.?`
      : text
          .replaceAll('/', String.raw`\/`)
          .replaceAll('$', /^\p{L}/u.test(text) ? String.raw`\s*\$` : String.raw`\$`),
  )
  .join('|');

const blank = String.raw`[\s'\x{a0}\x{2007}\x{2009}\x{202f}\x{3000}’]`;
const marks = `(?:(?:${anyMark})${blank}*)*`;
/** A blank parts thousands or stands beside a mark; in "10, 20" it parts two numbers. */
const digits = String.raw`\d+(?:${blank}+\d{3})*[.,\d]*`;
/** Without a group that captures: the engine's fastest way, however many marks there are. */
const marked = quoteText(
  `(?i)${blank}*[-+(]?${blank}*${marks}[-+(]?${blank}*${digits}${blank}*${marks}[-)]?${blank}*${marks}`,
);

/** Numbers as point or comma numbers have them, once marks and blanks are off. */
const withPoint = quoteText(String.raw`[-+]?(\d+|\d{1,3}(,\d{3})+|\d{1,2}(,\d{2})+,\d{3})(\.\d*)?`);
const withComma = quoteText(String.raw`[-+]?(\d+|\d{1,3}(\.\d{3})+)(,\d*)?`);

// A macro writes its argument out as often as it uses it: what is costly stands once, and behind the common cases.
export const numberMacros = [
  `CREATE MACRO half_width_number(x) AS translate(x, '０１２３４５６７８９．，－−（）', '0123456789.,--()')`,
  `CREATE MACRO unmarked_number(x) AS regexp_replace(x, '[\\p{L}/]\\.|[^-+.,()0-9]', '', 'g')`,
  `CREATE MACRO unbracketed_number(x) AS regexp_replace(x, '^\\((.*)\\)$|^(.*\\d)-$', '-\\1\\2')`,
  `CREATE MACRO bare_number(x) AS CASE WHEN regexp_full_match(x, '[-+]?[0-9.,]+') THEN x
     WHEN NOT regexp_full_match(x, ${marked}) THEN
       CASE WHEN regexp_matches(x, '[０-９−－（）．，]') AND regexp_full_match(half_width_number(x), ${marked})
         THEN unbracketed_number(unmarked_number(half_width_number(x))) END
     WHEN contains(x, '(') OR contains(x, '-') THEN unbracketed_number(unmarked_number(x))
     ELSE unmarked_number(x) END`,
  `CREATE MACRO point_number(x) AS CASE WHEN regexp_full_match(bare_number(x), ${withPoint})
     THEN replace(bare_number(x), ',', '') END`,
  `CREATE MACRO comma_number(x) AS CASE WHEN regexp_full_match(bare_number(x), ${withComma})
     THEN replace(replace(bare_number(x), '.', ''), ',', '.') END`,
  // What stands beside the digits of a number: the same in many cells.
  `CREATE MACRO beside_number(x) AS CASE WHEN regexp_full_match(x, '[-+.,0-9]*') THEN ''
     ELSE upper(regexp_replace(x, ${quoteText(String.raw`[-+.,()0-9０-９−－（）．，\s'\x{a0}\x{2007}\x{2009}\x{202f}\x{3000}’]+`)}, '', 'g')) END`,
  `CREATE MACRO currency_marks(beside) AS CASE WHEN regexp_full_match(beside, ${quoteText(`(?i)(?:${anyMark})+`)})
     THEN list_distinct(regexp_extract_all(beside, ${quoteText(`(?i)${anyMark}`)})) ELSE [] END`,
];
