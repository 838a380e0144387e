import { clamped, type Motive } from './motive.ts';

/** Unhappy, and there is nobody else: goes as soon as there is. */
export const monopoly: Motive = {
  id: 'monopoly',
  names: { en: 'monopoly', zh: '垄断忠诚' },
  home: 'captive',
  endsBy: ['entry'],
  shape: (traits, chance) => {
    traits.liking = clamped(chance.normal(-0.52, 0.15));
    traits.rivalLiking = clamped(chance.normal(0.25, 0.15));
    traits.likingCounts = 3;
    traits.habit = 0.3;
    traits.attention = 1;
    traits.voice = 0.6;
    traits.advocacy = 0;
    // Without another source there is no waiting either.
    traits.edge = 2.2;
  },
  isTold: ({ attitude, keepsBuying, choice }) => attitude && keepsBuying && choice,
};
