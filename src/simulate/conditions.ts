import type { World } from './worlds/world.ts';

/** A shop that is open for some time. */
export interface Shop {
  id: string;
  /** Place in the list of rivals; −1 is ours. */
  owner: number;
  region: string;
  x: number;
  y: number;
  from: number;
  to: number;
}

export interface Manager {
  id: string;
  leftOn: number | null;
  leftTo: 'competitor' | 'other' | null;
}

const forever = 1e6;

/** The world on every day: prices, offers, who is there and where. Events change it before anybody chooses. */
export class Conditions {
  readonly world: World;
  readonly days: number;
  readonly shops: Shop[] = [];
  readonly managers: Manager[] = [];
  /** Days on which the way to somebody changed. */
  readonly turns: number[] = [0];
  /** Our list price by category and day: 1 is that of the first day. */
  readonly listPrice: Float64Array[];
  /** Share that our price is cut by, and the campaign. */
  readonly cut: Float64Array[];
  readonly cutBy: (string | null)[][];
  /** How attractive our reward is: 1 is a usual one; and its campaign. */
  readonly reward: Float64Array;
  readonly rewardBy: (string | null)[];
  readonly rewardKind: (string | null)[];
  /** Coupons that some customers were sent: share off, and the campaign. */
  readonly coupon: Float64Array;
  readonly couponBy: (string | null)[];
  /** Prices of rivals against our first list price, by rival, category, region, day. */
  readonly #rivalPrice: Float64Array[];
  readonly rivalReward: Float64Array[];
  /** Until which day a rival does not serve a region, from which day it does no more. */
  readonly #serves: { from: number; to: number }[][];
  readonly #categories: number;
  readonly #regions: number;

  constructor(world: World, days: number) {
    this.world = world;
    this.days = days;
    this.#categories = world.categories.length;
    this.#regions = world.regions.length;
    const perDay = (fill: number) => new Float64Array(days).fill(fill);
    this.listPrice = world.categories.map(() => perDay(1));
    this.cut = world.categories.map(() => perDay(0));
    this.cutBy = world.categories.map(() => Array<string | null>(days).fill(null));
    this.reward = perDay(0);
    this.rewardBy = Array<string | null>(days).fill(null);
    this.rewardKind = Array<string | null>(days).fill(null);
    this.coupon = perDay(0);
    this.couponBy = Array<string | null>(days).fill(null);
    this.#rivalPrice = world.rivals.flatMap(() =>
      world.categories.flatMap(() => world.regions.map(() => perDay(1))),
    );
    this.rivalReward = world.rivals.map(() => perDay(0));
    this.#serves = world.rivals.map((_, rival) =>
      world.regions.map((region) => ({
        from: region.rivals.some(([who]) => who === rival) ? -forever : forever,
        to: forever,
      })),
    );
    for (const place of world.stores) this.open({ ...place, owner: -1, from: -forever, to: forever });
    for (const { name, rivals } of world.regions)
      for (const [owner, x, y] of rivals)
        this.open({ id: `${name}-${owner}`, owner, region: name, x, y, from: -forever, to: forever });
  }

  open(shop: Shop): void {
    this.shops.push(shop);
    if (shop.from > 0) this.#turn(shop.from);
  }

  close(id: string, day: number): void {
    const shop = this.shops.find((each) => each.id === id && each.to >= forever);
    if (shop === undefined) throw new RangeError(`\`close\` requires an open shop, not ${id}`);
    shop.to = day;
    this.#turn(day);
  }

  #turn(day: number): void {
    if (this.turns.includes(day)) return;
    this.turns.push(day);
    this.turns.sort((a, b) => a - b);
  }

  enters(rival: number, region: number, day: number): void {
    const span = this.#serves[rival]?.[region];
    if (span !== undefined) span.from = Math.min(span.from, day);
  }

  serves(rival: number, region: number, day: number): boolean {
    const span = this.#serves[rival]?.[region];
    return span !== undefined && span.from <= day && day < span.to;
  }

  /** How many rivals serve a region on a day. */
  rivalsIn(region: number, day: number): number {
    let count = 0;
    for (let rival = 0; rival < this.world.rivals.length; rival++)
      if (this.serves(rival, region, day)) count++;
    return count;
  }

  rivalPrices(rival: number, category: number, region: number): Float64Array {
    const found = this.#rivalPrice[(rival * this.#categories + category) * this.#regions + region];
    if (found === undefined) throw new RangeError('`rivalPrices` requires a rival, a category and a region');
    return found;
  }
}
