import { convenience } from './convenience.ts';
import { incentive } from './incentive.ts';
import { inertia } from './inertia.ts';
import { latent } from './latent.ts';
import { locked } from './locked.ts';
import { monopoly } from './monopoly.ts';
import { none } from './none.ts';
import { premium } from './premium.ts';
import { price } from './price.ts';
import { reliance } from './reliance.ts';
import type { LoyaltyType } from './type.ts';

export type { LoyaltyType };

/** The seven loyalty types of the textbook, in its order. */
export const loyaltyTypes: readonly LoyaltyType[] = [
  monopoly,
  inertia,
  latent,
  convenience,
  price,
  incentive,
  premium,
];

/** Outcomes that the textbook has no name for. They are looked at only where none of the seven is indicated. */
export const extensions: readonly LoyaltyType[] = [reliance, locked, none];

export const allTypes: readonly LoyaltyType[] = [...loyaltyTypes, ...extensions];
