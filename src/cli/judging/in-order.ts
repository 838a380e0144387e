import type { Measured } from '../../engine/index.ts';
import type { Workers } from '../workers/pool.ts';
import { blockOf, inBlocks, rowsPerBlock, type Block } from './blocks.ts';
import type { JudgedRows } from './judge-rows.ts';
import { RowTexts } from './row-texts.ts';

/**
 * Judges everybody block by block, and says in which order rows go: worth of acting first, then id. Where rows are to be
 * written that is done on the way.
 *
 * @param head what stands before the rows; null where they are not to be written
 * @param judge asked for the block that begins at a row, and whether its texts are still wanted
 * @returns `written` is null where nothing was to be written, and where it grew too much to keep
 */
export async function judgeInOrder<Judged extends JudgedRows>(
  measured: Measured,
  workers: Workers,
  head: string | null,
  judge: (run: Workers['run'], block: Block, at: { from: number; isWritten: boolean }) => Promise<Judged>,
): Promise<{
  blocks: Omit<Judged, 'texts'>[];
  order: Uint32Array;
  written: Iterable<string | Buffer> | null;
}> {
  const texts = new RowTexts(rowsPerBlock);
  const blocks = await inBlocks(measured.facts.length, workers, async (run, from) => {
    const block = blockOf(measured, from);
    const { texts: own, ...rest } = await judge(run, block, {
      from,
      isWritten: head !== null && texts.complete,
    });
    if (own !== null) texts.put(from / rowsPerBlock, own);
    return rest;
  });
  const order = orderOf(blocks);
  return { blocks, order, written: head !== null && texts.complete ? writtenIn(order, head, texts) : null };
}

/** Rows by worth of acting, the greatest first; of equal worth by id. Rows come in order of id; hashing changes that. */
function orderOf(judged: readonly Pick<JudgedRows, 'priorities' | 'ids'>[]): Uint32Array {
  const priorities = joined(judged.map((block) => block.priorities));
  const ids = judged.flatMap((block) => block.ids ?? []);
  const byId = (a: number, b: number) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1);
  return new Uint32Array(priorities.length)
    .map((_, row) => row)
    .sort((a, b) => (priorities[b] ?? 0) - (priorities[a] ?? 0) || (ids.length === 0 ? a - b : byId(a, b)));
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}

function writtenIn(order: Uint32Array, head: string, texts: RowTexts): Iterable<string | Buffer> {
  return {
    *[Symbol.iterator]() {
      if (head !== '') yield head;
      yield* texts.inOrder(order);
    },
  };
}
