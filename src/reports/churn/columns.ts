import {
  attitudeIds,
  churnStateNames,
  churnWhys,
  initiatorNames,
  levelNames,
  lifeCycleNames,
  plays,
  states,
  subCauseNames,
  whys,
  causeNames,
} from '../../core/index.ts';
import type { FlatColumn } from '../flat/column.ts';
import { isoDay } from '../people/days.ts';
import { round } from '../people/round.ts';
import type { ChurnReport, ChurnRow } from './churn-report.ts';

export type ChurnContext = Pick<ChurnReport, 'thresholds' | 'population' | 'byCategory'>;
export type ChurnColumn = FlatColumn<ChurnRow, ChurnContext>;

const rounded = (value: number | null, digits: number) => (value === null ? null : round(value, digits));
/** The codes of `score` that say where somebody stands end with a contract that is over; the others tell of change. */
const whyCodes = [
  ...Object.keys(churnWhys),
  ...Object.keys(whys).slice(0, Object.keys(whys).indexOf('contract_ended') + 1),
];
const joined = (codes: readonly string[]) => (codes.length === 0 ? null : codes.join('|'));

/** The whole contract of `churn`, one entry per column, in the order of the output. */
const base: readonly ChurnColumn[] = [
  {
    name: 'customer_id',
    kind: 'text',
    en: 'customer',
    zh: '客户编号',
    about: { en: 'Id as the files spell it.', zh: '与文件中一致的客户编号。' },
    value: ({ facts }) => facts.customerId,
  },
  {
    name: 'churn_state',
    kind: 'text',
    en: 'state',
    zh: '流失状态',
    about: {
      en: 'Churned is observed (contract or record); lapsed is inferred from a silence of two limits and the model, where there is one.',
      zh: '已流失为观察所得（合同或档案）；沉默流失由两倍界限的沉默及模型（如有）推断。',
    },
    values: Object.keys(churnStateNames),
    value: ({ churn }) => churn.state,
  },
  {
    name: 'p_alive',
    kind: 'number',
    en: 'P(still a customer)',
    zh: '仍为客户的概率',
    about: {
      en: 'Probability 0–1. Empty: no model, the silence rule tells states only.',
      zh: '概率 0–1。为空：没有模型，沉默规则只给出状态。',
    },
    value: ({ churn }) => rounded(churn.outlook.pAlive, 4),
  },
  {
    name: 'p_purchase_90d',
    kind: 'number',
    en: 'P(purchase in 90 days)',
    zh: '90 天内购买的概率',
    about: {
      en: 'Probability 0–1 of at least one purchase in the next 90 days. Empty: no model.',
      zh: '未来 90 天至少购买一次的概率 0–1。为空：没有模型。',
    },
    value: ({ churn }) => rounded(churn.outlook.pPurchase90d, 4),
  },
  {
    name: 'expected_purchases_90d',
    kind: 'number',
    en: 'expected purchases in 90 days',
    zh: '未来 90 天预期购买次数',
    about: {
      en: 'Expected number of purchases in the next 90 days. Empty: no model.',
      zh: '未来 90 天预期购买次数。为空：没有模型。',
    },
    value: ({ churn }) => rounded(churn.outlook.expectedPurchases90d, 4),
  },
  {
    name: 'last_purchase',
    kind: 'date',
    en: 'last purchase',
    zh: '末次购买',
    about: { en: 'Last day with a purchase.', zh: '最后一个购买日。' },
    value: ({ facts }) => isoDay(facts.lastPurchaseDay),
  },
  {
    name: 'days_late',
    kind: 'integer',
    en: 'days late',
    zh: '超期天数',
    about: {
      en: 'Days past the own usual gap, negative before.',
      zh: '超过自身惯常间隔的天数，未到期为负。',
    },
    value: ({ churn }) => churn.lateness.daysLate,
  },
  {
    name: 'churned_on',
    kind: 'date',
    en: 'left on',
    zh: '流失日期',
    about: {
      en: 'Observed day of leaving. Empty for lapsed: it lies somewhere after last_purchase.',
      zh: '观察到的离开日期。沉默流失为空：介于末次购买与截止日之间。',
    },
    value: ({ churn }) => isoDay(churn.churnedDay),
  },
  {
    name: 'cause',
    kind: 'text',
    en: 'cause',
    zh: '流失原因',
    about: {
      en: 'Most believed cause that is at least indicated; of who is at risk the likely one; empty for those who stay.',
      zh: '至少“有迹象”的最可信原因；有风险者为可能的原因；留下的客户为空。',
    },
    values: Object.keys(causeNames),
    value: ({ churn }) => churn.why?.cause ?? null,
  },
  {
    name: 'cause_state',
    kind: 'text',
    en: 'state of the cause',
    zh: '原因的确立程度',
    about: {
      en: 'How firm the cause is; of an unknown one the best that any cause reached.',
      zh: '原因有多确定；原因未知时为各原因所达到的最高程度。',
    },
    values: states,
    value: ({ churn }) => churn.why?.state ?? null,
  },
  {
    name: 'sub_cause',
    kind: 'text',
    en: 'kind of cause',
    zh: '具体原因',
    about: {
      en: 'Which kind of the cause has most behind it; of an unknown cause what is known nevertheless.',
      zh: '依据最多的具体原因；原因未知时为已知的部分。',
    },
    values: Object.keys(subCauseNames),
    value: ({ churn }) => churn.why?.subCause ?? null,
  },
  {
    name: 'contributing',
    kind: 'text',
    en: 'contributing causes',
    zh: '次要原因',
    about: {
      en: 'Causes that speak beside it, the most believed first, separated by |.',
      zh: '同时存在的其他原因，可信者在前，以 | 分隔。',
    },
    value: ({ churn }) => joined(churn.why?.contributing ?? []),
  },
  {
    name: 'initiator',
    kind: 'text',
    en: 'who ended it',
    zh: '流失方式',
    about: { en: 'Who ended it; empty for who is not gone.', zh: '由谁终止；未离开者为空。' },
    values: Object.keys(initiatorNames),
    value: ({ churn }) => churn.initiator,
  },
  {
    name: 'level',
    kind: 'text',
    en: 'level',
    zh: '客户层级',
    about: {
      en: 'By rank of value; of who is gone that of their last year as a customer.',
      zh: '按价值排名；已离开者取其在客户期最后一年的排名。',
    },
    values: Object.keys(levelNames),
    value: ({ churn }) => churn.level,
  },
  {
    name: 'lifecycle',
    kind: 'text',
    en: 'life-cycle stage',
    zh: '生命周期阶段',
    about: {
      en: 'Acquisition, growth, maturity, decline or exit.',
      zh: '获取期、提升期、成熟期、衰退期或离开期。',
    },
    values: Object.keys(lifeCycleNames),
    value: ({ churn }) => churn.lifecycle,
  },
  {
    name: 'value_at_risk',
    kind: 'money',
    en: 'value at risk',
    zh: '风险价值',
    about: {
      en: 'Worth of a year (margin where known, else revenue) × the chance that it is lost.',
      zh: '一年的价值（有毛利则用毛利，否则用收入）× 失去的可能性。',
    },
    value: ({ churn: { valueAtRisk } }) => (valueAtRisk === null ? null : round(valueAtRisk, 2)),
  },
  {
    name: 'attitude',
    kind: 'text',
    en: 'effort',
    zh: '挽留态度',
    about: {
      en: 'How much is done, by level; empty for those who stay and with fewer than 20 buyers.',
      zh: '按层级投入的程度；留下的客户以及买家不足 20 人时为空。',
    },
    values: attitudeIds,
    value: ({ churn }) => churn.attitude,
  },
  {
    name: 'why',
    kind: 'text',
    en: 'why',
    zh: '依据',
    about: {
      en: `Codes, most important first, separated by |: ${whyCodes.join(', ')} and the strongest signals of the cause: \`loyalty explain --rule ID\`.`,
      zh: '代码，重要者在前，以 | 分隔：状态代码与最强的原因信号；用 loyalty explain --rule 查询。',
    },
    value: ({ churn }) => joined(churn.whys),
  },
  {
    name: 'action',
    kind: 'text',
    en: 'what to do',
    zh: '建议',
    about: { en: 'One code, for every customer.', zh: '一个代码，每位客户都有。' },
    values: Object.keys(plays),
    value: ({ churn }) => churn.action,
  },
  {
    name: 'priority',
    kind: 'money',
    en: 'worth of a contact',
    zh: '联系的价值',
    about: {
      en: 'P(return) × second life − cost, or saved share × value at risk − cost; 0 where nobody is to be contacted.',
      zh: 'P(回归) × 第二生命周期价值 − 成本，或可挽留比例 × 风险价值 − 成本；不应联系者为 0。',
    },
    value: ({ churn }) => round(churn.priority, 2),
  },
];

const category: ChurnColumn = {
  name: 'category',
  kind: 'text',
  en: 'category',
  zh: '品类',
  about: { en: 'The category the row is about.', zh: '该行所属品类。' },
  value: ({ facts }) => facts.category,
};

/** The columns of `churn`; `category` after the id with `--by category`. */
export function churnColumns({ byCategory }: { byCategory: boolean }): readonly ChurnColumn[] {
  const [id, ...rest] = base;
  return [...(id === undefined ? [] : [id]), ...(byCategory ? [category] : []), ...rest];
}
