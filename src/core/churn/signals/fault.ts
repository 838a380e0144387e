import type { CauseSignal } from '../causes/cause.ts';
import { isGiven, reasonsOfCause } from './reasons.ts';

export const unresolved: CauseSignal = {
  id: 'fault.unresolved',
  names: { en: 'unresolved or reopened case', zh: '未解决或重开的工单' },
  family: 'failure',
  weight: 2,
  fact: 'unresolvedBefore',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'response',
};

export const severe: CauseSignal = {
  id: 'fault.severe',
  names: { en: 'severe failure', zh: '严重失误' },
  family: 'failure',
  weight: 1,
  fact: 'severeBefore',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'core',
};

export const dissatisfied: CauseSignal = {
  id: 'fault.dissatisfied',
  names: { en: 'was dissatisfied before leaving', zh: '离开前不满意' },
  family: 'attitude',
  weight: 1,
  fact: 'leavingSatisfaction',
  ramp: { from: 'satisfaction.dissatisfied', falling: true },
  trust: 'documented',
};

export const brokenPromise: CauseSignal = {
  id: 'fault.broken-promise',
  names: { en: 'broken promise', zh: '承诺未兑现' },
  family: 'failure',
  weight: 1,
  fact: 'promisesBroken',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'response',
};

export const ownPriceRise: CauseSignal = {
  id: 'fault.own-price-rise',
  names: { en: 'our price rose', zh: '本企业涨价' },
  family: 'price',
  weight: 1,
  fact: 'ownPriceRise',
  ramp: { from: 'priceRise.felt' },
  trust: 'documented',
  sub: 'pricing',
};

export const loyaltyPenalty: CauseSignal = {
  id: 'fault.loyalty-penalty',
  names: { en: 'paid more than new customers', zh: '比新客户付得更多' },
  family: 'price',
  weight: 0.5,
  fact: 'loyaltyPenalty',
  ramp: { from: 'loyaltyPenalty.felt' },
  trust: 'documented',
  sub: 'pricing',
};

/** Nothing went wrong that we know of, and the last answer was a good one. */
export const allWell: CauseSignal = {
  id: 'fault.all-well',
  names: { en: 'nothing went wrong, and satisfied', zh: '没有失误且满意' },
  family: 'attitude',
  weight: 1.5,
  fact: 'leavingSatisfaction',
  ramp: { from: 'exit.content' },
  trust: 'documented',
  read: (of) => {
    const { failuresBefore = null, promisesBroken = null, ownPriceRise: rise = null } = of.facts;
    const { leavingSatisfaction = null } = of.facts;
    if (failuresBefore === null || leavingSatisfaction === null) return null;
    const felt = (rise ?? 0) >= of.thresholds['priceRise.felt'];
    const wrong = failuresBefore > 0 || (promisesBroken ?? 0) > 0 || felt;
    return wrong || isGiven(of, reasonsOfCause('fault')) === true ? 0 : leavingSatisfaction;
  },
};
