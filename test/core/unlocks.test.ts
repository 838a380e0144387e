import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkFacts } from '../../src/core/check-input.ts';
import type { Case } from '../../src/core/condition.ts';
import { isChecked, judge } from '../../src/core/evidence/hypothesis.ts';
import { massOf } from '../../src/core/evidence/signal.ts';
import { states } from '../../src/core/evidence/state.ts';
import { askAll } from '../../src/core/evidence/three-valued.ts';
import {
  defaultThresholds,
  indicators,
  lateness,
  lostWithout,
  loyaltyTypes,
  signals,
  sourceIds,
  unlocks,
  type SourceId,
} from '../../src/core/index.ts';
import { clearest, clearestAsOfDay, type ClearType } from '../../src/core/types/clearest.ts';
import { exportSteps, missingTable, standIns, unlocksTable } from '../unlocks-tables.ts';
import { makePopulation } from './make.ts';

const population = makePopulation({
  asOfDay: clearestAsOfDay,
  sources: sourceIds,
  provenExperiments: signals.filter(({ isExperiment }) => isExperiment === true).map(({ id }) => id),
});

function caseOf(type: ClearType): Case {
  const facts = clearest[type];
  return {
    facts,
    population,
    thresholds: defaultThresholds,
    lateness: lateness(facts, population, defaultThresholds),
  };
}

const seven = loyaltyTypes.map((type) => [type.id as ClearType, type] as const);

/** Ways through a gate that shut another one. */
const exclusive: Readonly<Record<string, string>> = {
  'buys-little 0': 'who never bought is no seldom buyer, and shows nothing of what was bought',
};

describe.each(seven)('the clearest customer of %s', (id, type) => {
  const of = caseOf(id);

  it('is one that could be', () => {
    expect(() => checkFacts(of.facts, population)).not.toThrow();
  });

  // No two signals for one type exclude each other, so the greatest belief is that of all of them together.
  it.each(type.for.map((signal) => [signal.id, signal] as const))('fires %s in full', (_, signal) => {
    expect(massOf(signal, of)).toBeGreaterThan(0.99 * signal.weight);
  });

  it('gives nothing to speak against it', () => {
    const against = type.against.filter((signal) => (massOf(signal, of) ?? 0) > 0);
    expect(against.map((signal) => signal.id)).toEqual([]);
  });

  it('passes every way through every gate', () => {
    const closed = type.gates.flatMap((gate) =>
      gate.when.flatMap((group, index) => (askAll(group, of) === true ? [] : [`${gate.id} ${index}`])),
    );
    expect(closed.filter((way) => !Object.hasOwn(exclusive, way))).toEqual([]);
  });

  it('was looked at by every source that could contradict it', () => {
    expect(type.defeaters.flat().filter((source) => !isChecked(source, of))).toEqual([]);
  });

  it('is established', () => {
    expect(judge(type, of)).toMatchObject({ state: 'established', disbelief: 0 });
  });
});

it('there is one for each type of the textbook', () => {
  expect(Object.keys(clearest)).toEqual(loyaltyTypes.map(({ id }) => id));
});

const rank = (state: (typeof states)[number]) => states.indexOf(state);

test('a source more never lowers a state and never hides an indicator', () => {
  fc.assert(
    fc.property(fc.subarray([...sourceIds]), fc.constantFrom(...sourceIds), (some, added) => {
      const less = unlocks(new Set(some.filter((id) => id !== added)));
      const more = unlocks(new Set([...some, added]));
      for (const [type] of seven) expect(rank(more.types[type])).toBeLessThanOrEqual(rank(less.types[type]));
      for (const id of less.indicators) expect(more.indicators).toContain(id);
    }),
    { numRuns: 150 },
  );
});

test('without any export nothing can be said', () => {
  const { types, indicators: known } = unlocks(new Set());
  expect(new Set(Object.values(types))).toEqual(new Set(['not_assessable']));
  expect(known).toEqual([]);
});

test('with all exports every type can be established and every indicator known', () => {
  const { types, indicators: known } = unlocks(new Set(sourceIds));
  expect(new Set(Object.values(types))).toEqual(new Set(['established']));
  expect(known).toEqual(indicators.map(({ id }) => id));
});

describe('by hand', () => {
  const reached = (...given: SourceId[]) => unlocks(new Set(given)).types;

  it('bare orders: two halves of mass make convenience thinkable, one half is too little for inertia', () => {
    // Convenience: routine .5 + small baskets .5 → u = 2/3. Inertia: clockwork 1000/1003 × .5 → u = 2/2.4985 = .8005.
    expect(reached('orders')).toMatchObject({ convenience: 'compatible', inertia: 'not_assessable' });
    // Premium: early adopter 1 → u = 2/3, and whether they recommend us is not known.
    expect(reached('orders').premium).toBe('compatible');
  });

  it('price needs campaigns to be firm, for a discount might be a reward', () => {
    // Price family 2.5 (capped) + own price rise 2 → b = 4.5/6.5 = .69.
    expect(reached('orders', 'item_prices').price).toBe('indicated');
    expect(reached('orders', 'item_prices', 'campaigns').price).toBe('established');
  });

  it('columns of orders are nothing without orders', () => {
    expect(reached('item_prices', 'campaigns').price).toBe('not_assessable');
  });

  it('premium stays possible only, until somebody could see whether they recommend us', () => {
    const nearly = exportSteps.slice(0, 7).flatMap(([, adds]) => adds);
    expect(reached(...nearly).premium).toBe('compatible');
    expect(reached(...nearly, 'reviews', 'cases').premium).toBe('established');
  });

  it('a contract firm without orders: monopoly by contract, repeat purchases by renewals', () => {
    // Locked 1 + unhappy though in use 1 + answers 1 + complains 1 + asks for a way out .5 → b = 4.5/6.5 = .69.
    const given: SourceId[] = ['contracts', 'surveys', 'cases', 'competitor_events'];
    expect(reached(...given).monopoly).toBe('established');
    expect(unlocks(new Set(given)).indicators).toContain('repeat_purchases');
  });

  it('what is lost without surveys: who is content cannot be known', () => {
    expect(lostWithout(['surveys'])).toEqual({
      types: ['monopoly', 'inertia', 'premium'].map((type) => ({
        type,
        from: 'established',
        to: 'compatible',
      })),
      indicators: ['rival_attitude'],
    });
  });

  it('sources that stand in for each other are missed only together', () => {
    expect(lostWithout(['referrals']).types).toEqual([]);
    expect(lostWithout(['reviews']).types).toEqual([]);
    expect(lostWithout(['referrals', 'reviews']).types).toEqual([
      { type: 'premium', from: 'established', to: 'compatible' },
    ]);
  });
});

describe('the tables of the README', () => {
  it('ends with everything', () => {
    expect(unlocksTable().at(-1)).toEqual(['everything', ...Array<string>(7).fill('Y'), '1 2 3 4 5 6']);
  });

  it.each(standIns)('lose more together than each alone: %s and %s', (...missing) => {
    const sizeOf = (ids: readonly SourceId[]) => {
      const { types, indicators: known } = lostWithout(ids);
      return types.reduce((sum, { from, to }) => sum + rank(to) - rank(from), known.length);
    };
    expect(sizeOf(missing)).toBeGreaterThan(Math.max(...missing.map((id) => sizeOf([id]))));
  });

  it('has no holes', () => {
    expect(missingTable().flat().join(' ')).not.toMatch(/undefined|null/);
  });
});
