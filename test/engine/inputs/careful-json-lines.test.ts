import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonLinesCarefully } from '../../../src/engine/inputs/careful-json-lines.ts';
import type { Reject } from '../../../src/engine/inputs/reject.ts';
import { useScratch, useStrictReading } from './scratch.ts';

const scratch = useScratch();
const strict = useStrictReading();

async function read(text: string) {
  const path = scratch.write(text, 'jsonl');
  const output = scratch.fresh();
  const rejects: Reject[] = [];
  const reading = await readJsonLinesCarefully({
    path,
    file: 'orders.jsonl',
    table: 'orders',
    output,
    onReject: (reject) => rejects.push(reject),
  });
  expect(reading.records).toBe(reading.rows + reading.rejected + reading.blank);
  expect(rejects).toHaveLength(reading.rejected);
  const rows = await strict.jsonLines(output, ['__line', '__record', 'a', 'b']);
  expect(rows).toHaveLength(reading.rows);
  return { reading, rejects, rows, output };
}

describe('readJsonLinesCarefully', () => {
  it('names the lines that are no JSON object', async () => {
    const lines = [
      '{"a":1}',
      '',
      '{"a":',
      '[1]',
      'null',
      '7',
      ' {"a" : "顾客 {", "b":[1, 2]} ',
      '{}',
      '{"a":1} x',
    ];
    const { reading, rows, rejects } = await read(`\ufeff${lines.join('\r\n')}\r\n`);
    expect(rows).toEqual([
      ['1', '1', '1', null],
      ['7', '6', '顾客 {', '[1,2]'],
      ['8', '7', null, null],
    ]);
    expect(reading).toMatchObject({ records: 9, rows: 3, rejected: 5, blank: 1 });
    expect(reading.rejectedByRule).toEqual(new Map([['record.not-json', 5]]));
    expect(reading.findings.map(({ line, record, value }) => [line, record, value])).toEqual([
      [3, 2, '{"a":'],
      [4, 3, '[1]'],
      [5, 4, 'null'],
      [6, 5, '7'],
      [9, 8, '{"a":1} x'],
    ]);
    expect(rejects[0]).toEqual({
      line: 3,
      record: 2,
      column: null,
      rule: 'record.not-json',
      raw: '{"a":',
      offset: 14,
      bytes: 5,
      truncated: false,
    });
  });

  it('keeps the members as they are spelt', async () => {
    const { output } = await read('{"a":12345678901234567890.10,"b":"\\u987e"}\n');
    expect(readFileSync(output, 'utf8')).toBe(
      '{"__line":1,"__record":1,"a":12345678901234567890.10,"b":"\\u987e"}\n',
    );
  });

  it('refuses what DuckDB would refuse the whole file for', async () => {
    const lines = ['{"a":1,"a":2}', '{"a":"\\ud800"}', '{"__line":1}', '{"c":"\\udc00\\ud800"}'];
    const fine = [
      '{"a":"\\ud83d\\ude00"}',
      '{"a":"\\\\ud800"}',
      '{"a":{"x":1,"x":2}}',
      '{"a":"x\\":","b":":"}',
    ];
    const { reading, rows } = await read([...lines, ...fine].join('\n'));
    expect(reading.findings.map(({ line, value }) => [line, value])).toEqual([
      [1, 'a key stands twice'],
      [2, 'half of a surrogate pair'],
      [3, 'reserved key'],
      [4, 'half of a surrogate pair'],
    ]);
    expect(rows.map((row) => row[2])).toEqual(['😀', '\\ud800', '{"x":1,"x":2}', 'x":']);
  });

  it('gives up a line of more than 1 MB, and only that', async () => {
    const { reading, rows } = await read(`{"a":1}\n{"a":"${'x\r'.repeat(3_000_000)}"}\n{"a":2}\n`);
    expect(reading.findings.map(({ rule, line, value }) => [rule, line, value])).toEqual([
      ['record.too-long', 2, '6000008 bytes'],
    ]);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['1', '1', '1'],
      ['3', '3', '2'],
    ]);
  });

  it('writes what DuckDB can read, whatever it is given', { timeout: 60_000 }, async () => {
    const key = fc.constantFrom('a', 'b', 'c', '', '__proto__', '__record');
    const line = fc.oneof(
      fc.dictionary(key, fc.jsonValue({ stringUnit: 'binary' })).map((value) => JSON.stringify(value)),
      fc.json({ stringUnit: 'binary' }),
      fc.constantFrom('', ' \t', '{"a":1,"a":2}', '{"a":"\\ud800"}', '{"a":NaN}', '{"a":1,}', '{"a"'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        const { rows } = await read(lines.join('\n'));
        for (const row of rows) {
          const value: unknown = JSON.parse(lines[Number(row[0]) - 1] ?? '').a;
          if (typeof value === 'string') expect(row[2]).toBe(value);
        }
      }),
      { numRuns: 300 },
    );
  });
});
