/** Bytes from which texts are not kept any more: some 1,000,000 rows of `score`. */
const defaultLimit = 256 << 20;
const pieceSize = 1 << 20;
/** Room for a row to begin with; most are shorter. */
const usualBytes = 256;

/** The texts of the rows of a block, one behind the other. */
export interface BlockTexts {
  bytes: Uint8Array;
  /** Where the text of each row ends. */
  ends: Uint32Array;
}

export function textsOf(rows: number, textOf: (row: number) => string): BlockTexts {
  const ends = new Uint32Array(rows);
  let buffer = Buffer.allocUnsafeSlow(rows * usualBytes);
  let used = 0;
  for (let row = 0; row < rows; row++) {
    const text = textOf(row);
    // No character takes more than three bytes for each of its units.
    const most = text.length * 3;
    if (buffer.length - used < most) {
      const larger = Buffer.allocUnsafeSlow(2 * buffer.length + most);
      buffer.copy(larger, 0, 0, used);
      buffer = larger;
    }
    used += buffer.write(text, used);
    ends[row] = used;
  }
  return { bytes: new Uint8Array(buffer.subarray(0, used)), ends };
}

/**
 * The text of every row, written once in the order in which rows are worked out and handed on in the order in which
 * they are wanted. As bytes outside the heap of JavaScript: a fifth of what the rows themselves would take.
 */
export class RowTexts {
  readonly #rowsPerBlock: number;
  readonly #limit: number;
  readonly #blocks: BlockTexts[] = [];
  #bytes = 0;

  constructor(rowsPerBlock: number, limit = defaultLimit) {
    this.#rowsPerBlock = rowsPerBlock;
    this.#limit = limit;
  }

  /** False where the texts have grown too many: then all of them are given up. */
  get complete(): boolean {
    return this.#bytes <= this.#limit;
  }

  /** Takes the texts of a block; blocks come in any order. */
  put(index: number, texts: BlockTexts): void {
    if (!this.complete) return;
    this.#blocks[index] = texts;
    this.#bytes += texts.bytes.length + texts.ends.byteLength;
    if (!this.complete) this.#blocks.length = 0;
  }

  /** The texts of these rows one behind the other, in large pieces. */
  *inOrder(order: Uint32Array): Generator<Buffer> {
    let piece = Buffer.allocUnsafeSlow(pieceSize);
    let used = 0;
    for (const row of order) {
      const at = row % this.#rowsPerBlock;
      const block = this.#blocks[(row - at) / this.#rowsPerBlock];
      const end = block?.ends[at];
      if (block === undefined || end === undefined)
        throw new RangeError('`inOrder` requires rows that were put there');
      const start = at === 0 ? 0 : (block.ends[at - 1] ?? 0);
      if (used + end - start > piece.length) {
        yield piece.subarray(0, used);
        piece = Buffer.allocUnsafeSlow(Math.max(pieceSize, end - start));
        used = 0;
      }
      piece.set(block.bytes.subarray(start, end), used);
      used += end - start;
    }
    yield piece.subarray(0, used);
  }
}
