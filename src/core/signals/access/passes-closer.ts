import type { Signal } from '../../evidence/signal.ts';

/** Passes a rival who is nearer. */
export const passesCloser: Signal = {
  id: 'access.passes-closer',
  names: { en: 'passes a nearer rival', zh: '舍近求远' },
  family: 'access',
  weight: 1.5,
  fact: 'accessAdvantage',
  ramp: { from: 'access.harder', falling: true },
  trust: 'documented',
};
