import {
  assessChurnMeasured,
  learnedFrom,
  type ChurnAssessment,
  type Facts,
  type Learned,
  type ForecastModel,
  type Thresholds,
} from '../core/index.ts';
import { isoOfDay, measure, type Measured } from '../engine/index.ts';
import type { Finding } from '../findings/finding.ts';
import type { ChurnContext, ChurnReport, ChurnRow, RowStyle } from '../reports/index.ts';
import { churnRowWriter } from '../reports/row-writers.ts';
import type { Context } from './context.ts';
import { hasherBy, hashKey, type Hash } from './hashing.ts';
import {
  allChurn,
  churnSummary,
  impossiblePairs,
  undocumentedEnds,
  type ChurnTally,
} from './judging/churn-tally.ts';
import { customersOf } from './judging/customers.ts';
import { judgeInOrder } from './judging/in-order.ts';
import { lexiconOf } from './lexicon.ts';
import { outcomesOf } from './outcomes.ts';
import { findingsOf, inputsOf, nobody, notesOf, ofTheWhole, totalOf } from './scoring.ts';
import type { Session } from './session.ts';
import { version } from '../version.ts';

export interface ChurningOptions {
  byCategory: boolean;
  /** The model that foretells purchases. */
  model: ForecastModel;
  hashIds: boolean;
  digests: boolean;
  countOrders: boolean;
  /** How rows are written, where they are all that is wanted. */
  rowStyle?: RowStyle | null;
}

export interface Churned extends ChurnReport {
  complete: () => Promise<void>;
  written: Iterable<string | Buffer> | null;
}

type JudgeChurn = (row: number) => { facts: Facts; churn: ChurnAssessment };

function judgeChurnOf(measured: Measured, thresholds: Thresholds, hash: Hash, learned: Learned): JudgeChurn {
  const inPlay = measured.facts.richNames;
  const customer = customersOf(measured, hash);
  return (row) => {
    const { facts, population } = customer(row);
    return { facts, churn: assessChurnMeasured(facts, population, { thresholds, learned, inPlay }) };
  };
}

/** Measures and judges all customers of a session; rows are judged again when they are read. */
export async function churnSession(
  session: Session,
  options: ChurningOptions,
  context: Context,
): Promise<Churned> {
  const { thresholds } = session;
  const key = options.hashIds ? hashKey(context) : null;
  const hash = key === null ? null : hasherBy(key);
  session.workers.prepare();
  const lexicon = await lexiconOf(session, context);
  const measured = await measure({ ...session, ...options, rfm: false, churn: { lexicon } });
  if (measured.facts.length === 0) throw nobody(measured);
  void measured.duplicates();
  const outcomes = outcomesOf(measured, thresholds);
  const learned = learnedFrom(outcomes);
  const judge = judgeChurnOf(measured, thresholds, hash, learned);
  const columns: ChurnContext = {
    thresholds,
    population: measured.populationOf(null),
    byCategory: options.byCategory,
  };
  const writing = options.rowStyle ? { context: columns, style: options.rowStyle } : null;
  const setting = { thresholds, inPlay: measured.facts.richNames, hashKey: key };
  const { blocks, order, written } = await judgeInOrder(
    measured,
    session.workers,
    writing === null ? null : churnRowWriter(columns, writing.style).head,
    async (run, block, { isWritten }) => run('churn', block, setting, learned, isWritten ? writing : null),
  );
  const tally = allChurn(blocks.map((block) => block.tally));
  const mayBeCalled = Buffer.concat(blocks.map((block) => block.mayBeCalled));
  const callOrder = order.filter((row) => mayBeCalled[row] === 1);
  const rowsOf = (rows: Uint32Array): Iterable<ChurnRow> => ({
    *[Symbol.iterator]() {
      for (const row of rows) yield judge(row);
    },
  });
  const findings = [
    ...(await findingsOf(session, measured, hash !== null)),
    ...impossibleFindings(tally, session, hash !== null),
  ];
  session.refuse(findings);
  const report: Churned = {
    tool: { name: 'loyalty', version },
    asOf: isoOfDay(measured.asOfDay),
    asOfSource: measured.asOfSource,
    currency: session.config.currency ?? measured.currency,
    config: { ...session.config, timezone: session.timezone },
    inputs: await inputsOf(session, options.digests),
    reconciliation: {
      records: measured.parts.reduce((sum, part) => sum + part.records, 0),
      amount: totalOf(measured),
      parts: measured.parts,
      purchaseDays: measured.purchaseDays,
      orders: measured.orders,
      duplicates: 0,
    },
    ...columns,
    summary: churnSummary(tally, { customers: measured.customers, outcomes }, thresholds),
    findings,
    notes: notesOf(session, measured),
    written,
    rows: rowsOf(order),
    rowCount: order.length,
    contacts: rowsOf(callOrder),
    complete: async () => {
      report.reconciliation.duplicates = await measured.duplicates();
      report.findings.push(...ofTheWhole('record.duplicate', report.reconciliation.duplicates));
    },
  };
  return report;
}

/** Combinations that cannot be, as problems of the data: never relabelled in silence. */
function impossibleFindings(tally: ChurnTally, { tables }: Session, hashed: boolean): Finding[] {
  const file =
    tables.files.find(({ table }) => table.id === 'contracts' || table.id === 'customers')?.source.candidate
      .cite ?? '';
  const base = { file, line: null, record: null, column: null } as const;
  return [
    ...impossiblePairs(tally).map(({ name: pair, customers, first }) => ({
      ...base,
      rule: 'exit.impossible-pair' as const,
      table: 'customers',
      value: hashed ? pair : `${pair}: ${first}`,
      count: customers,
    })),
    ...undocumentedEnds(tally).map(({ customers, first }) => ({
      ...base,
      rule: 'exit.undocumented' as const,
      table: 'contracts',
      value: hashed ? null : first,
      count: customers,
    })),
  ];
}
