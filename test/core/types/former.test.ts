import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess.ts';
import { gateStatus } from '../../../src/core/evidence/gate.ts';
import { judge } from '../../../src/core/evidence/hypothesis.ts';
import type { Facts } from '../../../src/core/facts/index.ts';
import type { TypeId } from '../../../src/core/ids.ts';
import { allTypes, type LoyaltyType } from '../../../src/core/types/index.ts';
import { endingOf } from '../../../src/core/types/former.ts';
import { keepsBuying } from '../../../src/core/types/gates.ts';
import { headlineOf } from '../../../src/core/types/headline.ts';
import { daysSince, triggerNames } from '../../../src/core/types/triggers.ts';
import { allSources, anyCase, customer } from '../case.ts';
import { makePopulation } from '../make.ts';

const typeOf = (id: TypeId) => allTypes.find((type) => type.id === id) as LoyaltyType;
/** Bought twelve times until day 9,330, 1,020 days ago: lapsed. */
const lapsed: Partial<Facts> = {
  firstPurchaseDay: 9000,
  lastPurchaseDay: 9330,
  ratePercentile: 0.1,
  contractActive: 0,
};
const asked = { attitudeWaves: 4, attitudeAgeDays: 0 };

/** The firm moved away: nine minutes further than the rival now, half as far before. */
const moved: Partial<Facts> = {
  ...lapsed,
  accessAdvantage: -0.7,
  accessWorsenedResponse: 0,
  accessWorsenedPurchases: 12,
  accessWorsenedDaysAgo: 1000,
  accessWorsenedRateBefore: 0.9,
  accessWorsenedAdvantageBefore: 0.7,
};

const examples: [TypeId, string, Partial<Facts>, number][] = [
  ['convenience', 'access_worsened', moved, 1000],
  [
    'convenience',
    'rival_opened',
    {
      ...lapsed,
      accessAdvantage: -0.7,
      rivalOpenedResponse: 0.5,
      rivalOpenedPurchases: 12,
      rivalOpenedDaysAgo: 990,
      rivalOpenedRateBefore: 0.7,
      rivalOpenedAdvantageBefore: 0.7,
    },
    990,
  ],
  [
    'monopoly',
    'rival_came',
    {
      ...lapsed,
      ...asked,
      attitude: -0.6,
      viableSuppliers: 1,
      suppliersBeforeEntry: 0,
      rivalEntryResponse: 0,
      rivalEntryPurchases: 12,
      rivalEntryDaysAgo: 1010,
      rivalEntryRateBefore: 0.8,
    },
    1010,
  ],
  [
    'monopoly',
    'term_ended',
    {
      terminated: true,
      complaintsPerYear: 3,
      ...asked,
      attitude: -0.6,
      viableSuppliers: 3,
      lock: 0,
      contractActive: 0,
      termEndDaysAgo: 40,
      termEndLock: 1,
    },
    40,
  ],
  [
    'price',
    'prices_rose',
    {
      ...lapsed,
      priceRiseResponse: 0.1,
      priceRisePurchases: 57,
      priceRiseDaysAgo: 1005,
      dealDependence: 0.7,
      dealOpportunity: 0.3,
      pricedPurchases: 57,
    },
    1005,
  ],
  [
    'price',
    'rival_cut',
    {
      ...lapsed,
      rivalCutResponse: 0.1,
      rivalCutPurchases: 57,
      rivalCutDaysAgo: 1007,
      dealDependence: 0.7,
      dealOpportunity: 0.3,
      pricedPurchases: 57,
    },
    1007,
  ],
  [
    'incentive',
    'rewards_ended',
    {
      ...lapsed,
      programmeCutResponse: 0,
      programmeCutDaysAgo: 1011,
      rewardConcentration: 0.7,
      rewardOpportunity: 0.3,
      rewardPurchases: 57,
      rewardWindowsOn: 3,
      rewardWindowsOff: 3,
    },
    1011,
  ],
];

describe('a trigger that worked does not disqualify the type that it ended', () => {
  it.each(examples)('%s until %s', (id, by, facts, daysAgo) => {
    const of = customer(facts);
    const found = headlineOf(of, []);
    expect(found).toMatchObject({ type: id, ending: { by, daysAgo }, isFragile: false });
    expect(found.notes).toContain('former');
    expect(typeOf(id).gates.map((gate) => gateStatus(gate, of))).not.toContain('failed');
  });

  it('every trigger has an example', () => {
    expect(new Set(examples.map(([, by]) => by))).toEqual(new Set(Object.keys(triggerNames)));
  });

  it('judges the access that there was, and counts no nearer rival against who went there', () => {
    // Nearer in full 1, bought less after it 1 (one customer, not proven): b = 2/4; against it nothing.
    const { belief, disbelief } = judge(typeOf('convenience'), customer(moved));
    expect([belief, disbelief]).toEqual([0.5, 0]);
  });

  it('judges the choice that there was', () => {
    // No rival 2 (choice); dissatisfied with full use is silent, for they use us no more: b = 2/4.
    const [, , facts] = examples[2] as (typeof examples)[number];
    expect(judge(typeOf('monopoly'), customer(facts))).toMatchObject({ belief: 0.5, disbelief: 0 });
    // Locked in full 1 (choice), complains 1 (failure); three rivals do not speak against it while the lock held.
    const [, , tied] = examples[3] as (typeof examples)[number];
    expect(judge(typeOf('monopoly'), customer(tied))).toMatchObject({
      belief: 0.5,
      disbelief: 0,
    });
  });

  it('a contract lock is no want of rivals', () => {
    const [, , came] = examples[2] as (typeof examples)[number];
    const [, , tied] = examples[3] as (typeof examples)[number];
    expect(headlineOf(customer(came), []).notes).toEqual(['former']);
    expect(headlineOf(customer(tied), []).notes).toEqual(['former', 'contract_lock']);
  });
});

describe('is not said', () => {
  const stateOf = (facts: Partial<Facts>) => judge(typeOf('convenience'), customer(facts)).state;

  it.each<[string, Partial<Facts>]>([
    ['of a silence for which no trigger is known', { ...lapsed, accessAdvantage: 0.7 }],
    ['of who fell less than the signal asks for', { ...moved, accessWorsenedResponse: 0.41 }],
    ['of who came seldom before', { ...moved, accessWorsenedRateBefore: 0.59 }],
    ['of who came back in the meantime', { ...moved, accessWorsenedDaysAgo: null }],
  ])('%s', (_, facts) => {
    expect(stateOf(facts)).toBe('ruled_out');
    expect(headlineOf(customer(facts), [])).toMatchObject({ type: 'undetermined', ending: null, notes: [] });
  });

  it('of a rate before that is not known', () => {
    expect(stateOf({ ...moved, accessWorsenedRateBefore: null })).toBe('compatible');
  });

  it('of who fell and still comes more often than most', () => {
    const found = headlineOf(
      customer({ ...moved, firstPurchaseDay: 10_000, lastPurchaseDay: 10_330, ratePercentile: 0.8 }),
      [],
    );
    expect(found).toMatchObject({ type: 'convenience', ending: null, notes: [] });
  });

  it('of who keeps a type that the trigger is not of', () => {
    for (const type of allTypes.filter(({ endedBy }) => endedBy === undefined))
      expect(endingOf(type, customer(moved))).toBeNull();
  });
});

it('who fell and comes seldom now is former though active', () => {
  const seldom = { ...moved, firstPurchaseDay: 10_000, lastPurchaseDay: 10_330, ratePercentile: 0.2 };
  expect(headlineOf(customer(seldom), [])).toMatchObject({
    type: 'convenience',
    ending: { by: 'access_worsened', daysAgo: 1000 },
  });
});

it('is told in why, and treated as who left', () => {
  const { facts } = customer(moved);
  const found = assess(facts, makePopulation({ sources: allSources }));
  expect(found.why).toContain('motive_ended');
  expect(found.why).not.toContain('motive_convenience');
  expect(found.action).toBe(assess({ ...facts, accessWorsenedDaysAgo: null }, makePopulation()).action);
});

it('an ending is one of a documented trigger, of a customer who is not held any more', () => {
  fc.assert(
    fc.property(anyCase, (of) => {
      for (const type of allTypes) {
        const ending = endingOf(type, of);
        if (ending === null) continue;
        const trigger = type.endedBy?.find(({ id }) => id === ending.by);
        expect(trigger && daysSince(trigger, of)).toBe(ending.daysAgo);
        if (type.gates.some(({ id }) => id === keepsBuying.id) && !of.facts.terminated)
          expect(gateStatus(keepsBuying, of)).not.toBe('met');
      }
    }),
  );
});
