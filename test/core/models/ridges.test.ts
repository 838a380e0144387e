import { describe, expect, it } from 'vitest';
import { fitModel, purchaseModels } from '../../../src/core/models/index.ts';

/**
 * Frequent buyers, of whom hardly anybody leaves: the likelihood is a long flat ridge in the parameters of leaving.
 * Purchases at random at rates of Gamma(2, 40 days), watched for 200 to 480 days; 3 % leave at some time.
 */
function grocers(seed: number) {
  let state = seed;
  const chance = () => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) + 0.5) / 2 ** 32;
  return Array.from({ length: 400 }, () => {
    const length = 200 + Math.floor(chance() * 280);
    const rate = -Math.log(chance() * chance()) / 40;
    const end = chance() < 0.03 ? chance() * length : length;
    let repeats = 0;
    let recency = 0;
    for (let time = 0; ;) {
      time += -Math.log(chance()) / rate;
      const day = Math.max(Math.ceil(time), recency + 1);
      if (time > end || day > length) break;
      repeats++;
      recency = day;
    }
    return { repeats, recency, length };
  });
}

describe('along a ridge a model still finds its maximum', () => {
  it.each([4, 5, 6])('company %i', (seed) => {
    const rows = grocers(seed);
    for (const model of purchaseModels) {
      const { status, parameters, logLikelihood } = fitModel(model, rows);
      expect(status, model.id).not.toBe('not_converged');
      // Nowhere around is it higher.
      for (const [index] of parameters.entries())
        for (const factor of [0.9, 1.1]) {
          const moved = parameters.map((value, i) => (i === index ? value * factor : value));
          const fitted = model.at(moved);
          const there = rows.reduce((sum, row) => sum + fitted.logLikelihood(row), 0);
          expect(there, `${model.id}, parameter ${index}`).toBeLessThanOrEqual(logLikelihood + 1e-6);
        }
    }
  });
});
