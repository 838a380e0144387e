import { createReadStream } from 'node:fs';
import { LoyaltyError } from '../../errors.ts';
import { printable, shown } from '../../printable.ts';
import type { Engine } from '../engine.ts';
import type { Source } from './open.ts';
import { cell, textsRelation, type Raw } from './raw.ts';
import { exampleOf, sayDecimal, sayDecimalZh } from './styles.ts';

/** What the texts of a column say about the point. */
interface PointTexts {
  /** One that may be either; null for none. */
  doubtful: string | null;
  /** Whether any shows that the point marks decimals. */
  settled: boolean;
}

const doubtful = String.raw`[1-9]\d{0,2}\.\d{3}`;
const settling = String.raw`\d+\.(\d{1,2}|\d{4,})|0?\.\d+|\d{4,}(\.\d*)?|\d{1,3}(,\d{3})+\.\d*|\d{1,3}(,\d{3}){2,}|\d+(\.\d+)?[eE][-+]?\d+`;
const settlingNumber = new RegExp(`^[-+]?(${settling})$`);

/**
 * Refuses numbers that all end in a point and three digits, like `1.234`: the point may mark thousands as well. Any
 * number of the same file settles it that has other decimals, begins with a zero, or has four digits in a row. Numbers
 * of JSON, Parquet and Excel that are no text are what they are.
 *
 * @param indexes the columns of numbers
 */
export async function refuseAmbiguousPoint(
  engine: Engine,
  source: Source,
  raw: Raw,
  indexes: readonly number[],
): Promise<void> {
  if (indexes.length === 0) return;
  const texts = await textsOf(engine, source, raw, indexes);
  const at = texts.findIndex((each) => each.doubtful !== null);
  if (at < 0 || texts.some(({ settled }) => settled)) return;
  const value = texts[at]?.doubtful ?? '';
  const column = source.header[indexes[at] ?? -1] ?? '';
  throw new LoyaltyError(
    'usage',
    'number.ambiguous',
    `${printable(source.candidate.cite)}, column ${shown(column)}: the point in numbers like ${shown(value)} may mark decimals or thousands, and no number of the file settles it.`,
    sayDecimal,
    {
      place: exampleOf({ column }, value),
      zh: {
        sentence: `${printable(source.candidate.cite)} 的列 ${shown(column)}：像 ${shown(value)} 的数字，点是小数点还是千分位无法判定，文件中没有能确定的数字。`,
        remedy: sayDecimalZh,
      },
    },
  );
}

async function textsOf(
  engine: Engine,
  source: Source,
  raw: Raw,
  indexes: readonly number[],
): Promise<PointTexts[]> {
  const { sample } = source;
  // The first records settle nearly every file, and of the rest most have no such number at all.
  const isSettled = sample?.some((record) =>
    indexes.some((index) => settlingNumber.test((record[index] ?? '').trim())),
  );
  if (isSettled === true || (source.format !== 'parquet' && !(await mayHaveDoubtful(source.path)))) return [];
  const relation = textsRelation(source, raw, indexes);
  const like = (index: number, pattern: string) =>
    `regexp_full_match(bare_number(clean(${cell(index)})), '[-+]?(${pattern})')`;
  const ask = async <Answer extends string | boolean>(
    of: (index: number) => string,
  ): Promise<(Answer | null)[]> => {
    const columns = indexes.map((index, at) => `${of(index)} AS a${at}`);
    const [row = {}] = await engine.rows<Record<string, Answer | null>>(
      `SELECT ${columns.join(', ')} FROM ${relation}`,
    );
    return indexes.map((_, at) => row[`a${at}`] ?? null);
  };
  const examples = await ask<string>((index) => {
    const text = `clean(${cell(index)})`;
    // Whole numbers have no point: looking for one costs next to nothing.
    return `min(CASE WHEN (contains(${text}, '.') OR contains(${text}, '．')) AND ${like(index, doubtful)} THEN ${text} END)`;
  });
  if (examples.every((example) => example === null)) return [];
  const settled = await ask<boolean>((index) => `bool_or(${like(index, settling)})`);
  return indexes.map((_, at) => ({
    doubtful: examples[at] ?? null,
    settled: settled[at] === true,
  }));
}

const POINT = 0x2e;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
/** The first two bytes of full-width signs; the third one of the point and of the digits. */
const fullWidth = Buffer.from([0xef, 0xbc]);
/** Digits, points and full-width signs may be escaped in JSON. */
const escape = Buffer.from(String.raw`\u`);
const isFullWidthNumber = (byte: number | undefined): boolean =>
  byte !== undefined && (byte === 0x8e || (byte >= 0x90 && byte <= 0x99));

/** Whether a text holds a point before exactly three digits anywhere: a fraction of the time that its cells take. */
async function mayHaveDoubtful(path: string): Promise<boolean> {
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([before, chunk as Buffer]);
    for (let at = bytes.indexOf(fullWidth); at >= 0; at = bytes.indexOf(fullWidth, at + 1))
      if (isFullWidthNumber(bytes[at + 2])) return true;
    for (let at = bytes.indexOf(escape); at >= 0; at = bytes.indexOf(escape, at + 1))
      if (/^(00[23]|ff[01])/i.test(bytes.toString('latin1', at + 2, at + 5))) return true;
    for (let at = bytes.indexOf(POINT, 1); at > 0; at = bytes.indexOf(POINT, at + 1)) {
      const isNumber = isDigit(bytes[at - 1]) && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]);
      if (isNumber && isDigit(bytes[at + 3]) && !isDigit(bytes[at + 4])) return true;
    }
    // What a cut parts is looked at again with what follows.
    before = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 5)));
  }
  return false;
}
