import { createHmac } from 'node:crypto';
import { assess, concentration, type Assessment, type Facts, type Thresholds } from '../core/index.ts';
import {
  addAmounts,
  isoOfDay,
  measure,
  namedPlaces,
  recordsOnDays,
  sha256Of,
  type Measured,
  type ReadTables,
} from '../engine/index.ts';
import { closest } from 'fastest-levenshtein';
import { LoyaltyError } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import type { InputSummary, ScoreReport, ScoreRow, ScoreSummary } from '../reports/index.ts';
import type { Context } from './context.ts';
import { hashKey, type Session } from './session.ts';
import { TypeTally } from './type-tally.ts';
import { version } from './version.ts';

export interface ScoringOptions {
  byCategory: boolean;
  rfm: boolean;
  hashIds: boolean;
  /** Whether digests of the inputs are wanted. */
  digests: boolean;
  /** Whether distinct orders are to be counted. */
  countOrders: boolean;
}

/** A report that can also be asked for one customer, by the id in the files. */
export interface Scored extends ScoreReport {
  /** Counts exact copies, which takes as long as writing the rows does: both can go on at once. */
  complete: () => Promise<void>;
  find: (customerId: string) => ScoreRow | null;
  nearest: (customerId: string) => string | null;
}

/** Measures and assesses all customers of a session; rows are assessed when they are read. */
export async function scoreSession(
  session: Session,
  options: ScoringOptions,
  context: Context,
): Promise<Scored> {
  const hash = options.hashIds ? idHasher(context) : null;
  const measured = await measure({ ...session, ...options });
  if (measured.facts.length === 0) throw nobody(measured);
  const judge = judgeOf(measured, session.thresholds, hash);
  const { summary, order } = summarise(measured, judge, session.thresholds, hash !== null);
  const findings = await findingsOf(session, measured, hash !== null);
  session.refuse(findings);
  const records = measured.parts.reduce((sum, part) => sum + part.records, 0);
  const report: Scored = {
    tool: { name: 'loyalty', version },
    asOf: isoOfDay(measured.asOfDay),
    asOfSource: measured.asOfSource,
    currency: session.config.currency ?? measured.currency,
    config: { ...session.config, timezone: session.timezone },
    thresholds: session.thresholds,
    inputs: await inputsOf(session, options.digests),
    reconciliation: {
      records,
      amount: totalOf(measured),
      parts: measured.parts,
      purchaseDays: measured.purchaseDays,
      orders: measured.orders,
      duplicates: 0,
    },
    population: measured.populationOf(null),
    summary,
    findings,
    notes: notesOf(session, measured),
    byCategory: options.byCategory,
    rfm: options.rfm && measured.rfm !== null,
    rows: { [Symbol.iterator]: () => rowsInOrder(order, judge, measured) },
    rowCount: order.length,
    complete: async () => {
      report.reconciliation.duplicates = await measured.duplicates;
      report.findings.push(...ofTheWhole('record.duplicate', report.reconciliation.duplicates));
    },
    find: (customerId) => {
      const row = order.find((each) => measured.facts.idAt(each) === customerId);
      return row === undefined ? null : { ...judge(row), rfm: measured.rfm?.(row) ?? null };
    },
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
function nobody({ asOfDay, parts }: Measured): LoyaltyError {
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

type Judge = (row: number) => { facts: Facts; assessment: Assessment };

function judgeOf(measured: Measured, thresholds: Thresholds, hash: ((id: string) => string) | null): Judge {
  return (row) => {
    const raw = measured.facts.at(row);
    const facts = hash === null ? raw : { ...raw, customerId: hash(raw.customerId) };
    return { facts, assessment: assess(facts, measured.populationOf(facts.category), thresholds) };
  };
}

function* rowsInOrder(order: Uint32Array, judge: Judge, measured: Measured): Generator<ScoreRow> {
  for (const row of order) yield { ...judge(row), rfm: measured.rfm?.(row) ?? null };
}

/** Totals of all customers, and the order of the rows: worth of acting first, then id. */
function summarise(
  measured: Measured,
  judge: Judge,
  thresholds: Thresholds,
  hashed: boolean,
): { summary: ScoreSummary; order: Uint32Array } {
  const { facts } = measured;
  const priorities = new Float64Array(facts.length);
  const values: number[] = [];
  const types = new TypeTally(thresholds);
  const groups = new Tally<Assessment['lateness']['state']>();
  const keys = new Tally<Assessment['lateness']['state']>();
  const patterns = new Tally<string>();
  const levels = new Tally<string>();
  const stages = new Tally<string>();
  for (let row = 0; row < facts.length; row++) {
    const { facts: own, assessment } = judge(row);
    priorities[row] = assessment.priority;
    const value = own.value12m;
    types.add(own, assessment);
    groups.add(assessment.lateness.state, value);
    if (assessment.level === 'key' || assessment.level === 'key_top')
      keys.add(assessment.lateness.state, value);
    patterns.add(assessment.pattern, value);
    if (assessment.level !== null) levels.add(assessment.level, value);
    stages.add(assessment.lifecycle, value);
    if (own.purchases > 0) values.push(value);
  }
  const order = Uint32Array.from({ length: facts.length }, (_, row) => row);
  // Rows come in order of id; hashing the ids changes that order.
  const ids = hashed ? Array.from(order, (row) => judge(row).facts.customerId) : null;
  const byId = (a: number, b: number) =>
    ids === null ? a - b : (ids[a] ?? '') < (ids[b] ?? '') ? -1 : (ids[a] ?? '') > (ids[b] ?? '') ? 1 : a - b;
  order.sort((a, b) => (priorities[b] ?? 0) - (priorities[a] ?? 0) || byId(a, b));
  const hasLevels = levels.entries().length > 0;
  return {
    order,
    summary: {
      customers: measured.customers,
      ...types.summary(),
      groups: stateOrder.map((state) => ({
        state,
        ...groups.of(state),
        key: hasLevels ? keys.of(state) : null,
      })),
      patterns: patterns.entries().map(({ name, ...rest }) => ({ pattern: name, ...rest })),
      levels: levels.entries().map(({ name, ...rest }) => ({ level: name, ...rest })),
      lifecycles: stages.entries().map(({ name, ...rest }) => ({ stage: name, ...rest })),
      concentration: concentrationOf(values, thresholds),
      cohorts: measured.cohorts,
    },
  };
}

/** In the order in which an analyst wants to know. */
const stateOrder = ['late', 'on_schedule', 'bought_once', 'lapsed', 'never_bought'] as const;

class Tally<Name extends string> {
  readonly #counts = new Map<Name, { customers: number; value12m: number }>();

  add(name: Name, value: number): void {
    const count = this.of(name);
    this.#counts.set(name, { customers: count.customers + 1, value12m: count.value12m + value });
  }

  of(name: Name): { customers: number; value12m: number } {
    return this.#counts.get(name) ?? { customers: 0, value12m: 0 };
  }

  entries(): { name: Name; customers: number; value12m: number }[] {
    return [...this.#counts]
      .map(([name, count]) => ({ name, ...count }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** Shares of a handful of buyers would say nothing. */
function concentrationOf(values: readonly number[], thresholds: Thresholds): ScoreSummary['concentration'] {
  if (values.length < thresholds['level.minBuyers']) return null;
  return concentration(values);
}

function totalOf(measured: Measured): string {
  return addAmounts(measured.parts.map(({ amount }) => amount));
}

/** The file as it was given: what is read may be a decompressed or transcoded copy. */
function originalOf({ candidate, path }: ReadTables['files'][number]['source']): string {
  return candidate.path === '-' ? path : candidate.path;
}

async function inputsOf({ tables }: Session, digests: boolean): Promise<InputSummary[]> {
  return Promise.all(
    tables.files.map(async (file) => ({
      path: file.source.candidate.cite,
      table: file.table.id,
      ...file.count,
      sha256: digests ? await sha256Of(originalOf(file.source)) : null,
      columns: Object.fromEntries([...file.mapping].map(([name, { from }]) => [name, from])),
      format: file.source.format,
      dateOrder: file.styles.dateOrder,
      decimal: file.styles.decimal === 'plain' ? null : file.styles.decimal,
    })),
  );
}

/** Findings of the reading, and those that only the whole could show. */
async function findingsOf(session: Session, measured: Measured, hashed: boolean): Promise<Finding[]> {
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
function ofTheWhole(rule: Finding['rule'], count: number): Finding[] {
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
  await measured.duplicates;
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
    for (const place of places) quarantine?.keep({ ...base, ...place });
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

function notesOf({ tables, config }: Session, measured: Measured): ScoreReport['notes'] {
  const notes: ScoreReport['notes'] = [];
  for (const { file, reason } of tables.unused) notes.push({ code: 'file_unused', values: { file, reason } });
  if (tables.transactionColumns.has('status') && config.tables?.['transactions']?.where === undefined)
    notes.push({ code: 'status_unused', values: {} });
  if (measured.populationOf(null).clockDays === null && measured.facts.length > 0)
    notes.push({ code: 'no_clock', values: {} });
  return notes;
}

function idHasher(context: Context): (id: string) => string {
  const key = hashKey(context);
  return (id) => createHmac('sha256', key).update(id).digest('hex').slice(0, 32);
}
