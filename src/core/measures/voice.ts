import type { Measure } from './measure.ts';

/** What customers do for us, and how they take what goes wrong. */
export const voiceMeasures: readonly Measure[] = [
  {
    id: 'M15',
    aliases: ['ADV', 'advocacy', 'referrals'],
    names: { en: 'advocacy', zh: '推荐与口碑' },
    definition: {
      en: 'Referrals without a bonus, those that led to a purchase counting 2; referrals with a bonus apart. Public reviews at 75 of 100 and above (praise) and at 25 and below (blame). Texts of two years that praise unasked or suggest something. Acts, not intentions.',
      zh: '无奖金的推荐，促成购买者计 2；有奖推荐另计。公开评价中 75 分以上（好评）与 25 分以下（差评，满分 100）。两年内主动表扬或提出建议的文字。只看行为，不看意愿。',
    },
    unit: { en: 'counts; score', zh: '次；分' },
    range: '0 and more; score 0–100',
    nullWhen: {
      en: 'no file of referrals, reviews or texts; the score: without a review',
      zh: '没有推荐、评价或文字资料；得分：没有评价',
    },
    source: 'our choice: acts outrank stated intention; the words are a lexicon of our own',
  },
  {
    id: 'M16',
    aliases: ['FT', 'tolerance', 'failures', 'complaints'],
    names: { en: 'tolerance of failures', zh: '对失误的承受能力' },
    definition: {
      en: 'FT = (Σ w·kept + 2p)/(Σ w + 2) over complaints, faults, returns and refunds for which max(2 clocks, 1.5 own usual gaps) have passed; w is the severity 1–3, p the share kept of all customers. Kept: a purchase within that time or a contract in force at its end, no third party called in, not left. Beside it: complaints, those of a year, cases to third parties, silence of the dissatisfied (no case within 60 days of the answer), complaints about bills and faults per 100 purchases.',
      zh: 'FT =（Σ w·留下 + 2p）/（Σ w + 2），针对已过 max(2 个购买周期, 1.5 倍自身惯常间隔) 的投诉、故障、退货与退款；w 为严重程度 1–3，p 为全体客户留下的比例。留下：期内再次购买或期末合同有效，未诉诸第三方，未离开。另有：投诉数、一年内投诉数、向第三方投诉数、不满者的沉默（答卷前后 60 天无工单）、每百次购买的账单投诉与故障数。',
    },
    unit: { en: 'share; counts', zh: '比例；次' },
    range: '0–1; counts 0 and more',
    nullWhen: {
      en: 'tolerance: no failure with enough time after it (never tested), or neither clock nor contract; silence: not dissatisfied or not asked',
      zh: '承受能力：没有已过足够时间的失误（未经考验），或既无购买周期也无合同；沉默：未不满或未被询问',
    },
    source: 'our choice; two pseudo-failures at the usual share as for all proportions',
  },
  {
    id: 'M18',
    aliases: ['ENG', 'engagement'],
    names: { en: 'engagement', zh: '互动程度' },
    definition: {
      en: 'Contacts begun by the customer, trainings and events attended, signs of interest and acts in groups in the last 365 days, by the time known in them; the share of customers with any contact who do less, equals counting half. Contacts of care are those that we begin.',
      zh: '近 365 天内客户主动的接触、参加的培训与活动、购买意向及社群行为，除以其中已知时长；取有接触客户中更少者的比例，相同者算一半。关怀接触指由企业发起者。',
    },
    unit: { en: 'share; contacts a year', zh: '比例；次/年' },
    range: '0–1; counts 0 and more',
    nullWhen: {
      en: 'the share: no contact on record, or fewer than 20 customers with one',
      zh: '比例：没有接触记录，或有接触的客户不足 20 人',
    },
    source: 'our choice',
  },
  {
    id: 'M19',
    aliases: ['CON', 'constraint', 'obstacles'],
    names: { en: 'obstacles and interest', zh: '限制与购买意向' },
    definition: {
      en: 'What holds a customer back, in words of cases and surveys of 365 days (budget, credit, age, coverage, stock, veto, a contract elsewhere) or in the record (credit refused, below 18); carts, wish lists, quotes and enquiries of 180 days; in cases of two years, bargaining a year, ways out asked for, quotes of rivals, and whether all enquiries are about discounts (two at least). Lifted: the first purchase in a year within two clocks after the last such words.',
      zh: '限制客户的因素：365 天内工单与问卷文字（预算、信用、年龄、覆盖、缺货、否决、别处合同）或档案（信用被拒、未满 18 岁）；180 天内的购物车、心愿单、询价与咨询；两年内工单中的每年议价、询问退出、竞争者报价，以及是否只问折扣（至少两次咨询）。限制解除：此前一年无购买，末次此类文字后两个购买周期内购买。',
    },
    unit: { en: 'counts; yes or no', zh: '次；是否' },
    range: '0 and more',
    nullWhen: {
      en: 'no text and no record to look at; for surveys, who did not answer; lifted: time still runs, or no clock',
      zh: '没有可看的文字或档案；问卷：未作答者；解除：时限未到，或没有购买周期',
    },
    source: 'our choice; the words are a lexicon of our own with negation',
  },
];
