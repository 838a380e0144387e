import { answer, perHundred, share, type Factor } from './factor.ts';

/** 7.1 · Satisfaction 客户满意度: overall, against expectation, near the ideal, as ACSI asks, equal weights. */
export const satisfaction: Factor = {
  id: 'satisfaction',
  names: { en: 'satisfaction', zh: '客户满意度' },
  about: { en: 'How content the customer is.', zh: '客户的满意程度。' },
  survey: [answer('itemSatOverall'), answer('itemDisconfirm'), answer('itemIdeal')],
  gap: 'gapSatisfaction',
  behaviour: [perHundred('faultsPerHundred'), share('promisesKept', 'promisesDue')],
};
