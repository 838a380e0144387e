import type { Measure } from './measure.ts';

const nobody = { en: 'no such file', zh: '没有相应资料' };

/** Who left, when, and what happened before. */
export const leavingMeasures: readonly Measure[] = [
  {
    id: 'M30',
    aliases: ['exits', 'exit'],
    names: { en: 'exits on record', zh: '离开记录' },
    definition: {
      en: 'The day of leaving: all contracts over (terminated, or run out without renewing by itself), or a record that says so (a status, a reason, who ended it, where to), and nothing bought since. Beside it who ended it, whether a rival is named, whether the customer moved, died or closed, fraud with its reference, arrears and disputes, and the reasons given: in words and as codes of staff, read by the lexicon. Of a record only what was known at the as-of date counts.',
      zh: '离开日期：全部合同已终止或到期未自动续约，或档案记载离开（状态、原因、终止方、去向），且此后没有购买。另列终止方、是否有竞争者去向、是否搬迁、去世或停业、有据可查的欺诈、欠款与争议，以及由词典读出的自述原因与员工代码。仅计截止日已知的内容。',
    },
    unit: { en: 'day; yes or no; reasons', zh: '日期；是否；原因' },
    range: 'any day up to the as-of date',
    nullWhen: { en: 'no end was observed', zh: '没有观察到终止' },
    source: 'our choice',
  },
  {
    id: 'M31',
    aliases: ['look-back', 'before leaving'],
    names: { en: 'what happened before leaving', zh: '离开前发生的事' },
    definition: {
      en: 'From L = max(90 days, two clocks) before the last activity until 30 days after it or after the exit: failures, cases unresolved or reopened, severe ones, complaints about bills, price matches refused, quotes of rivals, ways out asked for, promises broken, the last answer on satisfaction, the largest rise of a list price that was paid before, contacts by us, and what was said in cases, surveys, reviews and refunds. Of who was contacted since with a known outcome the last activity before that contact counts.',
      zh: '自末次活动前 L = max(90 天, 两个周期) 至末次活动或离开后 30 天：失误、未解决或重开的工单、严重失误、账单投诉、议价未果、竞争者报价、询问退出途径、未兑现的承诺、最近一次满意度、曾付价格的最大涨幅、我方联系次数，以及工单、问卷、评价、退款中说过的话。此后曾被联系且结果已知者，取该联系之前的末次活动。',
    },
    unit: { en: 'counts; 0–100; share; reasons', zh: '次；0–100；比例；原因' },
    range: '0 and more',
    nullWhen: nobody,
    source: 'our choice: look-back of model §8.3',
  },
  {
    id: 'M32',
    aliases: ['rivals before leaving'],
    names: { en: 'rivals when leaving', zh: '离开时的竞争者' },
    definition: {
      en: 'The move of a rival (price cut, promotion, entry) nearest to the last purchase, from 60 days before to 30 after it, in the own region and a category that was bought; how many of all customers whom it met left from 30 days before to 60 after it, and how many would have at the rate of all customers: n against 90 days × customers × leavers per customer-day. The share of wallet of a year against the year before, whether nothing of the kind is bought any more, and purchases elsewhere since.',
      zh: '距末次购买最近的竞争者行动（降价、促销、进入），在其前 60 天至后 30 天内，同地区且为曾购品类；受其影响的客户中在该行动前 30 天至后 60 天离开的人数，与按全体离开率预期的人数（90 天 × 客户数 × 每客户日离开率）。另列一年间钱包份额之变化、是否已不再购买该品类、此后在别处的购买。',
    },
    unit: { en: 'days; counts; balance', zh: '天；次；差值' },
    range: '0 and more; −1–1',
    nullWhen: nobody,
    source: 'our choice: a Poisson test against the rate of leaving of all customers',
  },
  {
    id: 'M33',
    aliases: ['manager left'],
    names: { en: 'persons and ties', zh: '人员与联系' },
    definition: {
      en: 'An account manager who left at most 90 days before the last activity, or 30 after it; how many of all customers of that manager left from 30 days before to 90 after, and how many would have: 120 days × customers × leavers per customer-day. Whether a manager still serves. The highest of three mid-rank percentiles of switching costs: procedural (categories and contracts), financial (fees for leaving), relational (assignments, memberships, groups).',
      zh: '在末次活动前 90 天至后 30 天内离职的客户经理；其名下客户在离职前 30 天至后 90 天离开的人数，与预期人数（120 天 × 客户数 × 每客户日离开率）。另列客户经理是否仍在服务，以及三类转移成本百分位中的最高者：程序性（品类与合同）、财务性（离开费用）、关系性（分管、会员、社群）。',
    },
    unit: { en: 'days; counts; share', zh: '天；次；比例' },
    range: '0 and more; 0–1',
    nullWhen: nobody,
    source: 'our choice: a Poisson test against the rate of leaving of all customers',
  },
  {
    id: 'M34',
    aliases: ['partial defection', 'silent decline'],
    names: { en: 'leaving quietly', zh: '悄然流失' },
    definition: {
      en: 'Partial defection: over two years of wallets, own spending or its share fell to half or less while spending in the category stayed at nine tenths or more. Silent decline: of four periods in a row (two clocks, 30 to 182 days) each brought less than the one before, and the fall is among the steepest quarter of all.',
      zh: '部分流失：两年钱包数据中，在本企业的消费或份额降至一半以下，而品类总消费保持九成以上。悄然减少：连续四期（两个周期，30–182 天）逐期减少，且降幅位于全体最陡的四分之一。',
    },
    unit: { en: 'yes or no', zh: '是否' },
    range: '0 or 1',
    nullWhen: {
      en: 'no wallet of two years; known for less than four periods, or fewer than 20 peers',
      zh: '没有两年的钱包数据；已知不足四期，或同类不足 20 人',
    },
    source: 'model §8.1 (E12, E14); the bounds are our choice',
  },
  {
    id: 'M35',
    aliases: ['run rate', 'worth before leaving'],
    names: { en: 'worth as a customer', zh: '在客户期的价值' },
    definition: {
      en: 'Net amount of the 365 days up to the last activity, or twelve monthly fees where contracts bring more; and the mid-rank share of customers who were worth less.',
      zh: '截至末次活动的 365 天净额，合同月费十二倍更高时取后者；以及价值更低的客户所占比例（中位秩）。',
    },
    unit: { en: 'money; share', zh: '金额；比例' },
    range: 'any; 0–1',
    nullWhen: { en: 'never bought and never under contract', zh: '从未购买且从未签约' },
    source: 'our choice: first-lifetime run-rate of model §8.5',
  },
  {
    id: 'M36',
    aliases: ['contacts', 'outcomes'],
    names: { en: 'contacts and their outcomes', zh: '联系及结果' },
    definition: {
      en: 'Days since we last called or visited, days since an offer was refused, and whether a contact reached the customer or brought them back.',
      zh: '距我方上次致电或拜访的天数、距上次被拒绝的天数，以及联系是否成功或使其回归。',
    },
    unit: { en: 'days; counts', zh: '天；次' },
    range: '0 and more',
    nullWhen: { en: 'never contacted', zh: '从未联系' },
    source: 'our choice',
  },
];
