import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFacts } from '../../../src/engine/index.ts';
import type { Source } from '../../../src/engine/inputs/open.ts';
import { scratch } from '../../cli/run.ts';

const place = scratch();

async function factsOf(text: string, delimiter = ',') {
  const path = place.write('x.csv', text);
  const source = { path, format: 'csv', delimiter, header: ['a', 'b'], headerLine: 1 };
  const facts = await textFacts(source as unknown as Source);
  if (facts === null) throw new Error('a CSV file has lines');
  return facts;
}

describe('what no cell can hold', () => {
  it.each([
    ['a,b\n1,2\n', false],
    ['a,b\n1 2,x-y\n', false],
    ['a,b\n 1,2\n', true],
    ['a,b\n1 ,2\n', true],
    ['a,b\n1,2 \n', true],
    ['a,b\n1,2 ', true],
    ['a,b\r\n1,2 \r\n', true],
    ['a,b\n1," 2"\n', true],
    ['a,b\n1,=2\n', true],
    ["a,b\n'1,2\n", true],
    ['a,b\n1,\t2\n', true],
    ['a,b\n1,\u00a02\n', true],
    ['a,b\n1,2\u3000\n', true],
    ['名,b\n送货,2\n', false],
  ])('%j: edges %s', async (text, hasEdges) => {
    expect((await factsOf(text)).hasEdges).toBe(hasEdges);
  });

  it('a tab parts cells, but not within quotes', async () => {
    expect((await factsOf('a\tb\n1\t2\n', '\t')).hasEdges).toBe(false);
    expect((await factsOf('a\tb\n1\t"\t2"\n', '\t')).hasEdges).toBe(true);
  });

  it('wherever in a long file the cell stands, though reading cuts it in pieces', async () => {
    const line = '123456789,1\n';
    const before = Math.floor((1 << 20) / line.length) - 1;
    for (let shift = 0; shift < 2 * line.length; shift++) {
      const text = `${'x'.repeat(shift)},y\n${line.repeat(before)}1, 2\n1,Ｂ\n${line.repeat(3)}`;
      const { hasEdges, hasFullWidth } = await factsOf(text);
      expect({ shift, hasEdges, hasFullWidth }).toEqual({ shift, hasEdges: true, hasFullWidth: true });
    }
    const { hasEdges, hasFullWidth, longest } = await factsOf(line.repeat(before * 2));
    expect({ hasEdges, hasFullWidth, longest }).toEqual({
      hasEdges: false,
      hasFullWidth: false,
      longest: line.length - 1,
    });
  });

  it('says no only where it is so, whatever the cells are', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...Array.from('ab1 \t\'="Ｂ　，谢\u00a0')), maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
        const quoted = (text: string) => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);
        const text = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        const { hasEdges, hasFullWidth, longest } = await factsOf(text);
        const cells = rows.flat();
        if (!hasEdges) expect(cells.filter((each) => each !== each.trim() || /^['=]/.test(each))).toEqual([]);
        if (!hasFullWidth) expect(cells.filter((each) => /[０-９Ａ-Ｚａ-ｚ]/.test(each))).toEqual([]);
        if (longest !== null)
          for (const each of cells) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
