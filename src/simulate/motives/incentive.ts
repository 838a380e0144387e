import { telling, type Motive } from './motive.ts';

/** Buys where a reward runs and not otherwise: the reward, not the price, is what counts. */
export const incentive: Motive = {
  id: 'incentive',
  names: { en: 'incentive', zh: '激励忠诚' },
  home: 'open',
  endsBy: ['offer'],
  shape: (traits, chance) => {
    traits.reward = chance.spread(4.5, 0.15);
    traits.waitsFor.reward = 2.5;
    traits.likingCounts = 0.5;
    traits.habit = 0.2;
    traits.attention = 1;
    traits.travel = Math.min(traits.travel, 0.03);
    traits.edge = 0.2;
    traits.listens = 0.6;
    traits.advocacy = 0;
  },
  isTold: (exposure) => exposure.reward >= telling,
};
