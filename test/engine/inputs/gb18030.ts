/*
 * Text in GB18030, which no encoder of the platform writes: the table is what the platform's decoder reads, byte sequence
 * by byte sequence; beyond the Basic Multilingual Plane the standard counts on.
 */

const decoder = new TextDecoder('gb18030');

let table: Map<string, Buffer> | null = null;

/** The bytes of a text in GB18030. */
export function gb18030(text: string): Buffer {
  table ??= readTable();
  return Buffer.concat(Array.from(text, (character) => bytesOf(character, table ?? new Map())));
}

function bytesOf(character: string, known: ReadonlyMap<string, Buffer>): Buffer {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return Buffer.from([code]);
  const bytes = code >= 0x10000 ? fourBytes(code - 0x10000 + 189_000) : known.get(character);
  if (bytes === undefined) throw new RangeError(`GB18030 has no ${character}`);
  return bytes;
}

function readTable(): Map<string, Buffer> {
  const known = new Map<string, Buffer>();
  const add = (bytes: Buffer) => {
    const character = decoder.decode(bytes);
    if (character.length === 1 && character !== '\ufffd' && !known.has(character))
      known.set(character, bytes);
  };
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) add(Buffer.from([first, second]));
  for (let linear = 0; linear < 39_420; linear++) add(fourBytes(linear));
  return known;
}

/** The four-byte sequence of that number: high byte, digit, high byte, digit. */
function fourBytes(linear: number): Buffer {
  const tens = Math.floor(linear / 10);
  const middle = Math.floor(tens / 126);
  return Buffer.from([
    0x81 + Math.floor(middle / 10),
    0x30 + (middle % 10),
    0x81 + (tens % 126),
    0x30 + (linear % 10),
  ]);
}
