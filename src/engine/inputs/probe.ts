import type { Engine } from '../engine.ts';
import { quoteText } from '../quote.ts';
import { cellSpan } from './cell-span.ts';
import type { LoadedFile } from './load.ts';
import { linesOf, numbered } from './places.ts';
import type { Source } from './open.ts';
import { cell, strictRelation } from './raw.ts';

/*
 * Questions about the single records of a file, asked by whoever judges them: SQL over the text of its columns (`t_…`),
 * its cells (`c0`, `c1`, …) and the typed columns of the contract. All questions about a file take one pass.
 */

/** A question about records. */
export interface Probe {
  /** SQL that is true for the records that are meant. */
  test: string;
  /** Whether records that a cell rejected may be meant, too. */
  rejected?: boolean | undefined;
  /** SQL of the text to show of such a record; null for none. */
  shown: string | null;
  /** SQL of the text to show over the cells alone, as a mapping has it; instead of `shown`. */
  cells?: string | undefined;
  /** SQL of what should stand there, where that depends on the record. */
  expected?: string | null;
  /** Cell to point at, from 0; null for the whole record. */
  cellIndex: number | null;
  /** What a record repeats, as SQL, and what was seen so far: the first record of each is not meant. */
  repeats?: { key: string; seen: Set<string> };
}

/** A record that a question is true for. */
export interface ProbedPlace {
  record: number;
  /** Physical line on which the record starts; null where the format has no lines. */
  line: number | null;
  value: string | null;
  expected: string | null;
  /** The physical line of the cell, with the cell in it; null where the format has no lines. */
  excerpt: Excerpt | null;
}

/** One physical line of a file. */
export interface Excerpt {
  /** From 1: not that of the record where its cells hold line ends. */
  line: number;
  text: string;
  /** What is pointed at, in characters of `text` from 0; `end` is behind it. */
  start: number;
  end: number;
}

/**
 * Which records questions are asked of: those that `where` leaves out never, and those that a cell rejected only where a
 * question says so. To look at the reason once, which is long, is enough for both.
 */
function askedOf({ whole }: LoadedFile): {
  all: string;
  of: (probe: Pick<Probe, 'test' | 'rejected'>) => string;
} {
  const are = (kinds: readonly string[]) =>
    whole.reasons.some(({ kind }) => kinds.includes(kind))
      ? `'${whole.reasons.map(({ kind }) => (kinds.includes(kind) ? '-' : '+')).join('')}'[reason + 1] = '+'`
      : 'true';
  return {
    all: are(['where']),
    of: ({ test, rejected = false }) =>
      rejected ? test : `CASE WHEN ${are(['rejected'])} THEN ${test} ELSE false END`,
  };
}

const relation = (file: LoadedFile, from: string, beside: readonly string[] = []): string =>
  `(SELECT *, ${file.whole.reason} AS reason FROM ${file.whole.typed(from, file.joins, beside)}) AS t`;

/**
 * How many records each question is true for.
 *
 * @param all that no record is left out: then nobody need work out which
 */
export async function countProbes(
  engine: Engine,
  file: LoadedFile,
  probes: readonly Pick<Probe, 'test' | 'rejected'>[],
  all = false,
): Promise<number[]> {
  if (probes.length === 0) return [];
  const asked = all ? { all: 'true', of: ({ test }: { test: string }) => test } : askedOf(file);
  const counts = probes.map((probe, index) => `count(*) FILTER (${asked.of(probe)}) AS n${index}`);
  const [row] = await engine.rows<Record<string, string>>(
    `SELECT ${counts.join(', ')} FROM ${relation(file, file.raw.relation)} WHERE ${asked.all}`,
  );
  return probes.map((_, index) => Number(row?.[`n${index}`] ?? 0));
}

/** The first places of each question, in one pass that ends when all are found. */
export async function locateProbes(
  engine: Engine,
  file: LoadedFile,
  probes: readonly (Probe & { most: number })[],
): Promise<ProbedPlace[][]> {
  const found = probes.map(
    (): { record: number; line: string | null; value: string | null; expected: string | null }[] => [],
  );
  if (probes.length === 0) return [];
  const asked = askedOf(file);
  const beside = probes.flatMap(({ cells }, index) => (cells === undefined ? [] : [`${cells} AS b${index}`]));
  const columns = probes.flatMap(({ cells, expected = null, repeats, ...probe }, index) => [
    `coalesce(${asked.of(probe)}, false) AS q${index}`,
    `(${cells === undefined ? (probe.shown ?? 'NULL') : `b${index}`})::VARCHAR AS s${index}`,
    `${expected === null ? 'NULL' : `(${expected})`}::VARCHAR AS x${index}`,
    `${repeats === undefined ? 'NULL' : repeats.key}::VARCHAR AS r${index}`,
  ]);
  const any = probes.map((_, index) => `q${index}`).join(' OR ');
  // Records come in the order of the file, so that the first ones are found first and the rest need not be looked at.
  await engine.run('SET preserve_insertion_order = true');
  try {
    const chunks = engine.chunks(
      `SELECT record::INTEGER AS record, line, * EXCLUDE (record, line) FROM (
         SELECT record, line, ${columns.join(', ')} FROM ${relation(file, numbered(file.raw), beside)} WHERE ${asked.all})
       WHERE ${any}`,
    );
    for await (const { rowCount, columns: cells } of chunks) {
      for (let row = 0; row < rowCount; row++)
        for (const [index, places] of found.entries()) {
          const at = 2 + 4 * index;
          if (places.length >= (probes[index]?.most ?? 0) || cells[at]?.getItem(row) !== true) continue;
          if (isFirst(probes[index], textOf(cells[at + 3]?.getItem(row)))) continue;
          places.push({
            record: Number(cells[0]?.getItem(row)),
            line: textOf(cells[1]?.getItem(row)),
            value: textOf(cells[at + 1]?.getItem(row)),
            expected: textOf(cells[at + 2]?.getItem(row)),
          });
        }
      if (found.every((places, index) => places.length >= (probes[index]?.most ?? 0))) break;
    }
  } finally {
    await engine.run('SET preserve_insertion_order = false');
  }
  const ordinals = [...new Set(found.flat().map(({ record }) => record))].sort((a, b) => a - b);
  const lines = await linesOf(file.source, file.raw, ordinals);
  return found.map((places, index) =>
    places.map(({ record, line, value, expected }) => {
      const place = lines.get(record);
      const start = line === null ? (place?.line ?? null) : Number(line);
      return {
        record,
        line: start,
        value,
        expected,
        excerpt:
          place === undefined || start === null
            ? null
            : excerptOf(place.raw, start, file.source.delimiter, probes[index]?.cellIndex ?? null),
      };
    }),
  );
}

/** Notes what a record repeats. */
function isFirst(probe: Probe | undefined, key: string | null): boolean {
  if (probe?.repeats === undefined || key === null) return false;
  const { seen } = probe.repeats;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

const textOf = (cell: unknown): string | null =>
  typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'bigint' ? `${cell}` : null;

/** The physical line of a record on which a cell stands, and where. */
export function excerptOf(raw: string, line: number, delimiter: string, cellIndex: number | null): Excerpt {
  const span =
    cellIndex === null || delimiter === ''
      ? { start: 0, end: raw.length }
      : cellSpan(raw, delimiter, cellIndex);
  const before = raw.slice(0, span.start);
  const ends = before.match(/\r\n|\n|\r/g)?.length ?? 0;
  const from = before.length - (/[^\r\n]*$/.exec(before)?.[0].length ?? 0);
  const text = /^[^\r\n]*/.exec(raw.slice(from))?.[0] ?? '';
  return {
    line: line + ends,
    text,
    start: Array.from(raw.slice(from, span.start)).length,
    end: Array.from(raw.slice(from, Math.min(span.end, from + text.length))).length,
  };
}

/** The text of records by their number, each with its line; of formats without lines none. */
export async function recordTexts(
  file: LoadedFile,
  records: readonly number[],
): Promise<Map<number, { line: number; raw: string }>> {
  return linesOf(
    file.source,
    file.raw,
    [...new Set(records)].sort((a, b) => a - b),
  );
}

/** The first record in which a column holds this text, in a file that could not be read; null where it is not found. */
export async function locateText(
  engine: Engine,
  source: Source,
  column: string,
  text: string,
): Promise<{ record: number; line: number | null; raw: string | null } | null> {
  const index = source.header.indexOf(column);
  if (index < 0) return null;
  const raw = strictRelation(source);
  await engine.run('SET preserve_insertion_order = true');
  const [row] = await engine
    .rows<{ record: string }>(
      `SELECT min(record) AS record FROM ${numbered(raw)} WHERE clean(${cell(index)}) = ${quoteText(text)}`,
    )
    .catch(() => []);
  await engine.run('SET preserve_insertion_order = false');
  if (row === undefined || row.record === null) return null;
  const record = Number(row.record);
  const place = (await linesOf(source, raw, [record])).get(record);
  return { record, line: place?.line ?? null, raw: place?.raw ?? null };
}
