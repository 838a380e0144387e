import type { Finding } from '../../findings/finding.ts';
import type { Engine } from '../engine.ts';
import { quoteName, quoteText } from '../quote.ts';
import type { LoadedFile, LoadOptions } from './load.ts';
import { isRecord } from './lines.ts';
import { locateRecords, type Location } from './locate.ts';
import { objectsSql, type Source } from './open.ts';
import type { Raw } from './raw.ts';

/** At most so many places are named per rule and file; the count stays exact. */
export const namedPlaces = 20;

/** The relation with the number of every record; blank lines are not numbered. */
export function numbered(raw: Raw): string {
  return raw.located
    ? raw.relation
    : `(SELECT row_number() OVER () AS record, NULL::VARCHAR AS line, * FROM ${raw.relation})`;
}

/** Every record that a cell rejected: named one by one up to a limit, the rest counted. */
export async function rejectFindings(options: LoadOptions, file: LoadedFile): Promise<Finding[]> {
  const { engine, source, table, onReject } = options;
  const codes = file.reasons.flatMap((reason, code) =>
    reason.kind === 'rejected' ? [{ ...reason, code }] : [],
  );
  const counts = new Map(
    (
      await engine.rows<{ reason: number; records: string }>(
        `SELECT reason, count(*) AS records FROM ${quoteName(options.into)} WHERE file = ${options.fileNumber} AND ${isRecord(options.into)} GROUP BY reason`,
      )
    ).map((row) => [row.reason, Number(row.records)]),
  );
  const findings: Finding[] = [];
  for (const { code, rule, column } of codes) {
    const count = counts.get(code) ?? 0;
    if (count === 0) continue;
    const most = options.places ?? namedPlaces;
    const limit = onReject === null ? most : count;
    const places = await rejectedPlaces(options, file, code, column, limit);
    const base = { rule, table: table.id, file: source.candidate.cite, column };
    if (onReject !== null)
      for (const place of await withRows(engine, source, places))
        onReject({ source, rule, column, ...place });
    const named = places.slice(0, most);
    findings.push(...named.map(({ line, record, value }) => ({ ...base, line, record, value, count: 1 })));
    if (count > named.length)
      findings.push({ ...base, line: null, record: null, value: null, count: count - named.length });
  }
  return findings;
}

export type Place = { line: number | null; record: number; value: string | null; raw: string | null };

async function rejectedPlaces(
  options: LoadOptions,
  file: LoadedFile,
  code: number,
  column: string,
  limit: number,
): Promise<Place[]> {
  const { shown = 'NULL' } = [...file.mapping.values()].find((each) => each.from === column) ?? {};
  return placesWhere(options.engine, file, { test: `reason = ${code}`, shown, limit });
}

/** The places with their rows as text, of formats without lines too: the object as it stands, or one of the cells. */
export async function withRows(engine: Engine, source: Source, places: readonly Place[]): Promise<Place[]> {
  const { path, format } = source;
  if (places.length === 0 || (format !== 'json' && format !== 'parquet')) return [...places];
  const rows =
    format === 'json'
      ? `SELECT row_number() OVER () AS record, json::VARCHAR AS raw FROM ${objectsSql(source)}`
      : `SELECT row_number() OVER () AS record, to_json(t)::VARCHAR AS raw FROM read_parquet(${quoteText(path)}) AS t`;
  await engine.run('SET preserve_insertion_order = true');
  const found = await engine.rows<{ record: string; raw: string }>(
    `SELECT record, raw FROM (${rows}) WHERE record IN (SELECT unnest([${places.map(({ record }) => record).join(', ')}]))`,
  );
  await engine.run('SET preserve_insertion_order = false');
  const texts = new Map(found.map(({ record, raw }) => [Number(record), raw]));
  return places.map((place) => ({ ...place, raw: texts.get(place.record) ?? null }));
}

/** Records whose date is one of these and that were believed when they were read, each with its place. */
export async function recordsOnDays(
  engine: Engine,
  file: LoadedFile,
  days: readonly string[],
  limit: number,
): Promise<Place[]> {
  const dates = days.map((day) => `DATE ${quoteText(day)}`).join(', ');
  const shown = file.mapping.get('date')?.shown ?? 'NULL';
  return placesWhere(engine, file, { test: `reason = 0 AND date IN (${dates})`, shown, limit });
}

/** `shown` is SQL of the text to show, `test` may use the typed columns and `reason`. */
async function placesWhere(
  engine: Engine,
  { source, raw, select, joins }: LoadedFile,
  { test, shown, limit }: { test: string; shown: string; limit: number },
): Promise<Place[]> {
  // In this order records come as the file has them, so that the engine stops as soon as it has enough of them.
  await engine.run('SET preserve_insertion_order = true');
  const rows = await engine.rows<{ record: string; line: string | null; value: string | null }>(`
    SELECT record::BIGINT AS record, line, shown AS value
    FROM (SELECT *, ${select.reason} AS reason
      FROM ${select.typed(numbered(raw), joins, [`${shown} AS shown`])})
    WHERE ${test} LIMIT ${limit}`);
  await engine.run('SET preserve_insertion_order = false');
  const places = rows.map((row) => ({
    ...row,
    record: Number(row.record),
    line: row.line === null ? null : Number(row.line),
  }));
  places.sort((a, b) => a.record - b.record);
  const lines = await linesOf(
    source,
    raw,
    places.map(({ record }) => record),
  );
  return places.map(({ record, line, value }) => ({
    record,
    line: line ?? lines.get(record)?.line ?? null,
    value,
    raw: lines.get(record)?.raw ?? null,
  }));
}

/** Physical line and text of records by their number, where the format has lines. */
export async function linesOf(
  source: Source,
  raw: Raw,
  ordinals: readonly number[],
): Promise<Map<number, Location>> {
  const { path, format, headerLine, delimiter, header } = source;
  if (format === 'json' || format === 'parquet') return new Map();
  if (format === 'xlsx') return sheetRows(source, ordinals);
  const columns = header.length;
  return locateRecords({ path, format, headerLine, delimiter, columns, ordinals, careful: raw.located });
}

/** Rows of a sheet as the private copy has them: each begins with its row, record and kinds. */
async function sheetRows(
  { path, header }: Source,
  ordinals: readonly number[],
): Promise<Map<number, Location>> {
  const columns = header.length + 3;
  const found = await locateRecords({
    path,
    format: 'csv',
    headerLine: 1,
    delimiter: ',',
    columns,
    ordinals,
  });
  return new Map(
    [...found].map(([record, { raw }]) => {
      const [place = '', line = ''] = /^(\d+),\d+,[^,]*,/.exec(raw) ?? [];
      return [record, { line: Number(line), raw: raw.slice(place.length) }];
    }),
  );
}

/** Optional cells that hold something else than their column promises: counted per column, with an example. */
export async function unreadableCells(options: LoadOptions, file: LoadedFile): Promise<Finding[]> {
  const tests = [...file.select.unreadable];
  if (tests.length === 0) return [];
  const [any] = await options.engine.rows<{ any: boolean | null }>(
    `SELECT bool_or(unreadable) AS "any" FROM ${quoteName(options.into)} WHERE file = ${options.fileNumber}`,
  );
  // Nearly always: then the file need not be read again.
  if (any?.any !== true) return [];
  const measures = tests.flatMap(([name, test], index) => [
    `count(*) FILTER (${test}) AS n${index}`,
    `min(t_${name}) FILTER (${test}) AS x${index}`,
  ]);
  const [row] = await options.engine.rows<Record<string, string | null>>(
    `SELECT ${measures.join(', ')}
     FROM ${file.select.typed(file.raw.relation, options.joins)}`,
  );
  return tests.flatMap(([name], index) => {
    const count = Number(row?.[`n${index}`] ?? 0);
    if (count === 0) return [];
    return [
      {
        rule: file.mapping.get(name)?.column.kind === 'consent' ? 'cell.consent' : 'cell.optional',
        table: options.table.id,
        file: options.source.candidate.cite,
        line: null,
        record: null,
        column: file.mapping.get(name)?.from ?? name,
        value: row?.[`x${index}`] ?? null,
        count,
      },
    ];
  });
}
