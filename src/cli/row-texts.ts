/** Bytes from which texts are not kept any more: some 300,000 rows of `score` take 64 MB. */
const defaultLimit = 256 << 20;
const blockSize = 1 << 20;

/**
 * The text of every row, written once in the order in which rows are worked out and handed on in the order in which
 * they are wanted. As bytes outside the heap of JavaScript: a fifth of what the rows themselves would take.
 */
export class RowTexts {
  readonly #limit: number;
  readonly #blocks: Buffer[] = [];
  /** Place of each row: number of its block, first byte and length. */
  readonly #block: Uint32Array;
  readonly #start: Uint32Array;
  readonly #size: Uint32Array;
  #bytes = 0;
  #used = 0;
  #length = 0;

  constructor(rows: number, limit = defaultLimit) {
    this.#limit = limit;
    this.#block = new Uint32Array(rows);
    this.#start = new Uint32Array(rows);
    this.#size = new Uint32Array(rows);
  }

  /** False where the texts have grown too many: then all of them are given up. */
  get complete(): boolean {
    return this.#bytes <= this.#limit;
  }

  add(text: string): void {
    if (!this.complete) return;
    // No character takes more than three bytes for each of its units.
    const most = text.length * 3;
    let block = this.#blocks.at(-1);
    if (block === undefined || block.length - this.#used < most) {
      block = Buffer.allocUnsafeSlow(Math.max(blockSize, most));
      this.#blocks.push(block);
      this.#bytes += block.length;
      this.#used = 0;
      if (!this.complete) this.#blocks.length = 0;
    }
    const size = block.write(text, this.#used);
    this.#block[this.#length] = this.#blocks.length - 1;
    this.#start[this.#length] = this.#used;
    this.#size[this.#length] = size;
    this.#used += size;
    this.#length++;
  }

  /** The texts of these rows one behind the other, in large pieces. */
  *inOrder(order: Uint32Array): Generator<Buffer> {
    let piece = Buffer.allocUnsafeSlow(blockSize);
    let used = 0;
    for (const row of order) {
      const start = this.#start[row] ?? 0;
      const size = this.#size[row] ?? 0;
      const block = this.#blocks[this.#block[row] ?? 0];
      if (block === undefined) throw new RangeError('`inOrder` requires rows that were added');
      if (used + size > piece.length) {
        yield piece.subarray(0, used);
        piece = Buffer.allocUnsafeSlow(Math.max(blockSize, size));
        used = 0;
      }
      block.copy(piece, used, start, start + size);
      used += size;
    }
    yield piece.subarray(0, used);
  }
}
