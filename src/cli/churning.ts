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
import { blockOf, hasherBy, inBlocks, rowsPerBlock } from './judging/blocks.ts';
import {
  allChurn,
  churnSummary,
  impossiblePairs,
  undocumentedEnds,
  type ChurnTally,
} from './judging/churn-tally.ts';
import { orderOf, writtenIn } from './judging/judge-all.ts';
import { lexiconOf } from './lexicon.ts';
import { outcomesOf } from './outcomes.ts';
import { RowTexts } from './judging/row-texts.ts';
import { findingsOf, inputsOf, nobody, notesOf, ofTheWhole, totalOf } from './scoring.ts';
import { hashKey, type Session } from './session.ts';
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

export function judgeChurnOf(
  measured: Measured,
  thresholds: Thresholds,
  hash: ((id: string) => string) | null,
  learned: Learned,
): JudgeChurn {
  const inPlay = measured.facts.richNames;
  return (row) => {
    const raw = measured.facts.at(row);
    const facts = hash === null ? raw : { ...raw, customerId: hash(raw.customerId) };
    const population = measured.populationOf(facts.category);
    return {
      facts,
      churn: assessChurnMeasured(facts, population, { thresholds, learned, inPlay }),
    };
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
  const texts = new RowTexts(rowsPerBlock);
  const judged = await inBlocks(measured.facts.length, session.workers, async (run, from) => {
    const wanted = texts.complete ? writing : null;
    const { texts: own, ...result } = await run('churn', blockOf(measured, from), setting, learned, wanted);
    if (own !== null) texts.put(from / rowsPerBlock, own);
    return result;
  });
  const tally = allChurn(judged.map((block) => block.tally));
  const order = orderOf(judged);
  const mayBeCalled = judged.flatMap((block) => [...block.mayBeCalled]);
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
    written:
      writing === null || !texts.complete
        ? null
        : writtenIn(order, churnRowWriter(columns, writing.style).head, texts),
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
