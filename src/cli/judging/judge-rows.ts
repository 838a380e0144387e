import type { Facts } from '../../core/index.ts';
import type { RowWriter } from '../../reports/row-writers.ts';
import { customersIn, type Block } from './blocks.ts';
import type { CustomerAt } from './customers.ts';
import { textsOf, type BlockTexts } from './row-texts.ts';

/** What came of the customers of a block, row by row. */
export interface JudgedRows {
  /** Worth of acting. */
  priorities: Float64Array;
  /** Ids as hashed; null where they stay as they are. */
  ids: string[] | null;
  /** Null where they are not wanted. */
  texts: BlockTexts | null;
}

/** Judges the customers of a block one by one, and writes them on the way where there is a writer. */
export function judgeRows<Row extends { facts: Facts }>(
  block: Block,
  hashKey: string | null,
  writer: RowWriter<Row> | null,
  judge: (customer: ReturnType<CustomerAt>, at: number) => { row: Row; priority: number },
): JudgedRows {
  const customer = customersIn(block, hashKey);
  const priorities = new Float64Array(block.rows);
  const ids: string[] | null = hashKey === null ? null : [];
  const rowAt = (at: number): Row => {
    const { row, priority } = judge(customer(at), at);
    priorities[at] = priority;
    ids?.push(row.facts.customerId);
    return row;
  };
  if (writer !== null) return { priorities, ids, texts: textsOf(block.rows, (at) => writer.line(rowAt(at))) };
  for (let at = 0; at < block.rows; at++) rowAt(at);
  return { priorities, ids, texts: null };
}
