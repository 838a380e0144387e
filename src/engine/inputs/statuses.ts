import type { Finding } from '../../findings/finding.ts';
import type { Preset } from '../../presets/index.ts';
import type { Engine } from '../engine.ts';
import { compileCondition, parseCondition, type Condition } from './expression.ts';
import type { LoadedFile } from './load.ts';
import { scopeOf } from './mapping.ts';
import type { Source } from './open.ts';
import { cell } from './raw.ts';
import { blankSql } from './select.ts';
import type { Shaping } from './shaping.ts';

/* Which records count by their status, as presets say it; and statuses that a preset does not know. */

/** What a record must meet: as people write it, or made. */
export type Where = Readonly<Record<string, string | Condition>>;

export const conditionOf = (entry: string | Condition, place: string): Condition =>
  typeof entry === 'string' ? parseCondition(entry, place) : entry;

type OfPreset = Pick<Source, 'header'> & { preset?: Preset };

/** The columns of a file that hold the status by its preset. */
export function statusColumns({ preset, header }: OfPreset): string[] {
  const { statuses, columns = {} } = preset ?? {};
  if (statuses === undefined) return [];
  return [statuses.column ?? columns['status'] ?? []].flat().filter((name) => header.includes(name));
}

const alike = (name: string, words: readonly string[]): Condition => ({
  kind: 'alike',
  value: { kind: 'name', name },
  words,
});

/** The conditions that the status of a record must meet, by why it does not count. */
export function statusConditions(source: OfPreset): Record<string, Condition> {
  const { statuses } = source.preset ?? {};
  const columns = statusColumns(source);
  const [main] = columns;
  if (statuses === undefined || main === undefined) return {};
  const found = Object.entries(statuses.leftOut).map(([why, words]): [string, Condition] => [
    why,
    { kind: 'and', parts: columns.map((name) => ({ kind: 'not', of: alike(name, words) })) },
  ]);
  if (statuses.others !== undefined) found.push([statuses.others, alike(main, statuses.counted)]);
  return together(found);
}

/** Conditions of one name must all be met. */
export function together(all: readonly (readonly [string, Condition])[]): Record<string, Condition> {
  const found = new Map<string, Condition>();
  for (const [name, condition] of all) {
    const before = found.get(name);
    found.set(name, before === undefined ? condition : { kind: 'and', parts: [before, condition] });
  }
  return Object.fromEntries(found);
}

const mostNamed = 10;

/** Statuses that the preset of a file does not name, with how many records have each. */
export async function otherStatuses(
  engine: Engine,
  { source, raw, styles, shape }: Pick<LoadedFile, 'source' | 'raw' | 'styles' | 'shape'>,
  { cells }: Pick<Shaping, 'cells'>,
): Promise<Finding[]> {
  const { statuses } = source.preset ?? {};
  const [column] = statusColumns(source);
  if (statuses === undefined || column === undefined) return [];
  const lists = [statuses.counted, ...Object.values(statuses.leftOut)];
  const named: Condition = { kind: 'or', parts: lists.map((words) => alike(column, words)) };
  const known = compileCondition(named, scopeOf(source, new Map(), styles));
  const rows = await engine.rows<{ known: boolean; status: string | null; records: string }>(
    `SELECT known, CASE WHEN NOT known THEN status END AS status, count(*) AS records
     FROM (SELECT ${known} AS known, clean(r.${cell(source.header.indexOf(column))}) AS status
       FROM ${cells(raw.relation)} AS r WHERE NOT ${blankSql(source)})
     GROUP BY ALL ORDER BY records DESC, status LIMIT 10000`,
  );
  const others = rows.filter((row) => !row.known);
  // A column that nobody fills says nothing of any record.
  if (rows.every(({ known: isKnown, status }) => !isKnown && status === null)) return [];
  const rest = others.slice(mostNamed).reduce((sum, { records }) => sum + Number(records), 0);
  const first = others.slice(0, mostNamed);
  const place = { table: shape.id, file: source.candidate.cite, line: null, record: null, column };
  const rule = statuses.others === undefined ? 'status.unknown' : 'status.other';
  return [
    ...first.map(
      ({ status, records }) => ({ rule, ...place, value: status ?? '', count: Number(records) }) as const,
    ),
    ...(rest === 0 ? [] : [{ rule, ...place, value: null, count: rest } as const]),
  ];
}
