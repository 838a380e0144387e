import { assessMeasured } from '../../core/assess.ts';
import type { Assessment, Facts, Thresholds } from '../../core/index.ts';
import type { Measured } from '../../engine/index.ts';
import type { RowStyle, ScoreContext, ScoreRow, ScoreSummary } from '../../reports/index.ts';
import { scoreRowWriter } from '../../reports/row-writers.ts';
import type { Hash } from '../hashing.ts';
import type { Workers } from '../workers/pool.ts';
import type { JudgingSetting } from './blocks.ts';
import { customersOf } from './customers.ts';
import { judgeInOrder } from './in-order.ts';
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
  const head = writing === null ? null : scoreRowWriter(writing.context, writing.style).head;
  const { blocks, order, written } = await judgeInOrder(
    measured,
    workers,
    head,
    async (run, block, { from, isWritten }) =>
      run('score', { ...block, rfm: rfmOf(measured, from, block.rows) }, setting, isWritten ? writing : null),
  );
  const tally = allScores(blocks.map((block) => block.tally));
  return { order, written, summary: scoreSummary(tally, measured, setting.thresholds) };
}

const rfmOf = ({ rfm }: Measured, from: number, rows: number) =>
  rfm === null ? null : Array.from({ length: rows }, (_, row) => rfm(from + row));
