import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Renewals and orders happen by themselves. */
export const runsOnDefault: Signal = {
  id: 'habit.runs-on-default',
  names: { en: 'runs on default', zh: '靠默认续订' },
  family: 'behaviour',
  weight: 1,
  fact: 'defaultShare',
  ramp: { from: 'default.high' },
  trust: 'documented',
  when: [factAtLeast('defaultCycles', 'default.minCycles')],
};
