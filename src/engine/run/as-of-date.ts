import { lastCredibleDay, type DayCount } from '../as-of.ts';
import type { Engine } from '../engine.ts';
import type { ReadTables } from '../inputs/read.ts';
import { quoteName } from '../quote.ts';
import { nothingUsable } from './nothing-usable.ts';

export type AsOfSource = 'option' | 'transactions' | 'contracts' | 'cases' | 'surveys';

export interface AsOf {
  day: number;
  source: AsOfSource;
  /** Days after this one are not believed; null when the user said the as-of date. */
  lastCredible: number | null;
}

/** The day to look from: what was said, else the last credible one of the data (decision 4). */
export async function findAsOf(
  engine: Engine,
  tables: ReadTables,
  asOfDay: number | null,
  hasLines: boolean,
): Promise<AsOf> {
  if (asOfDay !== null) return { day: asOfDay, source: 'option', lastCredible: null };
  if (hasLines) {
    const days = await dayCounts(engine, 'SELECT day, reason FROM read_lines');
    const last = lastCredibleDay(days);
    if (last !== null) return { day: last, source: 'transactions', lastCredible: last };
  }
  const fallbacks = [
    { source: 'contracts', columns: ['start', 'terminated_on'] },
    { source: 'cases', columns: ['opened_at'] },
    { source: 'surveys', columns: ['date'] },
  ] as const;
  let latest: AsOf | null = null;
  for (const { source, columns } of fallbacks) {
    if (!tables.files.some(({ table }) => table.id === source)) continue;
    const selects = columns.map(
      (name) => `SELECT ${quoteName(name)}::DATE AS day, reason FROM ${quoteName(source)}`,
    );
    const last = lastCredibleDay(await dayCounts(engine, selects.join(' UNION ALL ')));
    if (last !== null && (latest === null || last > latest.day))
      latest = { day: last, source, lastCredible: null };
  }
  if (latest !== null) return latest;
  throw await nothingUsable(engine, tables);
}

async function dayCounts(engine: Engine, from: string): Promise<DayCount[]> {
  const rows = await engine.rows<{ day: number; records: string }>(
    `SELECT (day - DATE '1970-01-01')::INTEGER AS day, count(*) AS records
     FROM (${from}) WHERE reason = 0 AND day IS NOT NULL GROUP BY day ORDER BY day`,
  );
  return rows.map(({ day, records }) => ({ day, records: Number(records) }));
}
