import { isUtf8 } from 'node:buffer';
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
    'Export it again in one of them, or name the parts as files of their own.',
    { place: { line: to.line, offset: to.offset } },
  );
}

interface Place {
  line: number;
  /** In the file, from 0. */
  offset: number;
}

/** What a run of high bytes, from one ASCII character to the next, can be read as. */
const longestRun = 64;

/**
 * Whether a run is UTF-8 rather than GBK: two characters of three bytes or more, which are two characters out of use in
 * GBK. Common text in GBK is valid in UTF-8 by chance once in ten thousand runs, and not with characters out of use.
 */
function isShortUtf8(run: Buffer): boolean {
  if (run.length < 6 || !isUtf8(run) || run.toString('utf8').length * 3 > run.length) return false;
  let unused = 0;
  for (let at = 0; at + 1 < run.length; at += 2) {
    const [lead = 0, trail = 0] = run.subarray(at, at + 2);
    const isCommon = trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3);
    if (!isCommon) unused++;
  }
  return unused >= 2;
}

/** Where the first stretch begins that must be UTF-8, and where the first character stands that is not. */
async function partsOf(path: string): Promise<{ utf8: Place | null; other: Place | null }> {
  let utf8: Place | null = null;
  let other: Place | null = null;
  let stretch: Place | null = null;
  let wide = 0;
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
      if (byte >= 0x80) run[runLength++ % longestRun] = byte;
      else if (runLength > 0) {
        if (utf8 === null && runLength <= longestRun && isShortUtf8(run.subarray(0, runLength)))
          utf8 = { line, offset: chunkStart + at - runLength };
        runLength = 0;
        if (utf8 !== null && other !== null) return { utf8, other };
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
        [wanted, wide] = [0, 0];
        lost = byte >= 0x80;
        if (byte === LF) line++;
      } else if (wide === tooManyForChance) utf8 ??= stretch;
      if (utf8 !== null && other !== null) return { utf8, other };
    }
    chunkStart += bytes.length;
  }
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
