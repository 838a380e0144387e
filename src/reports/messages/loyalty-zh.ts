import { numbers } from '../people/numbers.ts';
import type { loyaltyEn } from './loyalty-en.ts';

const { whole, decimal } = numbers('zh');

/** 报告中关于忠诚类型、指标与因素的中文用语。 */
export const loyaltyZh: typeof loyaltyEn = {
  states: {
    established: '已确立',
    indicated: '有迹象',
    compatible: '有可能',
    not_assessable: '无法判断',
    contradicted: '证据相反',
    ruled_out: '已排除',
  },
  mixed: '混合',
  undetermined: '未定',

  whyTitle: (type, state) => `为何留下：${type}，${state}`,
  whyUnknown: '为何留下：未定',
  mixTitle: (types) => `为何留下：不止一种动机，${types}`,
  formerTitle: (type, month, state) => `曾为何留下：${type}，直到 ${month}，${state}`,
  formerMixTitle: (types, month) => `曾为何留下（直到 ${month}）：不止一种动机，${types}`,
  ended: (what, day) => `于 ${day} 结束：${what}，此后离开或大幅减少购买。必要条件按此前的情况判断。`,
  opinion: (b, d, u) => `支持 ${decimal(b, 2)}，反对 ${decimal(d, 2)}，未知 ${decimal(u, 2)}`,
  ends: '何时会结束',
  needed: '必要条件',
  for: '支持的证据',
  against: '反对的证据',
  nothingAgainst: '在可查看的范围内没有反对的证据。',
  nothingFor: '尚无。',
  gate: { met: '✓', failed: '✗', unknown: '?' },
  unchecked: (sources) => `尚不确立：无法查看${sources}，其中可能有相反的证据。`,
  or: '或',
  silent: '已查看，无迹象',
  missing: '缺少数据',
  notMet: '该客户未知',
  alsoKnow: '另须知道',
  needs: (gate) => `（须：${gate}）`,
  mass: (weight, strength, trust, mass) =>
    `${decimal(weight, 1)} × ${decimal(strength, 2)} × ${decimal(trust, 2)} = ${decimal(mass, 2)}`,
  capped: (mass) => `单个客户的前后对比至多计 ${decimal(mass, 2)}`,
  massNote: '每行：权重 × 强度 × 可信度 = 分量。b = 支持/（支持 + 反对 + 2）；同族证据合计不超过 2.5。',
  atLeast: (bound) => `至少 ${bound}`,
  atMost: (bound) => `至多 ${bound}`,
  from: (low, high) => `自 ${low} 起，${high} 为满`,
  runnerUp: (type, state, opinion) => `其次：${type}，${state}（${opinion}）。`,
  flips: (what) => `若有以下情况则会居首：${what}。`,
  flipSource: (signal, source) => `${signal}（${source}）`,
  noRunnerUp: '就已知情况，没有其他可能的类型。',
  stillOpen: '仍有可能',
  others: '其他类型',
  yes: '是',
  no: '否',

  indexTitle: (index, band, coverage, isPartial) =>
    `${isPartial ? '部分忠诚度指数' : '客户忠诚度'}：${index}（6 项指标中的 ${coverage} 项；权重变化时为 ${band}）`,
  noIndex: '客户忠诚度：无法判断',
  fragile: (ends) => `脆弱：只在被留住时有效。一旦${ends}，即告结束。`,
  indicator: '指标',
  score: '0–100',
  raw: '依据',
  notInIndex: '未计入指数：未知有竞争者',
  factorsTitle: '八大因素（已知部分）',
  factor: '因素',
  survey: '作答',
  behaviour: '行为',
  negativeLock: '负面锁定：离开要花钱，而客户并不喜欢我们。这不是忠诚。',
  control: '仅作解释，不降低任何得分',

  typesTitle: '客户为何留下',
  typeColumns: {
    type: '动机',
    customers: '客户数',
    established: '其中已确立',
    value: '近 12 个月消费',
    action: '建议',
  },
  fewerThan: (count) => `不足 ${whole(count)}`,
  suppressed: (count) => `不足 ${whole(count)} 位客户的分组不列出人数，以免识别个人。`,
  formerLine: '已不再（留下的原因已不存在）',
  formerOne: (type, customers) => `${type} ${customers}`,
  fragileTitle: (customers, value) =>
    `脆弱：${whole(customers)} 位客户忠诚度高，但只是被留住（每年 ${value}）`,
  fragileOne: (id, type, value, ends) => `${id} · ${type} · 每年 ${value} · 至${ends}为止`,
  settles: (customers, what) => `${what} → ${whole(customers)} 位客户`,
  settlesTitle: '再添一份数据最能说明',
  indexKnown: (known, all, coverage) =>
    `${whole(all)} 位中已知 ${whole(known)} 位，平均依据 6 项指标中的 ${decimal(coverage * 6, 1)} 项。`,
  nps: (score, low, high, answers) =>
    `${decimal(score, 0)}（${decimal(low, 0)} 至 ${decimal(high, 0)}，${whole(answers)} 份答卷）`,
  npsTitle: '净推荐值',
};
