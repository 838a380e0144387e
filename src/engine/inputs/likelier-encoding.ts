import type { Encoding } from '../encodings.ts';
import { commonHangul, commonSimplified, commonTraditional } from './common-characters.ts';

/*
 * Short text in another encoding that fits GB18030: too little of it to refuse the file, and garbled names all the same.
 * Each reading is weighed by how common its characters are in the language that would be written so; the encodings
 * themselves say it, as all of them put common characters before rare ones.
 */

/** Another way to read a text, and a piece of it in both. */
export interface Likelier {
  encoding: Encoding;
  /** As it is read now. */
  garbled: string;
  meant: string;
}

/** Share of a language's characters that a class has, and how many characters share it. */
type Share = readonly [share: number, characters: number];
const weight = ([share, characters]: Share): number => Math.log(share / characters);

/** The class of a character of two bytes. */
type Classify = (lead: number, trail: number, character: string) => Share;
type IsIn = (lead: number, trail: number) => boolean;

const between = (byte: number, low: number, high: number): boolean => byte >= low && byte <= high;
const symbols: Share = [0.04, 400];
const unheard: Share = [1e-4, 20_000];

/** The common characters of the list, those of the first rows beside it, those of the second, and all others. */
const chinese =
  (common: ReadonlySet<string>, isFirst: IsIn, isSecond: IsIn): Classify =>
  (lead, trail, character) => {
    if (common.has(character)) return [0.75, common.size];
    if (isFirst(lead, trail)) return [0.15, 3500];
    return isSecond(lead, trail) ? [0.03, 3500] : [0.03, 14_000];
  };
const isGbSymbol = (lead: number, trail: number) => between(lead, 0xa1, 0xa9) && trail >= 0xa1;
const gbSimplified = chinese(
  commonSimplified,
  (lead, trail) => between(lead, 0xb0, 0xd7) && trail >= 0xa1,
  (lead, trail) => between(lead, 0xd8, 0xf7) && trail >= 0xa1,
);
const traditional = new Set([...commonSimplified, ...commonTraditional]);
const gbTraditional = chinese(
  traditional,
  (lead, trail) => between(lead, 0xb0, 0xd7) && trail >= 0xa1,
  () => true,
);
const gb =
  (words: Classify): Classify =>
  (lead, trail, character) =>
    isGbSymbol(lead, trail) ? symbols : words(lead, trail, character);
/** Chinese as it is written here or there, or goods named in Japanese: a text is one of them. */
const gbk: readonly Classify[] = [
  gb(gbSimplified),
  gb(gbTraditional),
  (lead, trail, character) =>
    between(lead, 0xa4, 0xa5) && between(trail, 0xa1, 0xf6)
      ? [0.3, 169]
      : gb(gbTraditional)(lead, trail, character),
];

const big5Words = chinese(
  traditional,
  (lead) => between(lead, 0xa4, 0xc6),
  (lead) => between(lead, 0xc9, 0xf9),
);
const others: readonly { encoding: Encoding; classify: Classify }[] = [
  {
    encoding: 'big5',
    classify: (lead, trail, character) =>
      between(lead, 0xa1, 0xa3) ? symbols : lead > 0xa3 ? big5Words(lead, trail, character) : unheard,
  },
  {
    encoding: 'shift_jis',
    classify: (lead, trail) => {
      if (lead === 0x82 && trail >= 0x9f) return [0.25, 83];
      if (lead === 0x83 && trail <= 0x96) return [0.2, 86];
      if (lead === 0x81 || lead === 0x82) return symbols;
      if (between(lead, 0x88, 0x98)) return [0.45, 2965];
      // Letters of one byte, two of which stand for one of Chinese.
      return lead >= 0xa1 && lead <= 0xdf ? unheard : [0.03, 3390];
    },
  },
  {
    encoding: 'euc-kr',
    classify: (lead, trail, character) => {
      if (lead < 0xa1 || trail < 0xa1) return unheard;
      if (lead < 0xb0) return symbols;
      if (commonHangul.has(character)) return [0.75, commonHangul.size];
      return lead <= 0xc8 ? [0.2, 2088] : [0.01, 4888];
    },
  },
];

/** So many times likelier than GBK, as a logarithm: files in GBK are by far the most. */
const enough = 10;
/** A rare character of a name counts no more than this, so that it takes several to cast a doubt. */
const most = 5;

/**
 * The encoding in which pieces of a text, from one ASCII character to the next, make far more sense than in GBK; null
 * where they make sense in it, and where they are too few to tell.
 */
export function likelierEncoding(pieces: readonly Buffer[]): Likelier | null {
  let best: (Likelier & { odds: number }) | null = null;
  for (const { encoding, classify } of others) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const gbDecoder = new TextDecoder('gb18030');
    const odds = gbk.map(() => 0);
    let sample: readonly [garbled: string, meant: string] = ['', ''];
    try {
      for (const piece of pieces) {
        const meant = decoder.decode(piece);
        const garbled = gbDecoder.decode(piece);
        for (let at = 0; at < piece.length; at += 2) {
          const [lead = 0, trail = 0] = piece.subarray(at, at + 2);
          const own = weight(classify(lead, trail, meant[at / 2] ?? ''));
          for (const [index, words] of gbk.entries())
            odds[index] =
              (odds[index] ?? 0) + Math.min(most, own - weight(words(lead, trail, garbled[at / 2] ?? '')));
        }
        if (garbled.length > sample[0].length && sample[0].length < 4) sample = [garbled, meant];
      }
    } catch {
      continue;
    }
    const least = Math.min(...odds);
    if (least < enough || (best !== null && best.odds >= least)) continue;
    best = { encoding, garbled: sample[0], meant: sample[1], odds: least };
  }
  if (best === null) return null;
  const { encoding, garbled, meant } = best;
  return { encoding, garbled, meant };
}
