import { assessMeasured } from '../../core/assess.ts';
import type { RfmScores } from '../../core/index.ts';
import type { ScoreContext } from '../../reports/index.ts';
import { scoreRowWriter, type RowStyle } from '../../reports/row-writers.ts';
import { customersIn, type Block, type JudgingSetting } from './blocks.ts';
import { textsOf, type BlockTexts } from './row-texts.ts';
import { addScore, noScores, type ScoreTally } from './score-tally.ts';

export interface ScoredBlock {
  priorities: Float64Array;
  /** Ids as hashed; null where they stay as they are. */
  ids: string[] | null;
  tally: ScoreTally;
  /** Null where they are not wanted. */
  texts: BlockTexts | null;
}

/** Scores the customers of a block: a job for any thread. */
export function scoreBlock(
  block: Block & { rfm: readonly (RfmScores | null)[] | null },
  { thresholds, inPlay, hashKey }: JudgingSetting,
  writing: { context: ScoreContext; style: RowStyle } | null,
): ScoredBlock {
  const customer = customersIn(block, hashKey);
  const writer = writing === null ? null : scoreRowWriter(writing.context, writing.style);
  const priorities = new Float64Array(block.rows);
  const ids: string[] | null = hashKey === null ? null : [];
  const tally = noScores();
  const judge = (row: number) => {
    const { facts, population } = customer(row);
    const assessment = assessMeasured(facts, population, thresholds, inPlay);
    priorities[row] = assessment.priority;
    ids?.push(facts.customerId);
    addScore(tally, facts, assessment, thresholds);
    return writer === null ? '' : writer.line({ facts, assessment, rfm: block.rfm?.[row] ?? null });
  };
  const texts = textsOf(block.rows, judge);
  return { priorities, ids, tally, texts: writer === null ? null : texts };
}
