import { numbers } from '../people/numbers.ts';
import type { evaluateEn, modelEn } from './evaluate-en.ts';

const { whole, decimal, percent } = numbers('zh');

export const evaluateZh: typeof evaluateEn = {
  title: '预测有多准',
  hidden: (days, folds) =>
    folds === 1
      ? `隐藏最后 ${whole(days)} 天并加以预测`
      : `隐藏并预测 ${whole(folds)} 个 ${whole(days)} 天的窗口`,
  asOf: (date) => `数据截至 ${date}`,
  from: (date) => `自 ${date} 起`,
  came: (customers, buyers, purchases) =>
    `已知客户 ${whole(customers)} 位 · ${whole(buyers)} 位再次购买，共 ${whole(purchases)} 个购买日`,
  forecast: '预测方法',
  alive: 'Σ P(存活)',
  forecasts: {
    combined: '组合模型',
    'bg-nbd': 'BG/NBD',
    'mbg-nbd': 'MBG/NBD',
    'pareto-nbd': 'Pareto/NBD',
    recency: '仅看末次购买',
    rate: '按 x/T 速率延续',
    last_period: '与上一期相同',
    last_season: '与去年同期相同',
  },
  columns: {
    bias: '偏差',
    mae: 'MAE',
    guessMae: 'MAE（猜测）',
    rmse: 'RMSE',
    brier: 'Brier',
    auc: 'AUC',
    lift: '提升度',
    topValue: '前列金额',
    valueBias: '金额偏差',
    valueMae: '金额 MAE',
  },
  legend:
    '* 最好。偏差：预测总数与实际之比减 1。MAE、RMSE：预期次数的误差；猜测：单一最佳猜测（中位数）的误差。Brier：购买概率的误差。AUC：两位客户中购买者排在前面的机会。提升度与前列金额：应联系的前十分之一，分别按购买概率和预期金额排序。',
  best: (entries) => `最好：${entries.map(([measure, who]) => `${measure} ${who}`).join(' · ')}。`,
  loses: (loser, measure, winner) => `${loser} 在 ${measure} 上输给「${winner}」`,
  inFolds: (count, folds) => (folds === 1 ? '。' : `（${whole(folds)} 个窗口中的 ${whole(count)} 个）。`),
  against: (entries) =>
    `组合模型与其他最好者相比：${entries.map(([measure, own, other, who]) => `${measure} ${own}，${who} ${other}`).join(' · ')}。`,
  evidence: '组合模型学到了什么',
  noneLoses: '没有模型显著输给朴素基线，组合模型也不显著输给任何其他模型。',
  refused: (model, why) => `未使用 ${model}：${why}。`,
  intervals: (date) => `自 ${date} 起的 95% 区间（按客户自助抽样）`,
  sampled: (customers, buyers) =>
    `按 ${whole(buyers)} 位买家中的 ${whole(customers)} 位评估，各类买家按比例抽取`,
  fewerFolds: (done, asked) => `数据只够 ${whole(asked)} 个窗口中的 ${whole(done)} 个。`,
  calibration: (model, date) => `预测与实际，${model}，自 ${date} 起`,
  customers: '客户数',
  foretold: '预测',
  bought: '购买',
  plot: '0 … 100%   █ 购买，│ 预测',
};

export const modelZh: typeof modelEn = {
  refusals: {
    few_customers: '客户太少',
    few_repeaters: '再次购买的客户太少',
    short_history: '历史短于预测期的一半',
    not_converged: '找不到参数',
  },
  refused: (why) => `不作预测：${why}。仅由上面的沉默规则判断。`,
  refusedShort: (why) => `无，${why}：仅由沉默规则判断`,
  title: '预测',
  foretold: (days, buys, expected, typical) =>
    `${whole(days)} 天内购买的概率为 ${percent(buys, 0)}；预期 ${decimal(expected, 2)} 个购买日，最佳单一猜测为 ${whole(typical)} 个。`,
  alive: (alive) =>
    `尚未彻底离开的概率：${percent(alive, 0)}。仍是客户者未必在此期间购买，请先看上面的概率。`,
  fitted: (name, customers, status) =>
    `${name}，由 ${whole(customers)} 位客户拟合${status === 'boundary' ? '（部分参数无法区分，预测仍然有效）' : ''}。`,
  chosen: '由 --model 指定；默认的组合模型还会向早期窗口学习。',
  corrected: (used, days, length, trials, weight) =>
    `并按 ${whole(trials)} 个早期结果（每个 ${whole(length)} 天，自 ${days.join('、')} 起）校正：经典模型的胜算按 ${percent(weight, 0)} 计${used.length === 0 ? '' : `；有利于购买的依据：${used.join('、')}`}。`,
  level: (factor, seen) =>
    `购买人数：胜算 × ${decimal(factor, 2)}，因早期窗口的购买者多于或少于预测（胜算 × ${seen.map((each) => decimal(each, 2)).join('、')}），并向 1 收缩。`,
  season: (factor, trust) =>
    `季节：胜算 × ${decimal(factor, 2)}；去年的起伏采信 ${percent(trust, 0)}，以其重现的程度为限。`,
  shown: '`loyalty evaluate` 显示其效果。',
  noSeason: (days) =>
    `季节：× 1；证明季节性需要此前至少 ${whole(days)} 天的数据，且每个窗口都有足够的购买者。`,
  uncorrected: '没有早期窗口可学：组合模型即经典模型本身。',
};
