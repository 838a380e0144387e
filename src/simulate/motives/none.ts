import { clamped, type Motive } from './motive.ts';

/** Nothing holds them: buys here by accident. */
export const none: Motive = {
  id: 'none',
  names: { en: 'no loyalty', zh: '无忠诚' },
  home: 'open',
  endsBy: [],
  shape: (traits, chance) => {
    traits.liking = clamped(chance.normal(-0.2, 0.2));
    traits.rivalLiking = clamped(chance.normal(0.25, 0.2));
    traits.likingCounts = 1.2;
    traits.habit = 0.2;
    traits.attention = 0.9;
    traits.edge = -1;
    traits.pace *= 1.3;
    traits.advocacy = 0;
  },
  isTold: ({ attitude, purchases, keepsBuying }) => attitude && purchases > 0 && !keepsBuying,
};
