import {
  assessChurnMeasured,
  learnedFrom,
  type ChurnAssessment,
  type ChurnState,
  type Facts,
  type Learned,
  type ForecastModel,
  type Thresholds,
} from '../core/index.ts';
import { isoOfDay, measure, type Measured } from '../engine/index.ts';
import type { Finding } from '../findings/finding.ts';
import type { ChurnContext, ChurnReport, ChurnRow, RowWriter } from '../reports/index.ts';
import { ChurnTally } from './churn-tally.ts';
import type { Context } from './context.ts';
import { orderOf, writtenIn } from './judging.ts';
import { lexiconOf } from './lexicon.ts';
import { outcomesOf } from './outcomes.ts';
import { RowTexts } from './row-texts.ts';
import { findingsOf, idHasher, inputsOf, nobody, notesOf, ofTheWhole, totalOf } from './scoring.ts';
import type { Session } from './session.ts';
import { version } from './version.ts';

export interface ChurningOptions {
  byCategory: boolean;
  /** The model that foretells purchases. */
  model: ForecastModel;
  hashIds: boolean;
  digests: boolean;
  countOrders: boolean;
  /** How rows are written, where they are all that is wanted. */
  writer?: ((context: ChurnContext) => RowWriter<ChurnRow>) | null;
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
  const hash = options.hashIds ? idHasher(context) : null;
  const lexicon = await lexiconOf(session, context);
  const measured = await measure({ ...session, ...options, rfm: false, churn: { lexicon } });
  if (measured.facts.length === 0) throw nobody(measured);
  void measured.duplicates();
  const outcomes = outcomesOf(measured, thresholds);
  const judge = judgeChurnOf(measured, thresholds, hash, learnedFrom(outcomes));
  const columns: ChurnContext = {
    thresholds,
    population: measured.populationOf(null),
    byCategory: options.byCategory,
  };
  const writer = options.writer?.(columns) ?? null;
  const { facts } = measured;
  const tally = new ChurnTally(thresholds, measured.asOfDay);
  const priorities = new Float64Array(facts.length);
  const mayBeCalled = new Uint8Array(facts.length);
  const texts = writer === null ? null : new RowTexts(facts.length);
  const ids: string[] | null = hash === null ? null : [];
  for (let row = 0; row < facts.length; row++) {
    const { facts: own, churn } = judge(row);
    priorities[row] = churn.priority;
    mayBeCalled[row] = isContactable(churn) ? 1 : 0;
    ids?.push(own.customerId);
    tally.add(own, churn);
    if (texts !== null && writer !== null && texts.complete) texts.add(writer.line({ facts: own, churn }));
  }
  const order = orderOf(priorities, ids);
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
    summary: tally.summary(measured.customers, outcomes),
    findings,
    notes: notesOf(session, measured),
    written: writer === null || texts?.complete !== true ? null : writtenIn(order, writer.head, texts),
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

const leaving: readonly ChurnState[] = ['at_risk', 'lapsed', 'churned'];
export const isContactable = ({ state, leftOut }: ChurnAssessment): boolean =>
  leaving.includes(state) && leftOut === null;

/** Combinations that cannot be, as problems of the data: never relabelled in silence. */
function impossibleFindings(tally: ChurnTally, { tables }: Session, hashed: boolean): Finding[] {
  const file =
    tables.files.find(({ table }) => table.id === 'contracts' || table.id === 'customers')?.source.candidate
      .cite ?? '';
  const base = { file, line: null, record: null, column: null } as const;
  return [
    ...tally.impossible.map(({ pair, customers, first }) => ({
      ...base,
      rule: 'exit.impossible-pair' as const,
      table: 'customers',
      value: hashed ? pair : `${pair}: ${first}`,
      count: customers,
    })),
    ...(tally.undocumented.customers === 0
      ? []
      : [
          {
            ...base,
            rule: 'exit.undocumented' as const,
            table: 'contracts',
            value: hashed ? null : tally.undocumented.first,
            count: tally.undocumented.customers,
          },
        ]),
  ];
}
