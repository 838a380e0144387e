import type { Signal } from '../../evidence/signal.ts';

/** Passed over offers of rivals. */
export const sleptThrough: Signal = {
  id: 'choice.slept-through',
  names: { en: 'passed over offers of rivals', zh: '未受竞争对手活动影响' },
  family: 'experiment',
  weight: 1,
  fact: 'rivalExposuresSurvived',
  ramp: { from: 'rivals.survived' },
  trust: { observed: 'exposurePurchases' },
  isExperiment: true,
};
