import { factAtLeast } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Every purchase came with a gift. */
export const giftOnly: Signal = {
  id: 'reward.gift-only',
  names: { en: 'only ever bought with a gift', zh: '每次购买都有赠品' },
  family: 'reward',
  weight: 0.5,
  fact: 'giftPurchaseShare',
  ramp: { from: 'gifts.always' },
  trust: { observed: 'purchases' },
  when: [factAtLeast('purchases', 'gifts.minPurchases')],
};
