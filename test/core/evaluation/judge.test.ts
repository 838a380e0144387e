import fc from 'fast-check';
import { expect, it } from 'vitest';
import { auc, calibration, judgeForecasts, type Foretold } from '../../../src/core/index.ts';
import { resamples } from '../../../src/core/evaluation/resamples.ts';

it('AUC counts pairs: ties half', () => {
  // Buyers 3 and 2 against others 2 and 1: wins 1, 1, ½, 1 of four
  expect(auc([3, 2, 2, 1], [1, 1, 0, 0])).toBe(0.875);
  expect(auc([1, 1, 1], [1, 0, 1])).toBe(0.5);
  expect(auc([1, 2], [1, 1])).toBeNull();
});

it('AUC is that of counting every pair, and counts repeated customers as often', () => {
  const row = fc.record({
    score: fc.integer({ min: 0, max: 5 }),
    came: fc.integer({ min: 0, max: 1 }),
    times: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
      const many = rows.flatMap((each) => Array.from({ length: each.times }, () => each));
      const pairs = many
        .filter(({ came }) => came === 1)
        .flatMap((a) =>
          many.filter(({ came }) => came === 0).map((b) => Math.sign(a.score - b.score) / 2 + 0.5),
        );
      const found = auc(
        rows.map(({ score }) => score),
        rows.map(({ came }) => came),
        rows.map(({ times }) => times),
      );
      if (pairs.length === 0) expect(found).toBeNull();
      else expect(found).toBeCloseTo(pairs.reduce((sum, each) => sum + each, 0) / pairs.length, 12);
    }),
  );
});

it('calibration keeps equal chances together', () => {
  expect(calibration([0.5, 0.5, 0.5, 0.9], [1, 0, 1, 1], 4)).toEqual([
    { customers: 3, foretold: 0.5, came: 2 / 3 },
    { customers: 1, foretold: 0.9, came: 1 },
  ]);
  expect(calibration([], [])).toEqual([]);
});

const good: Foretold = {
  id: 'combined',
  score: [0.9, 0.1],
  buys: [0.9, 0.1],
  expected: [2, 0.2],
  guess: [2, 0],
  value: [10, 1],
};
const rate: Foretold = {
  id: 'rate',
  score: [0, 3],
  buys: null,
  expected: [0, 3],
  guess: [0, 3],
  value: [0, 3],
};

it('scores by hand: two customers, 3 purchases and none', () => {
  const { judged } = judgeForecasts([good], [rate], { bought: [3, 0], value: [12, 0] }, 50);
  const [first, second] = judged.map(({ scores }) => scores);
  expect(first?.auc).toBe(1);
  expect(first?.brier).toBeCloseTo(0.01, 12); // (.1² + .1²)/2
  expect(first?.bias).toBeCloseTo(-0.8 / 3, 12); // 2.2 foretold, 3 came
  expect(first?.mae).toBeCloseTo(0.6, 12); // (1 + .2)/2
  expect(first?.guessMae).toBe(0.5);
  expect(first?.rmse).toBeCloseTo(Math.sqrt(0.52), 12); // √((1 + .04)/2)
  expect(first?.valueBias).toBeCloseTo(-1 / 12, 12);
  expect(first?.lift).toBe(2); // the one of the top buys, half of all do
  expect(first?.topValue).toBe(1);
  expect(second?.auc).toBe(0);
  expect(second?.brier).toBeNull();
});

it('names who loses, only beyond chance', () => {
  const n = 400;
  const came = Array.from({ length: n }, (_, i) => (i % 4 === 0 ? 1 : 0));
  const noise = Array.from({ length: n }, (_, i) => ((i * 7919) % 101) / 101);
  const of = (id: string, score: number[]): Foretold => ({
    id,
    score,
    buys: null,
    expected: null,
    guess: null,
    value: null,
  });
  const sharp = of(
    'recency',
    came.map((each, i) => each + (noise[i] ?? 0) / 2),
  );
  const { defeats } = judgeForecasts([of('bg-nbd', noise)], [sharp], { bought: came, value: came }, 100);
  expect(defeats.map(({ loser, measure, winner }) => [loser, measure, winner])).toEqual([
    ['bg-nbd', 'auc', 'recency'],
  ]);
  // The one to be used is held against the other candidates, too.
  const used = judgeForecasts(
    [of('combined', noise), { ...sharp, id: 'bg-nbd' }],
    [],
    { bought: came, value: came },
    100,
  );
  expect(used.defeats.map(({ loser, winner }) => [loser, winner])).toEqual([['combined', 'bg-nbd']]);
  expect(
    judgeForecasts([sharp], [{ ...sharp, id: 'rate' }], { bought: came, value: came }, 100).defeats,
  ).toEqual([]);
});

it('draws the same samples every time, of the full size', () => {
  const draw = () => [...resamples(50, 20)];
  expect(draw()).toEqual(draw());
  for (const times of draw()) expect(times.reduce((sum, each) => sum + each, 0)).toBe(50);
  // On average everybody once: 20 samples of 50
  const perCustomer = Array.from({ length: 50 }, (_, i) =>
    draw().reduce((sum, times) => sum + (times[i] ?? 0), 0),
  );
  expect(Math.min(...perCustomer)).toBeGreaterThan(5);
  expect(Math.max(...perCustomer)).toBeLessThan(45);
});

it('refuses forecasts of other customers', () => {
  expect(() => judgeForecasts([good], [], { bought: [1], value: [1] })).toThrow(RangeError);
});
