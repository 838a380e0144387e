import type { Case } from '../../condition.ts';
import type { CauseSignal } from '../causes/cause.ts';
import { flag } from './shared.ts';
import { isGiven } from './reasons.ts';
import { hasReason } from '../reasons/sets.ts';

export const fraud: CauseSignal = {
  id: 'malicious.fraud',
  names: { en: 'fraud, with a reference', zh: '有据可查的欺诈' },
  family: 'constraint',
  weight: 4,
  isDecisive: true,
  fact: 'fraudDocumented',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'fraud',
};

/** Overdue for long, tried three times, and nothing was disputed. Null where we do not know whether we tried. */
export function isBadDebt({ facts, thresholds }: Case): boolean | null {
  const { arrearsDays = null, dunningContacts = null, disputeOpen = null, billDisputes = null } = facts;
  if (arrearsDays === null) return null;
  if (arrearsDays <= thresholds['arrears.long']) return false;
  if (disputeOpen === 1 || (billDisputes ?? 0) > 0) return false;
  return dunningContacts === null ? null : dunningContacts >= thresholds['dunning.least'];
}

export const badDebt: CauseSignal = {
  id: 'malicious.bad-debt',
  names: { en: 'long in arrears, contacted, nothing disputed', zh: '长期欠款，已多次联系，且无争议' },
  family: 'constraint',
  weight: 1.5,
  fact: 'arrearsDays',
  ramp: { from: 'count.one' },
  trust: 'documented',
  read: (of) => flag(isBadDebt(of)),
  sub: 'arrears',
};

/** Court cases in which words of defamation stand. */
export const defamation: CauseSignal = {
  id: 'malicious.defamation',
  names: { en: 'defamation, before a court', zh: '经法院认定的诋毁' },
  family: 'constraint',
  weight: 1,
  fact: 'legalCases',
  ramp: { from: 'count.one' },
  trust: 'documented',
  read: (of) => {
    const { legalCases = null, heardReasons = null } = of.facts;
    if (legalCases === null) return null;
    return legalCases > 0 && hasReason(heardReasons ?? 0, 'bad_faith') ? 1 : 0;
  },
  sub: 'bad_faith',
};

export const disputes: CauseSignal = {
  id: 'malicious.disputes',
  names: { en: 'disputes a bill', zh: '对账单有争议' },
  family: 'failure',
  weight: 2,
  fact: 'billDisputes',
  ramp: { from: 'count.one' },
  trust: 'documented',
  read: ({ facts }) => {
    const { disputeOpen = null, billDisputes = null } = facts;
    return disputeOpen === null && billDisputes === null ? null : (disputeOpen ?? 0) + (billDisputes ?? 0);
  },
};

export const technicalFailure: CauseSignal = {
  id: 'malicious.technical',
  names: { en: 'a payment failed technically', zh: '技术性支付失败' },
  family: 'text',
  weight: 2,
  fact: 'statedReasons',
  ramp: { from: 'count.one' },
  trust: 'documented',
  read: (of) => flag(isGiven(of, ['payment_failed'])),
};

export const paidUp: CauseSignal = {
  id: 'malicious.paid-up',
  names: { en: 'owes nothing', zh: '没有欠款' },
  family: 'constraint',
  weight: 1,
  fact: 'arrearsOpen',
  ramp: { from: 'count.none', falling: true },
  trust: 'documented',
};
