import { createReadStream } from 'node:fs';
import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import type { Encoding } from '../encodings.ts';
import { likelierEncoding, type Likelier } from './likelier-encoding.ts';
import { refuseTwoEncodings } from './two-encodings.ts';

/*
 * Nearly any two high bytes are a character in GB18030, so text in other encodings passes for it and is read as rare
 * characters. Which bytes the others use, and Chinese text in GBK does not, tells them apart.
 */

/** A character of two bytes. */
interface Pair {
  lead: number;
  trail: number;
}

/** Enough different characters for all kinds of text. */
const enough = 400;
const enoughPieces = 400;

/**
 * Refuses text that fits GB18030 and is UTF-8 in a part of it, or looks more like another encoding: nobody would notice
 * garbled names. Of a text too short to be refused, the encoding in which it makes more sense, where there is one.
 *
 * @param path a text that is GB18030 as a whole
 */
export async function refuseDoubtfulGbk(path: string, cite: string): Promise<Likelier | null> {
  await refuseTwoEncodings(path, cite);
  const found = await highBytesIn(path);
  if (found === null || found.pairs.length === 0) return null;
  const likely = likelyOther(found.pairs);
  if (likely === null) return likelierEncoding(found.pieces);
  throw new LoyaltyError(
    'input',
    'input.encoding',
    `${printable(cite)} may be written in GB18030 (GBK), but looks more like ${likely}.`,
    `Say which with --encoding ${likely} or --encoding gb18030, or save it as UTF-8 ("CSV UTF-8" in Excel).`,
    {
      zh: {
        sentence: `${printable(cite)} 可能是 GB18030 (GBK)，但更像 ${likely}。`,
        remedy: `请用 --encoding ${likely} 或 --encoding gb18030 指明，或另存为 UTF-8（Excel 中的“CSV UTF-8”）。`,
      },
    },
  );
}

/**
 * Different characters of the text, and different pieces of it from one ASCII character to the next, as many as tell;
 * null where some are of four bytes, which are in no other encoding that is looked for.
 */
async function highBytesIn(path: string): Promise<{ pairs: Pair[]; pieces: Buffer[] } | null> {
  const pairs = new Map<number, Pair>();
  const pieces = new Map<string, Buffer>();
  let piece: number[] = [];
  const endPiece = () => {
    if (piece.length === 0) return;
    const bytes = Buffer.from(piece);
    if (pieces.size < enoughPieces) pieces.set(bytes.toString('latin1'), bytes);
    piece = [];
  };
  let lead = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
    for (const byte of chunk as Buffer) {
      if (lead === 0) {
        if (byte > 0x80) lead = byte;
        else endPiece();
        continue;
      }
      if (isDigit(byte)) return null;
      pairs.set(lead * 256 + byte, { lead, trail: byte });
      piece.push(lead, byte);
      lead = 0;
    }
    if (pairs.size >= enough) break;
  }
  endPiece();
  return { pairs: [...pairs.values()], pieces: [...pieces.values()] };
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const between = (byte: number, low: number, high: number): boolean => byte >= low && byte <= high;

/**
 * The encoding that the characters look like, where it is not GBK; null for GBK, and where there are too few to tell: a
 * customer with a rare name, or a page of an address book, must not be taken for another language.
 */
function likelyOther(pairs: readonly Pair[]): Encoding | null {
  const count = (test: (pair: Pair) => boolean) => pairs.filter(test).length;
  // A third of its characters end in the lower bytes, where GBK has characters that are out of use, and none in those
  // between, where GBK has a third of them: of sixteen by chance once in a thousand texts.
  const isBig5 = ({ lead, trail }: Pair) =>
    between(lead, 0xa1, 0xf9) && (between(trail, 0x40, 0x7e) || between(trail, 0xa1, 0xfe));
  const low = count(({ trail }) => trail < 0x80);
  if (pairs.every(isBig5) && low >= 16 && low >= pairs.length / 4) return 'big5';
  // Hiragana and katakana.
  const isKana = ({ lead, trail }: Pair) =>
    (lead === 0x82 && between(trail, 0x9f, 0xf1)) || (lead === 0x83 && between(trail, 0x40, 0x96));
  const kana = count(isKana);
  if (kana >= 8 && kana >= pairs.length / 4) return 'shift_jis';
  // Hangul fill a quarter of the rows that Chinese text fills; half of its characters stand in the others.
  const isHangul = ({ lead, trail }: Pair) => between(lead, 0xb0, 0xc8) && trail >= 0xa1;
  const words = pairs.filter(({ lead }) => lead >= 0xb0);
  return words.length >= 40 && words.length > pairs.length / 2 && words.every(isHangul) ? 'euc-kr' : null;
}
