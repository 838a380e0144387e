import { readFile } from 'node:fs/promises';
import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import type { Source } from './open.ts';

/* Files that carry the name of a table and are something else: what they are, and what to do. */

/** Whether a single cell stands where the names of columns should: a title above them, most likely. */
export const isTitle = ({ format, header }: Pick<Source, 'format' | 'header'>): boolean =>
  format === 'csv' && header.filter((name) => name !== '').length === 1;

/** The container of Office files before 2007, and of locked ones since. */
export const isOldOffice = (head: Buffer): boolean =>
  head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

export async function oldOffice(path: string, cite: string): Promise<LoyaltyError> {
  const bytes = await readFile(path);
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  const file = printable(cite);
  if (holds('EncryptedPackage'))
    return refused(`${file} is locked with a password.`, 'Open it in Excel and save it without one.', {
      sentence: `${file} 已用密码加密。`,
      remedy: '请在 Excel 中打开，去掉密码后另存。',
    });
  if (holds('Workbook') || holds('Book'))
    return refused(
      `${file} is an old Excel workbook (.xls of 1997 to 2003), whatever its name ends with.`,
      'Open it in Excel and save it as .xlsx, or as CSV (UTF-8).',
      {
        sentence: `${file} 是旧版 Excel 工作簿（1997–2003 的 .xls），与文件名后缀无关。`,
        remedy: '请在 Excel 中打开，另存为 .xlsx 或 CSV (UTF-8)。',
      },
    );
  return refused(
    `${file} is an old Office file without a workbook in it.`,
    'Save the table as .xlsx without a password, or as CSV (UTF-8).',
    {
      sentence: `${file} 是旧版 Office 文件，其中没有工作簿。`,
      remedy: '请将表格另存为无密码的 .xlsx 或 CSV (UTF-8)。',
    },
  );
}

/** Shops and banks hand out web pages and XML under the name of an Excel file: it opens them, and so nobody notices. */
export function refuseMarkup(head: Buffer, cite: string): void {
  const text = head.toString('utf8', 0, 1 << 10);
  const [, tag] =
    /^\ufeff?\s*<(!doctype|html|head|meta|body|table|style|div|\?xml|workbook)\b/i.exec(text) ?? [];
  if (tag === undefined) return;
  const isXml = /xml|workbook/i.test(tag) && !/<html\b/i.test(text);
  const file = printable(cite);
  throw refused(
    `${file} is ${isXml ? 'XML' : 'a web page (HTML)'}, whatever its name ends with.`,
    'Open it in Excel and save it as .xlsx, or as CSV (UTF-8).',
    {
      sentence: `${file} 是${isXml ? ' XML 文件' : '网页（HTML）'}，与文件名后缀无关。`,
      remedy: '请在 Excel 中打开，另存为 .xlsx 或 CSV (UTF-8)。',
    },
  );
}

function refused(sentence: string, remedy: string, zh: { sentence: string; remedy: string }): LoyaltyError {
  return new LoyaltyError('input', 'input.format', sentence, remedy, { zh });
}
