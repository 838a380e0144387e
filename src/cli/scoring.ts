import {
  assessChurnMeasured,
  learnedFrom,
  type ChurnAssessment,
  type Learned,
  type ReasonLexicon,
} from '../core/index.ts';
import {
  addAmounts,
  isoOfDay,
  measure,
  namedPlaces,
  recordsOnDays,
  withRows,
  sha256Of,
  type Measured,
  type ReadTables,
} from '../engine/index.ts';
import type { ForecastModel } from '../core/index.ts';
import { closest } from 'fastest-levenshtein';
import { LoyaltyError } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import type { InputSummary, RowStyle, ScoreContext, ScoreReport, ScoreRow } from '../reports/index.ts';
import type { Context } from './context.ts';
import { hasherBy, hashKey } from './hashing.ts';
import { judgeAll, judgeOf, rowsInOrder } from './judging/judge-all.ts';
import { outcomesOf } from './outcomes.ts';
import type { Session } from './session.ts';
import { version } from '../version.ts';

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
  const records = measured.parts.reduce((sum, part) => sum + part.records, 0);
  const report: Scored = {
    tool: { name: 'loyalty', version },
    asOf: isoOfDay(measured.asOfDay),
    asOfSource: measured.asOfSource,
    currency: session.config.currency ?? measured.currency,
    config: { ...session.config, timezone: session.timezone },
    inputs: await inputsOf(session, options.digests),
    reconciliation: {
      records,
      amount: totalOf(measured),
      parts: measured.parts,
      purchaseDays: measured.purchaseDays,
      orders: measured.orders,
      duplicates: 0,
    },
    ...columns,
    summary,
    findings,
    notes: notesOf(session, measured),
    written,
    rows: { [Symbol.iterator]: () => rowsInOrder(order, judge, measured) },
    rowCount: order.length,
    complete: async () => {
      report.reconciliation.duplicates = await measured.duplicates();
      report.findings.push(...ofTheWhole('record.duplicate', report.reconciliation.duplicates));
    },
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

/** Nobody was a customer on the day from which the user looks. */
export function nobody({ asOfDay, parts }: Measured): LoyaltyError {
  const later = parts.find(({ reason }) => reason === 'after_as_of')?.records ?? 0;
  const day = isoOfDay(asOfDay);
  return new LoyaltyError(
    'data',
    'data.no-rows',
    later > 0
      ? `Nobody was a customer on ${day}: ${later === 1 ? 'the one usable record is' : `all ${later} usable records are`} later.`
      : `No record on or before ${day} can be used.`,
    'Choose a later --as-of, or leave it out.',
  );
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
  );
}

export function totalOf(measured: Measured): string {
  return addAmounts(measured.parts.map(({ amount }) => amount));
}

/** The file as it was given: what is read may be a decompressed or transcoded copy. */
function originalOf({ candidate, path }: ReadTables['files'][number]['source']): string {
  return candidate.path === '-' ? path : candidate.path;
}

export async function inputsOf({ tables }: Session, digests: boolean): Promise<InputSummary[]> {
  return Promise.all(
    tables.files.map(async (file) => ({
      path: file.source.candidate.cite,
      table: file.table.id,
      ...file.count,
      sha256: digests ? await sha256Of(originalOf(file.source)) : null,
      columns: Object.fromEntries([...file.mapping].map(([name, { from }]) => [name, from])),
      format: file.source.format,
      preset: file.source.preset?.id ?? null,
      dateOrder: file.styles.dateOrder,
      decimal: file.styles.decimal === 'plain' ? null : file.styles.decimal,
    })),
  );
}

/** Findings of the reading, and those that only the whole could show. */
export async function findingsOf(session: Session, measured: Measured, hashed: boolean): Promise<Finding[]> {
  const masked = measured.parts.find(({ reason }) => reason === 'masked')?.records ?? 0;
  const all = [
    ...session.tables.findings,
    ...(await isolatedRecords(session, measured)),
    ...ofTheWhole('id.masked', masked),
    ...ofTheWhole('cell.decimals', measured.repaired.rounded),
    ...ofTheWhole('cell.guarded', measured.repaired.guarded),
  ];
  // With hashed ids no cell of the files may show through.
  return hashed ? all.map((finding) => ({ ...finding, value: null })) : all;
}

/** A finding about all transactions together; none where nothing was found. */
export function ofTheWhole(rule: Finding['rule'], count: number): Finding[] {
  if (count === 0) return [];
  return [
    { rule, table: 'transactions', file: '', line: null, record: null, column: null, value: null, count },
  ];
}

/** Records whose date is too far ahead to be believed, as findings, and in the quarantine. */
async function isolatedRecords(
  { engine, tables, quarantine }: Session,
  measured: Measured,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (measured.isolated.length === 0) return findings;
  // One statement at a time: the copies are still being counted.
  await measured.duplicates();
  const rule = 'date.isolated';
  for (const file of tables.files) {
    const own = measured.isolated.filter((each) => each.file === file.source.candidate.cite);
    if (own.length === 0 || file.table.id !== 'transactions') continue;
    const count = own.reduce((sum, { records }) => sum + records, 0);
    const limit = quarantine === null ? namedPlaces : count;
    const days = own.map(({ day }) => day);
    const places = await recordsOnDays(engine, file, days, limit);
    const base = {
      rule,
      file: file.source.candidate.cite,
      column: file.mapping.get('date')?.from ?? null,
    } as const;
    if (quarantine !== null)
      for (const place of await withRows(engine, file.source, places))
        quarantine.keep({ ...place, source: file.source, rule, column: base.column });
    const named = places.slice(0, namedPlaces);
    for (const { line, record, value } of named)
      findings.push({ ...base, table: 'transactions', line, record, value, count: 1 });
    if (count > named.length)
      findings.push({
        ...base,
        table: 'transactions',
        line: null,
        record: null,
        value: null,
        count: count - named.length,
      });
  }
  return findings;
}

export function notesOf({ tables }: Session, measured: Measured): ScoreReport['notes'] {
  const notes: ScoreReport['notes'] = [];
  for (const { file, reason, like, files } of tables.unused) {
    const likeness = { table: like?.table ?? '', lacks: like?.lacks.join('`, `') ?? '' };
    const held = files === undefined ? {} : { files };
    notes.push({ code: 'file_unused', values: { file, reason, ...likeness, ...held } });
  }
  const isUnused = ({ table, mapping, reasons }: ReadTables['files'][number]) =>
    table.id === 'transactions' && mapping.has('status') && !reasons.some(({ kind }) => kind === 'where');
  if (tables.files.some(isUnused)) notes.push({ code: 'status_unused', values: {} });
  if (measured.populationOf(null).clockDays === null && measured.facts.length > 0)
    notes.push({ code: 'no_clock', values: {} });
  const { lastPurchaseDay } = measured.facts;
  const beyond = lastPurchaseDay === null ? 0 : measured.asOfDay - lastPurchaseDay;
  if (measured.asOfSource === 'option' && lastPurchaseDay !== null && beyond > daysClosed)
    notes.push({ code: 'as_of_beyond', values: { date: isoOfDay(lastPurchaseDay), days: beyond } });
  return notes;
}

/** Shops close for so many days; an export that ends longer before the as-of date has stopped. */
const daysClosed = 7;
