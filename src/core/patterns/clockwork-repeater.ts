import { atLeast, below } from '../condition.ts';
import type { Pattern } from './pattern.ts';

/** P5: buys like clockwork, nearly always the same variant. */
export const clockworkRepeater = {
  id: 'clockwork_repeater',
  number: 'P5',
  names: { en: 'clockwork, one variant', zh: '定时固定款复购' },
  when: [
    [
      below('M04', 'gapVariation', ({ facts }) => facts.gapVariation, 'regularity.clockworkVariation'),
      atLeast('M22', 'variantShare', ({ facts }) => facts.variantShare, 'variant.high'),
    ],
  ],
  compatible: ['inertia', 'premium', 'monopoly'],
} as const satisfies Pattern;
