import { clamped, type Motive } from './motive.ts';

/** Does as last time, without liking it: half are dissatisfied, half never asked themselves. */
export const inertia: Motive = {
  id: 'inertia',
  names: { en: 'inertia', zh: '惰性忠诚' },
  home: 'open',
  endsBy: ['failure'],
  // Does as last time: from then on that is with somebody else.
  becomes: ({ isElsewhere }) => (isElsewhere ? 'none' : null),
  shape: (traits, chance) => {
    traits.liking = clamped(chance.happens(0.5) ? chance.normal(-0.42, 0.14) : chance.normal(0.02, 0.1));
    traits.likingCounts = 1;
    traits.habit = 3.5;
    traits.attention = 0.04;
    traits.rhythm = chance.whole(4, 9);
    traits.variety = 0.06;
    traits.voice = 0.08;
    traits.advocacy = 0;
    traits.search = 1.1;
    traits.listens = 0.05;
    traits.price = chance.spread(1.2, 0.3);
    traits.edge = 1.5;
  },
  isTold: ({ attitude, keepsBuying, choice }) => attitude && keepsBuying && choice,
};
