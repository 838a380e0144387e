import { readFileSync, existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCarefully, type CarefulCsvOptions } from '../../../src/engine/inputs/careful-csv.ts';
import type { Reject } from '../../../src/engine/inputs/reject.ts';
import { columnNames, useScratch, useStrictReading, type Cells } from './scratch.ts';

const scratch = useScratch();
const strict = useStrictReading();

async function read(text: string, columns: number, options: Partial<CarefulCsvOptions> = {}) {
  const path = scratch.write(text);
  const output = scratch.fresh();
  const rejects: Reject[] = [];
  const reading = await readCarefully({
    path,
    file: 'orders.csv',
    table: 'orders',
    delimiter: ',',
    columns,
    headerLine: 1,
    output,
    onReject: (reject) => rejects.push(reject),
    ...options,
  });
  expect(reading.records).toBe(reading.rows + reading.rejected + reading.blank);
  expect(rejects).toHaveLength(reading.rejected);
  expect([...reading.rejectedByRule.values()].reduce((sum, count) => sum + count, 0)).toBe(reading.rejected);
  const rows = await strict.csv(output, ['line', 'record', ...columnNames(columns)]);
  expect(rows).toHaveLength(reading.rows);
  return { path, output, reading, rejects, rows };
}

/** Faults as `rule@line#record`, with the value behind it. */
const faults = ({ reading }: Awaited<ReturnType<typeof read>>) =>
  reading.findings.map(({ rule, line, record, value }) => [`${rule}@${line}#${record}`, value]);

/** Good records as `line#record:cells`. */
const good = ({ rows }: { rows: Cells[] }) =>
  rows.map(([line, record, ...cells]) => `${line}#${record}:${cells.map((cell) => cell ?? '∅').join('|')}`);

const unit = fc.constantFrom(
  'a',
  'Z',
  '0',
  '7',
  ',',
  ';',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '\t',
  '😀',
  '顾客',
  '，',
  "'",
  '=',
  '\ufeff',
);
const cell = fc.oneof(
  fc.array(unit, { maxLength: 8 }).map((units) => units.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '007', '1,234.50', '2026-11-22', ' padded ', '"', '\n'),
);
const tableOf = (columns: number) =>
  fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: columns, maxLength: columns }), {
    maxLength: 12,
  });

function writeCell([text, isQuoted]: [string, boolean], delimiter: string): string {
  const mustQuote = isQuoted || /["\r\n]/.test(text) || text.includes(delimiter);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('clean files', () => {
  it('reads back any table, and as strict reading does', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }).chain(tableOf),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        fc.boolean(),
        async (table, lineEnd, delimiter, hasBom, endsOpen) => {
          const columns = table[0]?.length ?? 2;
          const lines = [
            columnNames(columns).join(delimiter),
            ...table.map((cells) => cells.map((each) => writeCell(each, delimiter)).join(delimiter)),
          ];
          // An empty last line of a table with one column would not be a line at all.
          const end = endsOpen && lines.at(-1) !== '' ? '' : lineEnd;
          const text = (hasBom ? '\ufeff' : '') + lines.join(lineEnd) + end;

          const { path, reading, rows } = await read(text, columns, { delimiter });
          // The client, not DuckDB, drops a byte-order mark in front of any text it hands over.
          const expected = table.map((cells) =>
            cells.map(([value]) => (value === '' ? null : value.replace(/^\ufeff/, ''))),
          );
          expect(rows.map((row) => row.slice(2))).toEqual(expected);
          expect(rows.map((row) => row[1])).toEqual(table.map((_, index) => String(index + 1)));
          expect(await strict.csv(path, columnNames(columns), delimiter)).toEqual(expected);
          expect(reading).toMatchObject({ rows: table.length, rejected: 0, blank: 0, findings: [] });
        },
      ),
      { numRuns: 400 },
    );
  });

  it(
    'agrees with strict reading on whatever that accepts, and refuses the rest',
    { timeout: 120_000 },
    async () => {
      const soup = fc.array(fc.constantFrom('a', '"', '"', ',', ',', ' ', '¶', '¶', '""', '" ', ' "', '顾'), {
        maxLength: 22,
      });
      await fc.assert(
        fc.asyncProperty(
          soup.map((units) => units.join('')).filter((text) => !/" +"/.test(text)),
          fc.integer({ min: 1, max: 3 }),
          fc.constantFrom('\n', '\r\n', '\r'),
          async (body, columns, lineEnd) => {
            const text = [columnNames(columns).join(','), body].join('¶').replaceAll('¶', lineEnd);
            const { path, reading, rows } = await read(text, columns);
            const cells = await strict.csv(path, columnNames(columns)).catch(() => null);
            if (cells !== null) {
              expect(rows.map((row) => row.slice(2))).toEqual(cells);
              expect(reading.rejected).toBe(0);
            } else expect(reading.rejected + reading.blank).toBeGreaterThan(0);
          },
        ),
        { numRuns: 1000 },
      );
    },
  );

  it('ignores empty cells beyond the header, and keeps quotes that open nothing', async () => {
    const result = await read('a,b\n1,2,\n1,2,,""\n1,x"y\n1,  "x"\n1, "x" \n', 2);
    expect(good(result)).toEqual(['2#1:1|2', '3#2:1|2', '4#3:1|x"y', '5#4:1|  "x"', '6#5:1|x']);
    expect(result.reading.findings).toEqual([]);
  });

  it('counts blank lines apart, also those of spaces', async () => {
    const result = await read('a,b\n\n1,2\n   \n\t \n3,4\n\n', 2);
    expect(good(result)).toEqual(['3#1:1|2', '6#2:3|4']);
    expect(result.reading).toMatchObject({ records: 6, rows: 2, blank: 4, rejected: 0 });
  });

  it('takes an empty line for a record where there is one column, as strict reading does', async () => {
    const text = 'a\n1\n\n  \n2\n';
    const result = await read(text, 1);
    expect(good(result)).toEqual(['2#1:1', '3#2:∅', '4#3:  ', '5#4:2']);
    expect(await strict.csv(result.path, ['c0'])).toEqual([['1'], [null], ['  '], ['2']]);
  });

  it('starts at the header, which may be preceded by blank lines and span several', async () => {
    const result = await read('\ufeff\r\n\r\n"a\r\nx",b\r\n1,2\r\n', 2, { headerLine: 3 });
    expect(good(result)).toEqual(['5#1:1|2']);
  });

  it('reads files that are only a header, or nothing', async () => {
    expect((await read('a,b', 2)).reading.records).toBe(0);
    expect((await read('a,b\n', 2)).reading.records).toBe(0);
    expect((await read('', 2)).reading.records).toBe(0);
    expect((await read('\ufeff', 2)).reading.records).toBe(0);
  });

  it('does not overwrite a file', async () => {
    const output = scratch.write('precious');
    await expect(read('a,b\n1,2\n', 2, { output })).rejects.toThrow('EEXIST');
    expect(readFileSync(output, 'utf8')).toBe('precious');
    expect(existsSync(output)).toBe(true);
  });
});

describe('faults', () => {
  it('names ragged records by line and number', async () => {
    const result = await read('a,b,c\n1,"x\ny",3\n\n4,5\n6,7,8\n9,10,11,12\n13,14,15\n', 3);
    expect(faults(result)).toEqual([
      ['record.ragged@5#2', '2 cells, expected 3'],
      ['record.ragged@7#4', '4 cells, expected 3'],
    ]);
    expect(good(result)).toEqual(['2#1:1|x\ny|3', '6#3:6|7|8', '8#5:13|14|15']);
    expect(result.reading).toMatchObject({ records: 6, rows: 3, rejected: 2, blank: 1 });
    expect(result.reading.findings[0]).toEqual({
      rule: 'record.ragged',
      table: 'orders',
      file: 'orders.csv',
      line: 5,
      record: 2,
      column: null,
      value: '2 cells, expected 3',
      count: 1,
    });
  });

  it.each(['\n', '\r\n', '\r'])('keeps the rows after a quote that is never closed (%j)', async (lineEnd) => {
    const lines = ['a,b,c', '1,"x', 'y",3', '4,"open,6', '7,8,9', '10,"q ""r""",12', '13,,15', ''];
    const result = await read('\ufeff' + lines.join(lineEnd), 3, { header: ['a', 'b', 'c'] });
    expect(faults(result)).toEqual([['record.unclosed-quote@4#2', '4,"open,6']]);
    expect(result.reading.findings[0]?.column).toBe('b');
    expect(good(result)).toEqual([`2#1:1|x${lineEnd}y|3`, '5#3:7|8|9', '6#4:10|q "r"|12', '7#5:13|∅|15']);
    expect(result.rejects).toEqual([
      {
        line: 4,
        record: 2,
        rule: 'record.unclosed-quote',
        column: 'b',
        raw: '4,"open,6',
        offset: 3 + 5 + 4 + 4 + 3 * lineEnd.length,
        bytes: 9,
        truncated: false,
      },
    ]);
  });

  it('keeps the rows after an unclosed quote that another quote seems to close', async () => {
    // As one record, lines 2 and 3 would have two cells.
    const result = await read('a,b,c\n1,"open,x\n2,y,"\n3,4,5\n', 3);
    expect(faults(result).map(([place]) => place)).toEqual([
      'record.ragged@2#1',
      'record.unclosed-quote@3#2',
    ]);
    expect(good(result)).toEqual(['4#3:3|4|5']);
  });

  it('keeps rows with quotes in their text after a quote that is never closed', async () => {
    const result = await read('a,b,c\n1,"open,x\n2,5"" pipe,z\n3,4,5\n', 3);
    expect(faults(result)).toEqual([['record.unclosed-quote@2#1', '1,"open,x']]);
    expect(good(result)).toEqual(['3#2:2|5"" pipe|z', '4#3:3|4|5']);
  });

  it('does not take the rest of a ragged quoted cell for a record', async () => {
    // Line 3 alone has three cells and a quote that would be text in an unquoted cell.
    const result = await read('a,b,c\n1,"x\ny",3,4\n5,6,7\n', 3);
    expect(faults(result)).toEqual([
      ['record.ragged@2#1', '4 cells, expected 3'],
      ['record.stray-quote@3#2', 'y",3,4'],
    ]);
    expect(good(result)).toEqual(['4#3:5|6|7']);
  });

  it('names text behind a closing quote', async () => {
    const result = await read('a,b,c\n1,"x"y,3\n4,5,6\n7,"x" "y",9\n', 3, { header: ['a', 'b', 'c'] });
    expect(result.reading.findings.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['record.stray-quote', 2, 'b'],
      ['record.stray-quote', 4, 'b'],
    ]);
    expect(good(result)).toEqual(['3#2:4|5|6']);
  });

  it('reads mixed line ends', async () => {
    const result = await read('a,b\r\n1,2\n3,4\r5,"6\r\n7"\r\n\n8\r\n', 2);
    expect(good(result)).toEqual(['2#1:1|2', '3#2:3|4', '4#3:5|6\r\n7']);
    expect(faults(result)).toEqual([['record.ragged@7#4', '1 cells, expected 2']]);
    expect(result.reading.blank).toBe(1);
  });

  it('does not join the line ends of records around a rejected one', async () => {
    const result = await read('a\rx\r"y"z\r\n\n7\n', 1);
    expect(good(result)).toEqual(['2#1:x', '4#3:∅', '5#4:7']);
  });

  it('gives up a line of more than 1 MB, and only that', async () => {
    const long = '顾'.repeat(2_000_000);
    const result = await read(`a,b\n1,2\n1,${long}\r\n3,4\n5,"${long}\n6,7\n`, 2);
    expect(faults(result)).toEqual([
      ['record.too-long@3#2', '6000002 bytes'],
      ['record.too-long@5#4', '6000003 bytes'],
    ]);
    expect(good(result)).toEqual(['2#1:1|2', '4#3:3|4', '6#5:6|7']);
    const [reject] = result.rejects;
    expect(reject).toMatchObject({ offset: 8, bytes: 6_000_002, truncated: true });
    expect(reject?.raw.length).toBeGreaterThan(349_000);
    expect(`1,${long}`.startsWith(reject?.raw ?? '?')).toBe(true);
    expect(
      readFileSync(result.path)
        .subarray(8, 8 + 6_000_002)
        .toString(),
    ).toBe(`1,${long}`);
  });

  it('follows an open quote for 1 MB at most', async () => {
    const rows = Array.from({ length: 300_000 }, (_, index) => `${index},x`);
    const result = await read(`a,b\n1,"open\n${rows.join('\n')}\n2,"q"\n`, 2);
    expect(faults(result)).toEqual([['record.unclosed-quote@2#1', '1,"open']]);
    expect(result.reading.rows).toBe(300_001);
    expect(good(result).at(-1)).toBe('300003#300002:2|q');
  });

  it('reads a quoted cell of nearly 1 MB across many lines', async () => {
    const text = 'line\r\n'.repeat(170_000);
    const result = await read(`a,b\n1,"${text}"\n2,3\n`, 2);
    expect(result.rows.map((row) => row.slice(0, 2))).toEqual([
      ['2', '1'],
      ['170003', '2'],
    ]);
    expect(result.rows[0]?.[3]).toBe(text);
  });

  it('lists at most 1000 findings and counts all', async () => {
    const result = await read('a,b\n' + '1\n'.repeat(5000), 2);
    expect(result.reading.findings).toHaveLength(1000);
    expect(result.reading.rejectedByRule).toEqual(new Map([['record.ragged', 5000]]));
    expect(result.rejects).toHaveLength(5000);
  });

  it('shows only the beginning of a long text', async () => {
    const result = await read(`a,b\n"x"${'😀'.repeat(100)},2\n`, 2);
    expect(result.reading.findings[0]?.value).toBe(`"x"${'😀'.repeat(76)}…`);
  });

  it.each([
    ['a quote opened on each line', (n: number) => `${n},"open ${n},x`, 'record.unclosed-quote'],
    ['a quote on each line', () => '"', 'record.ragged'],
    ['quotes that close and open again', () => 'a","b', 'record.stray-quote'],
  ])('needs no more than seconds for 100,000 lines with %s', { timeout: 60_000 }, async (_, line, rule) => {
    const lines = Array.from({ length: 100_000 }, (_, index) => line(index));
    const started = performance.now();
    const result = await read(['a,b,c', ...lines, '1,2,3', ''].join('\n'), 3);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(good(result)).toEqual(['100002#100001:1|2|3']);
    expect(result.reading.rejected).toBe(100_000);
    expect(result.reading.rejectedByRule.get(rule as never)).toBeGreaterThan(99_990);
  });

  it('follows chains of quoted cells over many lines only once', { timeout: 60_000 }, async () => {
    // With this many columns the first record goes on for 1 MB before it is refused.
    const started = performance.now();
    const result = await read('a\n' + 'a","b\n'.repeat(300_000), 1_000);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(result.reading).toMatchObject({ rows: 0, rejected: 300_000 });
  });

  it('always reports lines and numbers in order and gives every line its due', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', '"', '"x', ',', ' ', '\n', '\r\n', '\r', '""', 'y",'), {
          maxLength: 60,
        }),
        fc.integer({ min: 2, max: 3 }),
        async (units, columns) => {
          const body = units.join('');
          const { rows, rejects } = await read(`${columnNames(columns).join(',')}\n${body}`, columns);
          const records = [
            ...rows.map((row) => ({ line: Number(row[0]), record: Number(row[1]) })),
            ...rejects,
          ].sort((one, other) => one.record - other.record);
          expect(records.map(({ record }) => record)).toEqual(records.map((_, index) => index + 1));
          const starts = records.map(({ line }) => line);
          expect(new Set(starts).size).toBe(starts.length);
          expect(starts).toEqual(starts.toSorted((one, other) => one - other));
          const lines = `\n${body}`.split(/\r\n|\n|\r/);
          for (const { line, raw } of rejects) expect(raw).toBe(lines[line - 1]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
