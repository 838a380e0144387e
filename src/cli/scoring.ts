import {
  assessChurnMeasured,
  learnedFrom,
  type ChurnAssessment,
  type Learned,
  type ReasonLexicon,
} from '../core/index.ts';
import { measure, type Measured } from '../engine/index.ts';
import type { ForecastModel } from '../core/index.ts';
import { closest } from 'fastest-levenshtein';
import { LoyaltyError } from '../errors.ts';
import type { RowStyle, ScoreContext, ScoreReport, ScoreRow } from '../reports/index.ts';
import { addCopies, basisOf, findingsOf, nobody } from './basis.ts';
import type { Context } from './context.ts';
import { hasherBy, hashKey } from './hashing.ts';
import { judgeAll, judgeOf, rowsInOrder } from './judging/judge-all.ts';
import { outcomesOf } from './outcomes.ts';
import type { Session } from './session.ts';

export interface ScoringOptions {
  byCategory: boolean;
  rfm: boolean;
  hashIds: boolean;
  /** The model that foretells purchases. */
  model?: ForecastModel;
  /** Whether digests of the inputs are wanted. */
  digests: boolean;
  /** Whether distinct orders are to be counted. */
  countOrders: boolean;
  /** Whether it is asked as well who leaves and why. */
  churn?: { lexicon: ReasonLexicon };
  /** How rows are written, where they are all that is wanted: then nobody is assessed twice. */
  rowStyle?: RowStyle | null;
  /** What was measured already, where somebody needed it before. */
  measured?: Measured;
}

/** A report that can also be asked for one customer, by the id in the files. */
export interface Scored extends ScoreReport {
  /** Counts exact copies, which takes as long as writing the rows does: both can go on at once. */
  complete: () => Promise<void>;
  find: (customerId: string) => ScoreRow | null;
  churnOf: (row: ScoreRow) => ChurnAssessment;
  nearest: (customerId: string) => string | null;
  /** The rows as the writer asked for wrote them; null without one, and where there are too many to keep. */
  written: Iterable<string | Buffer> | null;
}

/** Measures and assesses all customers of a session; rows are assessed when they are read. */
export async function scoreSession(
  session: Session,
  options: ScoringOptions,
  context: Context,
): Promise<Scored> {
  const key = options.hashIds ? hashKey(context) : null;
  const hash = key === null ? null : hasherBy(key);
  if (options.measured === undefined) session.workers.prepare();
  let learned: Learned | undefined;
  const measured =
    options.measured ?? (await measure({ ...session, ...options, model: options.model ?? 'combined' }));
  if (measured.facts.length === 0) throw nobody(measured);
  // Both go on at once: the engine reads while the customers are judged.
  void measured.duplicates();
  const judge = judgeOf(measured, session.thresholds, hash);
  const columns: ScoreContext = {
    thresholds: session.thresholds,
    population: measured.populationOf(null),
    byCategory: options.byCategory,
    rfm: options.rfm && measured.rfm !== null,
  };
  const style = options.rowStyle ?? null;
  const { summary, order, written } = await judgeAll(
    measured,
    { thresholds: session.thresholds, inPlay: measured.facts.richNames, hashKey: key },
    style === null ? null : { context: columns, style },
    session.workers,
  );
  const findings = await findingsOf(session, measured, hash !== null);
  session.refuse(findings);
  const report: Scored = {
    ...(await basisOf(session, measured, { digests: options.digests, findings })),
    ...columns,
    summary,
    written,
    rows: { [Symbol.iterator]: () => rowsInOrder(order, judge, measured) },
    rowCount: order.length,
    complete: async () => addCopies(report, measured),
    find: (customerId) => {
      const row = order.find((each) => measured.facts.idAt(each) === customerId);
      return row === undefined ? null : { ...judge(row), rfm: measured.rfm?.(row) ?? null };
    },
    churnOf: ({ facts }) =>
      assessChurnMeasured(facts, measured.populationOf(facts.category), {
        thresholds: session.thresholds,
        learned: (learned ??= learnedFrom(outcomesOf(measured, session.thresholds))),
      }),
    nearest: (customerId) =>
      order.length === 0
        ? null
        : closest(
            customerId,
            Array.from(order, (row) => measured.facts.idAt(row)),
          ),
  };
  return report;
}

/** A customer that no file knows. */
export function unknownCustomer(customerId: string, nearest: string | null): LoyaltyError {
  return new LoyaltyError(
    'usage',
    'usage.customer',
    `No file knows the customer \`${customerId}\`.`,
    nearest === null
      ? 'Check the files.'
      : `The nearest id is \`${nearest}\`; ids are text, leading zeros count.`,
    {
      zh: {
        sentence: `没有文件含客户 \`${customerId}\`。`,
        remedy: nearest === null ? '请检查文件。' : `最接近的编号是 \`${nearest}\`；编号是文本，前导零有别。`,
      },
    },
  );
}
