import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowTexts, textsOf } from '../../src/cli/judging/row-texts.ts';

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1 });

/** The texts in blocks of three, put there from the last to the first. */
function kept(given: readonly string[]): RowTexts {
  const all = new RowTexts(3);
  for (let block = Math.ceil(given.length / 3) - 1; block >= 0; block--) {
    const own = given.slice(3 * block, 3 * block + 3);
    all.put(
      block,
      textsOf(own.length, (row) => own[row] ?? ''),
    );
  }
  return all;
}

const inOrder = (all: RowTexts, order: readonly number[]) =>
  Buffer.concat([...all.inOrder(Uint32Array.from(order))]).toString('utf8');

it('hands every text on in the order asked for', () => {
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.nat()), (given, random) => {
      const keys = given.map(() => Number(random.next().value));
      const order = given.map((_, row) => row).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
      expect(inOrder(kept(given), order)).toBe(order.map((row) => given[row]).join(''));
    }),
  );
});

it('takes texts longer than a piece', () => {
  const long = '丙'.repeat(900_000);
  expect(inOrder(kept(['a', long, 'b']), [2, 1, 0])).toBe(`b${long}a`);
});

it('gives up when the texts grow too many', () => {
  const all = new RowTexts(1000, 1 << 20);
  const thousand = textsOf(1000, () => 'x'.repeat(1000));
  all.put(0, thousand);
  expect(all.complete).toBe(true);
  all.put(1, thousand);
  expect(all.complete).toBe(false);
});
