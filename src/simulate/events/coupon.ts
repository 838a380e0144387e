import { isoDay } from '../calendar.ts';
import type { EventKind, Plan, WorldEvent } from './event.ts';

export const couponKind: EventKind = {
  id: 'coupon',
  names: { en: 'coupons', zh: '优惠券' },
  about: { en: 'Half of the customers are sent a coupon for some days.', zh: '向半数客户发放限时优惠券。' },
};

/** Coupons come now and then, to half of the customers each time. */
export const coupons =
  (how: { every: number; lasts: number; depth: number }): Plan =>
  ({ days, chance }) => {
    const events: WorldEvent[] = [];
    for (
      let from = chance.whole(10, how.every);
      from < days;
      from += Math.round(how.every * chance.between(0.8, 1.2))
    ) {
      const first = from;
      const last = Math.min(days - 1, first + how.lasts - 1);
      const id = `MAIL-${isoDay(first).replaceAll('-', '')}`;
      events.push({
        id,
        from: first,
        to: last,
        change: ({ coupon, couponBy }) => {
          for (let day = first; day <= last; day++) {
            coupon[day] = how.depth;
            couponBy[day] = id;
          }
        },
        tell: (write) =>
          write('campaigns', [id, 'coupon', isoDay(first), isoDay(last), 'all', how.depth.toFixed(2), 2]),
      });
    }
    return events;
  };
