import { siblings } from '../../presets/index.ts';
import { churnZh } from './churn-zh.ts';
import { evaluateZh, modelZh } from './evaluate-zh.ts';
import { loyaltyZh } from './loyalty-zh.ts';
import { reportZh } from './report-zh.ts';
import { rulesZh } from './rules-zh.ts';
import { validateZh } from './validate-zh.ts';
import { numbers } from '../people/numbers.ts';
import type { Messages } from './en.ts';

const { whole, decimal, percent } = numbers('zh');

/** Everything reports say in Chinese. */
export const zh: Messages = {
  colon: '：',
  list: '，',
  open: '（',
  close: '）',
  none: '–',

  evaluate: evaluateZh,
  model: modelZh,

  score: {
    title: '客户忠诚',
    customers: (count) => `${whole(count)} 位客户`,
    flow: (records, orders, days) =>
      [
        `${whole(records)} 行`,
        ...(orders === null ? [] : [`${whole(orders)} 个订单号`]),
        `${whole(days)} 个购买日`,
      ].join(' → '),
    asOf: (date) => `截至 ${date}`,
    asOfSource: {
      option: '',
      transactions: '',
      contracts: '（最后一个合同日期）',
      cases: '（最后一个工单）',
      surveys: '（最后一份问卷）',
    },
    rowsEqual: (records) => `${whole(records)} 行 = `,
    part: {
      used: '采用',
      guest: '无客户编号',
      masked: '客户编号被脱敏',
      rejected: '无法读取',
      blank: '空行',
      after_as_of: '晚于截止日',
      elsewhere: '在别处购买',
      overlap: '在后面的文件中重复',
      where: '被 where 排除',
    },
    partRows: '行数',
    partAmount: '金额',
    partAll: '文件全部行',
    duplicates: (count) => `其中 ${whole(count)} 行与其他行完全相同，均已计入。`,

    groupCustomers: '客户数',
    groupUnits: '客户 × 品类',
    groupValue: '近 12 个月消费',
    ofThese: '其中价值前五分之一',
    startHere: '← 从这里开始',

    firstContact: '最先联系',
    firstAct: '最先处理',
    nobody: '目前无需联系任何人：没有晚于自身节奏的客户，也没有值得挽回的流失客户',
    purchases: (count) => `购买 ${whole(count)} 次`,
    every: (days) => `约每 ${whole(Math.max(1, Math.round(days)))} 天一次`,
    silent: (days) => `已沉默 ${whole(days)} 天`,
    aYear: (money) => `一年消费 ${money}`,
    levels: '客户层级',
    lifecycle: '生命周期',
    rhythm: '购买节奏',
    clock: (days) => `半数购买间隔不超过 ${whole(days)} 天`,
    noClock: '买过两次的客户太少，无法得知惯常间隔',
    regularity: (k) =>
      `${k < 1.5 ? '不规律' : k < 4 ? '较规律' : '如钟表般规律'}，k = ${decimal(k, 1)}（1 为随机，4 为如钟表）`,
    value: '价值分布',
    topFifth: (share) => `前五分之一的买家带来 ${percent(share)}`,
    for80: (share) => `80% 来自 ${percent(share)} 的买家`,
    index: '客户忠诚度',
    indexPartial: (known, all) => `部分指数（${all} 项指标中的 ${known} 项）。`,
    indexNone: (all) => `尚不能评估（${all} 项指标中的 0 项）。`,
    types: '忠诚类型：仅凭订单看不出动机。',
    nextFile: '下一步可补充',
    refunds: { label: '退款记录', settles: '对差错的承受能力' },

    findings: (records) => `数据中发现 ${whole(records)} 处问题`,
    severity: { error: '错误', warning: '警告', info: '提示' },
    records: (count) => `${whole(count)} 条记录`,
    sheets: (count) => `${whole(count)} 个工作表`,
    orders: (count) => `${whole(count)} 个订单`,
    files: (count) => `${whole(count)} 个文件`,
    answers: (count) => `${whole(count)} 个回答`,
    firstAt: '首处 ',
    column: (name) => `列 ${name}`,
    notes: '说明',

    listTitle: '最值得先处理的客户（间隔与超期以天计）',
    more: (count) => `… 另有 ${whole(count)} 行：--format csv -o FILE 可得全部`,
    columns: {
      customer: '客户',
      category: '品类',
      purchases: '次数',
      gap: '间隔',
      late: '超期',
      value: '近12个月',
      level: '层级',
      why: '原因',
      action: '建议',
      rfm: 'RFM',
    },
  },

  notes: {
    file_unused: (v) =>
      `未使用 ${v('file')}：${
        v('table') !== ''
          ? v('lacks') === ''
            ? `可能是 ${v('table')}，但无法确定。如果是，请写成 ${v('table')}=文件。`
            : `可能是 ${v('table')}，但没有 ${v('lacks').replaceAll('`', '')} 列。请在 loyalty.config.json 中指定，或去掉该文件。`
          : v('reason') === 'no-table' || v('reason') === 'unknown-columns'
            ? '从文件名和表头都看不出是哪张表。请写成 transactions=文件，或在 loyalty.config.json 中指定。'
            : v('reason').startsWith('unlisted-')
              ? `loyalty.config.json 为 ${v('reason').replace('unlisted-', '')} 列出的是其他文件。请在其中加入它，或换用其他 --config。`
              : v('reason') === 'subfolder'
                ? `文件夹中的子文件夹，只有以表名命名的才会读取。其中有 ${v('files')} 个数据文件：如需读取，请将它单独列为输入。`
                : v('reason') === 'truth'
                  ? '它是 loyalty simulate 所知的客户真相，并非导出文件。'
                  : (siblings.find(({ id }) => id === v('reason'))?.zh.concat('。') ??
                    `缺少 ${v('reason').replace('lacks-columns-of-', '')} 的必填列，见 loyalty schema。`)
      }`,
    status_unused: () =>
      '订单带有状态，目前各种状态的行都计入。如需排除已取消的订单，请在 loyalty.config.json 中设置 where。',
    no_clock: () => '买过两次的客户太少，无法得知惯常购买间隔；各客户只按自身间隔判断。',
    short_history: (v) => `数据始于 ${v('date')}，不足一年：部分“新客户”可能此前已购买。`,
    as_of_beyond: (v) =>
      `数据截至 ${v('date')}，早于评估日 ${v('days')} 天：看似晚到或流失者可能只是数据中缺失。请检查导出是否仍在运行，或不用 --as-of。`,
    young_data: (v) =>
      `数据从本期之前 ${v('days')} 天才开始：时间太短，看不出惯常间隔，晚到与流失的判断只是猜测。`,
    closed: (v) => `${v('dates')} 没有任何销售，而这些日子通常营业：此时沉默的客户可能只是遇到店铺歇业。`,
    missing_customers: (v) => `期初已知而数据中不再出现的客户：${v('count')}。既不计为流失，也不计为客户。`,
    history_foreign: (v) => `历史文件夹中的 ${v('file')} 已损坏或不是 loyalty 的快照；保持原样，未使用。`,
    start_anew: (v) =>
      `上一份报告期末为 ${v('said')} 位客户，本报告期初为 ${v('now')} 位：期初已按与期末相同的标准重新判断，差别并非客户行为所致。`,
    history_rule: (v) =>
      `${v('date')} 的快照按旧版本的规则判断；在数据所及范围内，该日已重新判断，只有行为计为变化。`,
    history_thresholds: (v) => `${v('date')} 的快照所用阈值不同；该日已按数据重新计算。`,
  },

  inputs: {
    title: '读取情况',
    counts: (records, rows, rejected, blank) =>
      `${whole(records)} 条记录 = ${whole(rows)} 已读 + ${whole(rejected)} 无法读取 + ${whole(blank)} 空行`,
    dates: (order) => `日期顺序 ${order}`,
    decimal: { point: '小数点', comma: '小数逗号' },
  },

  explain: {
    asOf: (date) => `截至 ${date}`,
    who: {
      never_bought: '在其他数据中出现，但从未购买。',
      contract_only: '合同有效；数据中没有订单。',
      bought_once: (level, date) => `${level}只在 ${date} 买过一次。`,
      repeat: (level, count, since) => `${level}自 ${since} 以来购买 ${whole(count)} 次`,
      on_schedule: (until) => `，一切按时：下次购买预计不晚于 ${until}。`,
      late: (days) => `，现已晚于自身节奏：按惯例早该在 ${whole(days)} 天前再次购买。`,
      past_limit: (days) => `，沉默已超出自身节奏的界限，超期 ${whole(days)} 天；尚不能断定流失。`,
      lapsed: (days) => `，现已沉默流失：超期 ${whole(days)} 天，超出其通常的停顿。`,
      terminated: '合同已终止。',
      level: (name) => `${name}，`,
    },
    schedule: {
      title: '与自身节奏相比',
      none: '只买过一次不成节奏，谈不上迟到。',
      noneAtAll: '没有购买，也就没有节奏。',
      clockOnce: (days, clock) => `已沉默 ${whole(days)} 天。全部购买间隔中，半数不超过 ${whole(clock)} 天。`,
      usual: (gap, gaps, clock) =>
        `惯常间隔 ${decimal(gap, 1)} 天，由自身的 ${whole(gaps)} 个间隔${clock === null ? '得出。' : `加上全体客户的惯常间隔 ${decimal(clock, 1)} 天（算作一个间隔）得出（M05，M02）。`}`,
      dates: (last, due, silent, ratio) =>
        `末次购买 ${last}，下次预计不晚于 ${due}。已沉默 ${whole(silent)} 天，即 ${decimal(ratio, 2)} 个惯常间隔。`,
      rule: (limit) => `不超过 1 个惯常间隔为按时，不超过 ${decimal(limit, 2)} 个为迟到，超过为沉默流失。`,
      limit: (share, k, own) =>
        `此界限${own === null ? '来自全体客户' : '依其自身规律性而定'}：规律性 k = ${decimal(k, 2)} 时，${percent(share, 1)} 的间隔短于它${own === null ? '' : `（自身间隔的变异系数 CV 为 ${decimal(own, 2)}）`}。`,
    },
    score: {
      title: (score) => `行为分：${score}（满分 100）`,
      rate: '复购率',
      rateText: '同时长客户中购买更少者所占比例',
      rateRough: '同上，仅为粗略值：可比客户太少，或认识时间太短',
      rateNone: '没有可比客户，以持久度代替',
      staying: '持久度',
      stayingText: (repeats, half) => `重复购买 ${whole(repeats)} 次：x/(x + ${decimal(half, 1)})`,
      schedule: '按时度',
      scheduleOn: '不扣分：沉默未超过惯常间隔',
      scheduleOff: '仍会再来的客户沉默这么久的概率',
      sum: '行为分 = 100 × 按时度 ×（复购率 + 持久度）/2。它只反映行为，不代表喜爱。',
      zero: '没有购买，计 0 分。它只反映行为，不代表喜爱。',
    },
    value: {
      title: '价值与阶段',
      spent: (year, total) => `近 12 个月消费 ${year}，累计 ${total}（已扣除退货；为收入而非利润）。`,
      rank: (share) => `高于 ${percent(share, 1)} 的买家。`,
      level: '客户层级',
      noLevel: '无层级：买家太少，或没有可排名的购买。',
      lifecycle: '生命周期阶段',
      step: '培育阶段',
      index: (score, low, coverage) =>
        `部分忠诚度指数：${score}（仅含重复购买次数一项，覆盖率 ${coverage}，满值为 1；区间 ${low}）。`,
      noIndex: '无忠诚度指数：重复购买尚不能评估，其他指标也未知。',
    },
    pattern: {
      title: (name, number) => `行为模式：${name}（${number}）`,
      leaves: '仍有可能的忠诚类型',
      leavesNone: '由此看不出任何忠诚类型。',
      because:
        '订单能显示客户会回来、多久来一次、花多少钱，却不能显示原因：是喜爱、习惯、方便、价格、奖励，还是别无选择。购买方式相同的人，动机可能各不相同。',
    },
    why: '原因',
    todo: '建议',
    collect: '下一步收集',
    collectSettles: (what, settles) => `${what}：可判断${settles}。`,
    nothingToCollect: '没有其他数据会改变结论。',
    last: (shown, all) =>
      shown < all ? `最近 ${whole(shown)} 行（共 ${whole(all)} 行）` : `全部 ${whole(all)} 行`,
    older: (count) => `（另有较早的 ${whole(count)} 行）`,
    noRows: '没有来源行',
    rows: { date: '日期', amount: '金额', place: '出处', note: '备注' },
    record: (number) => `第 ${whole(number)} 条记录`,
    held: (value, bound) => `${value}，界限 ${bound}`,
    unknown: '未知',
    source: { published: '文献', 'our choice': '自定' },
  },

  churn: churnZh,
  loyalty: loyaltyZh,
  rules: rulesZh,
  validate: validateZh,
  report: reportZh,

  facts: {
    purchases: '购买次数',
    ratePercentile: '购买更少的同类客户比例',
    gapVariation: '规律性 k（自身间隔）',
    regularity: '规律性 k（全体客户）',
    silenceRatio: '沉默时长（惯常间隔数）',
    valueRank: '价值更低的买家比例',
    purchasesChange: '购买次数变化（后半窗比前半窗）',
    valueChange: '消费额变化（后半窗比前半窗）',
    categoriesChange: '品类数变化（后半窗比前半窗）',
    tenureDays: '已知天数',
    tenureInClocks: '已知时长（全体惯常间隔数）',
    terminated: '合同已终止',
    dealDependence: '折扣依赖度',
    dealOpportunity: '折扣机会比例',
    rewardConcentration: '活动期集中度',
    storeConcentration: '单店集中度',
    basketPercentile: '客单更小的同类客户比例',
    variantShare: '最常买款式的比例',
  },

  simulate: {
    done: (customers, days, files, size, folder) =>
      `${whole(customers)} 位客户，${whole(days)} 天：${whole(files)} 个文件，${size} MB，位于 ${folder}`,
    truth: (file) => `${file} 记录每位客户为何而来、何时因何离开。`,
    planted: (count) => `${whole(count)} 个订单行故意无法读取：真实企业也有这样的行。`,
    next: (folder) => `下一步：loyalty score ${folder}`,
  },

  measure: {
    aliases: '又名',
    unit: '单位',
    range: '范围',
    nullWhen: '为空的情形',
    source: '来源',
    sql: '计算方法',
    noSql: '由程序库计算，没有对应的查询',
  },
};
