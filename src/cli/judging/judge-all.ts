import { assessMeasured } from '../../core/assess.ts';
import type { Assessment, Facts, Thresholds } from '../../core/index.ts';
import type { Measured } from '../../engine/index.ts';
import type { RowStyle, ScoreContext, ScoreRow, ScoreSummary } from '../../reports/index.ts';
import { scoreRowWriter } from '../../reports/row-writers.ts';
import type { Workers } from '../workers/pool.ts';
import { blockOf, inBlocks, rowsPerBlock, type JudgingSetting } from './blocks.ts';
import { customersOf, type Hash } from './customers.ts';
import { RowTexts } from './row-texts.ts';
import { allScores, scoreSummary } from './score-tally.ts';

/** Facts and judgement of a row of the measured facts. */
export type Judge = (row: number) => { facts: Facts; assessment: Assessment };

export function judgeOf(measured: Measured, thresholds: Thresholds, hash: Hash): Judge {
  const inPlay = measured.facts.richNames;
  const customer = customersOf(measured, hash);
  return (row) => {
    const { facts, population } = customer(row);
    return { facts, assessment: assessMeasured(facts, population, thresholds, inPlay) };
  };
}

export function* rowsInOrder(order: Uint32Array, judge: Judge, measured: Measured): Generator<ScoreRow> {
  for (const row of order) yield { ...judge(row), rfm: measured.rfm?.(row) ?? null };
}

/**
 * Totals of all customers, and the order of the rows: worth of acting first, then id. Where rows are to be written that
 * is done on the way.
 */
export async function judgeAll(
  measured: Measured,
  setting: JudgingSetting,
  writing: { context: ScoreContext; style: RowStyle } | null,
  workers: Workers,
): Promise<{ summary: ScoreSummary; order: Uint32Array; written: Iterable<string | Buffer> | null }> {
  const { facts } = measured;
  const texts = writing === null ? null : new RowTexts(rowsPerBlock);
  const judged = await inBlocks(facts.length, workers, async (run, from) => {
    const block = blockOf(measured, from);
    const rfm =
      measured.rfm === null ? null : Array.from({ length: block.rows }, rfmFrom(measured.rfm, from));
    const wanted = texts?.complete === true ? writing : null;
    const { texts: own, ...result } = await run('score', { ...block, rfm }, setting, wanted);
    if (own !== null) texts?.put(from / rowsPerBlock, own);
    return result;
  });
  const order = orderOf(judged);
  return {
    order,
    written:
      writing === null || texts?.complete !== true
        ? null
        : writtenIn(order, scoreRowWriter(writing.context, writing.style).head, texts),
    summary: scoreSummary(allScores(judged.map(({ tally }) => tally)), measured, setting.thresholds),
  };
}

const rfmFrom = (rfm: NonNullable<Measured['rfm']>, from: number) => (_: unknown, row: number) =>
  rfm(from + row);

/** Rows by worth of acting, the greatest first; of equal worth by id. Rows come in order of id; hashing changes that. */
export function orderOf(
  judged: readonly { priorities: Float64Array; ids: readonly string[] | null }[],
): Uint32Array {
  const priorities = judged.flatMap((block) => [...block.priorities]);
  const ids = judged.flatMap((block) => block.ids ?? []);
  const byId = (a: number, b: number) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1);
  return Uint32Array.from(priorities, (_, row) => row).sort(
    (a, b) => (priorities[b] ?? 0) - (priorities[a] ?? 0) || (ids.length === 0 ? a - b : byId(a, b)),
  );
}

export function writtenIn(order: Uint32Array, head: string, texts: RowTexts): Iterable<string | Buffer> {
  return {
    *[Symbol.iterator]() {
      if (head !== '') yield head;
      yield* texts.inOrder(order);
    },
  };
}
