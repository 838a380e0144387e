import { expect, it } from 'vitest';
import type { Facts } from '../../../src/core/facts/index.ts';
import { lateness } from '../../../src/core/lateness.ts';
import { defaultThresholds } from '../../../src/core/thresholds.ts';
import { step } from '../../../src/core/value/step.ts';
import { makeFacts, makePopulation, neverBought } from '../make.ts';

function stepOf(facts: Facts) {
  const population = makePopulation();
  return step({ facts, population, thresholds: defaultThresholds, lateness: lateness(facts, population) });
}
const often = { ratePercentile: 0.9 };

it.each<[string, Facts, string]>([
  ['never bought', neverBought, 'suspect'],
  ['returned everything', { ...neverBought, hasTransactions: true }, 'first'],
  ['bought once', makeFacts({ purchases: 1, firstPurchaseDay: 10_330 }), 'first'],
  ['bought twice', makeFacts({ purchases: 2 }), 'repeat'],
  ['buys often, says nothing', makeFacts(often), 'repeat'],
  ['buys often, answered a survey', makeFacts({ ...often, attitudeWaves: 1 }), 'die_hard'],
  ['buys often, complained', makeFacts({ ...often, complaints: 1 }), 'die_hard'],
  ['buys seldom, answered a survey', makeFacts({ ratePercentile: 0.3, attitudeWaves: 1 }), 'repeat'],
  // R = (.9 + .7)/2
  ['gives us most of the wallet', makeFacts({ ...often, shareOfWallet: 0.7 }), 'die_hard'],
  // R = (.9 + .69)/2 is high, but most of the wallet it is not
  ['gives us a little less', makeFacts({ ...often, shareOfWallet: 0.69 }), 'repeat'],
  ['R below .6: (.45 + .7)/2', makeFacts({ ratePercentile: 0.45, shareOfWallet: 0.7 }), 'repeat'],
  ['buys often, made a suggestion', makeFacts({ ...often, suggestions: 1 }), 'die_hard'],
  ['three purchases and an answer', makeFacts({ ...often, purchases: 3, attitudeWaves: 1 }), 'repeat'],
  ['four purchases and an answer', makeFacts({ ...often, purchases: 4, attitudeWaves: 1 }), 'die_hard'],
  ['contract ended', makeFacts({ ...often, attitudeWaves: 1, terminated: true }), 'repeat'],
  ['praises us in public', makeFacts({ publicPraise: 1 }), 'advocate'],
  ['recommends for a bonus only', makeFacts({ paidReferrals: 3, unpaidReferrals: 0 }), 'repeat'],
  ['recommends unpaid', makeFacts({ unpaidReferrals: 1 }), 'advocate'],
  ['recommends without buying', { ...neverBought, unpaidReferrals: 1 }, 'suspect'],
])('%s: %s', (_, facts, expected) => {
  expect(stepOf(facts)).toBe(expected);
});
