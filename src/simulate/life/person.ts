import type { Conditions } from '../conditions.ts';
import { canPair, motives, secondMotive, type MotiveId } from '../motives/index.ts';
import { clamped, ordinary, type Traits } from '../motives/motive.ts';
import { Chance } from '../random.ts';
import type { World } from '../worlds/world.ts';
import { heldContract, type HeldContract } from '../events/contract.ts';
import { blockOf, type Block } from '../events/restriction.ts';

export type Profile = 'ordinary' | 'one_time' | 'gift' | 'firm';

/** What they say when asked, and say unasked. Of most it is what moves them too; not of twins. */
export interface Feelings {
  liking: number;
  rivals: readonly number[];
  advocacy: number;
  listens: number;
}

/** A customer before anything happens: who they are, what moves them, where they live. */
export interface Person {
  index: number;
  id: string;
  /** Stream of chance for what they do: twins share it. */
  behaviour: number;
  twinOf: string | null;
  motive: MotiveId;
  second: MotiveId | null;
  profile: Profile;
  traits: Traits;
  /** Their liking of each rival, as far as it moves them. */
  rivals: readonly number[];
  feels: Feelings;
  region: number;
  x: number;
  y: number;
  /** First day as a customer; negative before the company's records begin. */
  joined: number;
  source: 'walk_in' | 'advert' | 'referral' | 'search';
  /** How much of their need each category is. */
  wants: readonly number[];
  /** The one they need most. */
  mainCategory: number;
  speaks: 'en' | 'zh';
  contract: HeldContract | null;
  /** Place in the list of account managers. */
  manager: number | null;
  /** How much of their tie to us is a tie to that person, in utils. */
  tiedToManager: number;
  block: Block | null;
  web: number;
  hour: number;
  weekday: number;
}

/** Of each hundred customers, this place and the next are twins: they do the same and feel the opposite. */
const twinPlace = 11;
const twinEvery = 50;

export function personOf(index: number, seed: number, conditions: Conditions): Person {
  if (index % twinEvery !== twinPlace + 1) return born(index, seed, conditions, twinMotive(index, false));
  // What the first does from habit the second does from liking, or the other way round.
  const first = born(index - 1, seed, conditions, twinMotive(index - 1, false));
  const own = born(index, seed, conditions, twinMotive(index, true));
  return {
    ...first,
    index,
    id: own.id,
    twinOf: first.id,
    motive: own.motive,
    second: null,
    speaks: own.speaks,
    feels: own.feels,
  };
}

function twinMotive(index: number, isSecond: boolean): MotiveId | null {
  const place = index % twinEvery;
  if (place !== twinPlace && !isSecond) return null;
  const isEven = Math.floor(index / twinEvery) % 2 === 0;
  return isEven !== isSecond ? 'inertia' : 'reliance';
}

function born(index: number, seed: number, conditions: Conditions, forced: MotiveId | null): Person {
  const { world, days } = conditions;
  const chance = new Chance(seed, index, 1);
  const profile = forced !== null ? 'ordinary' : profileOf(world, chance);
  const motive = forced ?? chance.weighted<MotiveId>(among(world.motives, fitting[profile]));
  const second =
    forced !== null || profile !== 'ordinary' ? null : secondMotive(motive, chance, pairedShare(world));
  const traits = shaped(motive, second, chance);
  const home = homeOf(motive, world, conditions, chance);
  const main = chance.whole(0, world.categories.length - 1);
  const side = chance.whole(0, world.categories.length - 1);
  const isFirm = profile === 'firm';
  if (isFirm) {
    traits.basket *= 8;
    traits.pace *= 1.4;
    traits.rhythm = 1;
  }
  const joined = chance.happens(0.62) ? -chance.whole(30, 1500) : chance.whole(0, Math.floor(days * 0.75));
  const hasManager = isFirm || chance.happens(0.02);
  const share = forced === null ? (world.contracts?.share[motive] ?? 0) : 0;
  const rivals = world.rivals.map(() => clamped(chance.normal(traits.rivalLiking, 0.08)));
  return {
    index,
    id: String(index + 1).padStart(6, '0'),
    behaviour: index,
    twinOf: null,
    motive,
    second,
    profile,
    traits,
    rivals,
    feels: { liking: traits.liking, rivals, advocacy: traits.advocacy, listens: traits.listens },
    ...home,
    joined,
    source: joined > 0 && chance.happens(0.12) ? 'referral' : chance.pick(['walk_in', 'advert', 'search']),
    wants: world.categories.map((_, category) => (category === main ? 3 : 0) + (category === side ? 1 : 0)),
    mainCategory: main,
    speaks: chance.happens(0.5) ? 'zh' : 'en',
    contract:
      world.contracts !== null && profile === 'ordinary' && chance.happens(share)
        ? heldContract(index, motive, world.contracts, joined, chance)
        : null,
    manager: hasManager ? chance.whole(0, Math.max(0, conditions.managers.length - 1)) : null,
    tiedToManager: hasManager && chance.happens(0.45) ? chance.between(2, 4) : 0,
    block: motives[motive].isBlocked === true ? blockOf(joined, days, chance) : null,
    web: motive === 'convenience' ? 0.05 : chance.between(0, 0.6),
    hour: chance.pick([8, 9, 12, 13, 17, 18, 19]),
    weekday: chance.whole(0, 6),
  };
}

function profileOf({ profiles: { one_time, gift, firm } }: World, chance: Chance): Profile {
  return chance.weighted({ one_time, gift, firm, ordinary: 1 - one_time - gift - firm });
}

/** Reasons that fit such customers; any where none are named. Who was here once was held by nothing, or came for an offer. */
const fitting: Readonly<Record<Profile, readonly MotiveId[] | null>> = {
  ordinary: null,
  one_time: ['none', 'price', 'incentive'],
  gift: ['none', 'reliance'],
  firm: ['premium', 'reliance', 'inertia', 'price', 'none'],
};

function among(weights: World['motives'], ids: readonly MotiveId[] | null): World['motives'] {
  return ids === null ? weights : Object.fromEntries(ids.map((id) => [id, weights[id] ?? 0]));
}

function pairedShare(world: World): number {
  const entries = Object.entries(world.motives) as [MotiveId, number][];
  const all = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return entries.reduce((sum, [id, weight]) => sum + (canPair(id) ? weight : 0), 0) / all;
}

/** With two motives, what drives either drives both; how they feel about us is that of the first. */
function shaped(first: MotiveId, second: MotiveId | null, chance: Chance): Traits {
  const traits = ordinary(chance);
  const other: Traits = { ...traits, waitsFor: { ...traits.waitsFor } };
  motives[first].shape(traits, chance);
  if (second === null) return traits;
  motives[second].shape(other, chance);
  return {
    ...traits,
    price: Math.max(traits.price, other.price),
    travel: Math.max(traits.travel, other.travel),
    reward: Math.max(traits.reward, other.reward),
    waitsFor: {
      cut: Math.max(traits.waitsFor.cut, other.waitsFor.cut) / 2,
      reward: Math.max(traits.waitsFor.reward, other.waitsFor.reward) / 2,
    },
    likingCounts: (traits.likingCounts + other.likingCounts) / 2,
    attention: Math.max(traits.attention, other.attention),
    routine: Math.max(traits.routine, other.routine),
  };
}

function homeOf(
  motive: MotiveId,
  world: World,
  conditions: Conditions,
  chance: Chance,
): { region: number; x: number; y: number } {
  const { home } = motives[motive];
  const weights: Record<string, number> = {};
  for (const [place, { people, rivals }] of world.regions.entries())
    if (home === 'any' || (home === 'captive') === (rivals.length === 0)) weights[place] = people;
  const region = Number(chance.weighted(weights));
  const name = world.regions[region]?.name;
  const shops = conditions.shops.filter((each) => each.owner < 0 && each.region === name && each.from < 0);
  const centre = home === 'near' ? chance.pick(shops) : world.regions[region];
  // Who comes because we are near lives near: a few hundred metres, others some kilometres.
  const far = home === 'near' ? 0.35 : 2;
  return {
    region,
    x: (centre?.x ?? 0) + chance.normal(0, far),
    y: (centre?.y ?? 0) + chance.normal(0, far),
  };
}
