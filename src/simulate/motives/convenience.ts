import { telling, type Motive } from './motive.ts';

/** Comes because it is near, on the way, at hand. */
export const convenience: Motive = {
  id: 'convenience',
  names: { en: 'convenience', zh: '方便忠诚' },
  home: 'near',
  endsBy: ['too_far', 'entry'],
  shape: (traits, chance) => {
    traits.travel = chance.spread(0.4, 0.2);
    traits.likingCounts = 0.7;
    traits.habit = 0.6;
    traits.attention = 0.9;
    traits.pace *= 0.85;
    traits.basket *= 0.6;
    traits.routine = 0.85;
    traits.search = 2;
    traits.urgency = 1.4;
    traits.advocacy = 0;
  },
  isTold: ({ access, keepsBuying }) => access >= telling && keepsBuying,
};
