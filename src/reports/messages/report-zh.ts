import { numbers } from '../people/numbers.ts';
import type { ReportMessages } from './report-en.ts';

const { whole, decimal } = numbers('zh');

/** A count with its unit: one in words has it already. */
const people = (count: string) => (/^\d/.test(count) ? ` ${count} 位` : count === '无人' ? '无' : count);

const without = (days: number | null) =>
  days === null ? '不计这些客户' : `不计只在数据最初 ${whole(days)} 天内购买过一次的客户`;

export const reportZh: ReportMessages = {
  title: (kind, label, to) => `${kind === 'week' ? '周' : '月'}流失报告 ${label}（截至 ${to}）`,
  until: (day) => `截至 ${day}`,
  stale: (kind, dataTo) =>
    `这不是上${kind === 'week' ? '一周' : '个月'}的报告：数据只到 ${dataTo}，此后至少又有${kind === 'week' ? '一周' : '一个月'}已经结束，却没有数据。如果本应有新的导出文件，说明它没有送到。`,
  maxAge: '加上 --max-age 3d，遇到这种情况运行就会失败。',
  span: (from, to) => `${from} 至 ${to}`,
  subtitle: (kind, from, to, dataTo, zone) =>
    `${from} 至 ${to}${kind === 'week' ? '（ISO 周，周一至周日）' : ''} · 数据截至 ${dataTo} · 日期按 ${zone}`,
  hashed: '客户编号已加密散列',
  customers: (count) => `${whole(count)} 位客户`,
  fewer: (least) => `不足 ${whole(least)} 位`,
  fewerCell: (least) => `< ${whole(least)}`,
  withheld: '不显示',
  withheldOf: (names, least) =>
    `不显示：${names}。所依据的客户不足 ${whole(least)} 位，可能认出个人；或会由此推出这样的数字。`,
  withheldNote: (least) =>
    `“不显示”：所依据的客户不足 ${whole(least)} 位，可能认出个人；或会由此推出这样的数字。`,
  range: (low, high) => `${low} 至 ${high}`,
  a: { week: '本期', month: '本期' },
  before: { week: '前一周', month: '前一月' },
  yearBefore: { week: '一年前同周', month: '一年前同月' },

  answer: {
    title: '结论',
    between: '；',
    lost: (place, lost, base) =>
      `${place}，${whole(base)} 位客户中${lost === '无人' ? '无人流失' : `流失${people(lost)}`}`,
    none: '无人',
    few: (place, least) => `${place}期初客户不足 ${whole(least)} 位，人数太少，无法说明。`,
    pastLimit: (count) => `另有${people(count)}客户新近超出自身购买节奏的界限，尚不能确认为流失。`,
    nobody: (place) => `${place}没有可流失的客户：期初无人是客户。`,
    rate: (rate, low, high) => `（${rate}，95% 区间 ${low} 至 ${high}）`,
    worth: (money) => `，其此前 12 个月消费 ${money}`,
    fileStart: (count, days) =>
      `其中${count === null ? '大多数' : people(count)}只在数据最初 ${whole(days)} 天内购买过一次，如今同时到达界限：这说明数据从何时开始，而非本期发生了什么。`,
    moreWithout: (before, days) => `${without(days)}，仍多于${before}，超出偶然波动。`,
    lessWithout: (before, days) => `${without(days)}，则少于${before}，超出偶然波动。`,
    sameWithout: (before, days) => `${without(days)}，与${before}的差别在偶然波动之内。`,
    more: (before, rate) => `多于${before}（${rate}），超出偶然波动。`,
    less: (before, rate) => `少于${before}（${rate}），超出偶然波动。`,
    same: (before, rate) => `与${before}（${rate}）的差别在偶然波动之内。`,
    moreFew: (before) => `多于${before}，超出偶然波动。`,
    lessFew: (before) => `少于${before}，超出偶然波动。`,
    sameFew: (before) => `人数太少，无法判断与${before}相比是否有变化。`,
    noBefore: (before) => `数据不够长，无法与${before}比较。`,
    net: (back, net) =>
      `已流失的客户中有 ${back} 位又来购买，${net > 0 ? `净流失 ${whole(net)} 位` : net === 0 ? '与流失数相同' : `比流失多 ${whole(-net)} 位`}。`,
    lostBefore: (periods, kind, share) =>
      `此前 ${periods} ${kind === 'week' ? '周' : '个月'}被判为流失的客户中，${/\d/.test(share) ? `有 ${share} 其后又购买` : '其后无人再购买'}。`,
    news: (list) => `超出偶然波动的变化：${list}。`,
    noNews: (before) => `与${before}相比，其他数字的变化都在偶然波动之内。`,
    newsOfYear: (before, list) => `与${before}相比超出偶然波动：${list}。`,
    change: (name, now, before) => `${name} ${now}，此前 ${before}`,
    changeFew: (name, way) => `${name}${{ up: '上升', down: '下降', none: '持平' }[way]}`,
    late: (count, money) =>
      `目前有${people(count)}客户晚到${money === '' ? '' : `，近 12 个月共消费 ${money}`}`,
    fresh: (count) => `，其中${people(count)}为本期新增`,
    events: (returned, fresh, wonBack) =>
      `晚到后又来购买：${people(returned).trim()}；新客户：${people(fresh).trim()}；流失后挽回：${people(wonBack).trim()}。`,
    call: (who) => `首先联系：${who}。`,
    nobodyToCall: '目前无需联系任何人。',
    daysLate: (days) => `晚到 ${whole(days)} 天`,
    aYear: (money) => `年消费 ${money}`,
    again: '上期报告已列出',
  },
  brief: {
    noise: '变化在偶然波动之内，除日常联系外无需行动。',
    call: '首先联系',
    newly: '新增',
  },

  changes: {
    title: '变化',
    columns: {
      metric: '',
      now: '本期',
      range: '95%',
      before: '前期',
      change: '变化',
      year: '一年前',
      yearChange: '变化',
    },
    noise: '偶然波动之内',
    few: '太少，无法判断',
    up: '上升，超出波动',
    down: '下降，超出波动',
    points: (text) => text.replace(/（|$/, ' 个百分点$&'),
    first: (kind) => `没有更早的${kind === 'week' ? '周' : '月'}可以比较。`,
    noYear: '数据不足一年零八周，无法与一年前比较。',
    note: '偶然波动：假定客户彼此独立时，仅凭偶然就会出现的差别。超出它的才称为变化；各行合在一起，这样的判断预计至多二十分之一有误。',
    fileStart: (days) => `只在数据最初 ${whole(days)} 天内购买过一次的客户计入各数，但判断变化时不计。`,
    series: { purchases: '购买次数', buyers: '购买客户', revenue: '销售额', churn: '流失率' },
    seriesTitle: '逐期走势',
  },
  groups: {
    title: '晚到、流失、回来与新客户',
    columns: { group: '', customers: '客户数', fresh: '新增', value: '12 个月消费', about: '含义' },
    few: (least) => `不足 ${whole(least)} 位客户的分组不列数字，以免认出个人。`,
  },
  causes: {
    title: '流失原因',
    columns: {
      cause: '原因',
      initiator: '由谁发起',
      customers: '客户数',
      value: '12 个月消费',
      avoidable: '可避免',
    },
    contributing: '主要原因之外的次要原因',
    onlyWho: '由谁终止有记录，原因不明：文件中没有流失者在流失前后的投诉、原因、竞争者或价格变化的记录。',
    none: '原因不明：文件中没有流失者在流失前后的投诉、退出、竞争者或价格变化的记录。',
    noneLost: '无人流失。',
    avoidable: (money, share) => `可避免：一年 ${money}，占原因已知的流失消费额的 ${share}。`,
    unknown: (count) => `原因与发起者均不明：${people(count).trim()}。`,
    rest: '其余原因不明。',
    yesNo: { yes: '是', partly: '部分', by_screening: '可通过筛选', no: '否', unknown: '不明' },
  },
  calls: {
    title: '首先联系谁',
    columns: {
      customer: '客户',
      value: '12 个月消费',
      late: '晚到天数',
      why: '原因',
      todo: '怎么做',
      before: '上期报告',
    },
    again: '已列出',
    say: (words) => `可以这样说：“${words}”`,
    none: '无人晚到，也没有值得挽回的流失者。',
  },
  moves: {
    title: '重要的变动',
    lifecycle: '生命周期阶段',
    type: '忠诚类型',
    columns: { from: '从', to: '到', customers: '客户数', value: '12 个月消费' },
    none: (least) => `没有任何变动达到 ${whole(least)} 位客户。`,
    undetermined: '未定',
    mixed: '混合',
    byModel: (count) =>
      `有${people(count)}客户的判断改变只是因为模型重新估计，而非行为改变；不计入流失，也不计入变动。`,
  },
  cohorts: {
    title: '按首次购买时间',
    columns: {
      first: '首次购买',
      customers: '客户数',
      repeated: '再次购买',
      withUs: '仍是客户',
      value: '12 个月消费',
    },
    upTo: (year, month) => `${year} 年（${Number(month.slice(5))} 月之前）`,
    none: '无人购买：按首次购买分组需要订单。',
    triangle:
      '仍在购买的比例：各首购月份的客户中，在其后第 1、2……个月有购买者所占的百分比；只列已结束的月份。',
  },
  predictions: {
    title: '上期预测的准确程度',
    history: '上一份报告的判断，与本期实际购买的对照：',
    data: '根据期初之前的数据，当时会作出的判断，与本期实际购买的对照：',
    columns: { said: '期初的判断', customers: '客户数', bought: '实际购买', range: '95%' },
    said: {
      on_schedule: '按时',
      late: '晚于自身节奏',
      at_risk: '有其他流失风险',
      bought_once: '只买过一次（近期）',
      unconfirmed: '超出界限、未确认',
      gone: '已流失',
    },
    chances: '本期购买概率的预测与实际：',
    chancesLongAgo: (date, days) =>
      `${date} 的报告给出的 90 天内购买概率，与其后 ${whole(days)} 天内实际购买的对照：`,
    bandColumns: {
      band: '预测概率',
      customers: '客户数',
      foretold: '平均预测',
      bought: '实际购买',
      range: '95%',
    },
    level: {
      right: (said, came) => `总体预测 ${said}，实际 ${came}：总体水平相符。`,
      high: (said, came) => `总体预测 ${said}，实际 ${came}：预测偏高。`,
      low: (said, came) => `总体预测 ${said}，实际 ${came}：预测偏低。`,
    },
    brier: (own, same, better, percent) =>
      `Brier 评分 ${own}（0 为完美）；若给每位客户同一概率，则为 ${same}：${better > 0 ? `本预测好 ${percent}` : better < 0 ? `本预测差 ${percent}，请勿据此排序` : '本预测并不更好'}。`,
    noChances: '没有模型给出购买概率，或购买者太少，无法与实际对照。',
    young: (date) => `历史中还没有满 90 天的快照：若每期都保存报告，自 ${date} 起可检验 90 天的概率。`,
    noHistory: '此前的预测没有保存：加上 --history 文件夹，以后的报告即可与之对照，包括 90 天的概率。',
    due: '本期应到',
    lostBefore: (periods, kind) => `此前 ${periods} ${kind === 'week' ? '周' : '个月'}被判为流失，其后又购买`,
    expected: (expected, happened) =>
      `预期已知客户购买 ${whole(Math.round(expected))} 次，实际 ${whole(happened)} 次。`,
    none: '期初没有已知的购买客户，因此无从预测。',
  },
  limits: {
    title: '数据尚不能说明的',
    next: '建议接下来导出',
    settles: (count, source) => `${source}（涉及 ${whole(count)} 位客户）`,
    nothing: '能补充说明的数据都已齐备。',
  },
  appendix: {
    title: '附录',
    concentration: (share, buyers) =>
      `集中度：前五分之一的购买者贡献 12 个月价值的 ${share}（经验法则为 80%）；80% 来自 ${buyers} 的购买者。`,
    method: '方法',
    rule: (quantile, alive, limits) =>
      `流失：期初是客户，期末已离开，或沉默超限且已确认。沉默界限为同等规律客户间隔的 ${quantile} 分位数，按设计每二十次正常间隔有一次超限。确认：沉默已达 ${limits} 倍界限，且模型认为仍是客户的概率低于 ${alive}；没有模型、模型未给出概率或模型触及边界时，仅以沉默判断。仍是客户：按时、晚到、有风险，或超限而未确认。除有合同记录外，流失由沉默推断；之后又回来的客户其实并未流失，计为挽回。`,
    intervals:
      '比例：Wilson 区间与 Newcombe 差值；计数：泊松；金额：复合泊松和。均为 95%；多行同时判断：Benjamini 与 Hochberg。',
    model: (day, clock, regularity, until) =>
      `模型：于 ${day} 估计（惯常间隔 ${clock} 天，规律性 ${regularity}），沿用至 ${until}，因此状态的变化只反映行为。`,
    forecast: (model, base, customers) =>
      `购买概率与预期购买：${model === base ? model : `${model}（基于 ${base}）`}，同日由 ${whole(customers)} 位客户估计，沿用期相同。`,
    atBound: '模型触及边界，认为几乎所有人仍是客户：流失判断不采用模型。',
    decided: {
      title: '判定流失的依据',
      by: { record: '有记录', model: '沉默与模型', silence: '仅沉默' },
    },
    noForecast: '未作预测：客户太少或时间太短；状态仅依据沉默判断。',
    withheld: (least) =>
      `不显示：不足 ${whole(least)} 位客户的数字，以及由其可推出者。若各部分的合计已列出，则从其余部分中最小的开始一并隐去，直至隐去的至少有两部分、合计至少 ${whole(least)} 位；跨期合计中若有一期不显示，合计也不显示。--fail-on 按真实数字判断，但不透露未显示的数字。`,
    renewed: (date, count) =>
      `${date} 的模型已到期，重新估计：仅因此而判断不同的客户：${people(count).trim()}。`,
    start: {
      history: '期初状态取自历史快照，即当时的判断。',
      data: '期初状态由同一数据按当日情况算出；若上一份报告的模型或数据不同，其期末数字可能不同。',
    },
    inputs: '输入',
    inputColumns: { file: '文件', table: '表', rows: '行数', rejected: '拒绝', digest: 'SHA-256' },
    thresholds: '阈值',
    thresholdNote: '仅列报告所依据者；--format json 含全部',
    tool: (version) => `由 loyalty ${version} 生成。`,
  },
  unknown: '不明',
  html: {
    all: '全部客户',
    search: '查找',
    searchHint: '编号、状态、行动……',
    shown: (shown, all) => `${shown} / ${all}`,
    sort: '排序',
    columns: {
      customer: '客户',
      state: '状态',
      before: '此前',
      moves: '本期',
      level: '级别',
      lifecycle: '阶段',
      value: '12 个月',
      last: '末次购买',
      late: '晚到天数',
      action: '怎么做',
      cause: '原因',
      contributing: '次要原因',
    },
    any: '全部',
    contents: '目录',
    chart: (title, text) => `${title}：${text}`,
    noScript: '全部客户列表需要 JavaScript；其余部分不需要。',
    top: '回到顶部',
  },
  diff: {
    title: (from, to) => `${from} 与 ${to} 之间的变动`,
    columns: {
      customer: '客户',
      from: '此前',
      to: '此后',
      moves: '发生了什么',
      value: '12 个月',
      why: '原因',
    },
    none: '无人变动。',
    more: (count) => `……另有 ${whole(count)} 位：--format csv 含全部`,
    models: '两者由不同模型判断：部分变动可能由此而来。',
    rules:
      '前一快照按旧规则判断：其后未购买而状态不同者，是新规则所致，不计为流失。用 `loyalty report --as-of` 可重新判断该日。',
    missing: (count) =>
      `前一快照的客户中有${/^\d/.test(count) ? ` ${count} 位` : count}在后一快照中不再出现，既不计为流失，也不计为客户。`,
    persons: (least) => `不足 ${whole(least)} 位的合计已隐去，但名单列出个人：请转发合计，勿转发名单。`,
    unconfirmed: '超出界限',
    gone: '数据中已不存在',
    fresh: '此前未知',
  },
  decimal,
};
