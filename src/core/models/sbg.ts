import type { Likelihood } from './fit.ts';
import { checkParameters } from './purchase-model.ts';

/** How long contracts of one kind ran. */
export interface ContractHistory {
  /** Renewal periods: ended in this one, or still running after so many. */
  readonly periods: number;
  readonly ended: boolean;
  /** How many contracts; 1 when left out. */
  readonly customers?: number;
}

/**
 * sBG (shifted beta-geometric), for contracts whose end is observed: each is not renewed with a chance
 * θ ~ Beta(α, β) of its own, the same at every renewal. Those prone to leave go first, so renewal rates rise with age.
 *
 * @source Fader & Hardie (2007), Journal of Interactive Marketing 21(1), 76–90
 * @example
 * const model = sbg.at([0.70408, 1.18204]);
 * model.survives(1).toFixed(3); // => '0.627'
 * model.renews(1).toFixed(3); // => '0.756'
 */
export const sbg = {
  id: 'sbg',
  names: { en: 'sBG', zh: 'sBG 模型' },
  source: 'Fader & Hardie (2007), Journal of Interactive Marketing 21(1), 76–90',
  parameters: [
    { name: 'alpha', hasUnit: false },
    { name: 'beta', hasUnit: false },
  ],
  starts: [
    [1, 1],
    [0.5, 5],
    [5, 50],
    [10, 10],
  ],
  unitOf(rows: readonly ContractHistory[]): number {
    if (!rows.every(({ periods, ended }) => Number.isInteger(periods) && periods >= (ended ? 1 : 0)))
      throw new RangeError(
        '`histories` requires whole periods of at least 0, and of 1 where a contract ended',
      );
    return 1;
  },
  at(parameters: readonly number[]) {
    checkParameters(parameters, 2);
    const [alpha, beta] = parameters as [number, number];
    // ln S(t) = Σ ln(β + i)/(α + β + i), i from 0 to t − 1.
    const logSurvival = [0];
    const logStays = (periods: number): number => {
      for (let i = logSurvival.length; i <= periods; i++)
        logSurvival.push((logSurvival[i - 1] ?? 0) - Math.log1p(alpha / (beta + i - 1)));
      return logSurvival[periods] ?? 0;
    };
    const renews = (periods: number) => (beta + periods) / (alpha + beta + periods);
    return {
      logLikelihood({ periods, ended }: ContractHistory): number {
        if (!ended) return logStays(periods);
        return logStays(periods - 1) + Math.log(alpha / (alpha + beta + periods - 1));
      },
      /** Share of contracts that outlive so many renewals, 0–1. */
      survives: (periods: number) => Math.exp(logStays(periods)),
      /** Probability that a contract that ran for so many periods is renewed once more, 0–1. */
      renews,
      /** Probability that it is still there after so many more, 0–1. */
      stays: (periods: number, further: number) => Math.exp(logStays(periods + further) - logStays(periods)),
      /** Renewals to be expected among the next so many, 0 or more; grows with the horizon. */
      expected(periods: number, further: number): number {
        let sum = 0;
        for (let i = 1; i <= further; i++) sum += Math.exp(logStays(periods + i) - logStays(periods));
        return sum;
      },
    };
  },
} as const satisfies Likelihood<ContractHistory> & Record<string, unknown>;
