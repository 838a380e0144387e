import { LoyaltyError } from '../errors.ts';

/*
 * The only place that puts foreign text into SQL. Doubling the quote is complete: the engine knows no
 * backslash escapes in '…' and "…", and reads everything else in them literally (a property test holds it
 * to that).
 */

/** A column or table name, as `"…"`. */
export function quoteName(name: string): string {
  if (name === '') {
    throw new LoyaltyError(
      'usage',
      'text.empty-name',
      'A column or table has an empty name.',
      'Give it a name in the header.',
      { zh: { sentence: '有一列或一张表没有名称。', remedy: '请在表头中写明名称。' } },
    );
  }
  return `"${withoutNul(name).replaceAll('"', '""')}"`;
}

/** A constant, as `'…'`. */
export function quoteText(text: string): string {
  return `'${withoutNul(text).replaceAll("'", "''")}'`;
}

/** The engine may take a statement to end at a NUL, in the middle of a quote. */
function withoutNul(text: string): string {
  if (text.includes('\0')) {
    throw new LoyaltyError(
      'usage',
      'text.nul',
      'A name or constant holds a NUL character.',
      'Remove the NUL character.',
      { zh: { sentence: '名称或常量中含有 NUL 字符。', remedy: '请去掉 NUL 字符。' } },
    );
  }
  return text;
}
