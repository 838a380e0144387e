import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBlankLines } from '../../../src/engine/inputs/count-blank.ts';
import { useScratch } from './scratch.ts';

const scratch = useScratch();

const count = async (text: string, options: { headerLine?: number; columns?: number } = {}) =>
  (await countBlankLines({ path: scratch.write(text), format: 'csv', ...options })).blank;

describe('countBlankLines', () => {
  it('counts empty lines outside quotes', async () => {
    expect(await count('a,b\n1,2\n')).toBe(0);
    expect(await count('a,b\n1,2')).toBe(0);
    expect(await count('a,b\n1,2\n\n')).toBe(1);
    expect(await count('a,b\n\n1,2\n\n\n3,4')).toBe(3);
    expect(await count('a,b\r\n\r\n1,2\r\n\r\n')).toBe(2);
    expect(await count('a,b\r\r1,2\r\r\r')).toBe(3);
    expect(await count('a,b\n1,"x\n\ny"\n')).toBe(0);
    expect(await count('a,b\n1,"x\n\ny"\n\n2,x"y\n\n')).toBe(2);
    expect(await count('"a\n\nx",b\n1,2\n\n')).toBe(1);
    expect(await count('')).toBe(0);
  });

  it('leaves out the lines before the header', async () => {
    expect(await count('\n\n\na,b\n1,2\n', { headerLine: 4 })).toBe(0);
    expect(await count('\ufeff\r\n\r\na,b\r\n\r\n1,2\r\n', { headerLine: 3 })).toBe(1);
  });

  it('counts none where there is one column, since there strict reading takes them for records', async () => {
    expect(await count('a\n1\n\n2\n', { columns: 1 })).toBe(0);
  });

  it('sees an empty line wherever the borders of what is read fall', async () => {
    for (const lineEnd of ['\n', '\r\n', '\r'])
      for (let shift = -5; shift <= 3; shift++) {
        const head = `a,b${lineEnd}`;
        const filler = 'x'.repeat(1024 * 1024 - head.length - 2 + shift);
        expect(await count(`${head}1,${filler}${lineEnd}${lineEnd}2,3${lineEnd}`)).toBe(1);
      }
  });

  it('agrees with a plain count on any file without quotes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('', '', '1,2', '顾,客', ' ,'), { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (lines, lineEnd) => {
          const text = ['a,b', ...lines].map((line) => line + lineEnd).join('');
          expect(await count(text)).toBe(lines.filter((line) => line === '').length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('counts blank lines of JSON Lines, which may have spaces', async () => {
    const path = scratch.write('{"a":1}\r\n\r\n \t\n{"a":"\\n\\n"}\n\n', 'jsonl');
    expect(await countBlankLines({ path, format: 'jsonl' })).toEqual({ blank: 3 });
  });
});
