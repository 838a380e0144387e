import type { Hit } from '../check.ts';
import type { CheckedFile, World } from '../world.ts';

const from = ({ table }: CheckedFile): string =>
  table.id === 'transactions' ? 'read_lines' : `"${table.id}"`;

const places = (files: readonly CheckedFile[]) =>
  files.flatMap((file) =>
    file.table.customerColumns.filter((name) => file.columns.has(name)).map((name) => ({ file, name })),
  );

const made = new WeakSet<World>();

/** Name of the relation of the distinct customer ids of all files as `id`; made once in a run. */
export async function customerIds(world: World): Promise<string> {
  if (made.has(world)) return 'check_ids';
  made.add(world);
  const selects = new Set(
    places(world.files).map(
      ({ file, name }) =>
        `SELECT DISTINCT "${name}" AS id FROM ${from(file)} WHERE reason = 0 AND "${name}" IS NOT NULL`,
    ),
  );
  const all = selects.size === 0 ? "SELECT '' AS id WHERE false" : [...selects].join(' UNION ');
  await world.run(`CREATE OR REPLACE TEMP TABLE check_ids AS ${all}`);
  return 'check_ids';
}

/** SQL of an id without what only looks different: case, blanks, full-width forms. */
export function plainId(id: string): string {
  const narrow = `CASE WHEN strlen(${id}) > length(${id}) THEN translate(${id}, '${fullWidth}', '${halfWidth}') ELSE ${id} END`;
  return `lower(replace(replace(${narrow}, ' ', ''), chr(9), ''))`;
}

const codes = [
  [0x30, 10],
  [0x41, 26],
  [0x61, 26],
].flatMap(([first = 0, count = 0]) => Array.from({ length: count }, (_, index) => first + index));
const halfWidth = `${String.fromCodePoint(...codes)} -_`;
const fullWidth = `${String.fromCodePoint(...codes.map((code) => code + 0xfee0))}\u3000－＿`;

/** A finding for each file and column that holds ids of the table `found`. */
export async function withIdsIn(
  files: readonly CheckedFile[],
  rows: World['rows'],
  found: string,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  if ((await rows(`SELECT 1 FROM ${found} LIMIT 1`)).length === 0) return hits;
  for (const { file, name } of places(files)) {
    const [row] = await rows<{ records: string }>(
      `SELECT count(*) AS records FROM ${from(file)} WHERE file = ${file.number} AND reason = 0 AND "${name}" IN (SELECT id FROM ${found})`,
    );
    if (Number(row?.records ?? 0) > 0)
      hits.push({
        table: file.table.id,
        file: file.number,
        column: name,
        count: Number(row?.records),
        test: `reason = 0 AND "${name}" IN (SELECT id FROM ${found})`,
      });
  }
  return hits;
}
