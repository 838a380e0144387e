import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calibrationOf, type Forecasted } from '../../../src/reports/report/calibration.ts';
import { teller } from '../../../src/reports/report/tell.ts';

const tell = teller(5);
const some = (chance: number, came: number, not: number): Forecasted[] => [
  ...Array.from({ length: came }, () => ({ chance, came: true })),
  ...Array.from({ length: not }, () => ({ chance, came: false })),
];

it('tells bands, the level and the Brier score', () => {
  const found = calibrationOf([...some(0.1, 10, 90), ...some(0.5, 30, 20)], tell);
  expect(found?.bands.map(({ from, to, customers, foretold }) => [from, to, customers, foretold])).toEqual([
    [0.1, 0.2, 100, expect.closeTo(0.1, 12)],
    [0.4, 0.6, 50, 0.5],
  ]);
  expect(found?.bands[1]?.bought.value).toBeCloseTo(0.6, 12);
  // (10 × .9² + 90 × .1² + 50 × .5²)/150 = (8.1 + .9 + 12.5)/150; of saying 40/150 of all .26667 × .73333.
  expect(found?.brier).toBeCloseTo(0.143333, 6);
  expect(found?.brierOfShare).toBeCloseTo(0.195556, 6);
  // (10 + 25)/150.
  expect(found?.foretold).toBeCloseTo(0.233333, 6);
});

it('joins bands in which few bought, or few did not', () => {
  const found = calibrationOf([...some(0.01, 2, 98), ...some(0.07, 6, 44), ...some(0.9, 9, 1)], tell);
  expect(found?.bands.map(({ from, to, customers }) => [from, to, customers])).toEqual([[0, 1, 160]]);
  const clear = calibrationOf([...some(0.01, 0, 98), ...some(0.9, 9, 0)], tell);
  expect(clear?.bands.map(({ bought }) => bought.value)).toEqual([0, 1]);
});

it('says nothing without chances, nor of few', () => {
  expect(calibrationOf([], tell)).toBeNull();
  expect(calibrationOf(some(0.3, 2, 50), tell)).toBeNull();
});

it('tells of nobody twice, of nobody not, and never of few', () => {
  const chances = fc.array(
    fc.record({ chance: fc.double({ min: 0, max: 1, noNaN: true }), came: fc.boolean() }),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(chances, (said) => {
      const found = calibrationOf(said, tell);
      if (found === null) return;
      expect(found.bands.reduce((sum, { customers }) => sum + customers, 0)).toBe(said.length);
      for (const { customers, bought, foretold, from, to } of found.bands) {
        const came = Math.round(bought.value * customers);
        for (const count of [customers, came, customers - came]) expect(tell.isFew(count)).toBe(false);
        expect(foretold).toBeGreaterThanOrEqual(from - 1e-12);
        expect(foretold).toBeLessThanOrEqual(to + 1e-12);
      }
      expect(found.brier).toBeGreaterThanOrEqual(0);
      expect(found.brier).toBeLessThanOrEqual(1);
    }),
  );
});
