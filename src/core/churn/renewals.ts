import type { Facts, Population } from '../facts/index.ts';
import { fitModel, sbg, type ContractHistory, type Fit } from '../models/index.ts';
import { defaultThresholds, type Thresholds } from '../thresholds.ts';

/** How contracts end, as far as those that ended tell. */
export interface Renewals {
  /** sBG over months. */
  fit: Fit;
  /** Contracts that the fit rests on, and how many of them their holders ended. */
  contracts: number;
  ended: number;
}

/**
 * Fits how long contracts last: those prone to leave go first, so that who stayed for years is likelier to stay on.
 *
 * @param histories how many months of 365.25 / 12 days contracts ran; what the firm itself ended counts as running until then
 * @returns null with fewer than `renewals.minEnds` ends, or where no maximum is found
 * @source Fader & Hardie (2007), Journal of Interactive Marketing 21(1), 76–90
 * @example
 * fitRenewals([{ periods: 3, ended: true, customers: 5 }]); // => null
 */
export function fitRenewals(
  histories: readonly ContractHistory[],
  thresholds: Thresholds = defaultThresholds,
): Renewals | null {
  const count = (some: readonly ContractHistory[]) =>
    some.reduce((sum, { customers = 1 }) => sum + customers, 0);
  const ended = count(histories.filter((each) => each.ended));
  if (ended < thresholds['renewals.minEnds']) return null;
  const fit = fitModel(sbg, histories);
  return fit.status === 'not_converged' ? null : { fit, contracts: count(histories), ended };
}

/**
 * Probability 0–1 that who holds a contract still does in a year. Null without a running contract or without a fit.
 *
 * @example
 * const fit = { model: 'sbg', status: 'converged', parameters: [1, 11], standardErrors: null, logLikelihood: -1, customers: 90 };
 * staysAYear({ contractMonths: 0 }, { renewals: { fit, contracts: 90, ended: 40 } })?.toFixed(3); // => '0.478'
 */
export function staysAYear(
  { contractMonths = null }: Pick<Facts, 'contractMonths'>,
  { renewals = null }: Pick<Population, 'renewals'>,
): number | null {
  if (renewals === null || contractMonths === null) return null;
  return sbg.at(renewals.fit.parameters).stays(contractMonths, 12);
}
