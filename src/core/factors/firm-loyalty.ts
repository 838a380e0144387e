import { share, shown, upTo, type Factor, type FactorPart } from './factor.ts';

/** Above 1 old customers pay more than new ones for the same plan: the firm is disloyal. */
const fairness: FactorPart = { fact: 'loyaltyPenalty', toScore: (value) => 100 * Math.min(1, 1 / value) };

/** 7.7 · The firm's loyalty to the customer 企业对客户的忠诚度. */
export const firmLoyalty: Factor = {
  id: 'firm_loyalty',
  names: { en: "the firm's loyalty to the customer", zh: '企业对客户的忠诚度' },
  about: { en: 'How faithful we are to the customer.', zh: '企业对客户有多忠诚。' },
  survey: [],
  behaviour: [
    fairness,
    share('promisesKept', 'promisesDue'),
    upTo('careContacts', 4),
    shown('managerMonths'),
  ],
};
