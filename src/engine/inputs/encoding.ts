import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import { encodingChoices, type Encoding } from '../encodings.ts';
import { cutCharacter } from './two-encodings.ts';

/** An encoding that is turned into UTF-8 before anything reads the file. */
export type OtherEncoding = 'utf-16le' | 'utf-16be' | 'gb18030';

/** The encoding that a byte-order mark names, where it is not UTF-8. */
export function markedEncoding(head: Buffer): OtherEncoding | null {
  // With two zeros behind it, it is that of UTF-32, which nothing here reads.
  const isUtf32 = head.length > 3 && head[2] === 0 && head[3] === 0;
  if (head[0] === 0xff && head[1] === 0xfe && !isUtf32) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * The encoding of bytes without a mark: null for UTF-8. GB18030 (and with it GBK and GB2312) is taken where it fits
 * and its characters come as pairs of high bytes; Western text has single ones, and is refused rather than garbled.
 *
 * @param complete whether the file ends with these bytes
 */
export function unmarkedEncoding(given: Buffer, complete: boolean): 'gb18030' | 'unknown' | null {
  const bytes = given.subarray(markOfUtf8(given));
  const whole = bytes.subarray(0, lastWholeCharacter(bytes));
  // A character that the end of the file cuts does not make it another encoding: whoever reads all of it tells.
  if (isUtf8(complete && isAscii(whole) ? bytes : whole)) return null;
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return 'unknown';
  }
  return hasMostlyPairs(bytes) ? 'gb18030' : 'unknown';
}

/** Bytes of a UTF-8 mark at the beginning: programs put one before whatever they hold, text in GBK, too. */
const markOfUtf8 = (bytes: Buffer): 0 | 3 =>
  bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;

/**
 * Western text fits GB18030 by accident where a letter with an accent stands before another letter: then a letter of ASCII
 * is beside the two. Traditional Chinese and rare names have second bytes of ASCII, too, among characters and commas.
 */
function hasMostlyPairs(bytes: Buffer): boolean {
  let pairs = 0;
  let singles = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const second = bytes[at + 1] ?? 0;
    if (second >= 0x80) pairs++;
    // Rarer characters and emoji are four bytes: high, digit, high, digit.
    else if (isDigit(second) && (bytes[at + 2] ?? 0) >= 0x80 && isDigit(bytes[at + 3] ?? 0)) {
      pairs++;
      at += 2;
    } else if (isLetter(bytes[at - 1] ?? 0) || isLetter(bytes[at + 2] ?? 0)) singles++;
    else pairs++;
    at++;
  }
  return pairs > singles;
}

const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Where a text stops being UTF-8, and what it is from there on. */
export interface NonUtf8 {
  line: number;
  /** Of the byte in the file, from 0. */
  offset: number;
  byte: number;
  /** Unknown also where what stands before is UTF-8 and more than ASCII: the text is in two encodings then. */
  encoding: 'gb18030' | 'unknown';
  /** Why it is unknown: the end of the file cuts its last character, or what stands before is UTF-8 beyond doubt. */
  why: 'cut' | 'two' | null;
}

/** Null where all of the text is UTF-8. */
export async function firstNonUtf8(path: string): Promise<NonUtf8 | null> {
  let offset = 0;
  let onlyAscii = true;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const end = lastWholeCharacter(bytes);
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole))
      return placeIn(whole, { offset, line: await lineAt(path, offset), complete: false, onlyAscii });
    onlyAscii &&= isAscii(whole);
    offset += end;
    rest = bytes.subarray(end);
  }
  return isUtf8(rest)
    ? null
    : placeIn(rest, { offset, line: await lineAt(path, offset), complete: true, onlyAscii });
}

/** The line on which a byte stands. Lines are counted only once a fault is found: it takes longer than looking for it. */
async function lineAt(path: string, offset: number): Promise<number> {
  let line = 1;
  if (offset > 0)
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22, end: offset - 1 }))
      line += linesIn(chunk as Buffer);
  return line;
}

function placeIn(
  bytes: Buffer,
  {
    offset,
    line,
    complete,
    onlyAscii,
  }: { offset: number; line: number; complete: boolean; onlyAscii: boolean },
): NonUtf8 {
  // Bisection: the longest valid prefix ends at the first bad byte.
  let valid = 0;
  for (let low = 0, high = bytes.length; low <= high;) {
    const middle = (low + high) >> 1;
    const end = lastWholeCharacter(bytes.subarray(0, middle));
    if (isUtf8(bytes.subarray(0, end))) {
      valid = Math.max(valid, end);
      low = middle + 1;
    } else high = middle - 1;
  }
  const isFirst = onlyAscii && isAscii(bytes.subarray(0, valid));
  return {
    line: line + linesIn(bytes.subarray(0, valid)),
    offset: offset + valid,
    byte: bytes[valid] ?? 0,
    encoding: isFirst ? (unmarkedEncoding(bytes.subarray(valid), complete) ?? 'unknown') : 'unknown',
    why: isFirst ? null : complete && lastWholeCharacter(bytes) === valid ? 'cut' : 'two',
  };
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** Offset behind the last character that is not cut in two. */
function lastWholeCharacter(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length;
}

/** What to do where nobody can tell the encoding. */
export const sayEncoding = `Say which with --encoding (${encodingChoices.join(', ')}), or save it as UTF-8 ("CSV UTF-8" in Excel).`;
export const sayEncodingZh = `请用 --encoding 指明（${encodingChoices.join('、')}），或另存为 UTF-8（Excel 中的“CSV UTF-8”）。`;

/** Nothing but the zeros of a file shows that it is UTF-16. */
export function withoutMark(cite: string, utf16: 'utf-16le' | 'utf-16be'): LoyaltyError {
  return new LoyaltyError(
    'input',
    'input.encoding',
    `${printable(cite)} looks like UTF-16 (${utf16}), but has no byte-order mark to say so.`,
    sayEncoding,
    {
      zh: {
        sentence: `${printable(cite)} 看似 UTF-16（${utf16}），但没有字节序标记（BOM）。`,
        remedy: sayEncodingZh,
      },
    },
  );
}

/** UTF-16 as programs write it without its mark: zeros at every other byte only, and lines of text once decoded. */
export function unmarkedUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const hasZeros = [false, false];
  for (const [at, byte] of head.entries()) if (byte === 0) hasZeros[at % 2] = true;
  const [even, odd] = hasZeros;
  if (even === odd) return null;
  const encoding = odd === true ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(head.subarray(0, head.length & ~1));
  return /[\r\n]/.test(text) && !/(?![\t\r\n])\p{Cc}/u.test(text) ? encoding : null;
}

/** Writes the file anew in UTF-8. */
export async function transcode(options: {
  path: string;
  encoding: Encoding;
  output: string;
  cite: string;
}): Promise<void> {
  const { path, encoding, output, cite } = options;
  const decoder = new TextDecoder(encoding, { fatal: true });
  let isFirst = true;
  const decode = (chunk: Buffer | undefined) => {
    const bytes = isFirst ? chunk?.subarray(markOfUtf8(chunk)) : chunk;
    isFirst = false;
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      throw bytes === undefined ? cut : new Error('bad byte', { cause });
    }
  };
  const decoding = new Transform({
    decodeStrings: false,
    transform(chunk: Buffer, _encoding, done) {
      try {
        done(null, decode(chunk));
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        done(null, decode(undefined));
      } catch (error) {
        done(error as Error);
      }
    },
  });
  try {
    await pipeline(
      createReadStream(path, { highWaterMark: 1 << 20 }),
      decoding,
      createWriteStream(output, { mode: 0o600 }),
    );
  } catch (error) {
    if (error === cut) {
      const { size } = await stat(path);
      throw cutFile(
        cite,
        encoding === 'gb18030' ? ((await cutCharacter(path)) ?? size) : size,
        nameOf(encoding),
      );
    }
    if ((error as Error).message !== 'bad byte') throw error;
    const line = encoding.startsWith('utf-16') ? null : await firstBadLine(path, encoding);
    throw new LoyaltyError(
      'input',
      'input.encoding',
      `${printable(cite)} is written in ${nameOf(encoding)}, but not all of its bytes are${line === null ? '' : `: line ${line} is not`}.`,
      sayEncoding,
      {
        cause: error,
        ...(line === null ? {} : { place: { line } }),
        zh: {
          sentence: `${printable(cite)} 的编码是 ${nameOf(encoding)}，但有字节不属于它${line === null ? '' : `：第 ${line} 行`}。`,
          remedy: sayEncodingZh,
        },
      },
    );
  }
}

const nameOf = (encoding: Encoding): string =>
  ({ gb18030: 'GB18030 (GBK)', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' })[encoding as OtherEncoding] ??
  encoding;

/** In none of these encodings is a line feed a part of another character. */
async function firstBadLine(path: string, encoding: Encoding): Promise<number | null> {
  let number = 0;
  const lines = createInterface({ input: createReadStream(path, 'latin1'), crlfDelay: Infinity });
  try {
    for await (const line of lines) {
      number++;
      new TextDecoder(encoding, { fatal: true }).decode(Buffer.from(line, 'latin1'));
    }
  } catch {
    return number;
  } finally {
    lines.close();
  }
  return null;
}

/** Stands for the end of a file inside a character. */
const cut = new Error('cut');

/** A file that ends inside its last character. */
export function cutFile(cite: string, offset: number, encoding: string): LoyaltyError {
  return new LoyaltyError(
    'input',
    'input.encoding',
    `${printable(cite)} is cut at byte ${offset}, inside its last character, as ${encoding}.`,
    'Its end is missing: export or copy it again.',
    {
      place: { offset },
      zh: {
        sentence: `${printable(cite)} 在第 ${offset} 字节处被截断，最后一个字符（${encoding}）不完整。`,
        remedy: '文件缺少结尾：请重新导出或复制。',
      },
    },
  );
}
