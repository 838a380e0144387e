import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/facts/index.ts';
import { indicators, loyaltyIndex, scoreAll } from '../../../src/core/indicators/index.ts';
import { customer } from '../case.ts';

const index = (facts: Partial<Facts>) => {
  const of = customer({ ratePercentile: null, ...facts });
  return loyaltyIndex(indicators, scoreAll(indicators, of), of);
};
const near = (value: number) => expect.closeTo(value, 9) as number;

describe('the loyalty index', () => {
  it('is null without repeat purchases and share of wallet', () => {
    expect(index({})).toBeNull();
    expect(
      index({ faultTolerance: 1, relativeAttitude: 1, dealDependence: 0, selectionDeviation: 0 }),
    ).toBeNull();
    // A wallet that nobody shares is none
    expect(index({ shareOfWallet: 1, viableSuppliers: 0 })).toBeNull();
  });

  it('of one indicator is that one', () => {
    const alone = { value: 80, low: 80, high: 80, coverage: 1 / 6 };
    expect(index({ ratePercentile: 0.8 })).toEqual(alone);
    expect(index({ shareOfWallet: 0.8 })).toEqual(alone);
  });

  it('of two is their mean, in a band of halved and doubled weights', () => {
    // 80 and 50: 65. Weights in turn: 80 halved (40 + 50)/1.5 = 60, doubled (160 + 50)/3 = 70,
    // 50 halved (80 + 25)/1.5 = 70, doubled (80 + 100)/3 = 60
    expect(index({ ratePercentile: 0.8, faultTolerance: 0.5 })).toEqual({
      value: 65,
      low: near(60),
      high: near(70),
      coverage: near(1 / 3),
    });
  });

  it('of all six is their mean', () => {
    // 90, 50 (z = 0, others to choose), 60, 75, 85, 30: sum 390, mean 65.
    // Lowest: 30 doubled (390 + 30)/7 = 60, 90 halved (390 − 45)/5.5 = 62.73.
    // Highest: 30 halved (390 − 15)/5.5 = 68.18, 90 doubled (390 + 90)/7 = 68.57
    const all: Partial<Facts> = {
      ratePercentile: 0.9,
      selectionDeviation: 0,
      viableSuppliers: 2,
      dealDependence: 0.4,
      relativeAttitude: 0.5,
      shareOfWallet: 0.85,
      faultTolerance: 0.3,
    };
    expect(index(all)).toEqual({ value: near(65), low: near(60), high: near(480 / 7), coverage: 1 });
    // Without rivals known the time to choose does not enter: 340/5 = 68
    const { viableSuppliers: _, ...unknown } = all;
    expect(index(unknown)).toMatchObject({ value: near(68), coverage: near(5 / 6) });
  });

  it('is shown with its coverage also below one half', () => {
    expect(index({ ratePercentile: 0.8, faultTolerance: 0.5 })?.coverage).toBeLessThan(0.5);
    expect(index({ ratePercentile: 0.8, faultTolerance: 0.5, dealDependence: 0 })?.coverage).toBe(0.5);
  });
});
