import { expect, it } from 'vitest';
import { collectNext } from '../../src/core/collect-next.ts';
import { makeFacts, neverBought } from './make.ts';

const late = { state: 'late' } as const;
const prices = { dealDependence: 0.2, dealOpportunity: 0.3 };

it.each([
  ['bare orders', makeFacts(), late, 'item_prices'],
  ['prices', makeFacts(prices), late, 'campaigns'],
  // Prices are there, the customer buys too rarely for the measure: the same file again would not help
  ['prices, few purchases', makeFacts({ dealOpportunity: 0.3 }), late, 'campaigns'],
  ['prices and rewards', makeFacts({ ...prices, rewardConcentration: 0 }), late, 'stores'],
  ['all three', makeFacts({ ...prices, rewardConcentration: 0, storeConcentration: 1 }), late, 'surveys'],
  ['two purchases', makeFacts({ purchases: 2 }), late, 'surveys'],
  ['never bought', neverBought, { state: 'never_bought' } as const, 'surveys'],
  ['lapsed', makeFacts(), { state: 'lapsed' } as const, 'exit_reasons'],
  ['contract ended', makeFacts({ terminated: true }), late, 'exit_reasons'],
])('%s', (_, facts, lateness, expected) => {
  expect(collectNext(facts, lateness)).toBe(expected);
});
