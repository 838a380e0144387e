import { numbers } from '../people/numbers.ts';
import type { churnEn } from './churn-en.ts';

const { whole, percent } = numbers('zh');

/** 中文 */
export const churnZh: typeof churnEn = {
  title: '客户流失',
  columns: { state: '', customers: '客户数', value: '风险价值' },
  rates: {
    contractual: (left, exposed) =>
      `合同：一年前 ${whole(exposed)} 位合同客户中 ${whole(left)} 位在一年内离开（${percent(left / exposed, 1)}，观察所得）`,
    non_contractual: (left, exposed) =>
      `购买：${whole(exposed)} 位无合同客户中 ${whole(left)} 位已沉默流失或离开（${percent(left / exposed, 1)}，由沉默推断）`,
  },
  renewals: (running, staying, contracts, ended) =>
    `合同：${whole(running)} 位合同客户中，预计一年后仍在的占 ${percent(staying / running, 0)}（sBG 模型，依据 ${whole(contracts)} 份合同，其中 ${whole(ended)} 份已终止）`,
  foretold: (model, customers, expected, days) =>
    `预测：${whole(days)} 天内共 ${whole(expected)} 个购买日（${model}，按 ${whole(customers)} 位客户拟合）`,
  notForetold: (why) => `预测：${why}`,
  causesTitle: '离开的原因',
  causeColumns: {
    cause: '原因',
    customers: '客户数',
    established: '已确立',
    value: '年损失',
    avoidable: '能否避免',
  },
  avoidable: { yes: '能', no: '不能', partly: '部分', by_screening: '可筛查', unknown: '不知' },
  avoidableShare: (yes, partly, unknown) =>
    `损失中 ${percent(yes)} 本可避免（自身过失），${percent(partly)} 部分可避免；${percent(unknown)} 原因不明`,
  initiatorTitle: '流失方式',
  quiet: (partial, decline) =>
    [
      ...(partial > 0 ? [`${whole(partial)} 位客户的一半消费已转向别处`] : []),
      ...(decline > 0 ? [`${whole(decline)} 位客户逐期减少`] : []),
    ].join(' · '),
  quietTitle: '悄然离开',
  conflicts: (count) => `${whole(count)} 位客户：自述、员工代码与推断的原因不一致`,
  signOffs: (count) => `${whole(count)} 位客户：疑似或有据的恶意；须由人员签字后方可处理`,
  needsCare: '需要核对',
  callTitle: (count, all) => `优先联系（${whole(all)} 位值得联系的客户中的 ${whole(count)} 位）`,
  callNobody: '目前没有值得联系的客户',
  callColumns: {
    customer: '客户',
    state: '状态',
    cause: '原因',
    atRisk: '风险价值',
    worth: '联系价值',
    action: '建议',
  },
  sayTitle: '话术',
  dontTitle: '不要',
  watchTitle: '关注',
  notCalled: '不在联系名单',
  leftOut: '未列入',
  leftOutItem: (count, reason) => `${whole(count)} 位${reason}`,
  learnedTitle: '以往联系的结果',
  learnedColumns: {
    action: '措施',
    cause: '原因',
    contacted: '已联系',
    returned: '已回归',
    share: '比例（95% 区间）',
  },
  learnedShare: (share, low, high) => `${percent(share)}（${percent(low)}–${percent(high)}）`,
  noReasons: '没有记录客户离开的原因：原因至多为推断。请补充流失原因。',
  noModel: '概率为空：沉默规则只给出状态，不给出概率。',
  more: (count) => `……另有 ${whole(count)} 位：--call-list N -o 文件.csv，或 --format csv 输出全部`,
  explainTitle: (cause, state) => `离开的原因：${cause}，${state}`,
  explainRiskTitle: (cause, state) => `可能离开的原因：${cause}，${state}`,
  explainUnknown: '离开的原因：未知',
  explainRiskUnknown: '可能离开的原因：未知',
  subCause: '具体',
  contributing: '同时存在',
  initiator: '流失方式',
  trigger: '导火索',
  conflict: (stated, coded, found) => `原因不一致：自述 ${stated}；代码 ${coded}；推断 ${found}。`,
  nothingSaid: '无',
  leftOn: (day) => `于 ${day} 离开（观察所得）`,
  lapsedSince: (from, to) => `在 ${from} 与 ${to} 之间沉默（推断）`,
  worth: (atRisk, priority) => `风险价值 ${atRisk}；一次联系的价值 ${priority}`,
  others: '其他原因',
  signOff: '须由人员核对证据并签字后方可处理。',
};
