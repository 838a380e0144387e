import { logGamma } from '../numerics/log-gamma.ts';
import { powerIntegral } from '../numerics/power-integral.ts';
import { meanLength } from './histories.ts';
import { checkParameters, remembering, type PurchaseHistory, type PurchaseModel } from './purchase-model.ts';

/**
 * Pareto/NBD: buyers buy at random at a rate λ ~ Gamma(r, α) and may leave at any time, at a rate μ ~ Gamma(s, β).
 *
 * The textbook likelihood overflows for some 150 repeats and more. Here the last purchase is put outside: what
 * remains is the chance of the silence since, still there or gone, as an integral that is never out of range.
 *
 * @source Schmittlein, Morrison & Colombo (1987), Management Science 33, 1–24
 * @example
 * const model = paretoNbd.at([0.553277, 10.577683, 0.60624, 11.668737]);
 * model.expected({ repeats: 26, recency: 30.857, length: 31 }, 52).toFixed(2); // => '25.46'
 */
export const paretoNbd: PurchaseModel = {
  id: 'pareto-nbd',
  names: { en: 'Pareto/NBD', zh: 'Pareto/NBD 模型' },
  source: 'Schmittlein, Morrison & Colombo (1987), Management Science 33, 1–24',
  parameters: [
    { name: 'r', hasUnit: false },
    { name: 'alpha', hasUnit: true },
    { name: 's', hasUnit: false },
    { name: 'beta', hasUnit: true },
  ],
  starts: [
    [0.5, 0.3, 0.5, 0.3],
    [1, 0.1, 0.3, 1],
    [2, 1, 1, 3],
    [0.5, 0.2, 0.1, 0.1],
  ],
  unitOf: meanLength,
  at(parameters) {
    checkParameters(parameters, 4);
    const [r, alpha, s, beta] = parameters as [number, number, number, number];
    const logR = logGamma(r) - r * Math.log(alpha);
    let last: PurchaseHistory | null = null;
    let lastAlive = 1;
    const rateTerm = remembering((x) => logGamma(r + x) - logR);
    return {
      logLikelihood(history) {
        const { repeats: x, recency } = history;
        const { stayed, left } = sinceLast(history);
        return (
          rateTerm(x) -
          (r + x) * Math.log(alpha + recency) +
          s * Math.log(beta / (beta + recency)) +
          Math.log(stayed + left)
        );
      },
      alive,
      rate: ({ repeats, length }) => ({ shape: r + repeats, mean: (r + repeats) / (alpha + length) }),
      buys(history, horizon) {
        const rate = alpha + history.length;
        const m = r + history.repeats;
        const lasting = powerIntegral(rate, m + 1, beta + history.length, s, horizon);
        return alive(history) * Math.min(1, (m / rate) * lasting);
      },
      expected(history, horizon) {
        const life = beta + history.length;
        // ∫ (life/(life + τ))^s dτ from 0 to the horizon; with s = 1 a logarithm.
        const logs = Math.log1p(horizon / life);
        const step = (1 - s) * logs;
        const lasting = life * (Math.abs(step) < 1e-12 ? logs : (logs * Math.expm1(step)) / step);
        return (alive(history) * (r + history.repeats) * lasting) / (alpha + history.length);
      },
    };

    /** Chances of no purchase since the last one: of those still there, and of those who left meanwhile. */
    function sinceLast({ repeats, recency, length }: PurchaseHistory) {
      const rate = alpha + recency;
      const life = beta + recency;
      const silence = length - recency;
      const m = r + repeats;
      return {
        stayed: Math.exp(-m * Math.log1p(silence / rate) - s * Math.log1p(silence / life)),
        left: (s / life) * powerIntegral(rate, m, life, s + 1, silence),
      };
    }

    // `buys` and `expected` ask for the same customer once more: the last answer is kept.
    function alive(history: PurchaseHistory) {
      if (history !== last) {
        const { stayed, left } = sinceLast(history);
        last = history;
        lastAlive = stayed / (stayed + left);
      }
      return lastAlive;
    }
  },
};
