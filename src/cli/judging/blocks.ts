import type { Population, RichFactName, Thresholds } from '../../core/index.ts';
import { factsIn, type FactBlock } from '../../engine/fact-table.ts';
import type { Measured } from '../../engine/index.ts';
import { hasherBy } from '../hashing.ts';
import type { Workers } from '../workers/pool.ts';
import { customersOf, type CustomerAt } from './customers.ts';

/** Few enough that none is waited for in vain, enough that sending them pays. */
export const rowsPerBlock = 4096;

/** Fewer blocks are judged sooner than a thread has started. */
const worthThreads = 8;

/** What holds for all customers that are judged. */
export interface JudgingSetting {
  thresholds: Thresholds;
  /** The facts that any customer has, so that nobody looks for others in each of them. */
  inPlay: ReadonlySet<RichFactName>;
  /** Secret by which ids are replaced; null where they stay. */
  hashKey: string | null;
}

/** Some customers and what they are held against: all that judging them takes, as plain data. */
export interface Block {
  rows: number;
  facts: FactBlock;
  /** By category; that of all under null. */
  populations: ReadonlyMap<string | null, Population>;
}

export function blockOf({ facts, populationOf }: Measured, from: number): Block {
  const block = facts.block(from, Math.min(from + rowsPerBlock, facts.length));
  const categories = new Set([null, ...block.categories]);
  return {
    rows: block.ids.length,
    facts: block,
    populations: new Map([...categories].map((category) => [category, populationOf(category)])),
  };
}

/** The customers of a block one by one. */
export function customersIn({ facts, populations }: Block, hashKey: string | null): CustomerAt {
  const at = (row: number) => factsIn(facts, row);
  const populationOf = (category: string | null) => {
    const population = populations.get(category) ?? populations.get(null);
    if (population === undefined) throw new RangeError('a block requires the population of all');
    return population;
  };
  return customersOf({ facts: { at }, populationOf }, hashKey === null ? null : hasherBy(hashKey));
}

/**
 * Judges all rows block by block, several at once where that pays. Blocks are the same however many threads there are,
 * and so are sums of what they came to.
 *
 * @param judge asked for the block that begins at a row
 * @returns what each block came to, in order
 */
export async function inBlocks<Result>(
  rows: number,
  workers: Workers,
  judge: (run: Workers['run'], from: number) => Promise<Result>,
): Promise<Result[]> {
  const blocks = Math.ceil(rows / rowsPerBlock);
  const isWorthIt = blocks >= worthThreads && workers.size > 1;
  const results: Result[] = [];
  let next = 0;
  const turn = async () => {
    while (next < blocks) {
      const index = next++;
      results[index] = await judge(isWorthIt ? workers.run : workers.runHere, index * rowsPerBlock);
    }
  };
  // One more than there are threads: the next block is ready when a thread is.
  await Promise.all(Array.from({ length: isWorthIt ? workers.size + 1 : 1 }, turn));
  return results;
}
