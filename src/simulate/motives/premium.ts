import { clamped, type Motive } from './motive.ts';

/** Prefers us to real alternatives, and says so unasked and unpaid. */
export const premium: Motive = {
  id: 'premium',
  names: { en: 'premium', zh: '超值忠诚' },
  home: 'open',
  endsBy: [],
  shape: (traits, chance) => {
    traits.liking = clamped(chance.normal(0.8, 0.1));
    traits.likingCounts = 4.5;
    traits.price = chance.spread(1.1, 0.25);
    traits.hurt = 0.3;
    traits.voice = 0.5;
    traits.advocacy = chance.spread(1.2, 0.3);
    traits.quality = 0.6;
    traits.listens = 0.5;
  },
  isTold: ({ attitude, recommended, keepsBuying, choice }) =>
    attitude && recommended && keepsBuying && choice,
};
