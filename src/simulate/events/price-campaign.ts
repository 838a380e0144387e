import { isoDay } from '../calendar.ts';
import type { EventKind, Plan, WorldEvent } from './event.ts';

export const priceCampaignKind: EventKind = {
  id: 'price_campaign',
  names: { en: 'price campaign', zh: '降价活动' },
  about: { en: 'A category is cheaper for some days.', zh: '某品类限时降价。' },
};

/** A category is cheaper again and again; `every` 0 is always. */
export const priceCampaigns =
  (category: number, how: { every: number; lasts: number; depth: number }): Plan =>
  ({ world, days, chance }) => {
    const name = world.categories[category]?.id ?? '';
    const events: WorldEvent[] = [];
    let from = how.every === 0 ? 0 : chance.whole(5, how.every);
    while (from < days) {
      const first = from;
      const last = Math.min(days - 1, how.every === 0 ? days - 1 : first + how.lasts - 1);
      const id = `CUT-${name}-${isoDay(first).replaceAll('-', '')}`;
      const depth =
        how.every === 0 ? how.depth : chance.pick([how.depth - 0.05, how.depth, how.depth + 0.05]);
      events.push({
        id,
        from: first,
        to: last,
        change: ({ cut, cutBy }) => {
          for (let day = first; day <= last; day++) {
            const cuts = cut[category];
            const by = cutBy[category];
            if (cuts) cuts[day] = depth;
            if (by) by[day] = id;
          }
        },
        tell: (write) =>
          write('campaigns', [
            id,
            'price_cut',
            isoDay(first),
            isoDay(last),
            `category=${name}`,
            depth.toFixed(2),
            1,
          ]),
      });
      from = last + 1 + Math.round(how.every * chance.between(0.8, 1.2));
    }
    return events;
  };
