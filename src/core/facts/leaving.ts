import { fact, type FactUnit } from './fact.ts';
import type { SourceId } from '../sources.ts';

type About = readonly [unit: FactUnit, sources: readonly SourceId[], en: string, zh: string];
const of = <const Name extends string>(measure: string, facts: Readonly<Record<Name, About>>) =>
  Object.fromEntries(
    Object.entries<About>(facts).map(([name, [unit, sources, en, zh]]) => [
      name,
      fact(measure, unit, sources, en, zh),
    ]),
  ) as Record<Name, ReturnType<typeof fact>>;

const records = ['customer_records', 'contracts'] as const;
const texts = ['cases', 'surveys', 'reviews', 'refunds'] as const;

/** Who left, when, by whose doing, and what happened before (M30–M36). Only `churn` and `explain` measure these. */
export const leaving = {
  // What records say of the end
  ...of('M30', {
    exitDay: ['date', records, 'day of leaving', '离开日期'],
    contractsHeld: ['count', ['contracts'], 'contracts, running or over', '合同数（含已终止）'],
    contractMonths: [
      'count',
      ['contracts'],
      'months for which the running contract lasts',
      '现行合同已履行月数',
    ],
    uncoveredPurchases: ['count', ['orders'], 'purchases that no contract covers', '合同以外的购买次数'],
    endedByCustomer: ['flag', records, 'ended by the customer', '由客户终止'],
    endedByCompany: ['flag', records, 'ended by the firm', '由企业终止'],
    destinationKnown: ['flag', ['customer_records'], 'known where to', '去向已知'],
    portedOut: ['flag', ['exit_reasons'], 'took the number along to a named rival', '携号转网至已知竞争者'],
    movedOnRecord: ['flag', ['customer_records'], 'record: moved away', '档案：已搬走'],
    diedOnRecord: ['flag', ['customer_records'], 'record: died', '档案：已去世'],
    closedOnRecord: ['flag', ['customer_records'], 'record: closed or bankrupt', '档案：停业或破产'],
    statedReasons: ['set', ['exit_reasons'], 'reasons in words', '文字说明的原因'],
    codedReasons: ['set', ['exit_reasons'], 'reasons coded by staff', '员工选择的原因代码'],
    fraudDocumented: ['flag', ['customer_records'], 'fraud with a reference', '有据可查的欺诈'],
    arrearsDays: ['days', ['customer_records'], 'days in arrears', '逾期天数'],
    arrearsOpen: ['flag', ['customer_records'], 'owes money', '有欠款'],
    disputeOpen: ['flag', ['customer_records'], 'disputes a bill', '有未决争议'],
  }),
  // What happened from L before the last activity until 30 days after it
  ...of('M31', {
    heardReasons: ['set', texts, 'what was said before leaving', '离开前说过的话'],
    failuresBefore: ['count', ['cases', 'refunds'], 'failures before leaving', '离开前遭遇的失误'],
    unresolvedBefore: ['count', ['cases'], 'unresolved or reopened cases', '未解决或重开的工单'],
    severeBefore: ['count', ['cases'], 'severe failures', '严重失误'],
    frictionBefore: ['count', ['cases', 'refunds'], 'things that went wrong', '不顺心的事'],
    triggerValue: ['money', ['cases'], 'worth of what the last case was about', '最后一次工单涉及的金额'],
    billDisputes: ['count', ['cases'], 'complaints about the bill', '账单投诉'],
    matchRefused: ['count', ['cases'], 'asked for a lower price in vain', '议价未果'],
    quotesBefore: ['count', ['cases'], 'brought quotes of rivals', '带来竞争者报价'],
    exitsAskedBefore: ['count', ['cases'], 'asked for a way out', '询问退出途径'],
    legalCases: ['count', ['cases'], 'cases before a court', '诉诸法院的工单'],
    promisesBroken: ['count', ['promises'], 'promises broken', '未兑现的承诺'],
    leavingSatisfaction: ['score', ['surveys'], 'satisfaction before leaving', '离开前的满意度'],
    ownPriceRise: ['share', ['item_prices'], 'own price rise on what was bought', '所购商品的涨幅'],
    dunningContacts: ['count', ['touchpoints'], 'contacts by us before leaving', '离开前我方联系次数'],
  }),
  ...of('M32', {
    rivalEventDays: [
      'days',
      ['competitor_events'],
      'days from a rival’s move to the last purchase',
      '竞争者行动距末次购买天数',
    ],
    rivalLeavers: [
      'count',
      ['competitor_events'],
      'customers who left after that move',
      '该行动后离开的客户数',
    ],
    rivalLeaversExpected: [
      'ratio',
      ['competitor_events'],
      'that would have left anyway',
      '按平时应离开的客户数',
    ],
    walletShift: ['balance', ['wallet'], 'change of the share of wallet in a year', '一年内钱包份额的变化'],
    categoryStopped: ['flag', ['wallet'], 'buys nothing of the kind any more', '已不再购买该品类'],
    elsewhereAfter: ['count', ['wallet', 'rival_purchases'], 'purchases elsewhere since', '此后在别处的购买'],
  }),
  ...of('M33', {
    managerLeftDays: [
      'days',
      ['employees'],
      'days from the manager’s leaving to the last activity',
      '客户经理离职距末次活动天数',
    ],
    managerToRival: ['flag', ['employees'], 'the manager went to a rival', '客户经理去了竞争者'],
    managerLeavers: [
      'count',
      ['employees'],
      'customers of the manager who left as well',
      '该经理名下离开的客户数',
    ],
    managerLeaversExpected: [
      'ratio',
      ['employees'],
      'of them that would have left anyway',
      '其中按平时应离开的客户数',
    ],
    managerServes: ['flag', ['assignments'], 'the manager still serves', '客户经理仍在服务'],
    tiesPercentile: [
      'share',
      ['contracts', 'assignments', 'memberships', 'community'],
      'strongest of three switching costs among peers',
      '三类转移成本中最高者的百分位',
    ],
  }),
  ...of('M34', {
    partialDefection: ['flag', ['wallet'], 'gives half of the wallet to others now', '部分流失'],
    silentDecline: ['flag', ['orders'], 'spends less from period to period', '悄然减少'],
  }),
  ...of('M35', {
    runRate: [
      'money',
      ['orders', 'contracts'],
      'spent in the last year as a customer',
      '在客户期最后一年的消费',
    ],
    formerRank: ['share', ['orders', 'contracts'], 'rank of that among all', '其在全体中的排名'],
  }),
  ...of('M36', {
    contactRefused: ['flag', ['customer_records'], 'does not want to be contacted', '不愿被联系'],
    consentUnclear: ['flag', ['customer_records'], 'consent that cannot be read', '营销同意无法识别'],
    contactedDays: [
      'days',
      ['outcomes', 'touchpoints'],
      'days since we last called or visited',
      '距我方上次联系天数',
    ],
    refusedDays: ['days', ['outcomes'], 'days since the offer was refused', '距上次拒绝天数'],
    outcomesKnown: ['count', ['outcomes'], 'contacts with a known outcome', '结果已知的联系次数'],
    outcomeReached: ['flag', ['outcomes'], 'was reached', '已联系上'],
    outcomeReturned: ['flag', ['outcomes'], 'came back', '已回归'],
  }),
};
