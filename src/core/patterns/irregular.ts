import { notAtLeast } from '../condition.ts';
import type { Pattern } from './pattern.ts';

/** P6: still there, but neither frequent nor of a recognisable pattern. The exact rest, so that nobody is left over. */
export const irregular = {
  id: 'irregular',
  number: 'P6',
  names: { en: 'irregular or rare', zh: '不规律或低频' },
  when: [[notAtLeast('M03', 'ratePercentile', ({ facts }) => facts.ratePercentile, 'rate.high')]],
  compatible: [],
} as const satisfies Pattern;
