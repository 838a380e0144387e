import {
  above,
  atLeast,
  atMost,
  below,
  firstRule,
  groupHolds,
  notAtLeast,
  type Case,
  type Condition,
  type Rule,
} from '../condition.ts';
import type { LifeCycleStage } from '../ids.ts';
import { relativeChange } from '../relative-change.ts';
import { contractEnded, knownTooShortly, silentTooLong } from '../shared-conditions.ts';

export interface LifeCycleRule extends Rule {
  id: LifeCycleStage;
  names: { en: string; zh: string };
}

const purchasesChange = ({ facts }: Case) =>
  relativeChange(facts.purchasesRecentHalf, facts.purchasesPreviousHalf);
const valueChange = ({ facts }: Case) => relativeChange(facts.valueRecentHalf, facts.valuePreviousHalf);
const categoriesChange = ({ facts }: Case) =>
  relativeChange(facts.categoriesRecentHalf, facts.categoriesPreviousHalf);

const tenureDays = ({ facts, population }: Case) =>
  facts.firstPurchaseDay === null ? null : population.asOfDay - facts.firstPurchaseDay;
const windowDays = ({ population }: Case) => population.windowDays;

/** Use falls: purchases of the recent half window are down by a fifth. */
const usesLess: Condition = {
  ...atMost('M01', 'purchasesChange', purchasesChange, ({ thresholds }) => -thresholds['lifecycle.change']),
  threshold: 'lifecycle.change',
};

/** Spend of the recent half window is down by 30 %. */
const spendsLess: Condition = {
  ...atMost('M23', 'valueChange', valueChange, ({ thresholds }) => -thresholds['lifecycle.fall']),
  threshold: 'lifecycle.fall',
};

/** More than half of the way to lapsed. */
const silentForLong: Condition = {
  ...above(
    'M05',
    'silenceRatio',
    ({ lateness }) => lateness.silenceRatio,
    ({ lateness, thresholds }) =>
      lateness.silenceLimit === null ? null : lateness.silenceLimit * thresholds['lifecycle.lateShare'],
  ),
  threshold: 'lifecycle.lateShare',
};

const buysMore = atLeast('M01', 'purchasesChange', purchasesChange, 'lifecycle.change');
const spendsMore = atLeast('M23', 'valueChange', valueChange, 'lifecycle.change');
const buysWider = atLeast('M01', 'categoriesChange', categoriesChange, 'lifecycle.change');
const notYetSettled = below('M01', 'purchases', ({ facts }) => facts.purchases, 'lifecycle.minPurchases');

/**
 * Known for the whole window of change. A rise needs the earlier half seen in full, else every newcomer rises; a fall
 * that shows although less of the earlier half was seen is a fall.
 */
const seenInFull = atLeast('M01', 'tenureDays', tenureDays, windowDays);
const newcomer = notAtLeast('M01', 'tenureDays', tenureDays, windowDays);

const risingGroups = [
  [seenInFull, buysMore],
  [seenInFull, spendsMore],
  [seenInFull, buysWider],
];

/** Purchases, spend or categories of the recent half window are up by a fifth. */
export function rises(of: Case): boolean {
  return risingGroups.some((group) => groupHolds(group, of));
}

/**
 * The five stages in the order in which they are tried; a fall is news before a rise is. Who neither rises nor falls
 * is mature, from four purchases and a whole window on; before that still growing into it.
 */
export const lifeCycle: readonly LifeCycleRule[] = [
  { id: 'exit', names: { en: 'exit', zh: '离开期' }, when: [[contractEnded], [silentTooLong]] },
  {
    id: 'acquisition',
    names: { en: 'acquisition', zh: '获取期' },
    when: [
      [
        atMost(
          'M01',
          'purchases',
          ({ facts }) => facts.purchases,
          () => 1,
        ),
      ],
      [knownTooShortly],
    ],
  },
  {
    id: 'decline',
    names: { en: 'decline', zh: '衰退期' },
    when: [[spendsLess], [silentForLong, usesLess]],
  },
  {
    id: 'growth',
    names: { en: 'growth', zh: '提升期' },
    when: [...risingGroups, [notYetSettled], [newcomer]],
  },
  { id: 'maturity', names: { en: 'maturity', zh: '成熟期' }, when: [[]] },
];

/**
 * Life-cycle stage 客户生命周期: exactly one for everyone. *Exit* lapsed or contract ended · *acquisition* at most one
 * purchase, or known for less than two clocks · *decline* spend down 30 %, or long silent with falling use · *growth*
 * purchases, spend or categories up 20 %, or fewer than four purchases, or known for less than the window · *maturity* the rest.
 *
 * @source model §11 (J05–J10) with the silence rule of M05
 */
export function lifeCycleOf(of: Case): LifeCycleRule {
  return firstRule(lifeCycle, of);
}
