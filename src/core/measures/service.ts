import type { Measure } from './measure.ts';

/** What serving costs, promises, ties. */
export const serviceMeasures: readonly Measure[] = [
  {
    id: 'M17',
    aliases: ['switching costs', 'ties'],
    names: { en: 'ties that make leaving costly', zh: '转移成本与联系' },
    definition: {
      en: 'Years since the relation began (first purchase, contract or record), a club membership that runs and its months, posts and events in groups of 365 days. Each kind stands for itself: there is no sum.',
      zh: '关系建立至今年数（首次购买、合同或档案）、有效会员资格及其月数、365 天内社群发帖与活动。各项分列，不相加。',
    },
    unit: { en: 'years, months, counts', zh: '年，月，次' },
    range: '0 and more',
    nullWhen: { en: 'no such file; years: nothing began', zh: '没有相应资料；年数：没有任何起点' },
    source: 'classes after Burnham, Frels & Mahajan (2003), JAMS 31, 109–126; the counts are our choice',
  },
  {
    id: 'M24',
    aliases: ['cost to serve'],
    names: { en: 'cost to serve', zh: '服务成本' },
    definition: {
      en: 'Service, negotiation and performance cost of periods that begin in the last 365 days, what is booked on a segment spread evenly over its customers; the margin of the same periods; cases per 1,000 spent in 365 days.',
      zh: '近 365 天内开始的各期的服务、谈判与履约成本，细分层面的成本由其客户均摊；同期毛利；365 天内每千元消费的工单数。',
    },
    unit: { en: 'money; cases per 1,000', zh: '金额；件/千元' },
    range: 'any; cases 0 and more',
    nullWhen: { en: 'nothing booked; cases: nothing spent', zh: '没有入账；工单：没有消费' },
    source: 'our choice',
  },
  {
    id: 'M25',
    aliases: ['PK', 'promises'],
    names: { en: 'promises kept', zh: '承诺兑现率' },
    definition: {
      en: 'PK = (kept on time + 2q)/(due + 2), q the share kept of all promises due; on time is the promised day or before.',
      zh: 'PK =（按时兑现 + 2q）/（到期 + 2），q 为全部到期承诺的兑现比例；按时指承诺日当天或之前。',
    },
    unit: { en: 'share', zh: '比例' },
    range: '0–1',
    nullWhen: { en: 'fewer than 5 promises due', zh: '到期承诺不足 5 项' },
    source: 'our choice; two pseudo-promises as for all proportions',
  },
  {
    id: 'M26',
    aliases: ['PD', 'person dependence'],
    names: { en: 'dependence on one person', zh: '对个人的依赖' },
    definition: {
      en: 'Σ n²/(Σ n)² of the contacts of two years by employee, each running assignment one contact more, times min(1, months of the oldest running assignment/24).',
      zh: '两年内按员工计的接触数 Σ n²/(Σ n)²（每项有效分管另算一次），乘以 min(1, 最早有效分管的月数/24)。',
    },
    unit: { en: 'share; months', zh: '比例；月' },
    range: '0–1; months 0 and more',
    nullWhen: { en: 'no file of assignments', zh: '没有客户分管资料' },
    source: 'our choice: the Herfindahl index of contacts',
  },
];
