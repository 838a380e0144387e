import type { Conditions } from '../conditions.ts';
import { monthOf } from '../calendar.ts';
import { leavingFee } from '../events/contract.ts';
import { fateOf, type Left } from '../events/fate.ts';
import { failureOn, hurtOf } from '../events/service-failure.ts';
import { Chance } from '../random.ts';
import type { MotiveId } from '../motives/index.ts';
import { divergence, softmax, utilities, type Mind } from './choice.ts';
import type { Life } from './life.ts';
import { lookalikes } from './lookalikes.ts';
import type { Person } from './person.ts';
import { pressureOn, strongest } from './pressure.ts';
import { contractBill, orderOf } from './purchase.ts';
import { waysFrom, type Way } from './ways.ts';

/** Thoughts of buying for each need: most come to nothing. */
const thoughtsPerNeed = 2;
/** Suppliers in a row other than us after which a customer under pressure may be gone for good. */
const awayFor = 2;

/** One customer's days, from the first to the last. Everything they do is a choice made under that day's conditions. */
export function live(person: Person, seed: number, conditions: Conditions): Life {
  const { world, days } = conditions;
  const { traits, contract, profile } = person;
  const chance = new Chance(seed, person.behaviour, 2);
  const life: Life = {
    purchases: [],
    elsewhere: [],
    failures: [],
    attempts: [],
    ways: waysFrom(person.x, person.y, person.region, conditions),
    changedPlanOn: null,
    left: null,
    told: { price: 0, reward: 0, access: 0 },
  };
  const first = Math.max(0, person.joined);
  const fate =
    profile === 'one_time'
      ? null
      : fateOf(person.joined, days, profile === 'firm', contract !== null, chance);
  const others = lookalikes(person, conditions);
  const options = new Float64Array(world.rivals.length + 2);
  const imagined = new Float64Array(world.rivals.length + 2);
  const mind: Mind = {
    last: 0,
    hungry: 0,
    needDays: 1,
    looks: true,
    hurt: 0,
    bound: 0,
    hasCoupon: false,
    isBlocked: false,
  };
  const needDays = needOf(person, conditions);
  mind.needDays = needDays;
  const state = {
    awakeUntil: -1,
    away: 0,
    lastBuy: first - Math.round(needDays * chance.between(0.3, 1)),
    orders: 0,
  };
  const nextBill = contract === null ? Infinity : Math.max(0, contract.start);
  const isSent = (day: number) =>
    new Chance(seed, person.behaviour, 3, campaignNumber(conditions.couponBy[day])).happens(0.5);

  // Contract fees and needs are walked together, so that whatever happens first changes what comes after.
  let bill = nextBill;
  let thought = first + (person.joined >= 0 ? 0 : chance.between(0, needDays));
  while (life.left === null) {
    const day = Math.floor(Math.min(bill, thought));
    if (fate !== null && fate.day <= day && fate.day < days) {
      life.left = fate;
      break;
    }
    if (day >= days) break;
    const way = wayOn(life.ways, day);
    const felt = life.failures.length === 0 ? 0 : hurtOf(life.failures, day);
    if (bill <= thought && contract !== null) {
      life.purchases.push(contractBill(contract, life, day, way.shop, state.orders++));
      bill += 30.4;
      const pressure = pressureOn(person, conditions, life.ways, way, felt, day);
      considerPlan(person, life, day, chance);
      if (chance.happens(world.failures)) fail(person, life, day, null, state, chance);
      const gone = decideOnContract(
        person,
        conditions,
        way,
        felt,
        day,
        pressure.total,
        state.awakeUntil > day,
        chance,
      );
      if (gone !== null) life.left = { day, to: gone, initiator: 'active', ...strongest(pressure) };
      continue;
    }
    thought += Math.max(0.5, chance.gamma(traits.rhythm, needDays / thoughtsPerNeed));
    if (profile === 'gift' && !isGiftSeason(day)) continue;
    if (day === Math.floor(state.lastBuy)) continue;
    const category = wanted(person, chance);
    mind.hungry = day - state.lastBuy;
    mind.looks = state.awakeUntil > day || chance.happens(traits.attention);
    mind.hurt = felt;
    mind.bound = boundOn(person, conditions, day) + (contract === null ? 0 : 2);
    mind.isBlocked = isBlocked(person, day);
    mind.hasCoupon =
      (conditions.coupon[day] ?? 0) > 0 && isSent(day) && chance.happens(couponUse(traits.price));
    const season = world.season[monthOf(day) - 1] ?? 0;
    utilities(person, conditions, way, mind, category, day, season, options);
    softmax(options);
    for (const each of others) {
      each.utilities(way, mind, category, day, season, imagined);
      softmax(imagined);
      life.told[each.driver] += divergence(options, imagined);
    }
    const chosen = drawn(options, chance);
    if (chosen === 0) {
      state.lastBuy = day;
      state.away = 0;
      mind.last = 0;
      const lines = orderOf(
        person,
        conditions,
        { category, day, way, hasCoupon: mind.hasCoupon, order: state.orders++ },
        chance,
      );
      life.purchases.push(...lines);
      // Something forgotten: back on the same day.
      if (chance.happens(0.015))
        life.purchases.push(
          ...orderOf(
            person,
            conditions,
            { category, day, way, hasCoupon: false, order: state.orders++ },
            chance,
          ),
        );
      if (chance.happens(world.failures)) fail(person, life, day, life.purchases.length - 1, state, chance);
      if (profile === 'one_time') break;
    } else if (chosen <= world.rivals.length) {
      state.lastBuy = day;
      state.away++;
      mind.last = chosen;
      life.elsewhere.push({
        day,
        category,
        rival: chosen - 1,
        cents: Math.round(900 * traits.basket * chance.spread(1, 0.3)),
        isRewarded: (conditions.rivalReward[chosen - 1]?.[day] ?? 0) > 0,
      });
      if (contract !== null || life.purchases.length === 0 || state.away < awayFor) continue;
      const pressure = pressureOn(person, conditions, life.ways, way, felt, day);
      if (leaves(person, state.away, pressure.total, chance))
        life.left = { day, to: chosen - 1, initiator: 'active', ...strongest(pressure) };
    } else if (mind.isBlocked && chance.happens(0.35)) life.attempts.push(day);
  }
  return life;
}

function needOf({ traits, wants }: Person, { world }: Conditions): number {
  let weight = 0;
  let rate = 0;
  for (const [category, want] of wants.entries()) {
    weight += want;
    rate += want / (world.categories[category]?.needDays ?? 30);
  }
  return (traits.pace * weight) / rate;
}

function wanted({ wants }: Person, chance: Chance): number {
  let left = chance.unit() * wants.reduce((sum, want) => sum + want, 0);
  for (const [category, want] of wants.entries()) if ((left -= want) < 0) return category;
  return wants.findIndex((want) => want > 0);
}

export function wayOn(ways: readonly Way[], day: number): Way {
  let found = ways[0];
  for (const way of ways) if (way.from <= day) found = way;
  if (found === undefined) throw new RangeError('`wayOn` requires at least 1 way');
  return found;
}

function drawn(probabilities: Float64Array, chance: Chance): number {
  let left = chance.unit();
  for (let index = 0; index < probabilities.length; index++)
    if ((left -= probabilities[index] ?? 0) < 0) return index;
  return probabilities.length - 1;
}

/** The tie to a manager who is there, in utils; nothing once they left. */
function boundOn({ manager, tiedToManager }: Person, { managers }: Conditions, day: number): number {
  if (manager === null) return 0;
  const leftOn = managers[manager]?.leftOn ?? null;
  return leftOn === null || day < leftOn ? tiedToManager : 0;
}

export function isBlocked({ block }: Person, day: number): boolean {
  return block !== null && day >= block.from && (block.liftedOn === null || day < block.liftedOn);
}

/** Who looks at prices cuts coupons out. */
const couponUse = (price: number): number => Math.min(0.95, 0.1 * price);

const isGiftSeason = (day: number): boolean => [1, 2, 12].includes(monthOf(day));

function campaignNumber(id: string | null | undefined): number {
  return Number((id ?? '').replace(/\D/g, '')) || 0;
}

interface State {
  awakeUntil: number;
}

/** A failure makes people think, even those who never do. */
function fail(
  person: Person,
  life: Life,
  day: number,
  purchase: number | null,
  state: State,
  chance: Chance,
): void {
  const failure = failureOn(day, purchase, person.traits.voice, chance);
  life.failures.push(failure);
  if (failure.severity >= 2 && chance.happens(0.6)) state.awakeUntil = day + 60;
}

/** Who pays attention moves to the cheaper plan for the same use. */
function considerPlan({ contract, traits }: Person, life: Life, day: number, chance: Chance): void {
  if (contract === null || day < contract.cheaperFrom || life.changedPlanOn !== null) return;
  if (chance.happens(traits.attention * 0.25)) life.changedPlanOn = day;
}

/** Leaves a contract for a rival, or stays; the rival's place. */
function decideOnContract(
  { contract, traits, rivals, motive }: Person,
  conditions: Conditions,
  way: Way,
  felt: number,
  day: number,
  pressure: number,
  isAwake: boolean,
  chance: Chance,
): number | null {
  if (contract === null) return null;
  const wakes = isAwake || chance.happens(traits.attention * Math.min(0.5, 0.06 + 0.1 * pressure));
  if (!wakes) return null;
  let best = -1;
  let most = -Infinity;
  for (const [rival, liking] of rivals.entries()) {
    if ((way.rivals[rival] ?? Infinity) === Infinity) continue;
    const utility =
      traits.likingCounts * liking - 0.3 * traits.price * Math.log(rivalFee(conditions, rival, day));
    if (utility > most) [most, best] = [utility, rival];
  }
  if (best < 0) return null;
  // Each monthly fee that leaving costs weighs a util, the trouble of leaving as much as habit does.
  const fees = leavingFee(contract, day, null) / contract.cents;
  const stay =
    traits.edge + traits.likingCounts * traits.liking + 2 * traits.habit + fees - felt * traits.hurt;
  const goes = chance.happens(1 / (1 + Math.exp(stay - most)));
  return goes && motive !== undefined ? best : null;
}

function rivalFee(conditions: Conditions, rival: number, day: number): number {
  return conditions.rivalPrices(rival, 0, 0)[day] ?? 1;
}

/** Customers of several shops come back; who was driven away and settled elsewhere does not. */
function leaves(person: Person, away: number, pressure: number, chance: Chance): boolean {
  if (pressure < 0.8) return driftsOff(person.motive) && away >= 6 && chance.happens(0.03);
  return chance.happens(Math.min(0.6, 0.12 * pressure * (isCherryPicker(person) ? 0.1 : 1)));
}

/** Who goes where the offer is comes back with the next one. */
const isCherryPicker = ({ traits: { waitsFor } }: Person): boolean => waitsFor.cut + waitsFor.reward > 0;

/** Nothing ever tied them: they forget us. */
const driftsOff = (motive: MotiveId): boolean => motive === 'none' || motive === 'convenience';

export type { Left };
