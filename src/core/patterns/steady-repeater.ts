import { rateHigh } from '../shared-conditions.ts';
import type { Pattern } from './pattern.ts';

/**
 * P0: buys often and is still there, but nothing seen narrows the motive: with bare orders because prices, stores and
 * variants are unseen, with richer files because none of them stands out.
 */
export const steadyRepeater = {
  id: 'steady_repeater',
  number: 'P0',
  names: { en: 'steady repeater, motive unseen', zh: '稳定复购（动机未知）' },
  when: [[rateHigh]],
  compatible: ['premium', 'reliance', 'inertia', 'convenience', 'monopoly', 'price', 'incentive'],
} as const satisfies Pattern;
