import { gzipSync } from 'node:zlib';
import { bytesOf, encoded, lineOf, recordsOf, type GoodFile } from './good-file.ts';

/** A good file with one fault in it. */
export interface Broken {
  bytes: Buffer;
  /** Physical line on which the fault must be found; null where it is about the file. */
  line: number | null;
  /** File name, where it is not that of a CSV file. */
  name?: string;
}

export interface Fault {
  name: string;
  rule: string;
  make: (file: GoodFile) => Broken;
}

const column = { customer: 0, date: 1, amount: 2, order: 3, currency: 4, qty: 5 } as const;

const write = (file: GoodFile, records = recordsOf(file), line: number | null = null): Broken => ({
  bytes: bytesOf(file, records),
  line,
});

/** A row far enough from both ends to be one of many. */
const somewhere = ({ rows, random }: GoodFile): number => random.integer(3, rows.length - 4);

const cell = (
  name: string,
  rule: string,
  index: number,
  value: string | ((old: string) => string),
): Fault => ({
  name,
  rule,
  make(file) {
    const row = somewhere(file);
    const cells = file.rows[row] ?? [];
    cells[index] = typeof value === 'string' ? value : value(cells[index] ?? '');
    const records = recordsOf(file);
    return write(file, records, lineOf(records, row + 1));
  },
});

const record = (name: string, rule: string, change: (text: string, file: GoodFile) => string): Fault => ({
  name,
  rule,
  make(file) {
    const row = somewhere(file);
    // Plain text only: what is broken must not lie within quotes.
    (file.rows[row] ?? [])[6] = file.encoding === 'gb18030' ? '送货上门' : 'plain';
    const records = recordsOf(file);
    records[row + 1] = change(records[row + 1] ?? '', file);
    return write(file, records, lineOf(records, row + 1));
  },
});

const whole = (name: string, rule: string, make: (file: GoodFile) => Broken): Fault => ({ name, rule, make });

const header = (name: string, rule: string, change: (names: string[], file: GoodFile) => void): Fault => ({
  name,
  rule,
  make(file) {
    change(file.header, file);
    return write(file, recordsOf(file), rule === 'header.unknown' ? null : 1);
  },
});

/** All dates rewritten, so that the file as a whole reads otherwise. */
const dates = (
  name: string,
  rule: string,
  rewrite: (year: string, month: string, day: string, row: number) => string,
): Fault =>
  whole(name, rule, (file) => {
    for (const [row, cells] of file.rows.entries()) {
      const [year = '', month = '', day = ''] = (cells[1] ?? '').split('-');
      cells[1] = rewrite(year, month, day, row);
    }
    return write(file);
  });

const jsonLines = ({ header: names, rows }: GoodFile): string[] =>
  rows.map((cells) =>
    JSON.stringify(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))),
  );

/** Every named way of breaking a good file, with the rule that must find it. */
export const faults: readonly Fault[] = [
  cell('impossible date', 'cell.date', column.date, '2024-02-30'),
  cell('date in words', 'cell.date', column.date, 'soon'),
  cell('date with trailing text', 'cell.date', column.date, (old) => `${old}x`),
  cell('empty date', 'cell.missing', column.date, ''),
  cell('letters in an amount', 'cell.number', column.amount, '12x'),
  cell('empty amount', 'cell.missing', column.amount, ''),
  cell('amount beyond all bounds', 'cell.number', column.amount, '1e300'),
  cell('amount that is no number', 'cell.number', column.amount, 'NaN'),
  cell('amount in words', 'cell.number', column.amount, 'free'),
  cell('too many decimals', 'cell.decimals', column.amount, '12.3456789'),
  cell('guarded amount', 'cell.guarded', column.amount, (old) => `'${old}`),
  cell('scientific id', 'id.scientific', column.customer, '1.38E+10'),
  cell('masked id', 'id.masked', column.customer, '138****8000'),
  cell('encrypted id', 'id.masked', column.customer, '##qZ3f'),
  cell('guest', 'customer.guest', column.customer, ''),
  cell('NULL for an id', 'customer.guest', column.customer, 'NULL'),
  cell('guarded id', 'cell.guarded', column.customer, (old) => `="${old}"`),
  cell('blank behind an id', 'cell.white-space', column.customer, (old) => `${old} `),
  cell('tab before an id', 'cell.guarded', column.order, (old) => `\t${old}`),
  whole('id in small letters', 'id.similar', (file) => {
    const row = somewhere(file);
    const cells = file.rows[row] ?? [];
    // As another record has it: alone, small letters are an id like any other.
    cells[column.customer] = (file.rows[row - 1]?.[column.customer] ?? '').toLowerCase();
    const records = recordsOf(file);
    return write(file, records, lineOf(records, row + 1));
  }),
  cell('test customer', 'order.test', column.customer, 'test'),
  cell('demo customer', 'order.test', column.customer, 'demo-7'),
  cell('endless order number', 'cell.length', column.order, 'B'.repeat(900)),
  cell('date in the far future', 'date.isolated', column.date, '2062-01-01'),
  cell('date of the epoch', 'date.isolated-early', column.date, '1970-01-01'),
  cell('another currency', 'data.currencies', column.currency, 'USD'),
  cell('sign of another currency', 'amount.currency', column.amount, (old) => `$${old}`),
  cell('quantity below nothing', 'amount.sign', column.qty, '-2'),
  cell('phone number for an amount', 'amount.outlier', column.amount, '13800138000'),
  cell('quantity in words', 'cell.optional', column.qty, 'two'),
  cell('month thirteen', 'cell.date', column.date, '2024-13-01T10:00'),
  whole('full-width id', 'cell.full-width', (file) => {
    file.encoding = 'utf8';
    return cell('', '', column.order, 'Ｂ１').make(file);
  }),
  whole('order of two customers', 'order.id-shared', (file) => {
    const row = somewhere(file);
    const cells = file.rows[row] ?? [];
    cells[column.customer] = 'C999';
    cells[column.order] = file.rows[row - 1]?.[column.order] ?? '';
    const records = recordsOf(file);
    return write(file, records, lineOf(records, row + 1));
  }),
  whole('return without a purchase', 'refund.without-purchase', (file) => {
    const row = somewhere(file) + 3;
    const cells = file.rows[row] ?? [];
    cells[column.customer] = 'N777';
    cells[column.amount] = '-12.50';
    // Beyond the first month, in which what was bought before may come back.
    const records = recordsOf(file);
    return write(file, records, lineOf(records, row + 1));
  }),
  whole('record twice', 'record.duplicate', (file) => {
    const row = somewhere(file);
    file.rows.splice(row + 1, 0, [...(file.rows[row] ?? [])]);
    const records = recordsOf(file);
    return write(file, records, lineOf(records, row + 2));
  }),
  record('cell too few', 'record.ragged', (text, { delimiter }) =>
    text.slice(0, text.lastIndexOf(delimiter)),
  ),
  record('cell too many', 'record.ragged', (text, { delimiter }) => `${text}${delimiter}more`),
  record(
    'cell too many with quotes in it',
    'record.ragged',
    (text, { delimiter }) => `${text}${delimiter}"a ""good"" one"`,
  ),
  record('half a record', 'record.ragged', (text, { delimiter }) =>
    text.split(delimiter).slice(0, 2).join(delimiter),
  ),
  record('quote never closed', 'record.unclosed-quote', (text, { delimiter }) => {
    const cells = text.split(delimiter);
    cells[3] = `"${cells[3] ?? ''}`;
    return cells.join(delimiter);
  }),
  record('text behind a quote', 'record.stray-quote', (text) => text.replace(/^([^,;|\t]+)/, '"$1"x')),
  record('header in the middle', 'cell.date', (_, file) => recordsOf(file)[0] ?? ''),
  whole('other line end', 'structure.mixed-line-ends', (file) => {
    const row = somewhere(file);
    const records = recordsOf(file);
    const other = file.lineEnd === '\n' ? '\r\n' : '\n';
    const text = records.map((each, index) => each + (index === row + 1 ? other : file.lineEnd)).join('');
    return { bytes: encoded(file, (file.mark ? '\ufeff' : '') + text), line: lineOf(records, row + 1) };
  }),
  whole('blank line', 'structure.blank-rows', (file) => {
    const records = recordsOf(file);
    records.splice(somewhere(file), 0, '');
    return write(file, records);
  }),
  whole('row of separators', 'structure.blank-rows', (file) => {
    const records = recordsOf(file);
    const width = (records[0] ?? '').split(file.delimiter).length;
    records.splice(somewhere(file), 0, file.delimiter.repeat(width - 1));
    return write(file, records);
  }),
  whole('cut at the end', 'source.truncated', (file) => {
    const records = recordsOf(file);
    const last = records.pop() ?? '';
    records.push(last.split(file.delimiter).slice(0, 3).join(file.delimiter));
    return { bytes: bytesOf(file, records, false), line: lineOf(records, records.length - 1) };
  }),
  whole('title above', 'structure.title-row', (file) => ({
    ...write(file, ['Orders', ...recordsOf(file)]),
    line: 1,
  })),
  whole('two lines above', 'structure.title-row', (file) => ({
    ...write(file, ['Orders', '2024', ...recordsOf(file)]),
    line: 1,
  })),
  header('required column missing', 'input.missing-column', (names) => (names[2] = 'x7')),
  header('required column misspelt', 'input.missing-column', (names) => (names[2] = 'amuont')),
  header('column twice', 'header.duplicate', (names) => (names[5] = 'amount')),
  header('column without a name', 'header.blank', (names) => (names[6] = '')),
  header('misspelt column', 'header.similar', (names) => (names[4] = 'curency')),
  header('foreign column', 'header.unknown', (names) => (names[5] = 'warehouse_bin')),
  whole('no header', 'header.absent', (file) => {
    file.rows = file.rows.map(([id = '', ...cells]) => [id.slice(1), ...cells]);
    file.header = (file.rows[0] ?? []).map((text, index) => (index === 6 || index === 3 ? '12' : text));
    return write(file, recordsOf(file).slice(0, 1), 1);
  }),
  whole('nothing', 'input.empty', () => ({ bytes: Buffer.alloc(0), line: null })),
  whole('blanks only', 'input.empty', () => ({ bytes: Buffer.from(' \n\n \r\n'), line: null })),
  whole('header alone', 'data.no-records', (file) => write(file, recordsOf(file).slice(0, 1))),
  whole('byte of another encoding', 'input.encoding', (file) => {
    file.encoding = 'utf8';
    const row = somewhere(file);
    const records = recordsOf(file);
    const at = bytesOf(file, records.slice(0, row + 1)).length;
    const bytes = bytesOf(file, records);
    bytes[at + 1] = 0xff;
    return { bytes, line: lineOf(records, row + 1) };
  }),
  whole('zero byte', 'input.format', (file) => {
    const { bytes } = write(file);
    bytes[40] = 0;
    return { bytes, line: null };
  }),
  whole('zip archive', 'input.format', () => ({
    bytes: Buffer.from('PK\u0003\u0004 and so on'),
    line: null,
  })),
  whole('cut gzip', 'input.compression', (file) => {
    const bytes = gzipSync(write(file).bytes);
    return { bytes: bytes.subarray(0, bytes.length - 12), line: null, name: 'transactions.csv.gz' };
  }),
  whole('cut JSON array', 'input.structure', (file) => ({
    bytes: Buffer.from(`[${jsonLines(file).join(',\n')}`),
    line: null,
    name: 'transactions.json',
  })),
  whole('cut line of JSON', 'record.not-json', (file) => {
    const lines = jsonLines(file);
    const row = somewhere(file);
    lines[row] = (lines[row] ?? '').slice(0, 20);
    return { bytes: Buffer.from(`${lines.join('\n')}\n`), line: row + 1, name: 'transactions.jsonl' };
  }),
  dates(
    'day or month first',
    'date.ambiguous',
    (year, _, __, row) => `0${(row % 9) + 1}/0${(row % 7) + 1}/${year}`,
  ),
  dates('day and month first', 'date.mixed', (year, _, __, row) =>
    row % 2 === 0 ? `25/01/${year}` : `01/25/${year}`,
  ),
  dates(
    'years of two digits',
    'date.two-digit-year',
    (year, month, day) => `${day}/${month}/${year.slice(2)}`,
  ),
  whole('thousands or decimals', 'number.ambiguous', (file) => {
    for (const cells of file.rows) cells[column.amount] = `${(cells[column.amount] ?? '').slice(0, 1)},234`;
    return write(file);
  }),
  whole('comma and point', 'number.mixed', (file) => {
    for (const [row, cells] of file.rows.entries()) cells[column.amount] = row % 2 === 0 ? '12,50' : '€12.50';
    file.encoding = 'utf8';
    return write(file);
  }),
];

/** Random damage to the bytes: nothing to be found by name, but nothing may break either. */
export function damage(file: GoodFile): Buffer {
  const { random } = file;
  let bytes = Buffer.from(encoded(file, recordsOf(file).join(file.lineEnd)));
  for (let times = random.integer(1, 6); times > 0; times--) {
    const at = random.integer(0, Math.max(0, bytes.length - 1));
    const length = random.integer(1, 40);
    const junk = Buffer.from(
      Array.from({ length }, () =>
        random.chance(0.4) ? random.pick([34, 44, 10, 13, 59, 0x3d, 0xff, 0]) : random.integer(0, 255),
      ),
    );
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
    bytes = random.pick([
      () => Buffer.concat([head, junk, tail]),
      () => Buffer.concat([head, tail.subarray(length)]),
      () => Buffer.concat([head, junk, tail.subarray(length)]),
      () => head,
      () => Buffer.concat([bytes, bytes.subarray(at)]),
    ])();
  }
  return bytes;
}
