import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/facts/index.ts';
import { indicators, type IndicatorId } from '../../../src/core/indicators/index.ts';
import { overrideThresholds } from '../../../src/core/thresholds.ts';
import { customer } from '../case.ts';

const indicatorOf = (id: IndicatorId) => {
  const found = indicators.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const score = (id: IndicatorId, facts: Partial<Facts>) => indicatorOf(id).score(customer(facts));
const raw = (id: IndicatorId, facts: Partial<Facts>) => indicatorOf(id).raw(customer(facts));

it('are the six of the textbook, in its order and under its names', () => {
  expect(indicators.map(({ id, names }) => `${id} ${names.zh.replace(/（.*/, '')}`)).toEqual([
    'repeat_purchases 重复购买次数',
    'selection_time 挑选时间',
    'price_sensitivity 价格敏感度',
    'rival_attitude 对竞争品牌的态度',
    'share_of_wallet 购买费用',
    'fault_tolerance 承受能力',
  ]);
});

describe('1 repeat purchases', () => {
  it.each<[string, Partial<Facts>, number | null]>([
    ['the percentile', { ratePercentile: 0.73 }, 73],
    ['the percentile comes before renewals', { ratePercentile: 0.73, renewalsMade: 1, renewalsDue: 4 }, 73],
    ['renewals of a contract: 3 of 4', { ratePercentile: null, renewalsMade: 3, renewalsDue: 4 }, 75],
    ['more renewals than due', { ratePercentile: null, renewalsMade: 5, renewalsDue: 4 }, 100],
    ['none due yet', { ratePercentile: null, renewalsMade: 0, renewalsDue: 0 }, null],
    ['too few peers', { ratePercentile: null }, null],
  ])('%s', (_, facts, expected) => {
    expect(score('repeat_purchases', facts)).toBe(expected);
  });
  it('shows purchases a year', () => {
    expect(raw('repeat_purchases', { purchasesPerYear: 4.2 })).toBe(4.2);
  });
});

describe('2 selection time', () => {
  // 100·Φ(−z); Φ(1) = .841345, Φ(1.96) = .975002 of the tables
  it.each([
    [0, 50],
    [-1, 84.1345],
    [1, 15.8655],
    [1.96, 2.4998],
    [-30, 100],
  ])('z = %d', (selectionDeviation, expected) => {
    expect(score('selection_time', { selectionDeviation })).toBeCloseTo(expected, 3);
  });
  it('is null below three timed orders, and shows minutes', () => {
    expect(score('selection_time', {})).toBeNull();
    expect(raw('selection_time', { selectionMinutes: 12 })).toBe(12);
  });
  it.each<[Partial<Facts>, boolean]>([
    [{ viableSuppliers: 1 }, true],
    [{ viableSuppliers: 0 }, false],
    [{ viableSuppliers: 0, rivalsRated: 2 }, false], // the market decides where it is known
    [{ rivalsRated: 1 }, true],
    [{ brandsUsed: 2 }, true],
    [{ brandsUsed: 1 }, false],
    [{}, false],
  ])('enters the index only where there is a choice: %j', (facts, enters) => {
    expect(indicatorOf('selection_time').enters?.(customer(facts))).toBe(enters);
  });
});

describe('3 price sensitivity, 100 − the mean of what is known', () => {
  it.each<[string, Partial<Facts>, number | null]>([
    ['deals', { dealDependence: 0.4 }, 60],
    ['fewer deals than peers is not less than none', { dealDependence: -0.5 }, 100],
    ['fell to .7 after our rise', { priceRiseResponse: 0.7 }, 70],
    ['bought more after our rise', { priceRiseResponse: 1.3 }, 100],
    ['would pay more: 80', { itemPayMore: 80 }, 80],
    // (.4 + .3 + .2)/3 = .3
    ['all three', { dealDependence: 0.4, priceRiseResponse: 0.7, itemPayMore: 80 }, 70],
    // (.4 + .9)/2 = .65
    ['the cheapest tier says nothing of varying prices', { cheapestTierShare: 0.9 }, null],
    ['no price variation is not insensitive', {}, null],
  ])('%s', (_, facts, expected) => {
    const found = score('price_sensitivity', facts);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 9);
    const sensitive = raw('price_sensitivity', facts);
    if (expected === null) expect(sensitive).toBeNull();
    else expect(sensitive).toBeCloseTo(100 - expected, 9);
  });
});

describe('4 attitude to rivals, 50 + 50·RA', () => {
  it.each<[string, Partial<Facts>, number | null]>([
    ['as the best rival', { relativeAttitude: 0 }, 50],
    ['a third of the scale above', { relativeAttitude: 1 / 3 }, 200 / 3],
    ['far below', { relativeAttitude: -1 }, 0],
    ['asks for a way out: at most 40', { relativeAttitude: 0.8, wayOutEnquiries: 1 }, 40],
    ['asks a rival for a quote: at most 40', { relativeAttitude: 0.8, rivalQuotes: 1 }, 40],
    ['the cap raises nobody', { relativeAttitude: -0.5, rivalQuotes: 1 }, 25],
    ['no enquiry', { relativeAttitude: 0.8, rivalQuotes: 0, wayOutEnquiries: 0 }, 90],
    ['no rival rated', { wayOutEnquiries: 1 }, null],
  ])('%s', (_, facts, expected) => {
    const found = score('rival_attitude', facts);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 9);
  });
  it('follows the cap in force', () => {
    const of = customer({ relativeAttitude: 1, rivalQuotes: 1 });
    const strict = { ...of, thresholds: overrideThresholds({ 'rivals.capped': 20 }) };
    expect(indicatorOf('rival_attitude').score(strict)).toBe(20);
    expect(raw('rival_attitude', { relativeAttitude: 0.3 })).toBe(0.3);
  });
});

describe('5 share of wallet', () => {
  it.each<[string, Partial<Facts>, number | null]>([
    ['as it is', { shareOfWallet: 0.85 }, 85],
    ['nobody else sells: no wallet to share', { shareOfWallet: 1, viableSuppliers: 0 }, null],
    ['others sell', { shareOfWallet: 1, viableSuppliers: 1 }, 100],
    ['not known', {}, null],
  ])('%s', (_, facts, expected) => {
    expect(score('share_of_wallet', facts)).toBe(expected);
  });
  it('shows the share also where it says nothing', () => {
    expect(raw('share_of_wallet', { shareOfWallet: 1, viableSuppliers: 0 })).toBe(1);
  });
});

describe('6 tolerance of faults', () => {
  it.each<[string, Partial<Facts>, number | null]>([
    ['as it is', { faultTolerance: 0.8 }, 80],
    ['half where nobody else is there', { faultTolerance: 0.8, viableSuppliers: 0 }, 40],
    ['half where the contract holds', { faultTolerance: 0.8, lock: 0.8 }, 40],
    ['not halved twice', { faultTolerance: 0.8, lock: 1, viableSuppliers: 0 }, 40],
    ['whole just below', { faultTolerance: 0.8, lock: 0.79, viableSuppliers: 1 }, 80],
    ['never tested is not 100', {}, null],
  ])('%s', (_, facts, expected) => {
    expect(score('fault_tolerance', facts)).toBe(expected);
  });
  it('shows the failures met', () => {
    expect(raw('fault_tolerance', { failuresMet: 3 })).toBe(3);
  });
});
