import { factAtLeast, factBelow } from '../evidence/conditions.ts';
import { weigh } from '../evidence/signal.ts';
import { recommends } from '../signals/advocacy/recommends.ts';
import { content } from '../signals/attitude/content.ts';
import { unhappyFullUse } from '../signals/attitude/unhappy-full-use.ts';
import { answersFree } from '../signals/choice/answers-free.ts';
import { answersForced } from '../signals/choice/answers-forced.ts';
import { locked as lockedIn } from '../signals/choice/locked.ts';
import { noSupplier } from '../signals/choice/no-supplier.ts';
import { wayOut } from '../signals/choice/way-out.ts';
import { voice } from '../signals/failure/voice.ts';
import { hasChoice, keepsBuying, unhappy } from './gates.ts';
import type { LoyaltyType } from './type.ts';

/**
 * Locked in by switching costs 转移成本锁定 (an extension, 书外): dissatisfied, others are there, leaving is expensive but
 * possible. Cheaper to leave it is one more reason for inertia; beyond 80 % of half a year's spend it is monopoly by
 * contract.
 */
export const locked: LoyaltyType = {
  id: 'locked',
  names: { en: 'locked by switching costs (extension)', zh: '转移成本锁定（书外）' },
  about: {
    en: 'Stays though dissatisfied, because leaving is expensive.',
    zh: '虽不满意仍留下，因为离开代价高。',
  },
  ends: {
    en: 'the end of the contract, or a rival who pays for the switch',
    zh: '合同到期，或竞争者承担转换费用',
  },
  isFragile: true,
  gates: [
    keepsBuying,
    unhappy,
    hasChoice,
    {
      id: 'expensive-to-leave',
      names: { en: 'leaving is expensive but possible', zh: '离开代价高但可行' },
      when: [[factAtLeast('lock', 'lock.some'), factBelow('lock', 'lock.captive')]],
    },
  ],
  for: [
    weigh(lockedIn, 2, { from: 'lock.some' }),
    weigh(unhappyFullUse, 1, { from: 'attitude.unfavourable', falling: true }),
    answersForced,
    wayOut,
    voice,
  ],
  against: [content, recommends, noSupplier, answersFree],
  defeaters: [['market']],
};
