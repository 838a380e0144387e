import { weigh } from '../evidence/signal.ts';
import { answersNear } from '../signals/access/answers-near.ts';
import { recommends } from '../signals/advocacy/recommends.ts';
import { dislikes } from '../signals/attitude/dislikes.ts';
import { elsewhere } from '../signals/choice/elsewhere.ts';
import { shopsAround } from '../signals/choice/shops-around.ts';
import { interested } from '../signals/obstacle/interested.ts';
import { noNeed } from '../signals/obstacle/no-need.ts';
import { answersCheapest } from '../signals/price/answers-cheapest.ts';
import { answersReward } from '../signals/reward/answers-reward.ts';
import { buysSeldom, notPositive } from './gates.ts';
import type { LoyaltyType } from './type.ts';

/**
 * No loyalty 无忠诚 (an extension, 书外): buys seldom and does not like us, or no better than others.
 *
 * @source Dick & Basu (1994), Journal of the Academy of Marketing Science 22, 99–113: low repeat patronage with a low
 *   attitude *relative* to alternatives
 */
export const none: LoyaltyType = {
  id: 'none',
  names: { en: 'no loyalty (extension)', zh: '无忠诚（书外）' },
  about: { en: 'Buys seldom and does not like us.', zh: '很少购买，也不喜欢我们。' },
  ends: { en: 'nothing holds them', zh: '没有什么能留住' },
  isFragile: false,
  gates: [buysSeldom, notPositive],
  for: [dislikes, elsewhere, noNeed, shopsAround],
  // Who names a reason to come is not held by nothing.
  against: [recommends, interested, weigh(answersNear, 1), answersCheapest, answersReward],
  // A contract in force is use: without a look at contracts nobody can say that they buy seldom.
  defeaters: [['orders'], ['contracts'], ['wallet', 'rival_purchases']],
};
