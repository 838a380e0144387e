import { createReadStream } from 'node:fs';
import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';

const LF = 0x0a;

/** Characters of three or four bytes in a row that no Chinese text in GBK has by accident. */
const tooManyForChance = 4;

/**
 * Refuses a text that fits GB18030 as a whole and is UTF-8 in a part of it, as files put together from two exports are:
 * read in one encoding, the other part would be garbled.
 */
export async function refuseTwoEncodings(path: string, cite: string): Promise<void> {
  const { utf8, other } = await partsOf(path);
  if (utf8 === null || other === null) return;
  const place = (at: Place, name: string) => `line ${at.line} (byte ${at.offset}) is in ${name}`;
  const [first, second] =
    utf8.offset < other.offset ? ['UTF-8', 'GB18030 (GBK)'] : ['GB18030 (GBK)', 'UTF-8'];
  const [from, to] = utf8.offset < other.offset ? [utf8, other] : [other, utf8];
  throw new LoyaltyError(
    'input',
    'input.encoding',
    `${printable(cite)} is written in two encodings: ${place(from, first)}, ${place(to, second)}.`,
    'Export it again in one of them, or name the parts as files of their own; if it is all Chinese in GBK, say --encoding gb18030.',
    {
      place: { line: to.line, offset: to.offset },
      zh: {
        sentence: `${printable(cite)} 含两种编码：第 ${from.line} 行（字节 ${from.offset}）为 ${first}，第 ${to.line} 行（字节 ${to.offset}）为 ${second}。`,
        remedy: '请用同一种编码重新导出，或拆成各自的文件；如全部是 GBK 中文，请写 --encoding gb18030。',
      },
    },
  );
}

interface Place {
  line: number;
  /** In the file, from 0. */
  offset: number;
}

/** So many bytes of a run, from one ASCII character to the next, tell it from others. */
const longestRun = 64;

/** Where the first stretch begins that must be UTF-8, and where the first character stands that is not. */
async function partsOf(path: string): Promise<{ utf8: Place | null; other: Place | null }> {
  let utf8: Place | null = null;
  let other: Place | null = null;
  let stretch: Place | null = null;
  let wide = 0;
  let wideBefore = 0;
  const seen = new Set<string>();
  /** Bytes that the character still wants, and how many it has in all. */
  let wanted = 0;
  let length = 0;
  /** Behind what is no UTF-8 only the next ASCII character is a safe place to go on. */
  let lost = false;
  let line = 1;
  let chunkStart = 0;
  const run = Buffer.alloc(longestRun);
  let runLength = 0;
  /** Where the character begins. */
  let start = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x80) {
        if (runLength < longestRun) run[runLength++] = byte;
      } else if (runLength > 0) {
        // The name of a regular customer, valid by accident, is one accident however often it stands there.
        const text = run.toString('latin1', 0, runLength);
        if (seen.has(text)) wide = wideBefore;
        else if (wide > wideBefore) seen.add(text);
        wideBefore = wide;
        runLength = 0;
        if (wide >= tooManyForChance) utf8 ??= stretch;
      }
      if (byte < 0x80 && wanted === 0) {
        lost = false;
        if (byte === LF) line++;
        continue;
      }
      if (lost) continue;
      if (wanted === 0) {
        length =
          byte >= 0xc2 && byte < 0xe0
            ? 2
            : byte >= 0xe0 && byte < 0xf0
              ? 3
              : byte >= 0xf0 && byte < 0xf5
                ? 4
                : 0;
        wanted = length - 1;
        start = chunkStart + at;
        if (length > 0) stretch ??= { line, offset: start };
      } else if (byte >= 0x80 && byte < 0xc0) {
        wanted--;
        if (wanted === 0 && length > 2) wide++;
      } else length = 0;
      if (length === 0) {
        other ??= { line, offset: start };
        stretch = null;
        [wanted, wide, wideBefore] = [0, 0, 0];
        seen.clear();
        lost = byte >= 0x80;
        if (byte === LF) line++;
      }
      if (utf8 !== null && other !== null) return { utf8, other };
    }
    chunkStart += bytes.length;
  }
  if (wide >= tooManyForChance) utf8 ??= stretch;
  return { utf8, other };
}

/** Where the last character of a text in GB18030 begins, if the end of the file cuts it; null otherwise. */
export async function cutCharacter(path: string): Promise<number | null> {
  let offset = 0;
  let start = 0;
  let has = 0;
  let isLong = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (has === 0) {
        if (byte <= 0x80) continue;
        start = offset + at;
        has = 1;
        continue;
      }
      // Two bytes, or four where the second one is a digit.
      if (has === 1) isLong = byte >= 0x30 && byte <= 0x39;
      has = !isLong || has === 3 ? 0 : has + 1;
    }
    offset += bytes.length;
  }
  return has === 0 ? null : start;
}
