import {
  assessChurnMeasured,
  type ChurnAssessment,
  type ChurnState,
  type Learned,
} from '../../core/index.ts';
import type { ChurnContext } from '../../reports/index.ts';
import { churnRowWriter, type RowStyle } from '../../reports/row-writers.ts';
import type { Block, JudgingSetting } from './blocks.ts';
import { addChurn, nobodyYet, type ChurnTally } from './churn-tally.ts';
import { judgeRows, type JudgedRows } from './judge-rows.ts';

export interface ChurnedBlock extends JudgedRows {
  /** 1 for those who may be called. */
  mayBeCalled: Uint8Array;
  tally: ChurnTally;
}

/** Who of a block leaves and why: a job for any thread. */
export function churnBlock(
  block: Block,
  { thresholds, inPlay, hashKey }: JudgingSetting,
  learned: Learned,
  writing: { context: ChurnContext; style: RowStyle } | null,
): ChurnedBlock {
  const writer = writing === null ? null : churnRowWriter(writing.context, writing.style);
  const mayBeCalled = new Uint8Array(block.rows);
  const tally = nobodyYet();
  const judged = judgeRows(block, hashKey, writer, ({ facts, population }, at) => {
    const churn = assessChurnMeasured(facts, population, { thresholds, learned, inPlay });
    mayBeCalled[at] = isContactable(churn) ? 1 : 0;
    addChurn(tally, facts, churn, population.asOfDay);
    return { row: { facts, churn }, priority: churn.priority };
  });
  return { ...judged, mayBeCalled, tally };
}

const leaving: readonly ChurnState[] = ['at_risk', 'lapsed', 'churned'];
export const isContactable = ({ state, leftOut }: ChurnAssessment): boolean =>
  leaving.includes(state) && leftOut === null;
