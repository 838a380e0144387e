import type { Conditions } from '../conditions.ts';
import type { Traits } from '../motives/motive.ts';
import type { Person } from './person.ts';
import type { Way } from './ways.ts';

/** What is in somebody's mind when they think of buying. */
export interface Mind {
  /** Their last supplier: 0 is us, then rivals. */
  last: number;
  /** Days since they last bought anything. */
  hungry: number;
  /** Days between their needs. */
  needDays: number;
  /** Thinks of others than the last supplier now. */
  looks: boolean;
  /** Utils that failures cost us, utils that only an account manager gave us. */
  hurt: number;
  bound: number;
  /** Uses the coupon that runs. */
  hasCoupon: boolean;
  isBlocked: boolean;
}

/** How strongly a need that has lasted twice as long presses: shapes gaps without making them clockwork. */
const pressing = 3;
/** At the usual gap buying is about as likely as waiting. */
const reluctance = 1.2;
const blocked = 7;

/** Utilities of buying from us (0), from each rival (1…), and of not buying (last), into `out`; −Infinity is no option. */
export function utilities(
  { traits, rivals, region }: Person,
  conditions: Conditions,
  way: Way,
  mind: Mind,
  category: number,
  day: number,
  season: number,
  out: Float64Array,
): void {
  const cut = conditions.cut[category]?.[day] ?? 0;
  const reward = conditions.reward[day] ?? 0;
  const coupon = mind.hasCoupon ? (conditions.coupon[day] ?? 0) : 0;
  const list = conditions.listPrice[category]?.[day] ?? 1;
  out[0] =
    mind.looks || mind.last === 0
      ? traits.edge +
        traits.likingCounts * traits.liking -
        traits.price * Math.log(list * (1 - cut) * (1 - coupon)) -
        traits.travel * way.own +
        (mind.last === 0 ? traits.habit : 0) +
        traits.reward * reward -
        mind.hurt * traits.hurt +
        mind.bound -
        (mind.isBlocked ? blocked : 0)
      : -Infinity;
  const count = rivals.length;
  for (let rival = 0; rival < count; rival++) {
    const minutes = way.rivals[rival] ?? Infinity;
    const isThere = minutes < Infinity && (mind.looks || mind.last === rival + 1);
    out[rival + 1] = isThere
      ? traits.likingCounts * (rivals[rival] ?? 0) -
        traits.price * Math.log(conditions.rivalPrices(rival, category, region)[day] ?? 1) -
        traits.travel * minutes +
        (mind.last === rival + 1 ? traits.habit : 0) +
        traits.reward * (conditions.rivalReward[rival]?.[day] ?? 0)
      : -Infinity;
  }
  out[count + 1] = waiting(traits, mind, cut + coupon > 0, reward > 0) - season;
}

function waiting(traits: Traits, mind: Mind, isCheap: boolean, isRewarded: boolean): number {
  const { waitsFor } = traits;
  const { cut, reward } = waitsFor;
  // Who waits for either is content with one of them.
  const isServed = (cut > 0 && isCheap) || (reward > 0 && isRewarded);
  return (
    reluctance -
    traits.urgency -
    pressing * Math.log(Math.max(1, mind.hungry) / mind.needDays) +
    (isServed ? 0 : Math.max(cut, reward))
  );
}

/** Turns utilities into probabilities, in place. */
export function softmax(values: Float64Array): void {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    const weight = Math.exp((values[index] ?? 0) - most);
    values[index] = weight;
    sum += weight;
  }
  for (let index = 0; index < values.length; index++) values[index] = (values[index] ?? 0) / sum;
}

/**
 * Nats by which one thought of buying tells two minds apart on average (Kullback and Leibler 1951). Only a purchase from
 * us is on record; a thought that led elsewhere or came to nothing is not. So this is the divergence of two thinned
 * Poisson processes, not of two choices.
 */
export function divergence(own: Float64Array, other: Float64Array): number {
  const p = own[0] ?? 0;
  const q = Math.max(1e-9, other[0] ?? 0);
  return (p > 0 ? p * Math.log(p / q) : 0) - p + q;
}
