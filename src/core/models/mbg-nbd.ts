import { logBeta } from '../numerics/log-beta.ts';
import { logGamma } from '../numerics/log-gamma.ts';
import { meanLength } from './histories.ts';
import { checkParameters, logSum, remembering, type PurchaseModel } from './purchase-model.ts';
import { purchasesWhileAlive } from './purchases-while-alive.ts';

/**
 * MBG/NBD: as BG/NBD, but buyers may also leave right after their first purchase, so that one-time buyers fade too.
 *
 * @source Batislam, Denizel & Filiztekin (2007), International Journal of Research in Marketing 24, 201–209
 * @example
 * const model = mbgNbd.at([0.5, 6, 1, 3]);
 * model.alive({ repeats: 0, recency: 0, length: 0 }); // => 0.75
 * model.alive({ repeats: 0, recency: 0, length: 18 }).toFixed(6); // => '0.600000'
 */
export const mbgNbd: PurchaseModel = {
  id: 'mbg-nbd',
  names: { en: 'MBG/NBD', zh: 'MBG/NBD 模型' },
  source: 'Batislam, Denizel & Filiztekin (2007), International Journal of Research in Marketing 24, 201–209',
  parameters: [
    { name: 'r', hasUnit: false },
    { name: 'alpha', hasUnit: true },
    { name: 'a', hasUnit: false },
    { name: 'b', hasUnit: false },
  ],
  starts: [
    [0.5, 0.2, 0.7, 1.5],
    [1, 0.05, 0.3, 3],
    [2, 1, 1, 8],
    [0.5, 0.1, 0.1, 0.5],
  ],
  unitOf: meanLength,
  at(parameters) {
    checkParameters(parameters, 4);
    const [r, alpha, a, b] = parameters as [number, number, number, number];
    const logR = logGamma(r) - r * Math.log(alpha);
    const logAB = logBeta(a, b);
    const rateTerm = remembering((x) => logGamma(r + x) - logR);
    const stayTerm = remembering((x) => logBeta(a, b + x + 1) - logAB);
    const leaveTerm = remembering((x) => logBeta(a + 1, b + x) - logAB);
    return {
      logLikelihood({ repeats: x, recency, length }) {
        const stayed = stayTerm(x) - (r + x) * Math.log(alpha + length);
        return rateTerm(x) + logSum(stayed, leaveTerm(x) - (r + x) * Math.log(alpha + recency));
      },
      alive,
      rate: ({ repeats, length }) => ({ shape: r + repeats, mean: (r + repeats) / (alpha + length) }),
      buys: (history, horizon) =>
        -alive(history) * Math.expm1(-(r + history.repeats) * Math.log1p(horizon / (alpha + history.length))),
      expected: (history, horizon) =>
        alive(history) *
        purchasesWhileAlive(r + history.repeats, alpha + history.length, a, b + history.repeats + 1, horizon),
    };

    function alive({ repeats: x, recency, length }: { repeats: number; recency: number; length: number }) {
      const silence = (r + x) * Math.log((alpha + length) / (alpha + recency));
      return 1 / (1 + Math.exp(Math.log(a / (b + x)) + silence));
    }
  },
};
