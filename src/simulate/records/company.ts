import { isoDay, quarters } from '../calendar.ts';
import type { Conditions } from '../conditions.ts';
import type { WorldEvent } from '../events/event.ts';
import { money, type Write } from '../write.ts';

/** Tables that are about the company and its market, not about customers. */
export function tellCompany(conditions: Conditions, events: readonly WorldEvent[], write: Write): void {
  const { world, days } = conditions;
  for (const event of events) event.tell?.(write);
  for (const { id, products } of world.categories)
    for (const product of products) write('products', [product.id, id, 'Own', product.tier, product.name]);
  for (const { id, owner, region, x, y, from, to } of conditions.shops)
    if (owner < 0 && from < days)
      write('stores', [
        id,
        region,
        place(y),
        place(x),
        isoDay(from < 0 ? -2000 : from),
        to < days ? isoDay(to) : null,
        '8-21',
      ]);
  for (const { id, leftOn, leftTo } of conditions.managers) {
    const isGone = leftOn !== null && leftOn < days;
    write('employees', [
      id,
      'account manager',
      isoDay(-900),
      isGone ? isoDay(leftOn) : null,
      isGone ? leftTo : null,
      70,
    ]);
  }
  for (const quarter of quarters(days)) {
    for (const [region, { name }] of world.regions.entries()) {
      const rivals = conditions.rivalsIn(region, quarter.day);
      const share = (1 / (1 + 0.8 * rivals)).toFixed(2);
      const names = world.categories.map(({ id }) => id);
      if (world.contracts !== null && !names.includes(world.contracts.category))
        names.push(world.contracts.category);
      for (const category of names)
        write('market', [category, name, quarter.name, rivals, share, rivals > 0, '0.01']);
    }
    for (const segment of ['home', 'office'])
      write('costs', [segment, quarter.name, money(90_000), money(30_000), money(70_000), money(920_000)]);
  }
}

/** Kilometres on the plane as degrees near the equator. */
export const place = (kilometres: number): string => (kilometres / 111).toFixed(5);
