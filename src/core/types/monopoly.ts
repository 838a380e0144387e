import type { Case } from '../condition.ts';
import { below } from '../condition.ts';
import { factAtLeast, factAtMost } from '../evidence/conditions.ts';
import type { Gate } from '../evidence/gate.ts';
import { content } from '../signals/attitude/content.ts';
import { unhappyFullUse } from '../signals/attitude/unhappy-full-use.ts';
import { answersFree } from '../signals/choice/answers-free.ts';
import { answersForced } from '../signals/choice/answers-forced.ts';
import { localDominance } from '../signals/choice/local-dominance.ts';
import { locked } from '../signals/choice/locked.ts';
import { neighboursLeave } from '../signals/choice/neighbours-leave.ts';
import { noSupplier } from '../signals/choice/no-supplier.ts';
import { realOptions } from '../signals/choice/real-options.ts';
import { stayedAfterEntry } from '../signals/choice/stayed-after-entry.ts';
import { wayOut } from '../signals/choice/way-out.ts';
import { voice } from '../signals/failure/voice.ts';
import { unhappy } from './gates.ts';
import { daysSince, drivenAwayBy, keptBuyingUntil, rivalCame, termEnded } from './triggers.ts';
import type { LoyaltyType } from './type.ts';

/** Nobody else is there, or the contract makes leaving practically impossible. */
export const captive: Gate = {
  id: 'captive',
  names: { en: 'no way out', zh: '无法离开' },
  when: [[factAtMost('viableSuppliers', 'choice.none')], [factAtLeast('lock', 'lock.captive')]],
};

const endedBy = [rivalCame, termEnded];

/** No way out now, or none until a rival came or the minimum term ended. */
const wasCaptive: Gate = {
  ...captive,
  when: [
    ...captive.when,
    [drivenAwayBy(rivalCame), factAtMost('suppliersBeforeEntry', 'choice.none')],
    [drivenAwayBy(termEnded), factAtLeast('termEndLock', 'lock.captive')],
  ],
};

/** Rivals of whom the first one drew away: those before it. */
function rivalsThen(of: Case): number | null {
  const { viableSuppliers = null, suppliersBeforeEntry: before = null } = of.facts;
  if (before === null || daysSince(rivalCame, of) === null) return viableSuppliers;
  return Math.min(before, viableSuppliers ?? before);
}

/** The lock of who left when the contract let them: as long as it held. */
function lockThen(of: Case): number | null {
  const { lock = null, termEndLock = null } = of.facts;
  return daysSince(termEnded, of) === null ? lock : (termEndLock ?? lock);
}

/**
 * Monopoly loyalty 垄断忠诚: keeps using, dissatisfied, because for this customer nobody else is there or leaving is
 * practically impossible. A share of wallet near 1 says nothing here: there is no other wallet to share with.
 */
export const monopoly: LoyaltyType = {
  id: 'monopoly',
  names: { en: 'monopoly', zh: '垄断忠诚' },
  about: {
    en: 'Stays though dissatisfied, because there is nobody else or leaving is practically impossible.',
    zh: '虽不满意仍留下，因为别无选择或实际上无法离开。',
  },
  ends: { en: 'a viable alternative, or the end of the contract', zh: '出现可行的替代者，或合同到期' },
  endedBy,
  isFragile: true,
  gates: [keptBuyingUntil(endedBy), unhappy, wasCaptive],
  for: [
    { ...noSupplier, read: rivalsThen },
    localDominance,
    { ...locked, read: lockThen },
    unhappyFullUse,
    answersForced,
    voice,
    wayOut,
  ],
  against: [
    { ...realOptions, when: [below('M13', 'lock', lockThen, 'lock.loose')] },
    neighboursLeave,
    content,
    stayedAfterEntry,
    answersFree,
  ],
  defeaters: [['market', 'competitor_events']],
};
