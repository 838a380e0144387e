import { describe, expect, it } from 'vitest';
import {
  factors,
  factorScore,
  factorsOf,
  isNegativeLock,
  type FactorId,
} from '../../src/core/factors/index.ts';
import { richFacts, type Facts } from '../../src/core/facts/index.ts';
import { customer } from './case.ts';

const scoreOf = (id: FactorId, facts: Partial<Facts>) => {
  const factor = factors.find((each) => each.id === id);
  if (factor === undefined) throw new Error(id);
  return factorScore(factor, customer(facts));
};

it('are the eight of the textbook, in its order and under its names', () => {
  expect(factors.map(({ id, names }) => `${id} ${names.zh}`)).toEqual([
    'satisfaction 客户满意度',
    'trust 客户信任',
    'affection 客户情感',
    'belonging 客户归属感',
    'switching_cost 转移成本',
    'brand_image 品牌形象',
    'firm_loyalty 企业对客户的忠诚度',
    'own_circumstances 客户自身因素',
  ]);
});

describe('what customers answer: the mean of their answers, 0–100', () => {
  it.each<[FactorId, Partial<Facts>, number]>([
    ['satisfaction', { itemSatOverall: 90, itemDisconfirm: 60, itemIdeal: 30 }, 60],
    ['satisfaction', { itemSatOverall: 90 }, 90],
    ['trust', { itemTrust: 70 }, 70],
    ['affection', { itemAffect: 55 }, 55],
    ['belonging', { itemBelong: 45 }, 45],
    ['switching_cost', { itemScProc: 90, itemScFin: 60, itemScRel: 30 }, 60],
    ['brand_image', { itemImage: 80, itemQuality: 60 }, 70],
  ])('%s %j', (id, facts, expected) => {
    const found = scoreOf(id, facts);
    expect(found.survey).toBeCloseTo(expected, 9);
    expect(found.behaviour).toBeNull();
  });
});

describe('what behaviour shows', () => {
  it.each<[FactorId, Partial<Facts>, number]>([
    ['satisfaction', { faultsPerHundred: 12 }, 88],
    ['satisfaction', { faultsPerHundred: 250 }, 0], // never below nothing
    ['satisfaction', { faultsPerHundred: 12, promisesKept: 0.9 }, 89], // (88 + 90)/2
    ['trust', { promisesKept: 0.9, billingComplaints: 20 }, 85], // (90 + 80)/2
    // How they pay is shown beside it, and not scored
    ['trust', { promisesKept: 0.9, storedPaymentShare: 0.5 }, 90],
    // Praise and contacts are shown beside it, and not scored
    ['affection', { praiseTexts: 9, customerContacts: 9, engagementPercentile: 0.5 }, 50],
    ['belonging', { membershipActive: 1, membershipMonths: 6, communityActs: 3 }, 50], // (100 + 25 + 25)/3
    ['brand_image', { reviewScore: 75 }, 75],
    ['firm_loyalty', { loyaltyPenalty: 1.25 }, 80], // 1/1.25
    ['firm_loyalty', { loyaltyPenalty: 0.8 }, 100], // old customers pay less: no more than faithful
    ['firm_loyalty', { loyaltyPenalty: 0 }, 100],
    ['firm_loyalty', { loyaltyPenalty: 1, promisesKept: 0.5, careContacts: 1 }, 175 / 3], // (100 + 50 + 25)/3
  ])('%s %j', (id, facts, expected) => {
    const found = scoreOf(id, facts);
    expect(found.behaviour).toBeCloseTo(expected, 9);
    expect(found.survey).toBeNull();
  });
});

it('survey and behaviour stand side by side and are not mixed', () => {
  const found = scoreOf('trust', { itemTrust: 20, promisesKept: 1 });
  expect([found.survey, found.behaviour]).toEqual([20, 100]);
  expect(found.parts).toEqual([
    { fact: 'itemTrust', value: 20, score: 20, n: 1, sources: ['surveys'] },
    { fact: 'promisesKept', value: 1, score: 100, n: null, sources: ['promises'] },
  ]);
});

describe('how much it rests on', () => {
  it('answers, and the interval of their mean', () => {
    // 70 ± 4.303 · 10/√3 = 24.84
    const found = scoreOf('satisfaction', { itemSatOverall: 80, itemDisconfirm: 70, itemIdeal: 60 });
    expect([found.survey, found.answers]).toEqual([70, 3]);
    expect(found.interval?.low).toBeCloseTo(70 - 24.843, 2);
    expect(found.interval?.high).toBeCloseTo(70 + 24.843, 2);
    // Two answers: 70 ± 12.706 · 14.142/√2 = 127.06 is all of the scale.
    expect(scoreOf('brand_image', { itemImage: 80, itemQuality: 60 }).interval).toEqual({
      low: 0,
      high: 100,
    });
    expect(scoreOf('brand_image', { itemImage: 80, itemQuality: 80 }).interval).toEqual({
      low: 80,
      high: 80,
    });
    // One answer has no scatter; three classes of switching costs are three questions.
    expect(scoreOf('trust', { itemTrust: 70 })).toMatchObject({ answers: 1, interval: null });
    expect(scoreOf('switching_cost', { itemScProc: 9, itemScFin: 10, itemScRel: 11 })).toMatchObject({
      answers: 3,
      interval: null,
    });
  });

  it('observations of what is scored, where they are told', () => {
    // 4 promises and the 12 purchases of the customer; how they pay is shown and not scored.
    expect(
      scoreOf('trust', { promisesKept: 1, promisesDue: 4, billingComplaints: 0, storedPaymentShare: 1 }),
    ).toMatchObject({ answers: 0, observations: 16 });
    expect(scoreOf('brand_image', { reviewScore: 75 }).observations).toBeNull();
  });

  it('the sources that are there', () => {
    const { parts } = factorScore(
      factors[0] as (typeof factors)[number],
      customer({ faultsPerHundred: 2 }, ['orders', 'refunds']),
    );
    expect(parts).toEqual([{ fact: 'faultsPerHundred', value: 2, score: 98, n: 12, sources: ['refunds'] }]);
  });

  it.each<[FactorId, Partial<Facts>, number | null]>([
    ['satisfaction', { itemSatOverall: 80, gapSatisfaction: 20 }, 20],
    ['trust', { itemTrust: 80, gapTrust: -5 }, -5],
    ['affection', { itemAffect: 80, gapAffection: 1 }, 1],
    ['belonging', { itemBelong: 80, gapBelonging: 0 }, 0],
    ['brand_image', { itemImage: 80, gapBrandImage: 7 }, 7],
    ['brand_image', { itemImage: 80 }, null],
  ])('the gap to the best rival: %s %j', (id, facts, gap) => {
    expect(scoreOf(id, facts).gap).toBe(gap);
  });
});

describe('switching cost', () => {
  it('has three classes, never only their mean', () => {
    // Procedural: 2 of 5 products 40, 5 of 10 years 50: 45. Financial: half a year's spend 50.
    // Relational: one person 80, 12 of 24 months 50, 6 of 12 acts 50: 60. Mean 155/3
    const found = scoreOf('switching_cost', {
      productsHeld: 2,
      relationYears: 5,
      lossOnLeaving: 0.5,
      personDependence: 0.8,
      managerMonths: 12,
      communityActs: 6,
    });
    expect(found.classes).toEqual([
      { id: 'procedural', score: 45 },
      { id: 'financial', score: 50 },
      { id: 'relational', score: 60 },
    ]);
    expect(found.behaviour).toBeCloseTo(155 / 3, 9);
  });

  it('leaves out the class of which nothing is known', () => {
    const found = scoreOf('switching_cost', { lossOnLeaving: 3 });
    expect(found.classes.map(({ score }) => score)).toEqual([null, 100, null]);
    expect(found.behaviour).toBe(100);
  });

  it.each<[string, Partial<Facts>, boolean | null]>([
    ['half of the annual spend, disliked', { lossOnLeaving: 0.5, attitude: -0.01 }, true],
    ['less to lose', { lossOnLeaving: 0.49, attitude: -1 }, false],
    ['not disliked', { lossOnLeaving: 2, attitude: 0 }, false],
    ['nobody asked', { lossOnLeaving: 2 }, null],
    ['loss not known', { attitude: -1 }, null],
  ])('negative lock: %s', (_, facts, expected) => {
    expect(isNegativeLock(customer(facts))).toBe(expected);
  });
});

it('own circumstances are shown and never scored', () => {
  const found = scoreOf('own_circumstances', { walletTrend: -0.4, lifeEvent: 1 });
  expect([found.survey, found.behaviour]).toEqual([null, null]);
  expect(found.parts).toEqual([
    { fact: 'walletTrend', value: -0.4, score: null, n: null, sources: ['wallet'] },
    { fact: 'lifeEvent', value: 1, score: null, n: null, sources: ['customer_records'] },
  ]);
  expect(factors.find(({ id }) => id === 'own_circumstances')?.isControl).toBe(true);
  expect(factors.filter(({ isControl }) => isControl === true)).toHaveLength(1);
});

it('who is not known in a factor has none of it', () => {
  expect(factorsOf(customer({}))).toEqual([]);
  expect(factorsOf(customer({ itemTrust: 50, lifeEvent: 0 })).map(({ id }) => id)).toEqual([
    'trust',
    'own_circumstances',
  ]);
});

it('every part reads a fact that exists, and scores its best and worst within 0–100', () => {
  for (const { survey, behaviour, classes = [] } of factors)
    for (const { fact, toScore } of [...survey, ...behaviour, ...classes.flatMap(({ parts }) => parts)]) {
      expect(richFacts).toHaveProperty(fact);
      const { unit } = richFacts[fact];
      const most = unit === 'score' ? 100 : unit === 'share' || unit === 'flag' ? 1 : 1e9;
      for (const value of [0, most]) {
        const score = toScore?.(value) ?? 0;
        expect(score, fact).toBeGreaterThanOrEqual(0);
        expect(score, fact).toBeLessThanOrEqual(100);
      }
    }
});
