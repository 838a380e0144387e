import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess.ts';
import { collectNext } from '../../src/core/collect-next.ts';
import type { Facts } from '../../src/core/facts/index.ts';
import type { TypeId } from '../../src/core/ids.ts';
import { sources, type Source, type SourceId } from '../../src/core/sources.ts';
import { headlineOf } from '../../src/core/types/headline.ts';
import { allSources, anyCase, customer } from './case.ts';
import { makeFacts, makePopulation, neverBought } from './make.ts';

const next = (facts: Facts, sources: SourceId[] = ['orders'], asOfDay = 10_350) =>
  assess(facts, makePopulation({ sources, asOfDay })).collectNext;
const steady = makeFacts({ ratePercentile: 0.9 });

it('asks the customer when seven motives are open: attitude speaks for or against most of them', () => {
  expect(next(steady)).toBe('surveys');
});

it('asks again for a survey where there is one that this customer did not answer', () => {
  expect(next(steady, ['orders', 'surveys'])).toBe('surveys');
});

it('goes on to the next source once the attitude is known', () => {
  const answered = makeFacts({ ratePercentile: 0.9, attitude: 0.1, attitudeWaves: 1 });
  expect(next(answered, ['orders', 'surveys'])).not.toBe('surveys');
});

it('asks for the reason of who left, unless reasons are there', () => {
  expect(next(steady, ['orders'], 10_800)).toBe('exit_reasons');
  expect(next(makeFacts({ terminated: true }))).toBe('exit_reasons');
  expect(next(steady, ['orders', 'exit_reasons'], 10_800)).toBe('surveys');
});

it('asks who never bought', () => {
  expect(next(neverBought)).toBe('surveys');
});

describe('the missing source that takes most from the types still open', () => {
  const none = { state: 'compatible', opinion: null, notes: [], ending: null, isFragile: false } as const;
  const open = (candidates: TypeId[]) => ({ ...none, type: 'undetermined', mix: [], candidates }) as const;
  const on = (given: SourceId[], facts: Partial<Facts> = {}) => customer({ ...steady, ...facts }, given);

  // Relief 1 − 2/(w + 2): w 2 → .5, 1.5 → .43, 1 → .33, .5 → .2
  it.each<[string, TypeId[], SourceId[], SourceId | null]>([
    // item_prices 2, campaigns 1.5 for price; item_prices comes first in the order of export anyway
    ['price', ['price'], ['orders'], 'item_prices'],
    // price with prices known: competitor events 2; coupons and tiers only 1, campaigns 1.5
    ['price, prices known', ['price'], ['orders', 'item_prices'], 'competitor_events'],
    // campaigns 2 for incentive and 1.5 for price against item_prices 2 for price alone
    ['price and incentive', ['price', 'incentive'], ['orders'], 'campaigns'],
    // surveys, market and contracts among others: attitude 2, market 2; equals in the order of export
    ['monopoly', ['monopoly'], ['orders'], 'surveys'],
    // access 2, and own words 2, which surveys, reviews and cases carry: cases are the first of these equals to export
    ['convenience', ['convenience'], ['orders'], 'cases'],
    ['convenience, own words known', ['convenience'], ['orders', 'cases', 'reviews'], 'surveys'],
    // referrals 2, reviews 2, surveys 2, market 1, …: surveys stand first
    ['premium', ['premium'], ['orders'], 'surveys'],
  ])('%s', (_, candidates, given, expected) => {
    const facts = given.includes('item_prices') ? { dealOpportunity: 0.3 } : {};
    expect(collectNext(on(given, facts), open(candidates))).toBe(expected);
  });

  it('asks about the types of a mix, and about a type that is named', () => {
    const of = on(['orders']);
    expect(collectNext(of, { ...open([]), type: 'mixed', mix: ['price', 'incentive'] })).toBe('campaigns');
    expect(collectNext(of, { ...open(['incentive']), type: 'price' })).toBe('item_prices');
  });

  const answered = { attitude: 0.1, attitudeWaves: 1 };

  it('is null when all is there and says something of the customer', () => {
    const told = allSources.flatMap((id) => {
      const { ofCustomer }: Source = sources[id];
      return ofCustomer === undefined ? [] : [[ofCustomer, 1] as const];
    });
    expect(collectNext(on(allSources, { ...Object.fromEntries(told), ...answered }), open([]))).toBeNull();
  });

  it('is something for who was asked and may still be anything', () => {
    expect(collectNext(on(['orders'], {}), open([]))).toBe('surveys');
    expect(collectNext(on(['orders', 'surveys'], answered), open([]))).not.toBeNull();
  });

  it('names only sources that exist', () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        const found = collectNext(of, headlineOf(of, []));
        if (found !== null) expect(allSources).toContain(found);
      }),
      { numRuns: 200 },
    );
  });
});
