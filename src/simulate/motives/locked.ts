import { clamped, type Motive } from './motive.ts';

/** Unhappy, others are there, but leaving costs too much. */
export const locked: Motive = {
  id: 'locked',
  names: { en: 'locked by switching costs', zh: '转移成本锁定' },
  home: 'open',
  endsBy: [],
  becomes: ({ isHeld }) => (isHeld ? null : 'none'),
  shape: (traits, chance) => {
    traits.liking = clamped(chance.normal(-0.5, 0.15));
    traits.rivalLiking = clamped(chance.normal(0.3, 0.12));
    traits.likingCounts = 3;
    traits.habit = 0.3;
    traits.attention = 0.9;
    traits.voice = 0.5;
    traits.advocacy = 0;
  },
  isTold: ({ attitude, keepsBuying, fee, choice }) => attitude && keepsBuying && fee && choice,
};
