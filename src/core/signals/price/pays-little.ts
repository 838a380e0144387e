import type { Signal } from '../../evidence/signal.ts';

/** Pays less than peers for the same products. */
export const paysLittle: Signal = {
  id: 'price.pays-little',
  names: { en: 'pays less than peers for the same products', zh: '同款商品支付低于同类客户' },
  family: 'price',
  weight: 1,
  fact: 'pricePaidIndex',
  ramp: { from: 'pricePaid.less', to: 'pricePaid.little', falling: true },
  // Half of what others pay for the same is another size or weight, not another price.
  read: ({ facts: { pricePaidIndex = null }, thresholds }) =>
    pricePaidIndex === null || pricePaidIndex < thresholds['pricePaid.credible'] ? null : pricePaidIndex,
  trust: { observed: 'comparedLines' },
};
