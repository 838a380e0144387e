import { readFile, open } from 'node:fs/promises';
import { LoyaltyError } from '../../errors.ts';
import { printable, shown, shownNames } from '../../printable.ts';
import type { Candidate } from './discover.ts';
import { sheetKinds } from './raw.ts';
import { hasTwoLines, namesOfBoth } from './two-line-header.ts';
import { zerosOf, type Zeros } from './zero-formats.ts';

/** A sheet of an Excel workbook, written anew as text that the engine reads. */
export interface Sheet {
  name: string;
  header: string[];
  /** Row of the header in the sheet, from 1. */
  headerLine: number;
  records: number;
  /** Rows between records that hold nothing. */
  blank: number;
}

type Cell = string | number | boolean | Date | null | object;

/** A workbook: its bytes, its sheets in order, and those of them that people see. */
export interface Workbook {
  bytes: Buffer;
  all: readonly string[];
  visible: readonly string[];
}

/**
 * Writes a sheet to `output` as careful reading writes a CSV file: `__line,__record,__kinds,c0,c1,…`, the line being the
 * row of the sheet, the kinds one mark for each cell. Texts stay as they are, so that an id kept as text keeps its zeros;
 * dates become ISO dates.
 */
export async function readSheet(
  { bytes, all, visible }: Workbook,
  name: string,
  output: string,
  candidate: Candidate,
): Promise<Sheet> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  if (!all.includes(name)) throw unknownSheet(candidate, visible);
  let rows: AsyncIterable<{ index: number; values: readonly Cell[] }>;
  try {
    rows = streamXlsxRows(bytes, { sheet: all.indexOf(name) });
    const written = await writeRows(rows, output, await zerosOf(bytes, name));
    if (written === null) throw emptySheet(candidate, name, visible);
    return { name, ...written };
  } catch (cause) {
    if (cause instanceof LoyaltyError || (cause as NodeJS.ErrnoException).syscall !== undefined) throw cause;
    throw notAWorkbook(candidate, cause, bytes);
  }
}

/** The header of a sheet alone; null where it has none, or no record below it. */
export async function readHeader({ bytes, all }: Workbook, name: string): Promise<string[] | null> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  const head: Row[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: all.indexOf(name) })) {
    const row = { line: index + 1, kinds: '', cells: values.map((cell) => textOf(cell)) };
    if (row.cells.some((cell) => cell.trim() !== '') && head.push(row) === headRows) break;
  }
  const header = headerOf(head);
  return header === null || header.line === head.at(-1)?.line
    ? null
    : header.cells.map((cell) => cell.trim());
}

export async function openBook(path: string, candidate: Candidate): Promise<Workbook> {
  const { readXlsx } = await import('hucre/xlsx');
  const bytes = await readFile(path);
  const all: string[] = [];
  const hidden = new Set<string>();
  try {
    await readXlsx(bytes, {
      sheets: ({ name, hidden: isHidden, veryHidden }) => {
        all.push(name);
        if (isHidden === true || veryHidden === true) hidden.add(name);
        return false;
      },
    });
  } catch (cause) {
    throw notAWorkbook(candidate, cause, bytes);
  }
  return { bytes, all, visible: all.filter((name) => !hidden.has(name)) };
}

type Row = { line: number; kinds: string; cells: string[] };

/** Null where the sheet holds nothing. */
async function writeRows(
  rows: AsyncIterable<{ index: number; values: readonly Cell[] }>,
  output: string,
  zeros: Zeros,
): Promise<Omit<Sheet, 'name'> | null> {
  const head: Row[] = [];
  let header: Row | null = null;
  let width = 0;
  let record = 0;
  let lastLine = 0;
  let text = '';
  const put = ({ line, kinds, cells }: Row) => {
    record++;
    lastLine = line;
    text += `${line},${record},${kinds}`;
    for (let index = 0; index < width; index++) text += `,"${(cells[index] ?? '').replaceAll('"', '""')}"`;
    text += '\n';
  };
  const file = await open(output, 'wx', 0o600);
  try {
    const start = async () => {
      header = headerOf(head);
      if (header === null) return;
      const { line } = header;
      width = header.cells.length;
      lastLine = line;
      const names = header.cells.map((_, index) => `c${index}`);
      await file.writeFile(`__line,__record,__kinds,${names.join(',')}\n`);
      for (const row of head) if (row.line > line) put(row);
    };
    for await (const { index, values } of rows) {
      const row = {
        line: index + 1,
        kinds: values
          .map((value) => (typeof value === 'number' ? sheetKinds.number : sheetKinds.other))
          .join(''),
        cells: values.map((value, column) => textOf(value, zeros.get(column))),
      };
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      if (header !== null) put(row);
      else if (head.push(row) === headRows) await start();
      if (text.length < 1 << 18) continue;
      await file.writeFile(text);
      text = '';
    }
    if (header === null) await start();
    await file.writeFile(text);
  } finally {
    await file.close();
  }
  if (header === null) return null;
  const { cells, line } = header as Row;
  return {
    header: cells.map((cell) => cell.trim()),
    headerLine: line,
    records: record,
    blank: lastLine - line - record,
  };
}

const headRows = 50;

/** The first row that fills at least half as many cells as the fullest one: titles and notes stand above it. */
function headerOf(rows: readonly Row[]): Row | null {
  for (const [index, { cells }] of rows.entries()) {
    const below = rows[index + 1];
    if (below === undefined) break;
    // Cells that are merged, or blank at the end, are not there.
    const width = Math.max(cells.length, below.cells.length);
    const [first, second] = [cells, below.cells].map((each) =>
      Array.from({ length: width }, (_, at) => (each[at] ?? '').trim()),
    );
    if (first !== undefined && hasTwoLines(first, second))
      return { ...below, cells: namesOfBoth(first, second) };
  }
  const filled = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== '').length;
  const most = Math.max(0, ...rows.map(filled));
  return rows.find((row) => filled(row) * 2 >= most) ?? null;
}

function textOf(cell: Cell | undefined, digits = 0): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number')
    return Number.isInteger(cell) && cell >= 0 ? numberText(cell).padStart(digits, '0') : numberText(cell);
  if (cell instanceof Date) return momentText(cell);
  if (typeof cell === 'boolean') return String(cell);
  return '';
}

/** Excel keeps 15 digits: a longer number has lost its end, and must not pass for an id. */
function numberText(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential().toUpperCase();
  return String(Number(value.toPrecision(15)));
}

/** Excel's days have no time zone, so what reads as UTC is what people see. */
function momentText(value: Date): string {
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  const [day = '', time = ''] = iso.slice(0, 19).split('T');
  if (value.getTime() < firstDay) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** A moment before it is a time of day without a day. */
const firstDay = Date.UTC(1900, 0, 1);

function notAWorkbook({ cite }: Candidate, cause: unknown, bytes?: Buffer): LoyaltyError {
  const file = printable(cite);
  const why = (cause as Error).message.split('\n')[0]?.replace(/\.$/, '') ?? '';
  const holds = (text: string) => bytes === undefined || bytes.includes(text);
  // The directory of an archive stands at its end.
  const isCut = !holds('PK\u0005\u0006');
  const isOther = !isCut && !holds('xl/workbook');
  return new LoyaltyError(
    'input',
    'input.format',
    isCut
      ? `${file} is a damaged Excel workbook: its end is missing.`
      : isOther
        ? `${file} is a zip archive and no Excel workbook.`
        : `${file} is not an Excel workbook that can be read: ${why}.`,
    isCut
      ? 'Download, copy or export it again.'
      : 'Save it as .xlsx or CSV (UTF-8) again; a zip archive must be unpacked first.',
    {
      cause,
      zh: {
        sentence: isCut
          ? `${file} 是损坏的 Excel 工作簿：缺少结尾。`
          : isOther
            ? `${file} 是 zip 压缩包，不是 Excel 工作簿。`
            : `${file} 不是可读的 Excel 工作簿，或已损坏。`,
        remedy: isCut
          ? '请重新下载、复制或导出。'
          : '请重新另存为 .xlsx 或 CSV (UTF-8)；zip 压缩包须先解压。',
      },
    },
  );
}

function unknownSheet({ cite, sheet }: Candidate, names: readonly string[]): LoyaltyError {
  return new LoyaltyError(
    'input',
    'input.sheet',
    `${printable(cite)} has no sheet ${shown(sheet ?? '')}; its sheets are ${shownNames(names)}.`,
    'Name one of them behind the #.',
    {
      zh: {
        sentence: `${printable(cite)} 没有工作表 ${shown(sheet ?? '')}；其工作表为 ${shownNames(names)}。`,
        remedy: '请在 # 后写其中一个名称。',
      },
    },
  );
}

export function emptySheet({ cite, sheet }: Candidate, name: string, names: readonly string[]): LoyaltyError {
  const others = names.filter((each) => each !== name);
  return new LoyaltyError(
    'input',
    'input.empty',
    `The sheet ${shown(name)} of ${printable(cite)} is empty.`,
    others.length === 0 || sheet !== undefined
      ? 'Export it again.'
      : `Name another sheet, like ${printable(cite)}#${printable(others[0] ?? '')}.`,
    {
      zh: {
        sentence: `${printable(cite)} 的工作表 ${shown(name)} 是空的。`,
        remedy:
          others.length === 0 || sheet !== undefined
            ? '请重新导出。'
            : `请指明其他工作表，如 ${printable(cite)}#${printable(others[0] ?? '')}。`,
      },
    },
  );
}
