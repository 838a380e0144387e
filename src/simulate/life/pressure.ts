import type { Conditions } from '../conditions.ts';
import type { Left } from '../events/fate.ts';
import type { Person } from './person.ts';
import type { Way } from './ways.ts';

/** What pushes or pulls a customer away on a day, in utils: by this the cause of a loss is known. */
export interface Pressure {
  failure: number;
  price: number;
  rival: number;
  entry: number;
  place: number;
  manager: number;
  total: number;
}

/** A new price or a new neighbour is news for half a year. */
const news = 180;

export function pressureOn(
  person: Person,
  conditions: Conditions,
  ways: readonly Way[],
  way: Way,
  felt: number,
  day: number,
): Pressure {
  const { traits } = person;
  const category = person.mainCategory;
  const prices = conditions.listPrice[category];
  const price =
    traits.price * Math.max(0, Math.log((prices?.[day] ?? 1) / (prices?.[Math.max(0, day - news)] ?? 1)));
  let rival = 0;
  let entry = 0;
  const before = ways[0] ?? way;
  for (let each = 0; each < person.rivals.length; each++) {
    const minutes = way.rivals[each] ?? Infinity;
    if (minutes === Infinity) continue;
    const theirs = conditions.rivalPrices(each, category, person.region)[day] ?? 1;
    const lures =
      Math.max(0, -traits.price * Math.log(theirs)) +
      traits.reward * (conditions.rivalReward[each]?.[day] ?? 0);
    rival = Math.max(rival, lures);
    const former = before.rivals[each] ?? Infinity;
    if (former === Infinity)
      entry = Math.max(entry, 1 + traits.likingCounts * ((person.rivals[each] ?? 0) - traits.liking));
    else entry = Math.max(entry, traits.travel * Math.max(0, former - minutes));
  }
  const place = traits.travel * Math.max(0, way.own - before.own);
  const leftOn = person.manager === null ? null : (conditions.managers[person.manager]?.leftOn ?? null);
  const manager = leftOn !== null && day >= leftOn && day < leftOn + news ? person.tiedToManager : 0;
  const failure = felt * traits.hurt;
  return {
    failure,
    price,
    rival,
    entry,
    place,
    manager,
    total: failure + price + rival + entry + place + manager,
  };
}

/** The cause is what weighed most; without any weight worth the name nothing ever tied them. */
export function strongest(pressure: Pressure): Pick<Left, 'cause' | 'sub'> {
  const causes = [
    [pressure.failure, 'fault', 'failure'],
    [pressure.price, 'fault', 'own_price'],
    [pressure.place, 'fault', 'too_far'],
    [pressure.rival, 'competitive', 'offer'],
    [pressure.entry, 'competitive', 'entry'],
    [pressure.manager, 'other', 'person_left'],
  ] as const;
  let [most, cause, sub]: readonly [number, Left['cause'], string] = [0.5, 'other', 'weak_tie'];
  for (const each of causes) if (each[0] > most) [most, cause, sub] = each;
  return { cause, sub };
}
