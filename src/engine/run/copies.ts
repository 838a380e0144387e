import type { Engine } from '../engine.ts';
import { linesRelation, recordDigest, wholeRecord } from '../inputs/raw.ts';
import type { ReadFile } from '../inputs/read.ts';
import { blankSql } from '../inputs/select.ts';

/** Exact copies among the records of a file, and how to tell them: its SQL knows no first and second. */
export interface Copies {
  file: ReadFile;
  count: number;
  /** SQL of what two copies have in common, over the cells of the file. */
  digest: string;
  /** SQL that is true for records of which there is another one. */
  test: string;
}

/** How many records of files of one table are exact copies of another one. The first of each is not counted. */
export async function countCopies(engine: Engine, files: readonly ReadFile[]): Promise<number> {
  let copies = 0;
  for (const family of familiesOf(files)) {
    const { relation, whole, suspects } = await suspectsIn(engine, family);
    if (suspects === null) continue;
    const [row] = await engine.rows<{ copies: string }>(
      `SELECT count(*) - count(DISTINCT whole) AS copies
       FROM (SELECT ${whole} AS whole FROM ${relation}) SEMI JOIN ${suspects} ON hash(whole) = quick`,
    );
    copies += Number(row?.copies ?? 0);
  }
  return copies;
}

/** The same file by file, for those who want to see them. */
export async function findCopies(engine: Engine, files: readonly ReadFile[]): Promise<Copies[]> {
  const found: Copies[] = [];
  let number = 0;
  for (const family of familiesOf(files)) {
    if ((await suspectsIn(engine, family)).suspects === null) continue;
    const name = `copies_${number++}`;
    const digests = family.map(
      (file) => `SELECT ${digestOf(file)} AS digest, ${file.fileNumber} AS file FROM ${recordsOf(file)}`,
    );
    await engine.run(
      `CREATE OR REPLACE TEMP TABLE ${name} AS
       SELECT digest, min(file) AS first_file FROM (${digests.join(' UNION ALL ')}) GROUP BY digest HAVING count(*) > 1`,
    );
    for (const file of family) {
      const [row] = await engine.rows<{ copies: string }>(
        `SELECT count(*) - count(DISTINCT digest) FILTER (first_file = ${file.fileNumber}) AS copies
         FROM (SELECT ${digestOf(file)} AS digest FROM ${recordsOf(file)}) JOIN ${name} USING (digest)`,
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

const hasBlank = ({ reasons }: ReadFile): boolean => reasons.some(({ kind }) => kind === 'blank');

/** The records of a file; blank ones are no copies of one another. */
const recordsOf = (file: ReadFile): string =>
  hasBlank(file) ? `(SELECT * FROM ${file.records} WHERE NOT ${blankSql(file.source)})` : file.records;

const digestOf = ({ source }: ReadFile): string => recordDigest(source.header.length);

/**
 * Files of one table with the same header: only among these can records be alike in all cells. What stands again in a
 * later file was left out already where order numbers tell it: there copies are those within one file.
 */
function familiesOf(files: readonly ReadFile[]): Iterable<ReadFile[]> {
  const families = new Map<string, ReadFile[]>();
  for (const file of files) {
    const alone = file.reasons.some(({ kind }) => kind === 'overlap') ? file.fileNumber : '';
    const key = `${file.table.id}\0${alone}\0${file.source.header.join('\0')}`;
    families.set(key, [...(families.get(key) ?? []), file]);
  }
  return families.values();
}

/** Records as one text each, and the quick hashes that several of them share. */
interface Suspects {
  relation: string;
  /** SQL of the whole record, over the relation. */
  whole: string;
  /** SQL of the hashes as a relation with the column `quick`; null where no two records can be alike. */
  suspects: string | null;
}

/**
 * A quick look at the records of a family. The quick hash may take two records for one, never one for two: who wants
 * to be sure looks closely at the suspects, and only at them. Where every line is a record, lines are looked at, which
 * are read in a fraction of the time that cells take.
 */
async function suspectsIn(engine: Engine, family: readonly ReadFile[]): Promise<Suspects> {
  if (family.every((file) => file.source.format === 'csv' && !file.raw.located && !hasBlank(file))) {
    const lines = family.map(({ source }) => `SELECT line FROM ${linesRelation(source)}`);
    const records = family.reduce((sum, { count }) => sum + count.records, 0);
    const byLine = await suspectsAmong(engine, `(${lines.join(' UNION ALL ')})`, 'line').catch(() => null);
    if (byLine?.records === records) return byLine;
  }
  const cells = family.map(
    (file) => `SELECT ${wholeRecord(file.source.header.length)} AS cells FROM ${recordsOf(file)}`,
  );
  return suspectsAmong(engine, `(${cells.join(' UNION ALL ')})`, 'cells');
}

async function suspectsAmong(
  engine: Engine,
  relation: string,
  whole: string,
): Promise<Suspects & { records: number }> {
  const table = 'temp.suspects';
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE suspects AS
     SELECT coalesce(sum(same), 0)::BIGINT AS records, list(quick ORDER BY quick) FILTER (same > 1) AS quick
     FROM (SELECT quick, count(*) AS same FROM (SELECT hash(${whole}) AS quick FROM ${relation}) GROUP BY quick)`,
  );
  const [row] = await engine.rows<{ records: string; some: boolean }>(
    `SELECT records, quick IS NOT NULL AS some FROM ${table}`,
  );
  return {
    relation,
    whole,
    records: Number(row?.records ?? 0),
    suspects: row?.some === true ? `(SELECT unnest(quick) AS quick FROM ${table})` : null,
  };
}
