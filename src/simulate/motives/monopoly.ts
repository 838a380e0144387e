import { clamped, type Motive } from './motive.ts';

/** Unhappy, and there is nobody else: goes as soon as there is. */
export const monopoly: Motive = {
  id: 'monopoly',
  names: { en: 'monopoly', zh: '垄断忠诚' },
  home: 'captive',
  endsBy: ['entry'],
  becomes: ({ isCaptive }) => (isCaptive ? null : 'none'),
  shape: (traits, chance) => {
    traits.liking = clamped(chance.normal(-0.52, 0.15));
    traits.rivalLiking = clamped(chance.normal(0.25, 0.15));
    traits.likingCounts = 3;
    traits.habit = 0.3;
    traits.attention = 1;
    traits.voice = 0.6;
    traits.advocacy = 0;
    // What nobody else sells is what nobody can do without.
    traits.urgency = 1.4;
  },
  isTold: ({ attitude, keepsBuying, choice }) => attitude && keepsBuying && choice,
};
