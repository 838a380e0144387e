import { atLeast, below, type Case } from '../condition.ts';
import { factAbove, factAtLeast, factAtMost, factBelow } from '../evidence/conditions.ts';
import type { Gate } from '../evidence/gate.ts';
import { isActive, neverBought, repeatOf } from '../repeat.ts';

/** Necessary evidence that several types share. What only one type asks for stands in its own file. */

const active = atLeast(
  'M05',
  'active',
  (of) => {
    const answer = isActive(of);
    return answer === null ? null : answer ? 1 : 0;
  },
  'count.one',
);

/**
 * A fact of contracts; 0 where purchases are known and no contracts exist: most shops have none. So that nobody gets a firm
 * label by leaving the file out, what leans on it has contracts among its defeaters.
 */
function withoutContracts(fact: 'contractActive' | 'lock'): (of: Case) => number | null {
  return ({ facts, population: { sources = [] } }) =>
    facts[fact] ?? (sources.includes('orders') && !sources.includes('contracts') ? 0 : null);
}

/** Buys again and again and is still there, or holds a contract. */
export const keepsBuying: Gate = {
  id: 'keeps-buying',
  names: { en: 'buys more often than most', zh: '购买比多数客户频繁' },
  when: [
    [active, atLeast('M03', 'repeat', repeatOf, 'repeat.high')],
    [atLeast('M13', 'contractActive', withoutContracts('contractActive'), 'count.one')],
  ],
};

export const unhappy: Gate = {
  id: 'unhappy',
  names: { en: 'dissatisfied', zh: '不满意' },
  when: [[factAtMost('attitude', 'attitude.unfavourable')]],
};

/**
 * Rivals for this customer: as the market table counts them, else at least those that the customer uses or rates. Null
 * when none of them is known.
 */
export function rivalsOf({ facts }: Case): number | null {
  if (facts.viableSuppliers !== undefined && facts.viableSuppliers !== null) return facts.viableSuppliers;
  if ((facts.brandsUsed ?? 0) >= 2) return (facts.brandsUsed ?? 0) - 1;
  if ((facts.rivalsRated ?? 0) >= 1) return facts.rivalsRated ?? null;
  return null;
}

export const hasChoice: Gate = {
  id: 'has-choice',
  names: { en: 'could go elsewhere', zh: '可以去别处' },
  when: [[atLeast('M13', 'viableSuppliers', rivalsOf, 'choice.one')]],
};

export const notLocked: Gate = {
  id: 'not-locked',
  names: { en: 'not locked in', zh: '未被锁定' },
  when: [[below('M13', 'lock', withoutContracts('lock'), 'lock.some')]],
};

/** Enough purchases to tell a leaning from chance. */
export const enoughPurchases: Gate = {
  id: 'enough-purchases',
  names: { en: 'six purchases or more', zh: '至少六次购买' },
  when: [[factAtLeast('purchases', 'evidence.minPurchases')]],
  asksForData: true,
};

/** Buys little: seldom, with a small share of the wallet, or never. */
export const buysLittle: Gate = {
  id: 'buys-little',
  names: { en: 'buys little or nothing', zh: '很少购买或不购买' },
  when: [
    [below('M03', 'repeat', (of) => (neverBought(of) ? 0 : of.facts.ratePercentile), 'repeat.blocked')],
    [factBelow('shareOfWallet', 'wallet.low')],
  ],
};

/** A contract in force is use, whatever else is bought. */
export const buysSeldom: Gate = {
  id: 'buys-seldom',
  names: { en: 'buys seldom', zh: '很少购买' },
  when: [
    [
      below(
        'M03',
        'repeat',
        (of) => (of.facts.contractActive === 1 ? 1 : neverBought(of) ? 0 : repeatOf(of)),
        'repeat.low',
      ),
    ],
  ],
};

export const favourable: Gate = {
  id: 'favourable',
  names: { en: 'likes us', zh: '态度良好' },
  when: [
    [factAtLeast('attitude', 'attitude.likes')],
    [factAbove('relativeAttitude', 'rivals.equal')],
    [factAtLeast('unpaidReferrals', 'count.one')],
  ],
};

export const content: Gate = {
  id: 'content',
  names: { en: 'content', zh: '满意' },
  when: [[factAtLeast('attitude', 'attitude.favourable')]],
};

/** Does not like us, or is not fond of us and rates rivals as high: what counts is the attitude beside that to others. */
export const notPositive: Gate = {
  id: 'not-positive',
  names: { en: 'not positive', zh: '态度不积极' },
  when: [
    [factAtMost('attitude', 'attitude.neutral')],
    [factBelow('attitude', 'attitude.favourable'), factAtMost('relativeAttitude', 'rivals.equal')],
  ],
};

/** Deals are on offer, but not always: only then says a choice something. */
const someDeals = factAtMost('dealOpportunity', 'opportunity.max');

export const pricesVary: Gate = {
  id: 'prices-vary',
  names: { en: 'prices varied', zh: '价格有变化' },
  when: [
    [factAtLeast('dealOpportunity', 'dealOpportunity.min'), someDeals],
    [factAtLeast('priceRisePurchases', 'count.two')],
    [factAtLeast('rivalCutPurchases', 'count.two')],
    [factAtLeast('priceGapPeriods', 'priceGap.minPeriods')],
  ],
  asksForData: true,
};

export const rewardsVary: Gate = {
  id: 'rewards-vary',
  names: { en: 'rewards came and went', zh: '奖励时有时无' },
  when: [
    [
      factAtLeast('rewardWindowsOn', 'rewards.minWindows'),
      factAtLeast('rewardWindowsOff', 'rewards.minWindows'),
      factAtMost('rewardOpportunity', 'opportunity.max'),
    ],
    [
      factAtLeast('couponOpportunity', 'coupons.minOpportunity'),
      factAtMost('couponOpportunity', 'opportunity.max'),
    ],
  ],
  asksForData: true,
};
