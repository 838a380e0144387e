import { createReadStream } from 'node:fs';
import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import { cutFile, firstNonUtf8, sayEncoding, sayEncodingZh, type NonUtf8 } from './encoding.ts';

const LF = 0x0a;

/** A header in no encoding that can be told would pass for one of no table, and the file for one that nobody wants. */
export async function refuseUnreadableHeader(
  path: string,
  header: readonly string[],
  cite: string,
): Promise<void> {
  if (!header.some((cell) => cell.includes('\ufffd'))) return;
  const fault = await firstNonUtf8(path);
  if (fault !== null) throw await foreignTo(path, fault, cite);
}

/** Says where a text stops being in the encoding that most of it may be in. */
export async function foreignTo(path: string, fault: NonUtf8, cite: string): Promise<LoyaltyError> {
  if (fault.why === 'cut') return cutFile(cite, fault.offset, 'UTF-8');
  // What stands before a fault in GB18030 is sound, though its first character is no UTF-8 already.
  const { line, offset, byte } = (fault.why === null ? await firstNonGb18030(path) : null) ?? fault;
  const shown = byte.toString(16).toUpperCase().padStart(2, '0');
  return new LoyaltyError(
    'input',
    'input.encoding',
    fault.why === 'two'
      ? `${printable(cite)} is UTF-8 up to line ${line}, where byte 0x${shown} (at ${offset}) is not: it is written in two encodings, or damaged.`
      : `${printable(cite)} is written neither in UTF-8 nor in GB18030: byte 0x${shown} in line ${line} fits neither.`,
    sayEncoding,
    {
      place: { line, offset, value: `0x${shown}` },
      zh: {
        sentence:
          fault.why === 'two'
            ? `${printable(cite)} 在第 ${line} 行之前是 UTF-8，该行的字节 0x${shown}（位于 ${offset}）不是：文件含两种编码，或已损坏。`
            : `${printable(cite)} 既不是 UTF-8 也不是 GB18030：第 ${line} 行的字节 0x${shown} 两者都不符。`,
        remedy: sayEncodingZh,
      },
    },
  );
}

/**
 * Where a text stops being GB18030; null where all of it may be, and where what stands before is not mostly pairs of
 * high bytes: Western text fits by accident.
 */
async function firstNonGb18030(path: string): Promise<Pick<NonUtf8, 'line' | 'offset' | 'byte'> | null> {
  let offset = 0;
  let line = 1;
  let has = 0;
  let isLong = false;
  let pairs = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    for (const byte of chunk as Buffer) {
      const isHigh = byte >= 0x80 && byte < 0xff;
      const isDigit = byte >= 0x30 && byte <= 0x39;
      // The second byte is a digit in characters of four, and no control, sign or digit in those of two.
      const fits = [byte !== 0xff, isHigh || isDigit || (byte >= 0x40 && byte < 0x7f), isHigh, isDigit][has];
      if (fits !== true) return pairs > 0 ? { line, offset, byte } : null;
      if (has === 0) has = byte > 0x80 ? 1 : 0;
      else if (has === 1) {
        isLong = isDigit;
        pairs += isHigh ? 1 : isLong ? 0 : -1;
        has = isLong ? 2 : 0;
      } else {
        if (has === 3) pairs++;
        has = (has + 1) % 4;
      }
      if (byte === LF) line++;
      offset++;
    }
  }
  return null;
}
