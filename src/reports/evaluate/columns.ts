import type { Evaluation, Interval, JudgedForecast, Scores } from '../../core/index.ts';
import { evaluatedIds, intervalled } from '../../core/index.ts';
import type { FlatColumn } from '../flat/column.ts';
import { isoDay } from '../people/days.ts';
import { round } from '../people/round.ts';
import { scoreNames } from './entries.ts';

/** One row of `evaluate --format csv`: a forecast in a window. */
export interface EvaluateRow {
  fold: Evaluation;
  entry: JudgedForecast;
}

type Column = FlatColumn<EvaluateRow, null>;

const texts: Record<
  (typeof scoreNames)[number],
  { name: string; en: string; zh: string; about: { en: string; zh: string } }
> = {
  bias: {
    name: 'bias',
    en: 'bias of the total',
    zh: '总数偏差',
    about: { en: 'Total foretold by total that came, minus 1.', zh: '预测总数与实际总数之比减 1。' },
  },
  mae: {
    name: 'mae',
    en: 'mean absolute error',
    zh: '平均绝对误差',
    about: { en: 'Of the expected number of purchases.', zh: '预期购买次数的平均绝对误差。' },
  },
  guessMae: {
    name: 'guess_mae',
    en: 'mean absolute error of the best guess',
    zh: '最佳单一猜测的平均绝对误差',
    about: {
      en: 'Of the single best guess: a median, where there is a distribution.',
      zh: '单一最佳猜测（有分布时取中位数）的平均绝对误差。',
    },
  },
  rmse: {
    name: 'rmse',
    en: 'root mean squared error',
    zh: '均方根误差',
    about: { en: 'Of the expected number of purchases.', zh: '预期购买次数的均方根误差。' },
  },
  brier: {
    name: 'brier',
    en: 'Brier score',
    zh: '布里尔分数',
    about: {
      en: 'Mean squared error of the probability to buy; 0 is best.',
      zh: '购买概率的均方误差；0 为最好。',
    },
  },
  auc: {
    name: 'auc',
    en: 'discrimination (AUC)',
    zh: '区分度（AUC）',
    about: { en: '0.5 is chance, 1 is best.', zh: '0.5 等于瞎猜，1 为最好。' },
  },
  lift: {
    name: 'lift',
    en: 'lift of the call list',
    zh: '名单提升度',
    about: {
      en: 'Share of buyers in the tenth ranked highest, by that of all.',
      zh: '排名最前十分之一中购买者的比例，除以全体的比例。',
    },
  },
  valueBias: {
    name: 'value_bias',
    en: 'bias of the value',
    zh: '金额偏差',
    about: { en: 'Value foretold by value that came, minus 1.', zh: '预测金额与实际金额之比减 1。' },
  },
  valueMae: {
    name: 'value_mae',
    en: 'mean absolute error of the value',
    zh: '金额平均绝对误差',
    about: { en: 'In money, per customer.', zh: '每位客户，以货币计。' },
  },
  topValue: {
    name: 'top_value',
    en: 'value of the top tenth',
    zh: '前十分之一的金额占比',
    about: {
      en: 'Share of all value that the tenth with the highest expected value brought.',
      zh: '预期金额最高的十分之一客户带来的金额占比。',
    },
  },
};

const score = (name: (typeof scoreNames)[number]): Column => ({
  ...texts[name],
  kind: 'number',
  value: ({ entry }) => known(entry.scores[name]),
});

const bound = (name: keyof JudgedForecast['intervals'], end: keyof Interval): Column => ({
  name: `${texts[name].name}_${end}`,
  kind: 'number',
  en: `${texts[name].en}, ${end === 'low' ? 'lower' : 'upper'} bound`,
  zh: `${texts[name].zh}${end === 'low' ? '下限' : '上限'}`,
  about: { en: 'Of the 95 % bootstrap interval.', zh: '95% 自助法区间。' },
  value: ({ entry }) => known(entry.intervals[name]?.[end] ?? null),
});

const known = (value: number | null) => (value === null ? null : round(value, 6));

export const evaluateColumns: readonly Column[] = [
  {
    name: 'from',
    kind: 'date',
    en: 'hidden after',
    zh: '此日之后隐藏',
    about: { en: 'What came after this day was foretold.', zh: '预测此日之后发生的事。' },
    value: ({ fold }) => isoDay(fold.asOfDay),
  },
  {
    name: 'forecast',
    kind: 'text',
    en: 'forecast',
    zh: '预测方法',
    about: { en: 'A model or a naive baseline.', zh: '模型或朴素基线。' },
    values: evaluatedIds,
    value: ({ entry }) => entry.id,
  },
  ...scoreNames.map(score),
  ...intervalled.flatMap((name) => [bound(name, 'low'), bound(name, 'high')]),
];

export const scoreText = (name: keyof Scores, lang: 'en' | 'zh'): string => texts[name][lang];
