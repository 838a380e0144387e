import { describe, expect, it } from 'vitest';
import { groundsOf, isChecked, judge, reliefBy, uncheckedOf } from '../../../src/core/evidence/hypothesis.ts';
import type { Facts } from '../../../src/core/facts/index.ts';
import type { SourceId, Source } from '../../../src/core/sources.ts';
import { sources } from '../../../src/core/sources.ts';
import type { TypeId } from '../../../src/core/ids.ts';
import { allTypes } from '../../../src/core/types/index.ts';
import { monopoly } from '../../../src/core/types/monopoly.ts';
import { price } from '../../../src/core/types/price.ts';
import { allSources, customer } from '../case.ts';

describe('sources that could contradict a type', () => {
  it('are those of the model', () => {
    // Model §3.4; a comma asks for each, a slash or an "or" for any one (decision 15). The extensions are ours.
    expect(Object.fromEntries(allTypes.map(({ id, defeaters }) => [id, defeaters]))).toEqual({
      monopoly: [['market', 'competitor_events']],
      // Contracts: without the file nobody is taken to be locked, so a firm label needs to have looked.
      inertia: [
        ['market'],
        ['contracts'],
        ['item_prices', 'campaigns', 'rewards'],
        ['access'],
        ['referrals', 'reviews', 'surveys'],
      ],
      latent: [['orders'], ['wallet', 'rival_purchases']],
      convenience: [['item_prices', 'campaigns', 'rewards']],
      price: [['campaigns']],
      incentive: [['item_prices'], ['campaigns']],
      premium: [
        ['market', 'rival_ratings'],
        ['item_prices', 'campaigns', 'rewards'],
        ['cases', 'reviews'],
      ],
      reliance: [['item_prices', 'campaigns', 'rewards'], ['cases', 'reviews'], ['referrals']],
      locked: [['market']],
      none: [['orders'], ['contracts'], ['wallet', 'rival_purchases']],
    } satisfies Record<TypeId, SourceId[][]>);
  });

  it('must all be there, of a group any one', () => {
    const group = monopoly.defeaters;
    expect(uncheckedOf(monopoly, customer({}, []))).toEqual(group);
    // Nobody counted rivals for this customer: the market table is there, yet not for them.
    expect(uncheckedOf(monopoly, customer({}, ['market']))).toEqual(group);
    expect(uncheckedOf(monopoly, customer({ viableSuppliers: 0 }, ['market']))).toEqual([]);
    expect(uncheckedOf(monopoly, customer({}, ['competitor_events']))).toEqual([]);
  });

  it('count as looked at for everybody, but a survey only for who answered', () => {
    expect(isChecked('cases', customer({}, ['cases']))).toBe(true);
    expect(isChecked('cases', customer({}, []))).toBe(false);
    expect(isChecked('surveys', customer({}, ['surveys']))).toBe(false);
    expect(isChecked('surveys', customer({ attitude: -1 }, ['surveys']))).toBe(true);
    expect(isChecked('surveys', customer({ attitude: -1 }, []))).toBe(false);
  });

  it('need an own fact only where a silent customer says nothing', () => {
    const ofCustomer = Object.fromEntries(
      Object.entries<Source>(sources)
        .filter(([, source]) => source.ofCustomer !== undefined)
        .map(([id, source]) => [id, source.ofCustomer]),
    );
    expect(ofCustomer).toEqual({
      item_prices: 'dealOpportunity',
      surveys: 'attitude',
      rival_ratings: 'relativeAttitude',
      wallet: 'shareOfWallet',
      market: 'viableSuppliers',
      access: 'accessAdvantage',
    });
  });
});

describe('a type whose contradicting sources were not looked at is at most indicated', () => {
  // Deal dependence .8: 2 · 27/30 = 1.8. Coupons .8: 1 · 12/15 = .8, capped with it at 2.5.
  // Left after own rise: 2 · 27/30 = 1.8, at most 1. r = 3.5, b = 3.5/5.5 = .636
  const facts: Partial<Facts> = {
    dealDependence: 0.8,
    dealOpportunity: 0.3,
    pricedPurchases: 27,
    couponDependence: 0.8,
    couponPurchases: 9,
    priceRiseResponse: 0.3,
    priceRisePurchases: 27,
  };

  it('price, with and without the kinds of campaigns', () => {
    const all = judge(price, customer(facts));
    expect(all.belief).toBeCloseTo(3.5 / 5.5, 12);
    expect(all.state).toBe('established');
    const less = customer(
      facts,
      allSources.filter((id) => id !== 'campaigns'),
    );
    expect(judge(price, less)).toEqual({ ...all, state: 'indicated' });
    expect(groundsOf(price, less).unchecked).toEqual([['campaigns']]);
  });

  it('grounds name every signal, the heaviest first, and every gate', () => {
    const { for: pro, against, gates, verdict } = groundsOf(price, customer(facts));
    expect(verdict.state).toBe('established');
    expect(gates.map(({ gate, status }) => [gate.id, status])).toEqual([
      ['prices-vary', 'met'],
      ['enough-purchases', 'met'],
    ]);
    expect(pro).toHaveLength(price.for.length);
    expect(against).toHaveLength(price.against.length);
    // Before the cap of the family: 1.8 of deals, 1 of the experiment, .8 of coupons; the others could not be looked at
    expect(pro.slice(0, 4).map(({ signal, mass }) => [signal.id, mass])).toEqual([
      ['price.deal-dependence', expect.closeTo(1.8, 12)],
      ['price.leaves-on-own-rise', 1],
      ['price.coupon-dependence', expect.closeTo(0.8, 12)],
      [expect.any(String), null],
    ]);
    // It stayed not: looked at, nothing to say
    expect(against.find(({ signal }) => signal.id === 'price.stayed-after-own-rise')?.mass).toBe(0);
  });
});

it('tells how much of what is not known one more source could take away', () => {
  // Nothing known of monopoly: the strongest signal of market weighs 2: u falls from 1 to 2/4
  const nobody = customer({}, []);
  expect(reliefBy(monopoly, 'market', nobody)).toBeCloseTo(0.5, 12);
  // Contracts: lock-in weighs 1: 1 − 2/3
  expect(reliefBy(monopoly, 'contracts', nobody)).toBeCloseTo(1 / 3, 12);
  // Points say nothing of it
  expect(reliefBy(monopoly, 'rewards', nobody)).toBe(0);
  // ALT = 0 known: r = 2. The choice family has .5 of 2.5 left, so contracts can add .5: 2/4 − 2/4.5
  expect(reliefBy(monopoly, 'contracts', customer({ viableSuppliers: 0 }))).toBeCloseTo(0.5 - 2 / 4.5, 12);
});
