import { describe, expect, it } from 'vitest';
import { assessChurn, fitRenewals, staysAYear, type Renewals } from '../../../src/core/index.ts';
import { makeFacts, makePopulation } from '../make.ts';

// θ ~ Beta(1, 11): S(t) = 11/12 · 12/13 · … = 11/(11 + t).
const renewals: Renewals = {
  fit: {
    model: 'sbg',
    status: 'converged',
    parameters: [1, 11],
    standardErrors: null,
    logLikelihood: -1,
    customers: 90,
  },
  contracts: 90,
  ended: 40,
};
const holder = { contractsHeld: 1, uncoveredPurchases: 0, contractActive: 1, runRate: 1200, purchases: 0 };

describe('how long contracts last', () => {
  it('a year from now: S(m + 12) / S(m)', () => {
    expect(staysAYear({ contractMonths: 0 }, { renewals })).toBeCloseTo(11 / 23, 12);
    // (11/47) / (11/35)
    expect(staysAYear({ contractMonths: 24 }, { renewals })).toBeCloseTo(35 / 47, 12);
    expect(staysAYear({ contractMonths: null }, { renewals })).toBeNull();
    expect(staysAYear({ contractMonths: 24 }, {})).toBeNull();
  });

  it('is told by thirty ends, not by fewer', () => {
    const histories = (ends: number) => [
      { periods: 1, ended: true, customers: ends - 10 },
      { periods: 2, ended: true, customers: 10 },
      { periods: 6, ended: false, customers: 100 },
    ];
    expect(fitRenewals(histories(29))).toBeNull();
    expect(fitRenewals(histories(40))).toMatchObject({ contracts: 140, ended: 40 });
  });

  it('puts the worth of the year to come in danger, not of the day', () => {
    const facts = makeFacts({ ...holder, contractMonths: 0 });
    const { outlook, valueAtRisk } = assessChurn(facts, { ...makePopulation(), renewals });
    expect(outlook.pStaysAYear).toBeCloseTo(11 / 23, 12);
    // 1200 × (1 − 11/23), to four decimals
    expect(valueAtRisk).toBe(626.087);
  });

  it('puts nothing in danger of who buys beside the contract: there silence speaks', () => {
    const facts = makeFacts({ ...holder, uncoveredPurchases: 5, contractMonths: 0 });
    expect(assessChurn(facts, { ...makePopulation(), renewals }).valueAtRisk).toBe(0);
  });
});
