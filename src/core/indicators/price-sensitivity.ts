import type { Indicator } from './indicator.ts';
import type { Case } from '../condition.ts';

/**
 * Sensitivity to prices, 0–100: the mean of what is known of {deal dependence beyond peers, fall after own price rises,
 * unwillingness to pay more}. Null without any of them: no price variation seen is not "insensitive".
 */
function sensitivity({ facts }: Case): number | null {
  const { dealDependence = null, priceRiseResponse = null, itemPayMore = null } = facts;
  const parts: number[] = [];
  if (dealDependence !== null) parts.push(Math.max(0, dealDependence));
  if (priceRiseResponse !== null) parts.push(Math.min(1, Math.max(0, 1 - priceRiseResponse)));
  if (itemPayMore !== null) parts.push(1 - itemPayMore / 100);
  if (parts.length === 0) return null;
  return (100 * parts.reduce((sum, part) => sum + part, 0)) / parts.length;
}

/** 3 · Price sensitivity 价格敏感度; the score is 100 − sensitivity, so that higher is more loyal. */
export const priceSensitivity: Indicator = {
  id: 'price_sensitivity',
  names: { en: 'price sensitivity (high = insensitive)', zh: '价格敏感度（高 = 不敏感）' },
  sources: ['item_prices', 'surveys'],
  score: (of) => {
    const sensitive = sensitivity(of);
    return sensitive === null ? null : 100 - sensitive;
  },
  raw: sensitivity,
  rawUnit: { en: 'sensitivity 0–100', zh: '敏感度 0–100' },
  nullWhen: {
    en: 'no price variation seen in six purchases, no own price rise met, and not asked',
    zh: '六次购买中未见价格变化、未经历涨价且未作答',
  },
};
