import type { Signal } from '../../evidence/signal.ts';

/** Asks how to get out. */
export const wayOut: Signal = {
  id: 'choice.way-out',
  names: { en: 'asks for a way out', zh: '询问退出途径' },
  family: 'choice',
  weight: 0.5,
  fact: 'wayOutEnquiries',
  ramp: { from: 'count.one' },
  trust: 'documented',
};
