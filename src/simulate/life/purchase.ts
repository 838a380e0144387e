import type { Conditions } from '../conditions.ts';
import type { HeldContract } from '../events/contract.ts';
import type { Chance } from '../random.ts';
import { weekdayOf } from '../calendar.ts';
import type { Life, Purchase } from './life.ts';
import type { Person } from './person.ts';
import type { Way } from './ways.ts';

interface Occasion {
  category: number;
  day: number;
  way: Way;
  hasCoupon: boolean;
  order: number;
}

const tiers = { basic: 0, standard: 0.5, premium: 1 } as const;

/** What is taken once they chose us: which product by quality and price, how much by the size of the basket. */
export function orderOf(
  person: Person,
  conditions: Conditions,
  occasion: Occasion,
  chance: Chance,
): Purchase[] {
  const { traits } = person;
  const { category, day, way, order } = occasion;
  const sold = conditions.world.categories[category];
  if (sold === undefined) return [];
  const cut = conditions.cut[category]?.[day] ?? 0;
  const isWeb = chance.happens(person.web);
  const minute = minuteOf(person, day, chance);
  // Within a category a dearer product is chosen for what it is, and not chosen for what it costs.
  const weights: Record<string, number> = {};
  for (const product of sold.products)
    weights[product.id] = Math.exp(
      4 * traits.quality * tiers[product.tier] -
        0.35 * traits.price * Math.log(product.cents / (sold.products[1]?.cents ?? 1000)) +
        (product.tier === 'standard' ? 0.6 : 0),
    );
  const id = chance.weighted(weights);
  const product = sold.products.find((each) => each.id === id);
  if (product === undefined) return [];
  const list = Math.round(product.cents * (conditions.listPrice[category]?.[day] ?? 1));
  const unit = Math.round(list * (1 - cut));
  const qty = Math.max(
    1,
    Math.round(chance.spread(1.6 * traits.basket * (cut > 0 && traits.price > 6 ? 1.5 : 1), 0.35)),
  );
  const favourite = product.variants[person.behaviour % product.variants.length] ?? '';
  const off = occasion.hasCoupon ? Math.round(qty * unit * (conditions.coupon[day] ?? 0)) : 0;
  const hasReward = (conditions.reward[day] ?? 0) > 0;
  return [
    {
      day,
      minute,
      category,
      product: product.id,
      tier: product.tier,
      variant: chance.happens(traits.variety) ? chance.pick(product.variants) : favourite,
      qty,
      list,
      unit,
      off,
      campaign:
        cut > 0
          ? (conditions.cutBy[category]?.[day] ?? null)
          : hasReward
            ? (conditions.rewardBy[day] ?? null)
            : null,
      coupon: occasion.hasCoupon ? (conditions.couponBy[day] ?? null) : null,
      shop: way.shop,
      isWeb,
      looked: isWeb
        ? {
            options: 1 + chance.poisson(Math.max(0, traits.search - 1)),
            minutes: Math.max(1, Math.round(chance.spread(4 * traits.search, 0.6))),
          }
        : null,
      isAuto: false,
      order,
    },
  ];
}

/** The monthly fee, or the box that comes by itself. */
export function contractBill(
  held: HeldContract,
  life: Life,
  day: number,
  shop: string,
  order: number,
): Purchase {
  const cents = life.changedPlanOn === null ? held.cents : held.bestCents;
  return {
    day,
    minute: 120,
    category: -1,
    product: 'FEE',
    tier: '',
    variant: '',
    qty: 1,
    list: cents,
    unit: cents,
    off: 0,
    campaign: null,
    coupon: null,
    shop,
    isWeb: true,
    looked: null,
    isAuto: true,
    order,
  };
}

/** Some come at their hour, on their way; others whenever. */
function minuteOf({ traits, hour, weekday }: Person, day: number, chance: Chance): number {
  const isUsual = chance.happens(traits.routine) && (weekdayOf(day) !== 6 || weekday === 6);
  const at = isUsual ? hour : chance.whole(8, 20);
  return at * 60 + chance.whole(0, 59);
}
