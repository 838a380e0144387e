import {
  allWell,
  brokenPromise,
  dissatisfied,
  loyaltyPenalty,
  ownPriceRise,
  severe,
  unresolved,
} from '../signals/fault.ts';
import { lastStraw } from '../last-straw.ts';
import { priceAfterRise } from '../signals/price.ts';
import { given, heard, reasonSignal, reasonsOfCause } from '../signals/reasons.ts';
import type { Cause } from './cause.ts';
import { seen } from './gates.ts';

const evidence = [
  unresolved,
  lastStraw,
  severe,
  dissatisfied,
  brokenPromise,
  ownPriceRise,
  loyaltyPenalty,
  priceAfterRise,
  ...given(...reasonsOfCause('fault')),
  ...heard('core', 'response', 'inconvenience', 'pricing', 'ethics'),
  // How staff behaves is remembered longest.
  reasonSignal('heard', 'encounter', 1.5),
];

/** Fault 过失流失: pushed away by what we did: the core, staff, how we answered, prices, conduct. */
export const fault: Cause = {
  id: 'fault',
  names: { en: 'our fault', zh: '过失流失' },
  about: { en: 'Our own failure pushed them away.', zh: '企业自身的过失把客户推走。' },
  gates: [
    seen('failure_known', 'a failure or complaint is known, or stated', '有失误、投诉或说明', evidence),
  ],
  for: evidence,
  against: [allWell],
  defeaters: [['exit_reasons'], ['cases']],
  usualInitiator: 'active',
  avoidable: 'yes',
  needsSignOff: false,
};
