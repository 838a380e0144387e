import { atLeast } from '../condition.ts';
import type { Pattern } from './pattern.ts';

/** P3: buys inside reward windows far more than their length explains (M10). */
export const windowDriven = {
  id: 'window_driven',
  number: 'P3',
  names: { en: 'reward-window-driven', zh: '活动驱动' },
  when: [
    [
      atLeast(
        'M10',
        'rewardConcentration',
        ({ facts }) => facts.rewardConcentration,
        'rewardConcentration.high',
      ),
    ],
  ],
  compatible: ['incentive', 'price'],
} as const satisfies Pattern;
