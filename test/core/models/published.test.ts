import { describe, expect, it } from 'vitest';
import { bgNbd, fitModel, gammaGamma, mbgNbd, paretoNbd, sbg } from '../../../src/core/models/index.ts';
import { purchasesWhileAlive } from '../../../src/core/models/purchases-while-alive.ts';

const near = (value: number, expected: number, relative: number) =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(relative);

// Maximum-likelihood estimates of the CDNOW 1/10 sample, in weeks, re-fitted from the raw log.
const cdnow = {
  bg: [0.242595, 4.413602, 0.792922, 2.425907],
  pareto: [0.553277, 10.577683, 0.60624, 11.668737],
};
const nobody = { repeats: 0, recency: 0, length: 0 };

describe('BG/NBD', () => {
  it('likelihood terms of the published spreadsheet check (r = .25, α = 4, a = .8, b = 2.5, T = 40)', () => {
    const model = bgNbd.at([0.25, 4, 0.8, 2.5]);
    near(model.logLikelihood({ repeats: 0, recency: 0, length: 40 }), -0.59947382, 1e-7);
    near(model.logLikelihood({ repeats: 200, recency: 38, length: 40 }), 100.7957, 1e-6);
  });

  it('Fader, Hardie & Lee (2005): E[Y(39)] of x = 2, t_x = 30.43, T = 38.86 is 1.226', () => {
    const model = bgNbd.at(cdnow.bg);
    expect(model.expected({ repeats: 2, recency: 30.43, length: 38.86 }, 39)).toBeCloseTo(1.226, 3);
  });

  it.each([
    [0.1429, 0.0078],
    [1, 0.0532],
    [3, 0.1506],
    [31.8571, 1.0405],
    [32, 1.0437],
    [52, 1.444],
    // mpmath: (a+b−1)/(a−1)·(1 − (α/(α+t))^r·2F1(r, b; a+b−1; t/(α+t)))
    [78, 1.85798],
  ])('a new customer within %d weeks: %d', (weeks, expected) => {
    expect(Math.abs(bgNbd.at(cdnow.bg).expected(nobody, weeks) - expected)).toBeLessThan(5.1e-5);
  });

  it('customer 1516 (x = 26, t_x = 30.857, T = 31): E[Y(52)] = 25.757, P(alive) = .96885', () => {
    const customer = { repeats: 26, recency: 30.857, length: 31 };
    expect(bgNbd.at(cdnow.bg).expected(customer, 52)).toBeCloseTo(25.757, 3);
    expect(bgNbd.at(cdnow.bg).alive(customer)).toBeCloseTo(0.96885, 5);
  });

  // mpmath 1.3.0, 40 digits, from B(a, b + x)·(α + T)^−(r+x) and B(a + 1, b + x − 1)·(α + t_x)^−(r+x)
  it.each([
    [bgNbd, [0.25, 4, 0.8, 2.5], [0, 0, 40], -0.5994738181995927],
    [bgNbd, [0.25, 4, 0.8, 2.5], [200, 38, 40], 100.79569309270646],
    [bgNbd, [0.5, 6, 0.9, 1.6], [3, 12, 40], -10.80509638961238],
    [mbgNbd, [0.25, 4, 0.8, 2.5], [0, 0, 40], -0.41792826204498035],
    [mbgNbd, [0.25, 4, 0.8, 2.5], [200, 38, 40], 100.78690976099132],
    [mbgNbd, [0.5, 6, 0.9, 1.6], [3, 12, 40], -11.193335784012234],
  ] as const)('log-likelihood, %#', (model, parameters, [repeats, recency, length], expected) => {
    near(model.at(parameters).logLikelihood({ repeats, recency, length }), expected, 1e-12);
  });
});

// mpmath 1.3.0, 40 digits: integral over p ~ Beta(a, b) of (1 − (1 + p·h/A)^−m)/p
it.each([
  [2.242595, 43.273602, 0.792922, 4.425907, 39, 1.6871616041307156],
  [26.242595, 35.4136, 0.792922, 28.425907, 52, 26.585354349048366],
  [3, 10, 1, 5, 13, 2.8267011322248345], // a = 1, where the textbook form divides by 0
  [200.5, 40, 0.8, 2.5, 500, 36.77351951979865],
  [900, 30, 2.5, 300, 365, 200.12177608562754],
  [1.5, 80, 5, 40, 0.001, 1.8749967447978587e-5],
])('purchases while alive: m %d, A %d, a %d, b %d, h %d', (m, rate, a, b, h, expected) => {
  near(purchasesWhileAlive(m, rate, a, b, h), expected, 1e-11);
});

describe('Pareto/NBD', () => {
  // mpmath 1.3.0, 40 digits, by quadrature; the textbook formula overflows from x = 151 on
  it.each([
    [cdnow.pareto, [0, 0, 39], -0.5216634924801697, 0.2942763373490076],
    [cdnow.pareto, [26, 30.857, 31], -39.13075796979404, 0.9978711781822233],
    [cdnow.pareto, [151, 10, 365], 144.34562589006524, 3.2764152627729536e-190],
    [cdnow.pareto, [200, 38, 40], 76.30541537988755, 0.0920729870460554],
    [cdnow.pareto, [1000, 300, 365], 158.85946698063378, 3.929268458356106e-80],
    [[2, 1, 0.5, 50], [400, 364, 365], -367.4198716722138, 0.9978057089953085],
    [[2, 50, 0.5, 1], [400, 364, 365], -411.99826737219263, 0.9976936578589215],
    [[2, 50, 0.5, 50], [400, 364, 365], -410.1053513869771, 0.9979659896477322],
  ] as const)('log-likelihood and P(alive), %j, %j', (parameters, [repeats, recency, length], log, alive) => {
    const model = paretoNbd.at(parameters);
    near(model.logLikelihood({ repeats, recency, length }), log, 1e-12);
    near(model.alive({ repeats, recency, length }), alive, 1e-9);
  });

  // mpmath: 1 − P(no purchase, still there) − P(left first), times P(alive) above
  it.each([
    [0, 0, 39, 39, 0.23436892232895445 * 0.2942763373490076],
    [300, 38.86, 38.86, 1, 0.9956310238813515],
  ])('P(buys): x %d, t_x %d, T %d, within %d', (repeats, recency, length, horizon, expected) => {
    near(paretoNbd.at(cdnow.pareto).buys({ repeats, recency, length }, horizon), expected, 1e-12);
  });

  it('customer 1516: E[Y(52)] = 25.456, P(alive) = .99787', () => {
    const customer = { repeats: 26, recency: 30.857, length: 31 };
    // 25.4551 with these six digits of the parameters
    expect(Math.abs(paretoNbd.at(cdnow.pareto).expected(customer, 52) - 25.456)).toBeLessThan(2e-3);
    expect(paretoNbd.at(cdnow.pareto).alive(customer)).toBeCloseTo(0.99787, 5);
  });

  it('s = 1 is no gap: E on both sides of it meets', () => {
    const at = (s: number) =>
      paretoNbd.at([1, 10, s, 20]).expected({ repeats: 2, recency: 8, length: 10 }, 30);
    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 9);
  });
});

describe('sBG: Fader & Hardie (2007), survival of 1,000 customers over 7 years', () => {
  const histories = (left: readonly number[]) => [
    ...left.map((now, i) => ({
      periods: i + 1,
      ended: true,
      customers: (i === 0 ? 1000 : (left[i - 1] ?? 0)) - now,
    })),
    { periods: 7, ended: false, customers: left.at(-1) ?? 0 },
  ];
  it.each([
    ['regular', [631, 468, 382, 326, 289, 262, 241], [0.70408, 1.18204], -1680.265],
    ['high end', [869, 743, 653, 593, 551, 517, 491], [0.66809, 3.8061], -1611.158],
  ] as const)('%s', (_, left, parameters, logLikelihood) => {
    const fit = fitModel(sbg, histories(left));
    expect(fit.status).toBe('converged');
    expect(Math.abs(fit.logLikelihood - logLikelihood)).toBeLessThan(1e-3);
    for (const [i, expected] of parameters.entries()) near(fit.parameters[i] ?? NaN, expected, 1e-4);
  });

  it('foretells years 8 to 12 of the regular customers: 22.3, 20.7, 19.4, 18.3, 17.3 % were observed', () => {
    const model = sbg.at([0.70408, 1.18204]);
    for (const [i, observed] of [0.223, 0.207, 0.194, 0.183, 0.173].entries())
      expect(Math.abs(model.survives(8 + i) - observed)).toBeLessThan(0.005);
  });
});

it('Gamma-Gamma: the mean of all is p·v/(q − 1) = 35.170', () => {
  const model = gammaGamma.at([6.249574, 3.744225, 15.443517]);
  expect(model.expectedValue({ purchases: 0, meanValue: 0 })).toBeCloseTo(35.17, 3);
  expect(gammaGamma.at([1, 0.5, 1]).expectedValue({ purchases: 0, meanValue: 0 })).toBeNull();
});
