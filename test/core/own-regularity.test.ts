import { expect, it } from 'vitest';
import { ownRegularity } from '../../src/core/own-regularity.ts';

// k = 1/CV²
it.each([
  [{ gapVariation: 0.5 }, { regularity: 2 }, 4], // own before population
  [{ gapVariation: null }, { regularity: 2 }, 2],
  [{ gapVariation: null }, { regularity: null }, 1], // nothing known: random
  [{ gapVariation: 0 }, { regularity: 2 }, 9], // perfect clockwork: bounded
  [{ gapVariation: 2 }, { regularity: 2 }, 1], // 1/4: bounded
  [{ gapVariation: null }, { regularity: 0.3 }, 1],
  [{ gapVariation: null }, { regularity: 50 }, 9],
  [{ gapVariation: 0.6 }, { regularity: null }, 2.78], // 2.777… rounded to 0.01
])('%j of %j is %d', (facts, population, expected) => {
  expect(ownRegularity(Object.freeze(facts), Object.freeze(population))).toBe(expected);
});
