import { describe, expect, it } from 'vitest';
import { familyIds } from '../../src/core/evidence/families.ts';
import { massOf, measureOf, sourcesOf, type Signal } from '../../src/core/evidence/signal.ts';
import { richFacts, type Facts } from '../../src/core/facts/index.ts';
import { signals } from '../../src/core/signals/index.ts';
import { sources } from '../../src/core/sources.ts';
import { thresholdTable } from '../../src/core/thresholds.ts';
import { allTypes } from '../../src/core/types/index.ts';
import { caseOf, allSources } from './case.ts';
import { makeFacts, makePopulation, neverBought } from './make.ts';

// Twelve purchases in `makeFacts`, the last 20 days ago. Trust ρ: 27 observed 27/30 = .9, 12 observed 12/15 = .8,
// 3 observed .5; one answer today 1/1.5 = 2/3; records 1. Experiments of one customer at most 1.
const answered = { attitudeWaves: 1, attitudeAgeDays: 0, satisfactionAgeDays: 0 };
const third = 1 / 3;

/** This file is long because every signal has its line. Facts with which it speaks, the mass by hand, and facts with which it was looked at and does not. */
type Row = [id: string, facts: Partial<Facts>, mass: number, not: Partial<Facts>];

const rows: Row[] = [
  // Prices: weight × strength × ρ
  ['price.deal-dependence', { dealDependence: 0.65, pricedPurchases: 27 }, 2 * 0.9, { dealDependence: 0.35 }],
  // (.275 − .15)/.25 = half of the ramp
  [
    'price.coupon-dependence',
    { couponDependence: 0.275, couponPurchases: 3 },
    1 * 0.5 * 0.8,
    { couponDependence: 0.15, couponPurchases: 3 },
  ],
  [
    'price.leaves-on-own-rise',
    { priceRiseResponse: 0.6, priceRisePurchases: 27 },
    1,
    { priceRiseResponse: 0.61, priceRisePurchases: 27 },
  ],
  [
    'price.leaves-on-rival-cut',
    { rivalCutResponse: 0.7, rivalCutPurchases: 6 },
    1,
    { rivalCutResponse: 0.7, rivalCutPurchases: 5 },
  ],
  // (.96 − .92)/.08 = half of the ramp, · 12/15
  ['price.pays-little', { pricePaidIndex: 0.92, comparedLines: 12 }, 0.4, { pricePaidIndex: 0.96 }],
  ['price.cheapest-tier', { cheapestTierShare: 0.8, tieredPurchases: 12 }, 0.8, { cheapestTierShare: 0.79 }],
  ['price.bargains', { bargainsPerYear: 2 }, 1, { bargainsPerYear: 1.9 }],
  // 12 periods: ρ = 12/15
  [
    'price.share-follows-gap',
    { priceGapCorrelation: -0.5, priceGapPeriods: 12 },
    0.8,
    { priceGapCorrelation: -0.5, priceGapPeriods: 7 },
  ],
  ['price.answers-cheapest', { itemPriceLowest: 75, ...answered }, 2 * third, { itemPriceLowest: 74 }],
  ['price.answers-not-cheapest', { itemPriceLowest: 25, ...answered }, 2 * third, { itemPriceLowest: 26 }],
  ['price.says-cheap', { saysCheap: 1 }, 0.5 * 2 * third, { saysCheap: 0 }],
  [
    'price.full-price',
    { fullPriceShare: 0.8, dealOpportunity: 0.2, pricedPurchases: 27 },
    1.8,
    { fullPriceShare: 0.8, dealOpportunity: 0.19 },
  ],
  // 1.5 · 6/9 = 1, the bound of before and after
  [
    'price.stayed-after-own-rise',
    { priceRiseResponse: 0.9, priceRisePurchases: 6 },
    1,
    { priceRiseResponse: 0.89, priceRisePurchases: 6 },
  ],
  ['price.premium-tier', { premiumTierShare: 0.5, tieredPurchases: 12 }, 0.8, { premiumTierShare: 0.49 }],
  ['price.interest-in-price-only', { interestPriceOnly: 1 }, 1, { interestPriceOnly: 0 }],
  // Rewards
  [
    'reward.concentration',
    { rewardConcentration: 0.65, rewardPurchases: 27 },
    1.8,
    { rewardConcentration: 0.35 },
  ],
  // Two expected, none bought: (2 − 1)/(3 − 1) = half
  [
    'reward.silent-between',
    { offWindowExpected: 2, offWindowPurchases: 0, rewardPurchases: 12 },
    1.5 * 0.5 * 0.8,
    { offWindowExpected: 5, offWindowPurchases: 1 },
  ],
  [
    'reward.programme-cut',
    { programmeCutResponse: 0.4, rewardPurchases: 27 },
    1,
    { programmeCutResponse: 0.41 },
  ],
  // .4/.5 = .8
  [
    'reward.gifts-as-cuts',
    { rewardConcentration: 0.4, dealDependence: 0.5, rewardPurchases: 12 },
    0.8,
    { rewardConcentration: 0.39, dealDependence: 0.5 },
  ],
  [
    'reward.redeems-at-once',
    { promptRedemptionShare: 0.8, redemptions: 3 },
    0.25,
    { promptRedemptionShare: 0.79 },
  ],
  [
    'reward.points-pressure',
    { pointsPressure: 1.5, postRewardReset: 1.5, rewardCycles: 3 },
    0.5,
    { pointsPressure: 1.5, postRewardReset: 1.4 },
  ],
  ['reward.gift-only', { giftPurchaseShare: 1 }, 0.5 * 0.8, { giftPurchaseShare: 0.9 }],
  // One purchase at rivals' rewards is half, two are full
  ['reward.follows-rivals', { rivalRewardPurchases: 1 }, 1, { rivalRewardPurchases: 0 }],
  [
    'reward.coupon-dependence',
    { couponDependence: 0.4, couponPurchases: 3 },
    0.8,
    { couponDependence: 0.4, couponPurchases: 2 },
  ],
  [
    'reward.coupons-not-cuts',
    { couponDependence: 0.4, couponPurchases: 3, dealDependence: 0.49 },
    0.8,
    { couponDependence: 0.4, couponPurchases: 3, dealDependence: 0.5 },
  ],
  ['reward.answers-reward', { itemReward: 75, ...answered }, 2 * third, { itemReward: 74 }],
  ['reward.answers-not-reward', { itemReward: 25, ...answered }, 2 * third, { itemReward: 26 }],
  ['reward.buys-between', { offOnRateRatio: 0.8, rewardPurchases: 12 }, 1.6, { offOnRateRatio: 0.79 }],
  ['reward.lets-expire', { pointsExpiredShare: 0.5 }, 1.5, { pointsExpiredShare: 0.49 }],
  [
    'reward.never-redeemed',
    { redemptions: 0, couponPurchases: 0 },
    1.5,
    { redemptions: 0, couponPurchases: 1 },
  ],
  [
    'reward.rewards-not-prices',
    { rewardConcentration: 0.5, dealDependence: 0.19, rewardPurchases: 12 },
    1.2,
    { rewardConcentration: 0.5, dealDependence: 0.2 },
  ],
  // Access: ln 2 = .6931, ln 1.5 = .4055, ln 1.3 = .2624
  ['access.nearer', { accessAdvantage: Math.log(2) }, 1, { accessAdvantage: 0.26 }],
  ['access.says-near', { saysNear: 1 }, 4 * third, { saysNear: 0 }],
  ['access.answers-near', { itemNear: 75, ...answered }, 4 * third, { itemNear: 74 }],
  ['access.answers-not-near', { itemNear: 25, ...answered }, 4 * third, { itemNear: 26 }],
  [
    'access.worse-fell',
    { accessWorsenedResponse: 0.4, accessWorsenedPurchases: 12 },
    1,
    { accessWorsenedResponse: 0.41 },
  ],
  [
    'access.rival-nearer-fell',
    { rivalOpenedResponse: 0.7, rivalOpenedPurchases: 12 },
    1,
    { rivalOpenedResponse: 0.71 },
  ],
  // (.75 − .6)/(.9 − .6) = half
  [
    'access.one-place',
    { storeConcentration: 0.75, storePurchases: 12 },
    0.5 * 0.8,
    { storeConcentration: 0.6 },
  ],
  // (.75 − .6)/(.9 − .6) = half
  ['choice.away', { awayShare: 0.75, placedElsewhere: 12 }, 0.5 * 0.8, { awayShare: 0.6 }],
  ['access.routine', { routineShare: 0.7, timedVisits: 12 }, 0.4, { routineShare: 0.69 }],
  [
    'access.small-baskets',
    { basketPercentile: 0.4, ratePercentile: 0.6 },
    0.4,
    { basketPercentile: 0.4, ratePercentile: 0.5 },
  ],
  [
    'access.kept-coming',
    { accessWorsenedResponse: 0.8, accessWorsenedPurchases: 27 },
    1,
    { accessWorsenedResponse: 0.79 },
  ],
  ['access.passes-closer', { accessAdvantage: -0.1 }, 1.5, { accessAdvantage: 0 }],
  ['access.clearly-easier', { accessAdvantage: 0.41 }, 1, { accessAdvantage: 0.4 }],
  // Choice
  ['choice.no-supplier', { viableSuppliers: 0 }, 2, { viableSuppliers: 1 }],
  // (.875 − .8)/(.95 − .8) = half
  ['choice.local-dominance', { ownMarketShare: 0.875 }, 0.5, { ownMarketShare: 0.8 }],
  ['choice.locked', { lock: 0.75 }, 0.5, { lock: 0.5 }], // (.75 − .5)/(1 − .5)
  ['choice.way-out', { wayOutEnquiries: 1 }, 0.5, { wayOutEnquiries: 0 }],
  ['choice.answers-forced', { itemChoiceForced: 75, ...answered }, 2 * third, { itemChoiceForced: 74 }],
  ['choice.answers-free', { itemChoiceForced: 25, ...answered }, 2 * third, { itemChoiceForced: 26 }],
  ['choice.real-options', { viableSuppliers: 2, lock: 0.29 }, 2, { viableSuppliers: 2, lock: 0.3 }],
  ['choice.neighbours-leave', { neighboursLeftShare: 0.05 }, 1, { neighboursLeftShare: 0.04 }],
  [
    'choice.stayed-after-entry',
    { rivalEntryResponse: 0.8, rivalEntryPurchases: 27 },
    1,
    { rivalEntryResponse: 0.79 },
  ],
  [
    'choice.slept-through',
    { rivalExposuresSurvived: 2, exposurePurchases: 27 },
    0.9,
    { rivalExposuresSurvived: 1 },
  ],
  [
    'choice.share-by-choice',
    { shareOfWallet: 0.7, walletModelled: 0, viableSuppliers: 2 },
    1.5,
    { shareOfWallet: 0.7, walletModelled: 1, viableSuppliers: 2 },
  ],
  [
    'choice.buys-elsewhere',
    { rivalPurchases: 1, restrictionBudget: 0 },
    2,
    { rivalPurchases: 1, restrictionStock: 1 },
  ],
  ['choice.elsewhere', { rivalPurchases: 1 }, 2, { rivalPurchases: 0 }],
  ['choice.shops-around', { rivalQuotes: 2 }, 1.5, { rivalQuotes: 1 }],
  // Habit
  [
    'habit.runs-on-default',
    { defaultShare: 0.8, defaultCycles: 2 },
    1,
    { defaultShare: 0.8, defaultCycles: 1 },
  ],
  ['habit.never-optimises', { planOverpay: 0.1, planMonths: 6 }, 1, { planOverpay: 0.1, planMonths: 5 }],
  [
    'habit.no-search',
    { selectionDeviation: -1, optionsViewed: 1, timedPurchases: 12 },
    0.8,
    { selectionDeviation: -1, optionsViewed: 2 },
  ],
  ['habit.one-variant', { variantShare: 0.8, variantPurchases: 12 }, 0.4, { variantShare: 0.79 }],
  ['habit.clockwork', { gapVariation: 0.49 }, 0.4, { gapVariation: 0.51 }],
  [
    'habit.deaf',
    { engagementPercentile: 0.25, contacts: 12 },
    0.4,
    { engagementPercentile: 0.25, contacts: 4 },
  ],
  ['habit.early-adopter', { noveltyPercentile: 0.75 }, 0.8, { noveltyPercentile: 0.74 }],
  [
    'habit.entry-level',
    { cheapestTierShare: 1, satisfaction: 83.3, tieredPurchases: 12 },
    0.4,
    { cheapestTierShare: 0.9, satisfaction: 83.3 },
  ],
  // Attitude
  [
    'attitude.unhappy-full-use',
    { attitude: -0.5, ratePercentile: 0.8, ...answered },
    2 * third,
    { attitude: -0.5, ratePercentile: 0.79 },
  ],
  ['attitude.dislikes', { attitude: -0.25, ...answered }, 2 * third, { attitude: 0 }], // half of the ramp of 2
  ['attitude.content', { attitude: 0.3, ...answered }, 4 * third, { attitude: 0.29 }],
  ['attitude.likes', { attitude: 0.4, ...answered }, 1, { attitude: 0.39 }],
  ['attitude.favourable', { attitude: 0.3, ...answered }, 2 * third, { attitude: 0 }], // .3/.6 of 2
  ['attitude.not-positive', { attitude: 0, ...answered }, 4 * third, { attitude: 0.01 }],
  ['attitude.best-of-used', { relativeAttitude: 0.2, relativeWaves: 1 }, 1, { relativeAttitude: 0.19 }],
  ['attitude.promoter', { itemRecommend: 90, ...answered }, 2 * third, { itemRecommend: 89 }],
  ['attitude.trusts', { itemTrust: 75, ...answered }, 2 * third, { itemTrust: 74 }],
  [
    'attitude.happy-leaver',
    { satisfaction: 83.3, terminated: true, lifeEvent: 1, ...answered },
    2 * third,
    { satisfaction: 83.3, lifeEvent: 1 },
  ],
  // Failures
  ['failure.voice', { complaintsPerYear: 2 }, 1, { complaintsPerYear: 1.9 }],
  ['failure.silent', { silentDissatisfaction: 1, ...answered }, 2 * third, { silentDissatisfaction: 0 }],
  ['failure.forgave', { forgivenSevere: 1 }, 1.5, { forgivenSevere: 0 }],
  // Advocacy: one unpaid referral that led to nothing is half
  ['advocacy.unpaid-referral', { unpaidReferrals: 1 }, 1, { unpaidReferrals: 0 }],
  ['advocacy.recommends', { unpaidReferrals: 1 }, 2, { unpaidReferrals: 0 }],
  ['advocacy.public-praise', { publicPraise: 1 }, 1, { publicPraise: 0 }],
  ['advocacy.public-blame', { publicBlame: 1 }, 2, { publicBlame: 0 }],
  [
    'advocacy.without-buying',
    { unpaidReferrals: 1, ratePercentile: 0.49 },
    1,
    { unpaidReferrals: 1, ratePercentile: 0.5 },
  ],
  [
    'advocacy.only-bonus',
    { paidReferrals: 1, unpaidReferrals: 0 },
    1,
    { paidReferrals: 1, unpaidReferrals: 1 },
  ],
  ['advocacy.suggests', { suggestions: 1 }, 0.5, { suggestions: 0 }],
  // Obstacles
  ['obstacle.restriction', { restrictionVeto: 1 }, 2, { restrictionVeto: 0 }],
  ['obstacle.lifted', { restrictionLifted: 1 }, 1, { restrictionLifted: 0 }],
  [
    'obstacle.interest',
    { interestEvents: 3, lastPurchaseDay: 10_170, firstPurchaseDay: 9_840 },
    1,
    { interestEvents: 3 },
  ],
  [
    'obstacle.attention',
    { engagementPercentile: 0.75, contacts: 12, ratePercentile: 0.49 },
    0.8,
    { engagementPercentile: 0.75, contacts: 12 },
  ],
  ['obstacle.no-need', { saysNoNeed: 1 }, 4 * third, { saysNoNeed: 0 }],
  ['obstacle.interested', { interestEvents: 1 }, 1, { interestEvents: 0 }],
];

const byId = new Map(signals.map((signal) => [signal.id, signal]));
const mass = (id: string, facts: Facts) =>
  massOf(byId.get(id) as Signal, caseOf(facts, makePopulation({ sources: allSources })));

describe('every signal', () => {
  it('has its line in the table', () => {
    expect(rows.map(([id]) => id).sort()).toEqual([...byId.keys()].sort());
    expect(byId.size).toBe(signals.length);
  });

  it.each(rows)('%s speaks, and is silent beside its bound', (id, facts, expected, not) => {
    expect(mass(id, makeFacts(facts))).toBeCloseTo(expected, 9);
    expect(mass(id, makeFacts(not))).toBe(0);
  });

  // What bare orders give is always there
  const ofOrders = ['habit.clockwork'];
  it.each(rows.filter(([id]) => !ofOrders.includes(id)))('%s was not looked at without its files', (id) => {
    expect(mass(id, makeFacts())).toBeNull();
  });

  it('reads facts that some source gives, and names a measure', () => {
    for (const signal of signals) {
      expect(sourcesOf(signal).length, signal.id).toBeGreaterThan(0);
      for (const source of sourcesOf(signal)) expect(sources).toHaveProperty(source);
      expect(measureOf(signal)).toMatch(/^M\d\d$/);
      if (signal.fact in richFacts) expect(sourcesOf(signal)).not.toEqual([]);
    }
  });

  it('has an id of its group, a family, a weight and bounds that exist, and names in both languages', () => {
    for (const { id, family, weight, ramp, names } of signals) {
      expect(id).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
      expect(familyIds).toContain(family);
      expect([0.5, 1, 1.5, 2], id).toContain(weight);
      for (const bound of [ramp.from, ramp.to])
        if (bound !== undefined) expect(thresholdTable).toHaveProperty([bound]);
      expect(names.en).not.toMatch(/\p{Script=Han}/u);
      expect(names.en.length).toBeGreaterThan(3);
      expect(names.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('falls where its ramp does: `falling` and the ends never contradict each other', () => {
    for (const { for: pro, against } of allTypes)
      for (const { id, ramp } of [...pro, ...against]) {
        if (ramp.to === undefined) continue;
        const isFalling = thresholdTable[ramp.to].value < thresholdTable[ramp.from].value;
        expect(ramp.falling ?? isFalling, id).toBe(isFalling);
      }
  });

  it('is used by a type, and every type uses only these', () => {
    const used = new Set(allTypes.flatMap((type) => [...type.for, ...type.against].map(({ id }) => id)));
    expect([...used].sort()).toEqual([...byId.keys()].sort());
  });
});

describe('what one signal makes of several facts', () => {
  it('a case at a regulator or the press counts as complaining enough', () => {
    expect(mass('failure.voice', makeFacts({ complaintsPerYear: 0.5, thirdPartyCases: 1 }))).toBe(1);
    expect(mass('failure.voice', makeFacts({ thirdPartyCases: 0 }))).toBeNull();
  });

  it('a complaint is voice only while use has not collapsed', () => {
    const facts = makeFacts({ complaintsPerYear: 2, valueRecentHalf: 349, valuePreviousHalf: 500 }); // −30.2 %
    expect(mass('failure.voice', facts)).toBe(0);
    expect(mass('failure.voice', { ...facts, valueRecentHalf: 350 })).toBe(1); // −30 %
    expect(mass('failure.voice', { ...facts, contractActive: 1 })).toBe(1);
    expect(mass('failure.voice', { ...neverBought, complaintsPerYear: 2 })).toBeNull();
  });

  it('many options viewed is shopping around, without any quote', () => {
    expect(mass('choice.shops-around', makeFacts({ optionsPercentile: 0.75 }))).toBe(1.5);
    expect(mass('choice.shops-around', makeFacts({ optionsPercentile: 0.74, rivalQuotes: 0 }))).toBe(0);
  });

  it('any obstacle counts, and only once', () => {
    for (const name of [
      'restrictionBudget',
      'restrictionCredit',
      'restrictionAge',
      'restrictionCoverage',
      'restrictionStock',
      'restrictionVeto',
      'restrictionContract',
    ] as const)
      expect(mass('obstacle.restriction', makeFacts({ [name]: 2 }))).toBe(2);
    expect(mass('obstacle.restriction', makeFacts({ restrictionBudget: 1, restrictionStock: 1 }))).toBe(2);
  });

  it('rewards move as prices do where no price ever moved', () => {
    const facts = makeFacts({ rewardConcentration: 0.4, dealDependence: -0.1, rewardPurchases: 12 });
    expect(mass('reward.gifts-as-cuts', facts)).toBeCloseTo(0.8, 12);
    expect(mass('reward.gifts-as-cuts', { ...facts, rewardConcentration: 0.3 })).toBe(0);
  });

  it('a contract in force is full use', () => {
    const unhappy = makeFacts({ attitude: -0.5, ...answered, ratePercentile: null, contractActive: 1 });
    expect(mass('attitude.unhappy-full-use', unhappy)).toBeCloseTo(2 / 3, 12);
  });

  it('who has never bought buys little, but only where orders were looked at', () => {
    const facts = { ...neverBought, unpaidReferrals: 1, interestEvents: 3 };
    const without = caseOf(facts, makePopulation({ sources: ['referrals', 'interest'] }));
    for (const id of ['advocacy.without-buying', 'obstacle.interest']) {
      expect(mass(id, facts)).toBe(1);
      expect(massOf(byId.get(id) as Signal, without)).toBeNull();
    }
  });

  it('a small share of the wallet is little, too', () => {
    const facts = makeFacts({ unpaidReferrals: 1, ratePercentile: 0.9 });
    expect(mass('advocacy.without-buying', { ...facts, shareOfWallet: 0.29 })).toBe(1);
    expect(mass('advocacy.without-buying', { ...facts, shareOfWallet: 0.3 })).toBe(0);
  });

  it('a satisfied leaver is trusted by the age of that answer', () => {
    // 1 · 2/3, halved by a year
    const facts = {
      satisfaction: 83.3,
      terminated: true,
      lifeEvent: 1,
      ...answered,
      satisfactionAgeDays: 365,
    };
    expect(mass('attitude.happy-leaver', makeFacts(facts))).toBeCloseTo(1 / 3, 12);
  });

  it('a rival half as long away again, and exactly that, is clearly farther', () => {
    expect(mass('access.clearly-easier', makeFacts({ accessAdvantage: Math.log(15 / 10) }))).toBe(1);
  });
});
