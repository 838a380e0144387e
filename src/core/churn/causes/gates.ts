import type { Case } from '../../condition.ts';
import type { Gate } from '../../evidence/gate.ts';
import type { CauseSignal } from './cause.ts';
import { massOf } from '../../evidence/signal.ts';
import { when } from '../signals/shared.ts';
import { isBadDebt } from '../signals/malicious.ts';

/** At least one of these was seen. Where none was, nothing is ruled out: exports never hold everything that happened. */
export function seen(id: string, en: string, zh: string, signals: readonly CauseSignal[]): Gate {
  const speaks = (of: Case) => signals.some((signal) => (massOf(signal, of) ?? 0) > 0);
  return { id, names: { en, zh }, when: [[when('M30', id, (of) => speaks(of) || null)]] };
}

/** The firm ended it, or the customer fled before it could. Whom nobody ended stays possible only where that is not known. */
export const firmEnded: Gate = {
  id: 'firm_ended',
  names: { en: 'ended by the firm', zh: '由企业终止' },
  when: [
    [
      when('M30', 'endedByCompany', ({ facts }) => {
        const { endedByCompany = null, fraudDocumented = null } = facts;
        // A fraudster who disappears first: fled.
        if (fraudDocumented === 1 && facts.endedByCustomer !== 1) return true;
        return endedByCompany === null ? null : endedByCompany === 1;
      }),
    ],
  ],
};

/** Fraud with a reference, or arrears with attempts to reach and no dispute. Anything less rules bad faith out. */
export const documentedBadFaith: Gate = {
  id: 'documented_bad_faith',
  names: { en: 'bad faith is documented', zh: '恶意有据可查' },
  when: [
    [
      when('M30', 'documentedBadFaith', (of) => {
        if (of.facts.fraudDocumented === 1) return true;
        return isBadDebt(of) ?? (of.facts.fraudDocumented === undefined ? null : false);
      }),
    ],
  ],
};
