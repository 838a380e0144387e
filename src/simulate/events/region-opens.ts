import { isoDay } from '../calendar.ts';
import type { EventKind, Plan } from './event.ts';

export const regionOpensKind: EventKind = {
  id: 'region_opens',
  names: { en: 'region opened to competition', zh: '地区放开竞争' },
  about: {
    en: 'All rivals may serve a region that was ours alone.',
    zh: '原由本企业独家经营的地区向所有竞争者开放。',
  },
};

/** A region that was ours alone is opened to all rivals. */
export const regionOpens =
  (region: number, share: number): Plan =>
  ({ world, days, chance }) => {
    const from = Math.round(days * share) + chance.whole(-15, 15);
    const { name, x, y } = world.regions[region] ?? { name: '', x: 0, y: 0 };
    return [
      {
        id: `opening-${region}`,
        from,
        to: days,
        change: (conditions) => {
          for (const rival of world.rivals.keys()) {
            conditions.enters(rival, region, from);
            conditions.open({
              id: `${name}-${rival}-new`,
              owner: rival,
              region: name,
              x: x + rival - 1,
              y: y + 1,
              from,
              to: 1e6,
            });
          }
        },
        tell: (write) => {
          for (const [rival, competitor] of world.rivals.entries())
            write('competitor_events', [
              `O${region}-${rival}`,
              isoDay(from),
              null,
              competitor,
              'entry',
              '',
              name,
              null,
            ]);
        },
      },
    ];
  };
