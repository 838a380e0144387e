import {
  assessChurnMeasured,
  type ChurnAssessment,
  type ChurnState,
  type Learned,
} from '../../core/index.ts';
import type { ChurnContext } from '../../reports/index.ts';
import { churnRowWriter, type RowStyle } from '../../reports/row-writers.ts';
import { customersIn, type Block, type JudgingSetting } from './blocks.ts';
import { addChurn, nobodyYet, type ChurnTally } from './churn-tally.ts';
import { textsOf, type BlockTexts } from './row-texts.ts';

export interface ChurnedBlock {
  priorities: Float64Array;
  /** 1 for those who may be called. */
  mayBeCalled: Uint8Array;
  /** Ids as hashed; null where they stay as they are. */
  ids: string[] | null;
  tally: ChurnTally;
  /** Null where they are not wanted. */
  texts: BlockTexts | null;
}

/** Who of a block leaves and why: a job for any thread. */
export function churnBlock(
  block: Block,
  { thresholds, inPlay, hashKey }: JudgingSetting,
  learned: Learned,
  writing: { context: ChurnContext; style: RowStyle } | null,
): ChurnedBlock {
  const customer = customersIn(block, hashKey);
  const writer = writing === null ? null : churnRowWriter(writing.context, writing.style);
  const priorities = new Float64Array(block.rows);
  const mayBeCalled = new Uint8Array(block.rows);
  const ids: string[] | null = hashKey === null ? null : [];
  const tally = nobodyYet();
  const texts = textsOf(block.rows, (row) => {
    const { facts, population } = customer(row);
    const churn = assessChurnMeasured(facts, population, { thresholds, learned, inPlay });
    priorities[row] = churn.priority;
    mayBeCalled[row] = isContactable(churn) ? 1 : 0;
    ids?.push(facts.customerId);
    addChurn(tally, facts, churn, population.asOfDay);
    return writer === null ? '' : writer.line({ facts, churn });
  });
  return { priorities, mayBeCalled, ids, tally, texts: writer === null ? null : texts };
}

const leaving: readonly ChurnState[] = ['at_risk', 'lapsed', 'churned'];
export const isContactable = ({ state, leftOut }: ChurnAssessment): boolean =>
  leaving.includes(state) && leftOut === null;
