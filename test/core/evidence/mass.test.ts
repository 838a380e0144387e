import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families, familyIds } from '../../../src/core/evidence/families.ts';
import {
  cappedMass,
  massOf,
  strengthOf,
  trustOf,
  weigh,
  type Signal,
  type Trust,
} from '../../../src/core/evidence/signal.ts';
import { opinion } from '../../../src/core/evidence/opinion.ts';
import { factAtLeast } from '../../../src/core/evidence/conditions.ts';
import type { Facts } from '../../../src/core/facts/index.ts';
import { leavesOnRivalCut } from '../../../src/core/signals/price/leaves-on-rival-cut.ts';
import { dealDependence } from '../../../src/core/signals/price/deal-dependence.ts';
import { overrideThresholds } from '../../../src/core/thresholds.ts';
import { allTypes } from '../../../src/core/types/index.ts';
import { anyCase, customer } from '../case.ts';
import { makeFacts, makePopulation } from '../make.ts';
import { caseOf } from '../case.ts';

const nobody = customer({});
const names = { en: 'a signal of this test', zh: '测试' };
/** A signal on attitude, which any survey gives. */
const signal = (changes: Partial<Signal>): Signal => ({
  id: 'test.signal',
  names,
  family: 'attitude',
  weight: 2,
  fact: 'attitude',
  ramp: { from: 'attitude.neutral', to: 'attitude.premium' },
  trust: 'documented',
  ...changes,
});

describe('strength', () => {
  // Ramp from .35 to .65: at .5 half of the way, (.5 − .35)/(.65 − .35)
  it.each([
    [-1, 0],
    [0.35, 0],
    [0.41, 0.2],
    [0.5, 0.5],
    [0.65, 1],
    [1, 1],
  ])('a rising ramp at %d is %d', (value, expected) => {
    const ramp = { from: 'dealDependence.low', to: 'dealDependence.full' } as const;
    expect(strengthOf(ramp, value, nobody)).toBeCloseTo(expected, 12);
  });

  // Ramp from 0 down to −.5
  it.each([
    [0.3, 0],
    [0, 0],
    [-0.1, 0.2],
    [-0.25, 0.5],
    [-0.5, 1],
    [-1, 1],
  ])('a falling ramp at %d is %d', (value, expected) => {
    const ramp = { from: 'attitude.neutral', to: 'attitude.dislikes' } as const;
    expect(strengthOf(ramp, value, nobody)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['a step up', { from: 'fullPrice.high' } as const, 0.79, 0.8, [0, 1]], // at .8
    ['a step down', { from: 'response.left', falling: true } as const, 0.61, 0.6, [0, 1]], // at .6
  ])('%s is full at its bound', (_, ramp, before, at, expected) => {
    expect([before, at].map((value) => strengthOf(ramp, value, nobody))).toEqual(expected);
  });

  it('a ramp whose ends are set alike is a step, up or down', () => {
    const flat = overrideThresholds({ 'dealDependence.low': 0.5, 'dealDependence.full': 0.5 });
    const of = { ...nobody, thresholds: flat };
    const ramp = { from: 'dealDependence.low', to: 'dealDependence.full' } as const;
    expect([0.49, 0.5, 0.51].map((value) => strengthOf(ramp, value, of))).toEqual([0, 1, 1]);
    const down = { ...ramp, falling: true };
    expect([0.49, 0.5, 0.51].map((value) => strengthOf(down, value, of))).toEqual([1, 1, 0]);
  });
});

describe('trust', () => {
  const trust = (how: Trust, facts: Partial<Facts>) => trustOf(signal({ trust: how }), customer(facts));

  it('is 1 for what a record states', () => {
    expect(trust('documented', {})).toBe(1);
  });

  // n/(n + 3): 3 observations are half trusted
  it.each([
    [0, 0],
    [1, 1 / 4],
    [3, 1 / 2],
    [12, 12 / 15],
    [27, 27 / 30],
  ])('of %d observed purchases is %d', (pricedPurchases, expected) => {
    expect(trust({ observed: 'pricedPurchases' }, { pricedPurchases })).toBeCloseTo(expected, 12);
  });

  // n/(n + .5) · 2^(−age/365)
  it.each([
    [1, 0, 2 / 3], // 1/1.5
    [2, 0, 4 / 5], // 2/2.5
    [1, 365, 1 / 3], // half of it a year later
    [1, 730, 1 / 6],
    [2, 182.5, (4 / 5) * Math.SQRT1_2], // half a year: 1/√2
    [0, 0, 0],
  ])('of %d answers, the last %d days ago', (attitudeWaves, attitudeAgeDays, expected) => {
    const asked = { asked: 'attitudeWaves', age: 'attitudeAgeDays' } as const;
    expect(trust(asked, { attitudeWaves, attitudeAgeDays })).toBeCloseTo(expected, 12);
  });

  it('of what was said in own words does not age, and of an unknown number is nothing', () => {
    expect(trust({ asked: 'saysNear' }, { saysNear: 1, attitudeAgeDays: 730 })).toBeCloseTo(2 / 3, 12);
    expect(trust({ observed: 'pricedPurchases' }, {})).toBe(0);
    expect(trust({ asked: 'attitudeWaves' }, {})).toBe(0);
  });
});

describe('mass of one signal', () => {
  it('is weight × strength × trust', () => {
    const of = customer({ dealDependence: 0.5, pricedPurchases: 9 });
    expect(massOf(dealDependence, of)).toBeCloseTo(2 * 0.5 * (9 / 12), 12);
  });

  it('is 0 when it was looked at and does not speak, null when it could not be looked at', () => {
    expect(massOf(signal({}), customer({ attitude: -0.3 }))).toBe(0);
    expect(massOf(signal({}), customer({ attitude: null }))).toBeNull();
    expect(massOf(signal({}), customer({}))).toBeNull();
  });

  it('asks what must hold beside it: silent where that is not known', () => {
    const beside = signal({ when: [factAtLeast('lifeEvent', 'count.one')] });
    expect(massOf(beside, customer({ attitude: 0.6, lifeEvent: 1 }))).toBe(2);
    expect(massOf(beside, customer({ attitude: 0.6, lifeEvent: 0 }))).toBe(0);
    expect(massOf(beside, customer({ attitude: 0.6 }))).toBeNull();
  });

  it('may be weighed otherwise in another hypothesis, with a stricter ramp', () => {
    const strict = weigh(signal({}), 1.5, { from: 'attitude.likes' });
    expect(massOf(strict, customer({ attitude: 0.39 }))).toBe(0);
    expect(massOf(strict, customer({ attitude: 0.4 }))).toBe(1.5);
    expect(weigh(signal({}), 1).ramp).toEqual(signal({}).ramp);
  });
});

describe('a natural experiment', () => {
  // Rate ratio .3 at or below .7: full strength; 27 purchases before: ρ = 27/30 = .9, mass 2 · .9 = 1.8
  const facts = makeFacts({ rivalCutResponse: 0.3, rivalCutPurchases: 27 });

  it('weighs at most 1: before and after of one customer may be chance', () => {
    expect(massOf(leavesOnRivalCut, caseOf(facts, makePopulation()))).toBe(1);
  });

  it('weighs in full once all customers together prove the effect', () => {
    const proven = makePopulation({ provenExperiments: ['price.leaves-on-rival-cut'] });
    expect(massOf(leavesOnRivalCut, caseOf(facts, proven))).toBeCloseTo(1.8, 12);
    const other = makePopulation({ provenExperiments: ['price.leaves-on-own-rise'] });
    expect(massOf(leavesOnRivalCut, caseOf(facts, other))).toBe(1);
  });

  it('is silent where fewer than six purchases came before: three would be expected, none is chance', () => {
    const few = makeFacts({ rivalCutResponse: 0.3, rivalCutPurchases: 5 });
    expect(massOf(leavesOnRivalCut, caseOf(few, makePopulation()))).toBe(0);
  });

  it('every signal of the family is one, and no other', () => {
    for (const { for: pro, against } of allTypes)
      for (const each of [...pro, ...against])
        expect(each.isExperiment === true, each.id).toBe(each.family === 'experiment');
  });
});

describe('masses together', () => {
  const of = customer({ attitude: 1 });
  const ask = signal({ weight: 1.5 });

  it('add up within a family to at most 2.5', () => {
    expect(cappedMass([ask], of)).toBe(1.5);
    expect(cappedMass([ask, ask], of)).toBe(2.5); // 3.0 capped
    expect(cappedMass(Array<Signal>(10).fill(ask), of)).toBe(2.5);
  });

  it('add up over families', () => {
    const priced = signal({ weight: 2, family: 'price' });
    expect(cappedMass([ask, ask, priced], of)).toBe(4.5); // 2.5 + 2
    expect(cappedMass([], of)).toBe(0);
    expect(cappedMass([ask], customer({}))).toBe(0);
  });

  it('leave nothing behind for the next customer', () => {
    cappedMass([ask, ask], of);
    expect(cappedMass([signal({ weight: 0.5 })], of)).toBe(0.5);
  });
});

it('has the families of decision 13, and one of records, which speaks of leaving and of no type', () => {
  const leaving = 'record';
  for (const type of allTypes)
    expect([...type.for, ...type.against].map(({ family }) => family)).not.toContain(leaving);
  expect(familyIds.filter((id) => id !== leaving)).toEqual(
    'behaviour price reward attitude choice access advocacy failure engagement text constraint experiment'.split(
      ' ',
    ),
  );
  for (const { en, zh } of Object.values(families)) {
    expect(en).not.toBe('');
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
  }
});

it('one family alone believes at most 2.5/4.5 = .556, for every type and any facts', () => {
  fc.assert(
    fc.property(anyCase, (any) => {
      for (const { for: pro } of allTypes)
        for (const family of familyIds) {
          const mass = cappedMass(
            pro.filter((each) => each.family === family),
            any,
          );
          expect(mass).toBeLessThanOrEqual(2.5);
          expect(opinion(mass, 0).belief).toBeLessThanOrEqual(2.5 / 4.5);
        }
    }),
    { numRuns: 300 },
  );
});
