import type { Conditions } from '../conditions.ts';

/** The way to us and to each rival, from a day on. */
export interface Way {
  from: number;
  /** Minutes to our nearest shop, and which it is. */
  own: number;
  shop: string;
  /** Minutes to the nearest shop of each rival who serves the region; Infinity for others. */
  rivals: readonly number[];
}

const minutesPerKilometre = 4;

/** All ways of somebody who lives at a place, in order of time. */
export function waysFrom(x: number, y: number, region: number, conditions: Conditions): Way[] {
  const ways: Way[] = [];
  for (const from of conditions.turns) {
    if (from >= conditions.days) break;
    let own = Infinity;
    let shop = '';
    const rivals = conditions.world.rivals.map(() => Infinity);
    for (const each of conditions.shops) {
      if (each.from > from || each.to <= from) continue;
      const minutes = 2 + minutesPerKilometre * Math.hypot(each.x - x, each.y - y);
      if (each.owner < 0) {
        if (minutes < own) {
          own = minutes;
          shop = each.id;
        }
      } else if (conditions.serves(each.owner, region, from)) {
        rivals[each.owner] = Math.min(rivals[each.owner] ?? Infinity, minutes);
      }
    }
    const before = ways.at(-1);
    const isSame =
      before !== undefined &&
      before.shop === shop &&
      rivals.every((minutes, rival) => minutes === before.rivals[rival]);
    if (!isSame) ways.push({ from, own, shop, rivals });
  }
  return ways;
}
