import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/evidence/hypothesis.ts';
import type { State } from '../../../src/core/evidence/state.ts';
import type { Facts } from '../../../src/core/facts/index.ts';
import type { TypeId } from '../../../src/core/ids.ts';
import { patternOf } from '../../../src/core/patterns/index.ts';
import { allTypes, type LoyaltyType } from '../../../src/core/types/index.ts';
import { headlineOf } from '../../../src/core/types/headline.ts';
import { customer } from '../case.ts';
import { neverBought } from '../make.ts';

const headline = (facts: Partial<Facts>) => {
  const of = customer(facts);
  return headlineOf(of, patternOf(of).compatible);
};
const stateOf = (id: TypeId, facts: Partial<Facts>): State =>
  judge(allTypes.find((type) => type.id === id) as LoyaltyType, customer(facts)).state;

const often = { ratePercentile: 0.9 };
const unhappy = { attitude: -0.6, attitudeWaves: 4, attitudeAgeDays: 0 };
const happy = { attitude: 0.8, attitudeWaves: 4, attitudeAgeDays: 0 };

/** The file is long because it holds all eleven confusions side by side, as the model has them in one table. */

/** Model §5.11. Each pair shares everything but the separating evidence. */
describe('monopoly or inertia: unhappy and staying', () => {
  // Complains, renews by default, never optimises: speaks for both
  const both: Partial<Facts> = {
    ...often,
    ...unhappy,
    complaintsPerYear: 3,
    defaultShare: 1,
    defaultCycles: 5,
    planOverpay: 0.3,
    planMonths: 12,
  };

  it('nobody else is there: monopoly', () => {
    // 2 + .89 + 1: attitude 1 · 4/4.5
    expect(headline({ ...both, viableSuppliers: 0, lock: 0 }).type).toBe('monopoly');
    expect(stateOf('inertia', { ...both, viableSuppliers: 0, lock: 0 })).toBe('ruled_out');
  });

  it('four others are there and nothing binds: inertia', () => {
    expect(headline({ ...both, viableSuppliers: 4, lock: 0 }).type).toBe('inertia');
    expect(stateOf('monopoly', { ...both, viableSuppliers: 4, lock: 0 })).toBe('ruled_out');
  });

  it('what happened after a rival came separates where the market does not: captives leave, the inert stay', () => {
    // Under a contract of 80 % of half a year: captive. Entry survived: 1.5 · 27/30 = 1.35, at most 1, against monopoly
    const captive = { ...both, lock: 0.8, viableSuppliers: 2 };
    const stayed = { ...captive, rivalEntryResponse: 0.9, rivalEntryPurchases: 27 };
    const monopoly = allTypes.find(({ id }) => id === 'monopoly') as LoyaltyType;
    const [before, after] = [judge(monopoly, customer(captive)), judge(monopoly, customer(stayed))];
    expect(after.disbelief).toBeGreaterThan(before.disbelief);
    expect(after.belief).toBeLessThan(before.belief);
  });

  it('market unknown: both', () => {
    expect(headline(both).type).toBe('undetermined');
    expect(headline(both).candidates).toEqual(expect.arrayContaining(['monopoly', 'inertia']));
  });
});

describe('price or incentive: a discount is also a reward', () => {
  const both: Partial<Facts> = {
    rewardWindowsOn: 6,
    rewardWindowsOff: 6,
    rewardOpportunity: 0.3,
    rewardPurchases: 27,
    dealOpportunity: 0.3,
    pricedPurchases: 27,
    offWindowPurchases: 0,
  };

  it('deals of any form, cheapest tier, gone when we raised prices, rewards as such do nothing: price', () => {
    const facts = {
      ...both,
      dealDependence: 0.8,
      rewardConcentration: 0,
      cheapestTierShare: 0.9,
      tieredPurchases: 27,
      priceRiseResponse: 0.2,
      priceRisePurchases: 27,
      offOnRateRatio: 0.9,
    };
    expect(headline(facts).type).toBe('price');
    expect(stateOf('incentive', facts)).toBe('contradicted'); // 2 · .9 against
  });

  it('rewards without any price cut, silent between, gone when the programme was cut: incentive', () => {
    const facts = {
      ...both,
      dealDependence: 0,
      rewardConcentration: 0.8,
      offWindowExpected: 5,
      programmeCutResponse: 0.2,
      offOnRateRatio: 0,
    };
    expect(headline(facts).type).toBe('incentive');
    expect(stateOf('price', facts)).toBe('contradicted'); // reacts to rewards, not to prices: 1.5 · .9
  });

  it('both move the customer: mixed', () => {
    // Each 2 · .9 = 1.8; gifts as cuts add 1 · .9 to incentive, capped at 2.5: b .556 and .474, apart by .08
    const facts = { ...both, dealDependence: 0.8, rewardConcentration: 0.8 };
    expect(headline(facts).type).toBe('mixed');
    expect([...headline(facts).mix].sort()).toEqual(['incentive', 'price']);
  });

  it('campaigns unknown, coupons alone seen: half to each', () => {
    // Full: 1 · 27/30 = .9 each; b = .9/2.9 = .31 for both
    const facts = {
      purchases: 27,
      couponDependence: 0.8,
      couponPurchases: 9,
      couponOpportunity: 0.3,
      dealOpportunity: 0.3,
    };
    const of = customer(facts, ['orders', 'coupons', 'item_prices']);
    const judged = (id: TypeId) => judge(allTypes.find((type) => type.id === id) as LoyaltyType, of);
    expect(judged('price')).toEqual(judged('incentive'));
    expect(judged('price').belief).toBeCloseTo(0.9 / 2.9, 12);
    expect(headlineOf(of, []).candidates).toEqual(expect.arrayContaining(['price', 'incentive']));
  });
});

describe('convenience or inertia: both effortless', () => {
  const both: Partial<Facts> = {
    ...often,
    attitude: 0,
    attitudeWaves: 4,
    attitudeAgeDays: 0,
    viableSuppliers: 3,
    lock: 0,
    storeConcentration: 1,
    storePurchases: 27,
    variantShare: 1,
    variantPurchases: 27,
    gapVariation: 0.4,
  };

  it('much nearer, and gone when it was not: convenience', () => {
    const facts = {
      ...both,
      accessAdvantage: 1,
      accessWorsenedResponse: 0.1,
      accessWorsenedPurchases: 27,
    };
    expect(headline(facts).type).toBe('convenience');
  });

  it('no nearer than others, and came on when access became worse: inertia', () => {
    // 1 of choice + (.5 + .5) · .8–.9 of behaviour: b = 1.85/3.85 = .48
    const facts = { ...both, accessAdvantage: 0, accessWorsenedResponse: 1, accessWorsenedPurchases: 27 };
    expect(headline(facts).type).toBe('inertia');
    expect(stateOf('convenience', { ...facts, itemNear: 0, saysNear: 0 })).toBe('ruled_out');
  });

  it('access unknown: inertia not firm, convenience still possible', () => {
    const of = customer({ ...both, ratePercentile: 0.9, basketPercentile: 0.2 });
    const pattern = patternOf(of);
    expect(pattern.compatible).toEqual(['convenience', 'inertia']);
    expect(headlineOf(of, pattern.compatible).candidates).toEqual(
      expect.arrayContaining(['inertia', 'convenience']),
    );
    expect(stateOf('convenience', both)).toBe('compatible');
    expect(
      stateOf('inertia', {
        ...both,
        defaultShare: 1,
        defaultCycles: 9,
        rivalExposuresSurvived: 2,
        exposurePurchases: 27,
      }),
    ).toBe('indicated');
  });
});

describe('latent or none: neither buys', () => {
  it('likes us, held back by something with a name, bought once it was gone: latent', () => {
    const facts = { ...neverBought, ...happy, restrictionStock: 1, restrictionLifted: 1 };
    expect(headline(facts)).toMatchObject({ type: 'latent', state: 'established' }); // 2 + 1: b = 3/5
  });

  it('dislikes us and buys elsewhere: none', () => {
    const facts = { ...neverBought, ...unhappy, restrictionStock: 0, rivalPurchases: 3 };
    expect(headline(facts).type).toBe('none');
    expect(stateOf('latent', { ...facts, relativeAttitude: -0.2, unpaidReferrals: 0 })).toBe('ruled_out');
  });

  it('attitude unknown: never latent', () => {
    const silent = { ...neverBought, interestEvents: 9, restrictionStock: 1 };
    expect(headline(silent).type).toBe('undetermined');
    expect(['compatible', 'not_assessable']).toContain(stateOf('latent', silent));
    expect(stateOf('latent', neverBought)).toBe('not_assessable');
  });

  it('obstacle unknown: a candidate, never more', () => {
    const facts = { ...neverBought, ...happy, interestEvents: 9, engagementPercentile: 0.9, contacts: 27 };
    expect(stateOf('latent', facts)).toBe('compatible');
    expect(headline(facts).notes).toContain('latent_candidate');
    expect(headline({ ...facts, restrictionBudget: 1 }).notes).not.toContain('latent_candidate');
  });
});

describe('premium or monopoly: both give us nearly all of the wallet', () => {
  const both: Partial<Facts> = { ...often, contractActive: 1, shareOfWallet: 1, walletModelled: 0 };
  const praise = { relativeAttitude: 0.4, relativeWaves: 4, rivalsRated: 1, unpaidReferrals: 2 };

  it('chosen among others, liked, recommended: premium', () => {
    const facts = { ...both, ...happy, ...praise, viableSuppliers: 2, lock: 0 };
    expect(headline(facts).type).toBe('premium');
    expect(stateOf('monopoly', facts)).toBe('ruled_out');
  });

  it('nobody else, disliked: monopoly', () => {
    const facts = {
      ...both,
      ...unhappy,
      viableSuppliers: 0,
      complaintsPerYear: 2,
      relativeAttitude: -0.4,
      unpaidReferrals: 0,
      publicPraise: 0,
    };
    expect(headline(facts).type).toBe('monopoly');
    expect(stateOf('premium', facts)).toBe('ruled_out');
  });

  it('nobody else, liked: captive but content, untested', () => {
    const facts = { ...both, ...happy, viableSuppliers: 0 };
    expect(headline(facts).notes).toContain('captive_content');
    expect(headline(facts).type).not.toBe('monopoly');
    expect(stateOf('monopoly', facts)).toBe('ruled_out');
  });
});

describe('premium or reliance: both like us and buy', () => {
  const both: Partial<Facts> = {
    ...often,
    ...happy,
    relativeAttitude: 0.4,
    relativeWaves: 4,
    rivalsRated: 1,
    viableSuppliers: 2,
    shareOfWallet: 0.9,
    walletModelled: 0,
  };

  it('recommends us unpaid: premium', () => {
    expect(headline({ ...both, unpaidReferrals: 2, publicPraise: 0 }).type).toBe('premium');
  });

  it('no record of it: reliance; premium stays possible, for most recommendations are never written down', () => {
    const facts = { ...both, unpaidReferrals: 0, publicPraise: 0 };
    expect(headline(facts).type).toBe('reliance');
    expect(stateOf('premium', facts)).toBe('compatible');
    expect(headline(facts).notes).not.toContain('premium_candidate');
  });

  it('nobody looked: reliance, perhaps premium', () => {
    const of = customer(both, ['orders', 'surveys', 'rival_ratings', 'market', 'wallet']);
    const found = headlineOf(of, []);
    expect(found.type).toBe('reliance');
    expect(found.notes).toContain('premium_candidate');
    expect(found.candidates).toEqual(expect.arrayContaining(['reliance', 'premium']));
  });
});

describe('premium or incentive: paid to recommend', () => {
  const both: Partial<Facts> = {
    ...often,
    ...happy,
    relativeAttitude: 0.4,
    relativeWaves: 4,
    rivalsRated: 1,
    viableSuppliers: 2,
    rewardWindowsOn: 6,
    rewardWindowsOff: 6,
    rewardOpportunity: 0.3,
    rewardPurchases: 27,
    publicPraise: 0,
  };

  it('recommends without a bonus and buys between rewards: premium', () => {
    const facts = {
      ...both,
      unpaidReferrals: 2,
      paidReferrals: 0,
      offOnRateRatio: 1,
      rewardConcentration: 0,
    };
    expect(headline(facts).type).toBe('premium');
    expect(stateOf('incentive', facts)).toBe('contradicted');
  });

  it('only for a bonus, and only while rewards run: incentive', () => {
    const facts = {
      ...both,
      unpaidReferrals: 0,
      paidReferrals: 3,
      offOnRateRatio: 0,
      rewardConcentration: 0.8,
      offWindowExpected: 5,
      offWindowPurchases: 0,
    };
    expect(headline(facts).type).toBe('incentive');
    expect(stateOf('premium', facts)).toBe('contradicted');
  });
});

describe('price or convenience: the cheap discounter next door', () => {
  const both: Partial<Facts> = {
    ...often,
    dealOpportunity: 0.3,
    pricedPurchases: 27,
    accessAdvantage: 1,
    storeConcentration: 1,
    storePurchases: 27,
    routineShare: 1,
    timedVisits: 27,
  };

  it('gone when prices rose, came on when access became worse: price', () => {
    const facts = {
      ...both,
      dealDependence: 0.8,
      priceRiseResponse: 0.1,
      priceRisePurchases: 27,
      accessWorsenedResponse: 1,
      accessWorsenedPurchases: 27,
    };
    // price 1.8 + 1: b .58; convenience 1 + .9 + .45 = 2.35 against 1 + .9: b .38
    expect(headline(facts).type).toBe('price');
  });

  it('stayed when prices rose, gone when access became worse: convenience', () => {
    const facts = {
      ...both,
      dealDependence: 0,
      priceRiseResponse: 1,
      priceRisePurchases: 27,
      accessWorsenedResponse: 0.1,
      accessWorsenedPurchases: 27,
    };
    expect(headline(facts).type).toBe('convenience');
    expect(['contradicted', 'compatible']).toContain(stateOf('price', facts));
  });

  it('neither change met: mixed', () => {
    // convenience 2.35 against 1 · .9: 2.35/5.25 = .448; price 1.8/3.8 = .474: apart by .03
    const facts = { ...both, dealDependence: 0.8 };
    expect(headline(facts)).toMatchObject({ type: 'mixed', mix: ['price', 'convenience'] });
  });
});

describe('inertia or premium: identical transactions', () => {
  const transactions: Partial<Facts> = { ...often, gapVariation: 0.4, variantShare: 1, variantPurchases: 27 };
  const around = { viableSuppliers: 3, lock: 0 };

  it('does not care, and is deaf to all: inertia', () => {
    const facts = {
      ...transactions,
      ...around,
      attitude: -0.1,
      attitudeWaves: 4,
      engagementPercentile: 0.1,
      contacts: 27,
      rivalsRated: 0,
    };
    expect(headline(facts).type).toBe('inertia');
    expect(headline(facts).notes).toContain('habitual_indifferent');
  });

  it('likes us, forgave, brought others: premium', () => {
    const facts = { ...transactions, ...around, ...happy, forgivenSevere: 1, unpaidReferrals: 2 };
    expect(headline(facts).type).toBe('premium');
    expect(stateOf('inertia', facts)).toBe('ruled_out');
  });

  it('no survey: the compatible set', () => {
    const found = headline(transactions);
    expect(found.type).toBe('undetermined');
    expect(found.opinion).toBeNull();
    expect(found.candidates).toEqual(expect.arrayContaining(['inertia', 'premium', 'monopoly']));
  });
});

describe('inertia or monopoly by contract: penalties', () => {
  // Silent, complaining, on default
  const both: Partial<Facts> = {
    ...often,
    ...unhappy,
    viableSuppliers: 2,
    defaultShare: 1,
    defaultCycles: 5,
    planOverpay: 0.3,
    planMonths: 12,
    complaintsPerYear: 2,
  };

  it('leaving costs next to nothing: inertia', () => {
    expect(headline({ ...both, lock: 0.1 }).type).toBe('inertia');
    expect(stateOf('monopoly', { ...both, lock: 0.1 })).toBe('ruled_out');
  });

  it('leaving costs five months of spend: monopoly, held by the contract', () => {
    // locked (.9 − .5)/.5 = .8, unhappy but full use 1 · 4/4.5 = .89, voice 1: r = 2.69, b = .573
    const found = headline({ ...both, lock: 0.9 });
    expect(found.type).toBe('monopoly');
    expect(found.opinion?.belief).toBeCloseTo((0.8 + 4 / 4.5 + 1) / (0.8 + 4 / 4.5 + 1 + 2), 9);
    expect(found.notes).toContain('contract_lock');
    expect(stateOf('inertia', { ...both, lock: 0.9 })).toBe('ruled_out');
  });

  it('between them: locked by switching costs, an extension', () => {
    // 2 of lock, .89 and 1: b = 3.89/5.89 = .66
    const found = headline({ ...both, lock: 0.6 });
    expect(found).toMatchObject({ type: 'locked', state: 'established', isFragile: true });
    for (const id of ['inertia', 'monopoly'] as const)
      expect(stateOf(id, { ...both, lock: 0.6 })).toBe('ruled_out');
  });
});

describe('latent, or lost for reasons of their own: liked us, moved', () => {
  const left: Partial<Facts> = { ...happy, satisfaction: 100, terminated: true, ratePercentile: 0.2 };

  it('a documented move speaks for latent, and the obstacle makes it so', () => {
    // coverage 2 + happy leaver 1 · 4/4.5 = 2.89: b = .591
    const found = headline({ ...left, lifeEvent: 1, restrictionCoverage: 1 });
    expect(found).toMatchObject({ type: 'latent', state: 'indicated' });
    expect(found.opinion?.belief).toBeCloseTo((2 + 4 / 4.5) / (4 + 4 / 4.5), 9);
  });

  it('without a documented move nothing but a candidate', () => {
    expect(headline(left).type).toBe('undetermined');
    expect(headline(left).notes).toContain('latent_candidate');
  });
});
