import type { Indicator } from './indicator.ts';

/**
 * 6 · Tolerance of faults 承受能力: share of failures after which the customer stayed, by severity. Half of it where the
 * customer could not leave.
 */
export const faultTolerance: Indicator = {
  id: 'fault_tolerance',
  names: { en: 'tolerance of faults', zh: '承受能力' },
  sources: ['cases', 'refunds'],
  score: ({ facts, thresholds }) => {
    const tolerance = facts.faultTolerance ?? null;
    if (tolerance === null) return null;
    const isCaptive = facts.viableSuppliers === 0 || (facts.lock ?? 0) >= thresholds['lock.captive'];
    return 100 * tolerance * (isCaptive ? 0.5 : 1);
  },
  raw: ({ facts }) => facts.failuresMet ?? null,
  rawUnit: { en: 'failures met', zh: '遭遇的失误次数' },
  nullWhen: { en: 'no failure to judge by yet: never tested', zh: '尚无可判断的失误：未经考验' },
};
