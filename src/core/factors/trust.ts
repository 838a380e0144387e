import { answer, perHundred, share, shown, type Factor } from './factor.ts';

/** 7.2 · Trust 客户信任, the core of the eight. */
export const trust: Factor = {
  id: 'trust',
  names: { en: 'trust', zh: '客户信任' },
  about: { en: 'Whether the customer believes in us.', zh: '客户是否信任我们。' },
  survey: [answer('itemTrust')],
  gap: 'gapTrust',
  behaviour: [
    share('promisesKept', 'promisesDue'),
    shown('storedPaymentShare', 'purchases'),
    perHundred('billingComplaints'),
  ],
};
