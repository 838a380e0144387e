import { isoDay } from '../calendar.ts';
import type { EventKind, Plan } from './event.ts';

export const ownPriceChangeKind: EventKind = {
  id: 'own_price_change',
  names: { en: 'own price change', zh: '自身调价' },
  about: { en: 'Our list price of a category changes for good.', zh: '某品类标价永久调整。' },
};

/** The list price of a category changes for good. */
export const ownPriceChange =
  (category: number, share: number, by: number): Plan =>
  ({ days, chance }) => {
    const from = Math.round(days * share) + chance.whole(-10, 10);
    return [
      {
        id: `price-${category}-${isoDay(from)}`,
        from,
        to: days,
        change: ({ listPrice }) => {
          const prices = listPrice[category];
          for (let day = Math.max(0, from); day < days; day++)
            if (prices) prices[day] = (prices[day] ?? 1) * (1 + by);
        },
      },
    ];
  };
