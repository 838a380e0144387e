import { inflateRawSync } from 'node:zlib';

/*
 * Excel shows 123 as 00123 where the format of the cell says so (00000): people see an id with its zeros, and the file
 * holds a number. The reader of rows does not tell formats, so columns are looked at before.
 */

/** Number of digits of the columns (from 0) whose numbers are shown with zeros in front. */
export type Zeros = ReadonlyMap<number, number>;

const rowsLookedAt = 200;
const none: Zeros = new Map();

export async function zerosOf(bytes: Buffer, sheet: string): Promise<Zeros> {
  const styles = unzipped(bytes, 'xl/styles.xml')?.toString('utf8') ?? '';
  // Nearly no workbook has such a format; then its rows need not be read twice.
  if (!/formatCode="0{2,}"/.test(styles)) return none;
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, { sheets: [sheet], readStyles: true, maxRows: rowsLookedAt });
  const zeros = new Map<number, number>();
  for (const [place, { value, style }] of sheets[0]?.cells ?? []) {
    const digits = /^0{2,}$/.exec(style?.numFmt ?? '')?.[0].length;
    if (typeof value !== 'number' || digits === undefined) continue;
    const column = Number(place.split(',')[1]);
    zeros.set(column, Math.max(digits, zeros.get(column) ?? 0));
  }
  return zeros;
}

/** One file of an archive; null where it is not found, as in archives of more than 4 GB. */
function unzipped(bytes: Buffer, name: string): Buffer | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) return null;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((from) =>
      bytes.readUInt16LE(at + from),
    );
    const names = at + 46;
    if (bytes.toString('utf8', names, names + (nameLength ?? 0)) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
      return bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    }
    at = names + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return null;
}
