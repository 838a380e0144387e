import {
  codeNames,
  levelNames,
  lifeCycleNames,
  patterns,
  states,
  stepNames,
  typeNames,
  whys,
  actions,
  type Indicator,
  indicators,
  sources,
  typeNotes,
} from '../../core/index.ts';
import type { FlatColumn } from '../flat/column.ts';
import { isoDay } from '../people/days.ts';
import { round } from '../people/round.ts';
import { shownScore } from './index-parts.ts';
import { rfmColumns } from './rfm-columns.ts';
import type { ScoreReport, ScoreRow } from './score-report.ts';

/** What a column may look at beside the row. */
export type ScoreContext = Pick<ScoreReport, 'thresholds' | 'population' | 'byCategory' | 'rfm'>;
export type ScoreColumn = FlatColumn<ScoreRow, ScoreContext>;

/** Waits for a file that later work reads; empty until then, never invented. */

/** A column of one indicator: `fault_tolerance_score`. */
function indicatorColumn({ id, names, nullWhen }: Indicator): ScoreColumn {
  return {
    name: `${id}_score`,
    kind: 'number',
    en: names.en,
    zh: names.zh,
    about: {
      en: `0–100, higher = more loyal. Empty: ${nullWhen.en}.`,
      zh: `0–100，越高越忠诚。为空：${nullWhen.zh}。`,
    },
    value: ({ assessment }) => rounded(assessment.indicators[id].score, 1),
  };
}

/** Long: it is the whole contract of `score`, one entry per column, in the order of the output. */
const base: readonly ScoreColumn[] = [
  {
    name: 'customer_id',
    kind: 'text',
    en: 'customer',
    zh: '客户编号',
    about: { en: 'Id as the files spell it.', zh: '与文件中一致的客户编号。' },
    value: ({ facts }) => facts.customerId,
  },
  {
    name: 'behaviour_score',
    kind: 'number',
    en: 'behaviour score',
    zh: '行为分',
    about: {
      en: '0–100 from orders alone: repeat rate against peers, staying power, still on the own schedule. Not loyalty.',
      zh: '0–100，仅来自订单：相对复购率、持久度、是否按自身节奏。不等于忠诚。',
    },
    value: ({ assessment }) => shownScore(assessment),
  },
  {
    name: 'loyalty_index',
    kind: 'number',
    en: 'loyalty index',
    zh: '客户忠诚度',
    about: {
      en: '0–100 over the indicators that are known; a partial index where index_coverage is below 0.5.',
      zh: '0–100，由已知指标计算；index_coverage 低于 0.5 时为部分指数。',
    },
    value: ({ assessment }) => rounded(assessment.index?.value ?? null, 1),
  },
  {
    name: 'index_low',
    kind: 'number',
    en: 'index, low',
    zh: '忠诚度下限',
    about: {
      en: 'Least index when each weight is halved or doubled in turn.',
      zh: '各权重依次减半或加倍时的最小值。',
    },
    value: ({ assessment }) => rounded(assessment.index?.low ?? null, 1),
  },
  {
    name: 'index_high',
    kind: 'number',
    en: 'index, high',
    zh: '忠诚度上限',
    about: {
      en: 'Greatest index when each weight is halved or doubled in turn.',
      zh: '各权重依次减半或加倍时的最大值。',
    },
    value: ({ assessment }) => rounded(assessment.index?.high ?? null, 1),
  },
  {
    name: 'index_coverage',
    kind: 'number',
    en: 'index coverage',
    zh: '指标覆盖率',
    about: {
      en: 'Share 0–1 of the six indicators that the index rests on.',
      zh: '六项指标中已知者所占比例，0–1。',
    },
    value: ({ assessment }) => rounded(assessment.index?.coverage ?? null, 3),
  },
  ...indicators.map(indicatorColumn),
  {
    name: 'type',
    kind: 'text',
    en: 'loyalty type',
    zh: '忠诚类型',
    about: {
      en: 'Type id; mixed where two lead side by side; undetermined where no type is at least indicated.',
      zh: '类型编号；mixed（混合）表示两种并列；undetermined（未定）表示没有类型达到“有迹象”。',
    },
    values: [...Object.keys(typeNames), 'mixed', 'undetermined'],
    value: ({ assessment }) => assessment.loyalty.type,
  },
  {
    name: 'type_note',
    kind: 'text',
    en: 'note on the type',
    zh: '类型备注',
    about: {
      en: `Codes separated by |: ${Object.keys(typeNotes).join(', ')}.`,
      zh: `代码，以 | 分隔：${Object.keys(typeNotes).join('、')}。`,
    },
    value: ({ assessment }) => joined(assessment.loyalty.notes),
  },
  {
    name: 'type_state',
    kind: 'text',
    en: 'state of the type',
    zh: '类型状态',
    about: {
      en: 'How firm the type is; undetermined: the best that any type reached.',
      zh: '类型结论的可靠程度；未定时为各类型所达到的最高状态。',
    },
    values: states,
    value: ({ assessment }) => assessment.loyalty.state,
  },
  {
    name: 'type_belief',
    kind: 'number',
    en: 'belief',
    zh: '信任度',
    about: {
      en: 'Share 0–1 of the evidence that speaks for the type; empty when undetermined.',
      zh: '支持该类型的证据比例，0–1；未定时为空。',
    },
    value: ({ assessment }) => rounded(assessment.loyalty.opinion?.belief ?? null, 3),
  },
  {
    name: 'type_disbelief',
    kind: 'number',
    en: 'disbelief',
    zh: '不信任度',
    about: { en: 'Share 0–1 that speaks against it.', zh: '反对的证据比例，0–1。' },
    value: ({ assessment }) => rounded(assessment.loyalty.opinion?.disbelief ?? null, 3),
  },
  {
    name: 'type_uncertainty',
    kind: 'number',
    en: 'uncertainty',
    zh: '不确定度',
    about: { en: 'Share 0–1 that is not known.', zh: '未知的比例，0–1。' },
    value: ({ assessment }) => rounded(assessment.loyalty.opinion?.uncertainty ?? null, 3),
  },
  {
    name: 'type_candidates',
    kind: 'text',
    en: 'types left open',
    zh: '可能的类型',
    about: {
      en: 'Type ids that are still possible, the most believed first, separated by |; empty when none can be told.',
      zh: '仍有可能的类型编号，可信者在前，以 | 分隔；无法判断时为空。',
    },
    value: ({ assessment }) => joined(assessment.loyalty.candidates),
  },
  {
    name: 'pattern',
    kind: 'text',
    en: 'pattern',
    zh: '行为模式',
    about: { en: 'What behaviour alone shows.', zh: '仅从行为看到的模式。' },
    values: patterns.map(({ id }) => id),
    value: ({ assessment }) => assessment.pattern,
  },
  {
    name: 'level',
    kind: 'text',
    en: 'level',
    zh: '客户层级',
    about: {
      en: 'By rank of 12-month value: top 1 %, next 19 %, next 30 %, rest (small: an extension to the textbook).',
      zh: '按近 12 个月价值排名：最重要 1%、其次 19%、再次 30%、其余（小客户为书外扩展）。',
    },
    values: Object.keys(levelNames),
    value: ({ assessment }) => assessment.level,
  },
  {
    name: 'code',
    kind: 'text',
    en: 'customer code',
    zh: '客户代码',
    about: {
      en: 'A best, B great potential, C general; empty while potential is unknown.',
      zh: 'A 最好，B 有很大潜力，C 一般；潜力未知时为空。',
    },
    values: Object.keys(codeNames),
    value: ({ assessment }) => assessment.code,
  },
  {
    name: 'lifecycle',
    kind: 'text',
    en: 'life-cycle stage',
    zh: '生命周期阶段',
    about: {
      en: 'Acquisition, growth, maturity, decline or exit.',
      zh: '获取期、提升期、成熟期、衰退期、离开期。',
    },
    values: Object.keys(lifeCycleNames),
    value: ({ assessment }) => assessment.lifecycle,
  },
  {
    name: 'step',
    kind: 'text',
    en: 'step of cultivation',
    zh: '培育阶段',
    about: { en: 'Of six steps, those that orders can show.', zh: '六步培育中订单可见的阶段。' },
    values: Object.keys(stepNames),
    value: ({ assessment }) => assessment.step,
  },
  {
    name: 'purchases',
    kind: 'integer',
    en: 'purchases',
    zh: '购买次数',
    about: { en: 'Days with a purchase.', zh: '有购买的天数。' },
    value: ({ facts }) => facts.purchases,
  },
  {
    name: 'purchases_per_year',
    kind: 'number',
    en: 'purchases per year',
    zh: '年购买次数',
    about: {
      en: 'Drawn towards the mean rate by one purchase.',
      zh: '按平均率加一次虚拟购买作修正。',
    },
    value: ({ facts }) => rounded(facts.purchasesPerYear, 2),
  },
  {
    name: 'usual_gap_days',
    kind: 'number',
    en: 'usual gap, days',
    zh: '惯常间隔（天）',
    about: {
      en: 'Own mean gap, drawn towards the category clock; empty below two purchases.',
      zh: '自身平均间隔，向品类购买周期修正；购买不足两次为空。',
    },
    value: ({ assessment }) => rounded(assessment.lateness.usualGapDays, 1),
  },
  {
    name: 'first_purchase',
    kind: 'date',
    en: 'first purchase',
    zh: '首次购买',
    about: { en: 'First day with a purchase.', zh: '首个购买日。' },
    value: ({ facts }) => isoDay(facts.firstPurchaseDay),
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
    name: 'due_on',
    kind: 'date',
    en: 'next due on',
    zh: '预计下次购买',
    about: {
      en: 'Last purchase plus usual gap: the last day still on schedule.',
      zh: '末次购买加惯常间隔：仍算按时的最后一天。',
    },
    value: ({ assessment }) => isoDay(assessment.lateness.dueDay),
  },
  {
    name: 'days_late',
    kind: 'integer',
    en: 'days late',
    zh: '超期天数',
    about: { en: 'Days past due_on, negative before.', zh: '超过预计日的天数，未到为负。' },
    value: ({ assessment }) => assessment.lateness.daysLate,
  },
  {
    name: 'p_alive',
    kind: 'number',
    en: 'P(still a customer)',
    zh: '仍为客户的概率',
    about: {
      en: 'Probability that the customer has not left for good, by the classic model; read it beside expected_purchases_90d. Empty: too few customers for a model.',
      zh: '客户尚未彻底离开的概率（经典模型）；请与 expected_purchases_90d 一起看。空：客户太少，不用模型。',
    },
    value: ({ assessment }) => rounded(assessment.prediction?.alive ?? null, 4),
  },
  {
    name: 'expected_purchases_90d',
    kind: 'number',
    en: 'purchases expected in 90 days',
    zh: '未来 90 天预期购买次数',
    about: {
      en: 'Expected number of purchase days in the 90 days after the as-of date. Empty: too few customers for a model.',
      zh: '截止日之后 90 天内预期的购买天数。空：客户太少，不用模型。',
    },
    value: ({ assessment }) => rounded(assessment.prediction?.expected ?? null, 4),
  },
  {
    name: 'value_12m',
    kind: 'money',
    en: 'spent in 12 months',
    zh: '近 12 个月消费',
    about: { en: 'Net of returns, last 365 days.', zh: '近 365 天净额，已扣除退货。' },
    value: ({ facts }) => round(facts.value12m, 2),
  },
  {
    name: 'why',
    kind: 'text',
    en: 'why',
    zh: '原因',
    about: {
      en: `Codes, most important first, separated by |: ${Object.keys(whys).join(', ')}.`,
      zh: `原因代码，重要者在前，以 | 分隔：${Object.keys(whys).join('、')}。`,
    },
    value: ({ assessment }) => joined(assessment.why),
  },
  {
    name: 'action',
    kind: 'text',
    en: 'what to do',
    zh: '建议',
    about: { en: 'One code, for every customer.', zh: '一个代码，每位客户都有。' },
    values: Object.keys(actions),
    value: ({ assessment }) => assessment.action,
  },
  {
    name: 'collect_next',
    kind: 'text',
    en: 'collect next',
    zh: '下一步收集',
    about: { en: 'The file that would tell most.', zh: '最能说明问题的数据。' },
    values: Object.keys(sources),
    value: ({ assessment }) => assessment.collectNext,
  },
];

const category: ScoreColumn = {
  name: 'category',
  kind: 'text',
  en: 'category',
  zh: '品类',
  about: { en: 'The category the row is about.', zh: '该行所属品类。' },
  value: ({ facts }) => facts.category,
};

/** The columns of an output: `category` after the id with `--by category`, RFM behind with `--rfm`. */
export function scoreColumns(options: { byCategory: boolean; rfm: boolean }): readonly ScoreColumn[] {
  const [id, ...rest] = base;
  return [
    ...(id === undefined ? [] : [id]),
    ...(options.byCategory ? [category] : []),
    ...rest,
    ...(options.rfm ? rfmColumns : []),
  ];
}

const rounded = (value: number | null, digits: number) => (value === null ? null : round(value, digits));
const joined = (codes: readonly string[]) =>
  codes.length === 0 ? null : codes.length === 1 ? (codes[0] ?? null) : codes.join('|');
