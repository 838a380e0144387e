import { contractEnded, silentTooLong } from '../shared-conditions.ts';
import type { Pattern } from './pattern.ts';

/** P7: silent beyond the own limit, or the contract ended. Latent loyalty stays possible if attitude later shows it. */
export const lapsed = {
  id: 'lapsed',
  number: 'P7',
  names: { en: 'lapsed', zh: '已沉默流失' },
  when: [[silentTooLong], [contractEnded]],
  compatible: [],
} as const satisfies Pattern;
