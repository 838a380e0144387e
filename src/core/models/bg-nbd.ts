import { logBeta } from '../numerics/log-beta.ts';
import { logGamma } from '../numerics/log-gamma.ts';
import { meanLength } from './histories.ts';
import { checkParameters, logSum, remembering, type PurchaseModel } from './purchase-model.ts';
import { purchasesWhileAlive } from './purchases-while-alive.ts';

/**
 * BG/NBD: buyers buy at random at a rate λ ~ Gamma(r, α) and leave after a repeat purchase with a chance
 * p ~ Beta(a, b). Who never bought again cannot have left, so `alive` is 1 for them: read `buys` instead.
 *
 * @source Fader, Hardie & Lee (2005), Marketing Science 24, 275–284
 * @example
 * const model = bgNbd.at([0.25, 4, 0.8, 2.5]);
 * model.logLikelihood({ repeats: 0, recency: 0, length: 40 }).toFixed(8); // => '-0.59947382'
 * model.alive({ repeats: 0, recency: 0, length: 40 }); // => 1
 */
export const bgNbd: PurchaseModel = {
  id: 'bg-nbd',
  names: { en: 'BG/NBD', zh: 'BG/NBD 模型' },
  source: 'Fader, Hardie & Lee (2005), Marketing Science 24, 275–284',
  parameters: [
    { name: 'r', hasUnit: false },
    { name: 'alpha', hasUnit: true },
    { name: 'a', hasUnit: false },
    { name: 'b', hasUnit: false },
  ],
  starts: [
    [0.5, 0.2, 0.7, 2],
    [1, 0.05, 0.3, 3],
    [2, 1, 1, 8],
    [0.2, 0.05, 2, 2],
  ],
  unitOf: meanLength,
  at(parameters) {
    checkParameters(parameters, 4);
    const [r, alpha, a, b] = parameters as [number, number, number, number];
    const logR = logGamma(r) - r * Math.log(alpha);
    const logAB = logBeta(a, b);
    const rateTerm = remembering((x) => logGamma(r + x) - logR);
    const stayTerm = remembering((x) => logBeta(a, b + x) - logAB);
    const leaveTerm = remembering((x) => logBeta(a + 1, b + x - 1) - logAB);
    return {
      logLikelihood({ repeats: x, recency, length }) {
        const stayed = stayTerm(x) - (r + x) * Math.log(alpha + length);
        if (x === 0) return rateTerm(0) + stayed;
        return rateTerm(x) + logSum(stayed, leaveTerm(x) - (r + x) * Math.log(alpha + recency));
      },
      alive,
      rate: ({ repeats, length }) => ({ shape: r + repeats, mean: (r + repeats) / (alpha + length) }),
      buys: (history, horizon) =>
        -alive(history) * Math.expm1(-(r + history.repeats) * Math.log1p(horizon / (alpha + history.length))),
      expected: (history, horizon) =>
        alive(history) *
        purchasesWhileAlive(r + history.repeats, alpha + history.length, a, b + history.repeats, horizon),
    };

    function alive({ repeats: x, recency, length }: { repeats: number; recency: number; length: number }) {
      if (x === 0) return 1;
      const silence = (r + x) * Math.log((alpha + length) / (alpha + recency));
      return 1 / (1 + Math.exp(Math.log(a / (b + x - 1)) + silence));
    }
  },
};
