import type { Chance } from '../random.ts';
import { convenience } from './convenience.ts';
import { incentive } from './incentive.ts';
import { inertia } from './inertia.ts';
import { latent } from './latent.ts';
import { locked } from './locked.ts';
import { monopoly } from './monopoly.ts';
import type { Motive, MotiveId } from './motive.ts';
import { none } from './none.ts';
import { premium } from './premium.ts';
import { price } from './price.ts';
import { reliance } from './reliance.ts';

/** Every reason to come. A new one is one file and one line here, and its share in the worlds. */
export const motives: Readonly<Record<MotiveId, Motive>> = {
  monopoly,
  inertia,
  latent,
  convenience,
  price,
  incentive,
  premium,
  reliance,
  locked,
  none,
};

/** Reasons that go together in one person: the first settles where they live and how they feel. */
const pairs: Readonly<Partial<Record<MotiveId, readonly MotiveId[]>>> = {
  convenience: ['price', 'incentive'],
  price: ['incentive', 'convenience'],
  incentive: ['price'],
  premium: ['incentive', 'convenience'],
  reliance: ['price', 'convenience'],
};

/** How many customers have two reasons. */
const mixedShare = 0.1;

export function secondMotive(first: MotiveId, chance: Chance, sharePaired: number): MotiveId | null {
  const others = pairs[first];
  return others !== undefined && chance.happens(mixedShare / sharePaired) ? chance.pick(others) : null;
}

export const canPair = (id: MotiveId): boolean => pairs[id] !== undefined;

export type { Motive, MotiveId } from './motive.ts';
