import type { Facts } from '../facts/index.ts';
import type { Setting } from './ids.ts';

/**
 * How an end shows here. *Contractual*: exits are observed. *Non-contractual*: they are inferred from silence. *Both*:
 * contracts in one category and purchases in others; the two are never mixed in one rate.
 *
 * @source model §8.1
 * @example
 * settingOf({ contractsHeld: 1, uncoveredPurchases: 0 }); // => 'contractual'
 */
export function settingOf({
  contractsHeld = null,
  uncoveredPurchases = null,
}: Pick<Facts, 'contractsHeld' | 'uncoveredPurchases'>): Setting {
  const isHolder = (contractsHeld ?? 0) > 0;
  const isShopper = (uncoveredPurchases ?? 0) > 0;
  if (isHolder) return isShopper ? 'both' : 'contractual';
  return isShopper ? 'non_contractual' : 'none';
}
