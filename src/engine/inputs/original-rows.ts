import { closeSync, openSync, readSync } from 'node:fs';
import type { Source } from './open.ts';

/** A rejected record, as far as its place in the file goes. */
export interface RejectedPlace {
  source: Source;
  /** Physical line on which it starts, from 1; null where the format has none. */
  line: number | null;
  /** Its text in UTF-8, without the line end. */
  raw: string | null;
  /** Where its bytes stand in the copy that was read, where that is known. */
  offset?: number;
  bytes?: number;
  /** Whether `raw` was cut. */
  truncated?: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const chunkSize = 1 << 20;
/** A text cannot be longer than this. */
const longest = 1 << 28;

/**
 * Rejected records as they stand in the files that were given: the whole of a text that was cut, and the bytes of one
 * that was turned into UTF-8 before it was read. Lines are the same in both: in no encoding that is read can the byte
 * of a line end be part of another character.
 */
export class OriginalRows {
  readonly #cursors = new Map<string, LineCursor>();

  /** The whole text, and the original bytes where those of the text in UTF-8 are others. */
  of({ source, line, raw, offset, bytes, truncated }: RejectedPlace): {
    text: string | null;
    bytes: Buffer | null;
  } {
    const text =
      truncated === true && offset !== undefined && bytes !== undefined && bytes <= longest
        ? bytesAt(source.path, offset, bytes).toString('utf8')
        : raw;
    const { original, format } = source;
    if (original === undefined || text === null || line === null) return { text, bytes: null };
    // Only a line feed ends a line of JSON Lines.
    const atReturn = format === 'csv';
    const ends = text.match(atReturn ? /\r\n|\n|\r/g : /\n/g)?.length ?? 0;
    let cursor = this.#cursors.get(original.path);
    if (cursor === undefined || cursor.line > line) {
      cursor?.close();
      cursor = new LineCursor(original.path, original.encoding, atReturn);
      this.#cursors.set(original.path, cursor);
    }
    return { text, bytes: cursor.take(line, ends + 1) };
  }

  close(): void {
    for (const cursor of this.#cursors.values()) cursor.close();
    this.#cursors.clear();
  }
}

function bytesAt(path: string, offset: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  } finally {
    closeSync(file);
  }
}

/** Walks forward over the physical lines of a file. */
class LineCursor {
  /** The next line, from 1. */
  line = 1;

  readonly #file: number;
  readonly #unit: 1 | 2;
  /** Where the low byte of a UTF-16 unit stands. */
  readonly #low: 0 | 1;
  readonly #atReturn: boolean;
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #isAtEnd = false;

  constructor(path: string, encoding: string, atReturn: boolean) {
    this.#file = openSync(path, 'r');
    this.#unit = encoding.startsWith('utf-16') ? 2 : 1;
    this.#low = encoding === 'utf-16be' ? 1 : 0;
    this.#atReturn = atReturn;
  }

  /** The bytes of `count` lines from `line` on, without the last line end. */
  take(line: number, count: number): Buffer {
    while (this.line < line && this.#next() !== null);
    const pieces: Buffer[] = [];
    for (let index = 0; index < count; index++) {
      const next = this.#next();
      if (next === null) break;
      pieces.push(next.text, ...(index < count - 1 ? [next.end] : []));
    }
    return Buffer.concat(pieces);
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Null at the end of the file. */
  #next(): { text: Buffer; end: Buffer } | null {
    const unit = this.#unit;
    for (let at = this.#at; ; at += unit) {
      // A return at the very end of what was read may be followed by its line feed.
      while (at + 2 * unit > this.#bytes.length && !this.#isAtEnd) at -= this.#fill();
      if (at + unit > this.#bytes.length) {
        const text = this.#bytes.subarray(this.#at);
        this.#at = this.#bytes.length;
        if (text.length === 0) return null;
        this.line++;
        return { text, end: Buffer.alloc(0) };
      }
      const code = this.#code(at);
      if (code !== LF && (code !== CR || !this.#atReturn)) continue;
      const isPair = code === CR && at + 2 * unit <= this.#bytes.length && this.#code(at + unit) === LF;
      const behind = at + (isPair ? 2 : 1) * unit;
      const line = { text: this.#bytes.subarray(this.#at, at), end: this.#bytes.subarray(at, behind) };
      this.#at = behind;
      this.line++;
      return line;
    }
  }

  #code(at: number): number {
    if (this.#unit === 1) return this.#bytes[at] ?? -1;
    return (this.#bytes[at + this.#low] ?? -1) | ((this.#bytes[at + 1 - this.#low] ?? 0) << 8);
  }

  /** Reads more, and says by how much what was read before has moved towards the beginning. */
  #fill(): number {
    const moved = this.#at;
    const chunk = Buffer.allocUnsafe(chunkSize);
    const length = readSync(this.#file, chunk, 0, chunkSize, null);
    this.#isAtEnd = length === 0;
    this.#bytes = Buffer.concat([this.#bytes.subarray(this.#at), chunk.subarray(0, length)]);
    this.#at = 0;
    return moved;
  }
}
