import { seededRandom, type Random } from '../../fixtures/random.ts';

/** An orders file without a fault, in one of the ways in which exports are written. */
export interface GoodFile {
  header: string[];
  /** Cells as they are meant; a few of them hold line ends, separators and quotes. */
  rows: string[][];
  delimiter: string;
  lineEnd: '\n' | '\r\n';
  mark: boolean;
  encoding: 'utf8' | 'gb18030';
  random: Random;
}

const dayOf = (index: number): string =>
  new Date(Date.UTC(2024, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
const notes = [
  '',
  'left at the door',
  'a "good" one',
  'two\nlines',
  'semi;colon, comma',
  '送货上门',
  '谢谢\n再来',
];

export function goodFile(seed: number): GoodFile {
  const random = seededRandom(seed);
  const customers = random.integer(8, 30);
  const rows = Array.from({ length: random.integer(40, 90) }, (_, index) => [
    `C${String(random.integer(1, customers)).padStart(3, '0')}`,
    dayOf(index * 6 + random.integer(0, 5)),
    `${random.integer(5, 60)}.${random.integer(10, 99)}`,
    `B${String(index).padStart(4, '0')}`,
    'EUR',
    `${random.integer(1, 3)}`,
    random.pick(notes),
  ]);
  const encoding = random.chance(0.2) ? 'gb18030' : 'utf8';
  return {
    header: ['customer_id', 'date', 'amount', 'order_id', 'currency', 'qty', '备注'],
    // A file of one encoding must have something by which to tell it.
    rows: encoding === 'gb18030' ? rows.map((row) => [...row.slice(0, 6), '送货上门']) : rows,
    delimiter: random.pick([',', ',', ';', '\t', '|']),
    lineEnd: random.pick(['\n', '\r\n'] as const),
    mark: encoding === 'utf8' && random.chance(0.3),
    encoding,
    random,
  };
}

/** Each record as it is written, without its line end. */
export function recordsOf({ header, rows, delimiter, lineEnd }: GoodFile): string[] {
  const cell = (text: string) =>
    /["\r\n]/.test(text) || text.includes(delimiter)
      ? `"${text.replaceAll('"', '""').replaceAll('\n', lineEnd)}"`
      : text;
  return [header, ...rows].map((cells) => cells.map(cell).join(delimiter));
}

/** Physical line, from 1, on which a record begins; the header is record 0. */
export function lineOf(records: readonly string[], index: number): number {
  return records.slice(0, index).reduce((line, record) => line + (record.match(/\n/g)?.length ?? 0) + 1, 1);
}

export function bytesOf(file: GoodFile, records: readonly string[], tail = true): Buffer {
  const text = records.join(file.lineEnd) + (tail ? file.lineEnd : '');
  return encoded(file, (file.mark ? '\ufeff' : '') + text);
}

/** Chinese characters that the files use, in GB18030: Node.js decodes it and does not encode it. */
const gb = new Map<string, [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let high = 0xb0; high <= 0xf7; high++)
  for (let low = 0xa1; low <= 0xfe; low++) {
    const character = decoder.decode(Buffer.from([high, low]));
    if (character.length === 1) gb.set(character, [high, low]);
  }

export function encoded({ encoding }: Pick<GoodFile, 'encoding'>, text: string): Buffer {
  if (encoding === 'utf8') return Buffer.from(text);
  return Buffer.from(
    Array.from(text).flatMap((each) => gb.get(each) ?? (each < '\u0080' ? [each.charCodeAt(0)] : [0x3f])),
  );
}
