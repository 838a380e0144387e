import type { Engine } from '../engine.ts';
import { linesRelation, recordDigest } from '../inputs/raw.ts';
import type { ReadFile } from '../inputs/read.ts';

/** Exact copies among the records of a file, and how to tell them: its SQL knows no first and second. */
export interface Copies {
  file: ReadFile;
  count: number;
  /** SQL of what two copies have in common, over the cells of the file. */
  digest: string;
  /** SQL that is true for records of which there is another one. */
  test: string;
}

/** Exact copies among the records of files of one table, cell by cell. The first of each is not counted. */
export async function findCopies(engine: Engine, files: readonly ReadFile[]): Promise<Copies[]> {
  const families = new Map<string, ReadFile[]>();
  for (const file of files) {
    const key = `${file.table.id}\0${file.source.header.join('\0')}`;
    families.set(key, [...(families.get(key) ?? []), file]);
  }
  const found: Copies[] = [];
  let number = 0;
  for (const family of families.values()) {
    if (!(await mayHaveCopies(engine, family))) continue;
    const name = `copies_${number++}`;
    const selects = family.map(
      (file) => `SELECT ${digestOf(file)} AS digest, ${file.fileNumber} AS file FROM ${file.raw.relation}`,
    );
    await engine.run(
      `CREATE OR REPLACE TEMP TABLE ${name} AS
       SELECT digest, min(file) AS first_file FROM (${selects.join(' UNION ALL ')}) GROUP BY digest HAVING count(*) > 1`,
    );
    for (const file of family) {
      const [row] = await engine.rows<{ copies: string }>(
        `SELECT count(*) - count(DISTINCT digest) FILTER (first_file = ${file.fileNumber}) AS copies
         FROM (SELECT ${digestOf(file)} AS digest FROM ${file.raw.relation}) JOIN ${name} USING (digest)`,
      );
      const count = Number(row?.copies ?? 0);
      if (count > 0)
        found.push({
          file,
          count,
          digest: digestOf(file),
          test: `${digestOf(file)} IN (SELECT digest FROM ${name})`,
        });
    }
  }
  return found;
}

const digestOf = ({ source }: ReadFile): string => recordDigest(source.header.length);

/** A quick look: where every line is a record, copies are equal lines, and reading lines takes a fraction of the time. */
async function mayHaveCopies(engine: Engine, files: readonly ReadFile[]): Promise<boolean> {
  if (!files.every(({ raw, source }) => source.format === 'csv' && !raw.located)) return true;
  const lines = files.map(({ source }) => `SELECT hash(line) AS digest FROM ${linesRelation(source)}`);
  const [row] = await engine
    .rows<{ lines: string; different: string }>(
      `SELECT count(*) AS lines, count(DISTINCT digest) AS different FROM (${lines.join(' UNION ALL ')})`,
    )
    .catch(() => []);
  const records = files.reduce((sum, { count }) => sum + count.records, 0);
  return row === undefined || Number(row.lines) !== records || row.lines !== row.different;
}
