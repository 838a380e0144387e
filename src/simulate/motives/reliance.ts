import { clamped, type Motive } from './motive.ts';

/** Is content and trusts us, and keeps it to themselves. */
export const reliance: Motive = {
  id: 'reliance',
  names: { en: 'reliance', zh: '信赖忠诚' },
  home: 'open',
  endsBy: [],
  shape: (traits, chance) => {
    traits.liking = clamped(chance.normal(0.6, 0.12));
    traits.likingCounts = 4.5;
    traits.price = chance.spread(1.4, 0.25);
    traits.hurt = 0.6;
    traits.advocacy = 0;
    traits.listens = 0.35;
  },
  isTold: ({ attitude, keepsBuying }) => attitude && keepsBuying,
};
