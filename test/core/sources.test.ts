import { expect, it } from 'vitest';
import { richFacts } from '../../src/core/facts/index.ts';
import { indicators } from '../../src/core/indicators/index.ts';
import { sources, type Source } from '../../src/core/sources.ts';
import { allTypes } from '../../src/core/types/index.ts';

it('are these, in the order in which they are easy to export', () => {
  expect(Object.keys(sources)).toEqual([
    'orders',
    'item_prices',
    'coupons',
    'tiers',
    'campaigns',
    'rewards',
    'refunds',
    'cases',
    'stores',
    'variants',
    'order_times',
    'surveys',
    'rival_ratings',
    'wallet',
    'rival_purchases',
    'referrals',
    'reviews',
    'market',
    'contracts',
    'competitor_events',
    'access',
    'interest',
    'touchpoints',
    'promises',
    'assignments',
    'memberships',
    'community',
    'costs',
    'customer_records',
    'employees',
    'outcomes',
    'exit_reasons',
  ]);
});

it('every source gives a fact', () => {
  const giving = new Set<string>(Object.values(richFacts).flatMap(({ sources: given }) => [...given]));
  expect(Object.keys(sources).filter((id) => !giving.has(id))).toEqual([]);
});

it('what is named by facts, types and indicators exists', () => {
  const named = [
    ...Object.values(richFacts).flatMap(({ sources: given }) => [...given]),
    ...allTypes.flatMap(({ defeaters }) => defeaters.flat()),
    ...indicators.flatMap(({ sources: given }) => [...given]),
  ];
  for (const id of named) expect(sources).toHaveProperty(id);
});

it('the fact by which a customer counts as looked at comes from that source', () => {
  for (const [id, { ofCustomer }] of Object.entries<Source>(sources)) {
    if (ofCustomer === undefined) continue;
    expect(richFacts[ofCustomer as keyof typeof richFacts].sources, id).toContain(id);
  }
});
