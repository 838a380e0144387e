import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Has paid more than the own best plan for half a year. */
export const neverOptimises: Signal = {
  id: 'habit.never-optimises',
  names: { en: 'pays more than the own best plan', zh: '长期高于最优套餐支付' },
  family: 'behaviour',
  weight: 1,
  fact: 'planOverpay',
  ramp: { from: 'plan.overpay' },
  trust: 'documented',
  when: [factAtLeast('planMonths', 'plan.months')],
};
