import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowTexts } from '../../src/cli/row-texts.ts';

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1 });

it('hands every text on in the order asked for', () => {
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.nat()), (given, random) => {
      const kept = new RowTexts(given.length);
      for (const text of given) kept.add(text);
      const keys = given.map(() => Number(random.next().value));
      const order = given.map((_, row) => row).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
      const out = Buffer.concat([...kept.inOrder(Uint32Array.from(order))]).toString('utf8');
      expect(out).toBe(order.map((row) => given[row]).join(''));
    }),
  );
});

it('takes texts longer than a piece', () => {
  const long = '丙'.repeat(900_000);
  const kept = new RowTexts(3);
  for (const text of ['a', long, 'b']) kept.add(text);
  const out = Buffer.concat([...kept.inOrder(Uint32Array.of(2, 1, 0))]).toString('utf8');
  expect(out).toBe(`b${long}a`);
});

it('gives up when the texts grow too many', () => {
  const kept = new RowTexts(2000, 1 << 20);
  for (let row = 0; row < 2000; row++) kept.add('x'.repeat(1000));
  expect(kept.complete).toBe(false);
});
