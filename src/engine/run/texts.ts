import { hints, tagsOf } from '../../core/index.ts';
import type { TableId } from '../../tables/index.ts';
import type { Engine } from '../engine.ts';
import type { ReadTables } from '../inputs/read.ts';
import { quoteName } from '../quote.ts';

/** Where customers speak in their own words. Several columns of a record are read as one text. */
const ownWords = [
  { table: 'surveys', columns: ['text'], day: 'date', kind: 'NULL' },
  { table: 'reviews', columns: ['text'], day: 'date', kind: 'NULL' },
  { table: 'cases', columns: ['text', 'root_cause'], day: 'opened_at', kind: 'type' },
  { table: 'refunds', columns: ['reason_text'], day: 'date', kind: 'NULL' },
] as const satisfies readonly { table: TableId; columns: readonly string[]; day: string; kind: string }[];

/**
 * What the texts known at the as-of date say, as `text_tags`: one row per text and tag, `text_key` telling texts apart.
 * `text_sources` names the tables in which somebody wrote something: the others were not looked at, and nothing is
 * run for them.
 */
export async function tagTexts(engine: Engine, { files }: ReadTables): Promise<void> {
  await engine.run(
    'CREATE TABLE measured.found_tags (customer_key INTEGER, text_key VARCHAR, day VARCHAR, source VARCHAR, kind VARCHAR, tag VARCHAR)',
  );
  const sources: string[] = [];
  const remembered = rememberingTagsOf();
  for (const { table, columns, day, kind } of ownWords) {
    const given = files.some(
      (file) => file.table.id === table && columns.some((name) => file.mapping.has(name)),
    );
    if (!given) continue;
    const text = `concat_ws(chr(10), ${columns.map((name) => `nullif(trim(${quoteName(name)}), '')`).join(', ')})`;
    const texts = engine.chunks(
      `SELECT customer_key, (${quoteName(day)}::DATE - DATE '1970-01-01')::INTEGER, ${kind}::VARCHAR, ${text}
       FROM known.${quoteName(table)} WHERE customer_key IS NOT NULL AND ${text} <> ''`,
    );
    const found: (string | number | null)[][] = [];
    let read = 0;
    for await (const { rowCount, columns: cells } of texts)
      for (let row = 0; row < rowCount; row++) {
        const [customer, on, type, words] = cells.map((column) => column.getItem(row));
        const tags = remembered(words as string);
        for (const tag of tags)
          found.push([customer as number, `${table} ${read}`, String(on), table, type as string | null, tag]);
        read++;
      }
    if (read > 0) sources.push(table);
    if (found.length > 0) await engine.append('measured', 'found_tags', found);
  }
  await engine.run(
    `CREATE TABLE measured.text_tags AS
     SELECT customer_key, text_key, DATE '1970-01-01' + day::INTEGER AS day, source, kind, tag FROM measured.found_tags`,
  );
  await engine.run('DROP TABLE measured.found_tags');
  const has = ownWords.map(({ table }) => `${sources.includes(table)} AS in_${table}`);
  await engine.run(`CREATE TABLE measured.text_sources AS SELECT ${has.join(', ')}`);
}

/** Reasons are often picked from a list: the same words are looked through once. */
function rememberingTagsOf(): (words: string) => ReturnType<typeof tagsOf> {
  const known = new Map<string, ReturnType<typeof tagsOf>>();
  return (words) => {
    let tags = known.get(words);
    if (tags === undefined) {
      tags = tagsOf(words, hints);
      if (known.size < 100_000) known.set(words, tags);
    }
    return tags;
  };
}
