import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateRecords } from '../../../src/engine/inputs/locate.ts';
import { columnNames, useScratch, useStrictReading } from './scratch.ts';

const scratch = useScratch();
const strict = useStrictReading();

describe('locateRecords', () => {
  it('finds the lines of any records', { timeout: 60_000 }, async () => {
    const cell = fc
      .array(fc.constantFrom('a', ',', '"', '\n', '\r\n', '\r', ' ', '顾', '😀', 'x"'), { maxLength: 6 })
      .map((units) => units.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.tuple(cell, cell, cell), { nil: null, freq: 4 }), { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 0, max: 2 }),
        async (table, lineEnd, hasBom, endsOpen, leading) => {
          let text = (hasBom ? '\ufeff' : '') + lineEnd.repeat(leading) + 'a,b,c';
          const expected = new Map<number, { line: number; raw: string }>();
          let line = leading + 1;
          for (const cells of table) {
            text += lineEnd;
            line++;
            if (cells === null) continue;
            const raw = cells
              .map((each) => (/[",\r\n]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each))
              .join(',');
            expected.set(expected.size + 1, { line, raw });
            text += raw;
            line += raw.split(/\r\n|\n|\r/).length - 1;
          }
          if (!endsOpen) text += lineEnd;
          const path = scratch.write(text);
          const ordinals = [...expected.keys()];
          const options = {
            path,
            format: 'csv',
            headerLine: leading + 1,
            delimiter: ',',
            columns: 3,
          } as const;
          expect(await locateRecords({ ...options, ordinals })).toEqual(expected);
          const some = ordinals.filter((ordinal) => ordinal % 3 === 2);
          expect([...(await locateRecords({ ...options, ordinals: some })).keys()]).toEqual(some);
          expect((await locateRecords({ ...options, ordinals: [expected.size + 1] })).size).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('cuts a file as strict reading does, quotes inside cells and all', async () => {
    const text = 'a,b\n1,x"y\n2, "m\nn" \n3,  "z"\n4,"p" "q\nr"\n5,""\n';
    const path = scratch.write(text);
    const rows = await strict.csv(path, columnNames(2));
    const found = await locateRecords({ path, format: 'csv', ordinals: [1, 2, 3, 4, 5] });
    expect(rows.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5']);
    expect([...found.values()].map(({ line, raw }) => `${line} ${raw}`)).toEqual([
      '2 1,x"y',
      '3 2, "m\nn" ',
      '5 3,  "z"',
      '6 4,"p" "q\nr"',
      '8 5,""',
    ]);
  });

  it('finds records far into a large file, where records cross the borders of what is read at once', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => `${index},"a\nb ${'x'.repeat(index % 90)}"`);
    const path = scratch.write(`a,b\n${rows.join('\n')}\n`);
    const ordinals = Array.from({ length: 200_000 }, (_, index) => index + 1);
    const found = await locateRecords({ path, format: 'csv', ordinals });
    expect(found.size).toBe(200_000);
    const wrong = ordinals.filter((n) => found.get(n)?.raw !== rows[n - 1] || found.get(n)?.line !== 2 * n);
    expect(wrong).toEqual([]);
  });

  it('finds a record larger than what is read at once', async () => {
    const large = 'x\n'.repeat(5_000_000);
    const path = scratch.write(`a,b\n1,2\n3,"${large}"\n5,6`);
    const found = await locateRecords({ path, format: 'csv', ordinals: [2, 3] });
    expect(found.get(2)?.raw.length).toBe(large.length + 4);
    expect(found.get(3)).toEqual({ line: 5_000_004, raw: '5,6' });
  });

  it('takes every line for a record where there is one column', async () => {
    const path = scratch.write('a\n1\n\n2\n');
    const found = await locateRecords({ path, format: 'csv', ordinals: [2, 3], columns: 1 });
    expect([...found]).toEqual([
      [2, { line: 3, raw: '' }],
      [3, { line: 4, raw: '2' }],
    ]);
  });

  it('finds lines of JSON Lines', async () => {
    const path = scratch.write('\ufeff{"a":"x\\"\\n"}\r\n\r\n \n{"a":2}\n{"a":3}', 'jsonl');
    const found = await locateRecords({ path, format: 'jsonl', ordinals: [1, 2, 3] });
    expect([...found.values()]).toEqual([
      { line: 1, raw: '{"a":"x\\"\\n"}' },
      { line: 4, raw: '{"a":2}' },
      { line: 5, raw: '{"a":3}' },
    ]);
  });

  it('reads nothing when nothing is asked', async () => {
    expect((await locateRecords({ path: '/nowhere', format: 'csv', ordinals: [] })).size).toBe(0);
  });
});
