import type { Chance } from '../random.ts';
import type { Names } from '../worlds/world.ts';

export type MotiveId =
  | 'monopoly'
  | 'inertia'
  | 'latent'
  | 'convenience'
  | 'price'
  | 'incentive'
  | 'premium'
  | 'reliance'
  | 'locked'
  | 'none';

/** What a customer is like inside. Utilities are those of a multinomial logit: 1 doubles or trebles the odds. */
export interface Traits {
  /** How they like us, −1 to 1. */
  liking: number;
  /** How they like an ordinary rival, −1 to 1. */
  rivalLiking: number;
  /** Utils for each unit of liking. */
  likingCounts: number;
  /** Utils for each unit of the logarithm of the price: about the elasticity of demand where shares are small. */
  price: number;
  /** Utils for each minute of the way. */
  travel: number;
  /** Utils for doing as last time. */
  habit: number;
  /** Chance that anything but the last supplier comes to mind at all. */
  attention: number;
  /** Utils of a reward on offer. */
  reward: number;
  /** Utils of waiting while nothing of what they look for is on offer. */
  waitsFor: { cut: number; reward: number };
  /** Utils for us because they are customers here already. */
  edge: number;
  /** Utils of not waiting, whoever sells. */
  urgency: number;
  /** Days between needs, against an ordinary customer. */
  pace: number;
  /** Shape of the gaps between thoughts of buying: 1 at random, 8 like a clock. */
  rhythm: number;
  /** Chance of another variant than last time. */
  variety: number;
  /** Utils for the dearest tier against the cheapest. */
  quality: number;
  /** Size of a basket against an ordinary one. */
  basket: number;
  /** Share of an ordinary shock that a failure of ours leaves. */
  hurt: number;
  /** Chance of a complaint after a failure. */
  voice: number;
  /** Recommendations a year that nobody pays for. */
  advocacy: number;
  /** Options looked at before an order, on average. */
  search: number;
  /** Chance of doing something with a message of ours. */
  listens: number;
  /** How regular the hour of the day and the day of the week are, 0–1. */
  routine: number;
}

/** What the records hold of a customer by which an observer who knew the mechanism could tell the motive. */
export interface Exposure {
  /** Answered a questionnaire in the last year, or told us at length in a complaint or a review. */
  attitude: boolean;
  /** Was seen to recommend us unpaid. */
  recommended: boolean;
  /** Whether others could serve them is on record. */
  choice: boolean;
  /** Own purchases. */
  purchases: number;
  /** Whether purchases go on (or went on until they left) at no less than half the pace of their need. */
  keepsBuying: boolean;
  /** What choices tell apart, in nats: the motive's own driver against an ordinary one. */
  price: number;
  reward: number;
  access: number;
  /** Whether what stood in the way is on record. */
  restriction: boolean;
  /** Whether the cost of leaving is on record. */
  fee: boolean;
}

/** How things are on the last day of the records. */
export interface Situation {
  /** Nobody else serves them. */
  isCaptive: boolean;
  /** Leaving costs a fee. */
  isHeld: boolean;
  /** Something keeps them from buying. */
  isBlocked: boolean;
  /** Whatever they bought of late they bought elsewhere. */
  isElsewhere: boolean;
  /** Recommends us unpaid now and then. */
  isAdvocate: boolean;
}

export interface Motive {
  id: MotiveId;
  names: Names;
  /** Lives where we are easier to reach, where nobody else is, or anywhere. */
  home: 'near' | 'captive' | 'open' | 'any';
  /** Turns an ordinary person into one who comes for this reason. */
  shape: (traits: Traits, chance: Chance) => void;
  /** Whether the records could tell the motive from those that look like it. */
  isTold: (exposure: Exposure) => boolean;
  /** What ends it, as the reasons of a loss name it: who left for that showed why they had come. */
  endsBy: readonly string[];
  /** What holds them instead, once it ended without their leaving; null while it lasts. Default: it lasts. */
  becomes?: (situation: Situation) => MotiveId | null;
  /** Something stands in the way of buying. */
  isBlocked?: true;
}

/** Evidence that makes one of two readings twenty times as likely: ln 20. */
export const telling = 3;

/** An ordinary customer, before any reason to come. */
export function ordinary(chance: Chance): Traits {
  return {
    liking: clamped(chance.normal(0.15, 0.22)),
    rivalLiking: clamped(chance.normal(0.1, 0.18)),
    likingCounts: 2,
    // Store choice reacts to prices, less than brand choice does: Bijmolt et al. (2005) find −2.6 for brands.
    price: chance.spread(2, 0.3),
    travel: chance.spread(0.04, 0.3),
    habit: 1,
    attention: 0.6,
    reward: chance.spread(0.2, 0.4),
    waitsFor: { cut: 0, reward: 0 },
    edge: 0.8,
    urgency: 0,
    pace: chance.spread(1, 0.25),
    rhythm: chance.whole(1, 4),
    variety: chance.between(0.2, 0.6),
    quality: 0,
    basket: chance.spread(1, 0.3),
    hurt: 1,
    voice: 0.3,
    advocacy: 0.02,
    search: 3,
    listens: 0.25,
    routine: 0.2,
  };
}

export const clamped = (value: number): number => Math.max(-1, Math.min(1, value));
