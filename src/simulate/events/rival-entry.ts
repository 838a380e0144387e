import { isoDay } from '../calendar.ts';
import type { EventKind, Plan } from './event.ts';

export const rivalEntryKind: EventKind = {
  id: 'rival_entry',
  names: { en: 'rival entry', zh: '竞争者进入' },
  about: { en: 'A rival opens a shop in a region.', zh: '竞争者在某地区开店。' },
};

/** A rival opens a shop at a place; where it was not before, it now serves the region. */
export const rivalEntry =
  (rival: number, region: number, share: number, place: readonly [x: number, y: number]): Plan =>
  ({ world, days, chance }) => {
    const from = Math.round(days * share) + chance.whole(-15, 15);
    const name = world.regions[region]?.name ?? '';
    return [
      {
        id: `entry-${rival}-${region}`,
        from,
        to: days,
        change: (conditions) => {
          conditions.enters(rival, region, from);
          conditions.open({
            id: `${name}-${rival}-new`,
            owner: rival,
            region: name,
            x: place[0],
            y: place[1],
            from,
            to: 1e6,
          });
        },
        tell: (write) => {
          if (from < days)
            write('competitor_events', [
              `E${String(from).padStart(4, '0')}-${rival}`,
              isoDay(from),
              null,
              world.rivals[rival] ?? '',
              'entry',
              '',
              name,
              null,
            ]);
        },
      },
    ];
  };
