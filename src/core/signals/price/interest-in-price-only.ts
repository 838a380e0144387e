import type { Signal } from '../../evidence/signal.ts';

/** All enquiries are about discounts. */
export const interestInPriceOnly: Signal = {
  id: 'price.interest-in-price-only',
  names: { en: 'asks about discounts only', zh: '只询问折扣' },
  family: 'price',
  weight: 1,
  fact: 'interestPriceOnly',
  ramp: { from: 'count.one' },
  trust: 'documented',
};
