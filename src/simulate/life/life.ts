import type { Left } from '../events/fate.ts';
import type { Failure } from '../events/service-failure.ts';
import type { Way } from './ways.ts';

/** One order line at ours. */
export interface Purchase {
  day: number;
  minute: number;
  /** Place in the list of categories; −1 is the contract. */
  category: number;
  product: string;
  tier: string;
  variant: string;
  qty: number;
  /** Cents per unit before and after cuts, and what was taken off the line beside that. */
  list: number;
  unit: number;
  off: number;
  campaign: string | null;
  coupon: string | null;
  shop: string;
  isWeb: boolean;
  /** Looked at so many options for so many minutes; null in a shop. */
  looked: { options: number; minutes: number } | null;
  isAuto: boolean;
  order: number;
}

export interface Elsewhere {
  day: number;
  category: number;
  rival: number;
  cents: number;
  /** While a reward of theirs ran. */
  isRewarded: boolean;
}

/** What somebody did, as an all-seeing observer would write it down. */
export interface Life {
  purchases: Purchase[];
  elsewhere: Elsewhere[];
  failures: Failure[];
  /** Days on which they wanted to buy and could not. */
  attempts: number[];
  ways: Way[];
  /** Days on which they moved to the cheaper plan; null where they never did. */
  changedPlanOn: number | null;
  left: Left | null;
  /** Nats by which choices tell the drivers of the motive from ordinary ones. */
  told: { price: number; reward: number; access: number };
}

export const paidFor = ({ qty, unit, off }: Purchase): number => qty * unit - off;
