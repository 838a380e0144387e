import { badDebt, defamation, disputes, fraud, paidUp, technicalFailure } from '../signals/malicious.ts';
import { given } from '../signals/reasons.ts';
import type { Cause } from './cause.ts';
import { documentedBadFaith, firmEnded } from './gates.ts';

/** Malicious 恶意流失: documented bad faith made the firm end it. Never without documents, and never without a person. */
export const malicious: Cause = {
  id: 'malicious',
  names: { en: 'malicious', zh: '恶意流失' },
  about: {
    en: 'Documented bad faith of the customer made the firm end it; a person must sign off.',
    zh: '客户的恶意行为有据可查，企业因此终止；须由人员签字确认。',
  },
  gates: [firmEnded, documentedBadFaith],
  for: [fraud, badDebt, defamation, ...given('bad_faith')],
  against: [disputes, technicalFailure, paidUp],
  defeaters: [['exit_reasons'], ['cases'], ['customer_records']],
  usualInitiator: 'passive',
  avoidable: 'by_screening',
  needsSignOff: true,
};
