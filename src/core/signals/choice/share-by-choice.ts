import { factAtLeast, factBelow } from '../../evidence/conditions.ts';
import type { Signal } from '../../evidence/signal.ts';

/** Gives us most of the wallet though others are there. */
export const shareByChoice: Signal = {
  id: 'choice.share-by-choice',
  names: { en: 'gives us most of the wallet by choice', zh: '自愿把大部分消费给我们' },
  family: 'choice',
  weight: 1.5,
  fact: 'shareOfWallet',
  ramp: { from: 'wallet.high' },
  trust: 'documented',
  when: [factAtLeast('viableSuppliers', 'choice.real'), factBelow('walletModelled', 'count.one')],
};
