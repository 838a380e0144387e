import { clamped, type Motive } from './motive.ts';

/** Likes us and would buy, were it not for something that stands in the way. */
export const latent: Motive = {
  id: 'latent',
  names: { en: 'latent', zh: '潜在忠诚' },
  home: 'any',
  endsBy: [],
  becomes: ({ isBlocked, isAdvocate }) => (isBlocked ? null : isAdvocate ? 'premium' : 'reliance'),
  shape: (traits, chance) => {
    traits.liking = clamped(chance.normal(0.72, 0.12));
    traits.likingCounts = 4;
    traits.advocacy = chance.happens(0.3) ? 0.4 : 0.02;
    traits.listens = 0.6;
  },
  isTold: ({ attitude, restriction }) => attitude && restriction,
  isBlocked: true,
};
