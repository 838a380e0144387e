import type { World } from '../../checks/index.ts';
import { isoOfDay, recordsOnDays, withRows } from '../../engine/index.ts';
import type { Session } from '../session.ts';

/** Records whose date is too far ahead to be believed, by file: they are rejected as well. */
export async function isolatedIn({ rows, asOfDay, isAsOfSaid }: World): Promise<ReadonlyMap<number, number>> {
  if (asOfDay === null || isAsOfSaid) return new Map();
  const late = await rows<{ file: number; records: string }>(
    `SELECT file, count(*) AS records FROM read_lines WHERE reason = 0 AND day > DATE '${isoOfDay(asOfDay)}' GROUP BY file`,
  );
  return new Map(late.map(({ file, records }) => [file, Number(records)]));
}

/** Keeps records in the quarantine whose date is too far ahead to be believed, as scoring does. */
export async function keepIsolated(
  { engine, tables, quarantine }: Session,
  { rows, asOfDay, isAsOfSaid }: World,
): Promise<void> {
  if (quarantine === null || asOfDay === null || isAsOfSaid) return;
  const late = await rows<{ file: number; day: string; records: string }>(
    `SELECT file, day::VARCHAR AS day, count(*) AS records FROM read_lines
     WHERE reason = 0 AND day > DATE '${isoOfDay(asOfDay)}' GROUP BY file, day ORDER BY file, day`,
  );
  for (const file of tables.files) {
    const own = late.filter((each) => each.file === file.fileNumber);
    if (own.length === 0) continue;
    const count = own.reduce((sum, { records }) => sum + Number(records), 0);
    const days = own.map(({ day }) => day);
    const places = await recordsOnDays(engine, file, days, count);
    const column = file.mapping.get('date')?.from ?? null;
    for (const place of await withRows(engine, file.source, places))
      quarantine.keep({ ...place, source: file.source, rule: 'date.isolated', column });
  }
}
