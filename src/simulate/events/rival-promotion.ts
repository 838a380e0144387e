import { isoDay } from '../calendar.ts';
import type { EventKind, Plan, WorldEvent } from './event.ts';

export const rivalPromotionKind: EventKind = {
  id: 'rival_promotion',
  names: { en: 'rival promotion', zh: '竞争者促销' },
  about: {
    en: 'A rival cuts prices or gives rewards in some regions for some time.',
    zh: '竞争者在部分地区限时降价或送礼。',
  },
};

/** Rivals take turns: price cuts (known to us for most of them) and rewards of their own. */
export const rivalPromotions =
  (how: { every: number; lasts: number; depth: number; rewards: number }): Plan =>
  ({ world, days, chance }) => {
    const events: WorldEvent[] = [];
    for (
      let from = chance.whole(5, how.every);
      from < days;
      from += Math.round(how.every * chance.between(0.7, 1.3))
    ) {
      const first = from;
      const last = Math.min(days - 1, first + how.lasts - 1);
      const rival = chance.whole(0, world.rivals.length - 1);
      const isReward = chance.happens(how.rewards);
      const category = chance.whole(0, world.categories.length - 1);
      const everywhere = chance.happens(0.4);
      const half = new Set(
        world.regions.flatMap((_, region) => (everywhere || chance.happens(0.5) ? [region] : [])),
      );
      const depth = how.depth * chance.between(0.8, 1.3);
      const isKnown = chance.happens(0.85);
      const id = `R${String(first).padStart(4, '0')}-${rival}`;
      events.push({
        id,
        from: first,
        to: last,
        change: (conditions) => {
          if (isReward) {
            const rewards = conditions.rivalReward[rival];
            for (let day = first; day <= last; day++) if (rewards) rewards[day] = 1;
            return;
          }
          for (const region of half) {
            const prices = conditions.rivalPrices(rival, category, region);
            for (let day = first; day <= last; day++) prices[day] = (prices[day] ?? 1) * (1 - depth);
          }
        },
        tell: (write) => {
          if (!isKnown) return;
          const where =
            isReward || everywhere ? [''] : [...half].map((region) => world.regions[region]?.name ?? '');
          for (const [part, region] of where.entries())
            write('competitor_events', [
              where.length > 1 ? `${id}-${part}` : id,
              isoDay(first),
              isoDay(last),
              world.rivals[rival] ?? '',
              isReward ? 'promo' : 'price_cut',
              isReward ? '' : (world.categories[category]?.id ?? ''),
              region,
              isReward ? null : (1 - depth).toFixed(2),
            ]);
        },
      });
    }
    return events;
  };
