import { assessMeasured } from '../../core/assess.ts';
import type { RfmScores } from '../../core/index.ts';
import type { ScoreContext } from '../../reports/index.ts';
import { scoreRowWriter, type RowStyle } from '../../reports/row-writers.ts';
import type { Block, JudgingSetting } from './blocks.ts';
import { judgeRows, type JudgedRows } from './judge-rows.ts';
import { addScore, noScores, type ScoreTally } from './score-tally.ts';

export interface ScoredBlock extends JudgedRows {
  tally: ScoreTally;
}

/** Scores the customers of a block: a job for any thread. */
export function scoreBlock(
  block: Block & { rfm: readonly (RfmScores | null)[] | null },
  { thresholds, inPlay, hashKey }: JudgingSetting,
  writing: { context: ScoreContext; style: RowStyle } | null,
): ScoredBlock {
  const writer = writing === null ? null : scoreRowWriter(writing.context, writing.style);
  const tally = noScores();
  const judged = judgeRows(block, hashKey, writer, ({ facts, population }, at) => {
    const assessment = assessMeasured(facts, population, thresholds, inPlay);
    addScore(tally, facts, assessment, thresholds);
    const row = { facts, assessment, rfm: block.rfm?.[at] ?? null };
    return { row, priority: assessment.priority };
  });
  return { ...judged, tally };
}
