import { telling, type Motive } from './motive.ts';

/** Buys where it is cheapest; the form of the saving does not matter. */
export const price: Motive = {
  id: 'price',
  names: { en: 'price', zh: '价格忠诚' },
  home: 'open',
  endsBy: ['offer', 'own_price'],
  shape: (traits, chance) => {
    traits.price = chance.spread(13, 0.2);
    traits.waitsFor.cut = 1.3;
    traits.likingCounts = 0.5;
    traits.habit = 0.2;
    traits.attention = 1;
    traits.travel = Math.min(traits.travel, 0.03);
    traits.quality = -0.5;
    traits.search = 5;
    traits.edge = 0.2;
    traits.advocacy = 0;
  },
  isTold: (exposure) => exposure.price >= telling,
};
