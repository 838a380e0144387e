import type { Hit } from '../check.ts';
import type { CheckedFile, World } from '../world.ts';

const from = ({ table }: CheckedFile): string =>
  table.id === 'transactions' ? 'read_lines' : `"${table.id}"`;

const places = (files: readonly CheckedFile[]) =>
  files.flatMap((file) =>
    file.table.customerColumns.filter((name) => file.columns.has(name)).map((name) => ({ file, name })),
  );

/** SQL of the distinct customer ids of all files as `id`. */
export function customerIds(files: readonly CheckedFile[]): string {
  const selects = new Set(
    places(files).map(
      ({ file, name }) =>
        `SELECT "${name}" AS id FROM ${from(file)} WHERE reason = 0 AND "${name}" IS NOT NULL`,
    ),
  );
  return selects.size === 0
    ? "SELECT '' AS id WHERE false"
    : `SELECT DISTINCT id FROM (${[...selects].join(' UNION ALL ')})`;
}

/** SQL of an id without what only looks different: case, blanks, full-width forms. */
export function plainId(id: string): string {
  return `lower(replace(replace(translate(${id}, '${fullWidth}', '${halfWidth}'), ' ', ''), chr(9), ''))`;
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
