import {
  addAmounts,
  isoOfDay,
  namedPlaces,
  recordsOnDays,
  withRows,
  sha256Of,
  type Measured,
  type ReadTables,
} from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import type { InputSummary, ScoreReport } from '../reports/index.ts';
import { version } from '../version.ts';
import type { Session } from './session.ts';

/** What every judgement rests on: the day, the files, how their records were counted, and what was found in them. */
export type Basis = Pick<
  ScoreReport,
  'tool' | 'asOf' | 'asOfSource' | 'currency' | 'config' | 'inputs' | 'reconciliation' | 'findings' | 'notes'
>;

/** @param findings all but the exact copies, which {@link addCopies} adds: they take long to count */
export async function basisOf(
  session: Session,
  measured: Measured,
  { digests, findings }: { digests: boolean; findings: Finding[] },
): Promise<Basis> {
  const { parts, purchaseDays, orders } = measured;
  return {
    tool: { name: 'loyalty', version },
    asOf: isoOfDay(measured.asOfDay),
    asOfSource: measured.asOfSource,
    currency: session.config.currency ?? measured.currency,
    config: { ...session.config, timezone: session.timezone },
    inputs: await inputsOf(session, digests),
    reconciliation: {
      records: parts.reduce((sum, part) => sum + part.records, 0),
      amount: addAmounts(parts.map(({ amount }) => amount)),
      parts,
      purchaseDays,
      orders,
      duplicates: 0,
    },
    findings,
    notes: notesOf(session, measured),
  };
}

/** Counts exact copies, which takes as long as writing the rows does: both can go on at once. */
export async function addCopies({ reconciliation, findings }: Basis, measured: Measured): Promise<void> {
  reconciliation.duplicates = await measured.duplicates();
  findings.push(...ofTheWhole('record.duplicate', reconciliation.duplicates));
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
    {
      zh: {
        sentence:
          later > 0
            ? `${day} 还没有客户：全部 ${later} 条可用记录都在其后。`
            : `${day} 及以前没有可用的记录。`,
        remedy: '请用更晚的 --as-of，或不写它。',
      },
    },
  );
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
