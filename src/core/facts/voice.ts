import { fact } from './fact.ts';

/** What customers do for us and say to others, and how they take what goes wrong (M15, M16, M18). */
export const voice = {
  unpaidReferrals: fact(
    'M15',
    'ratio',
    ['referrals'],
    'unpaid referrals, converted ones double',
    '无偿推荐（成功者加倍）',
  ),
  paidReferrals: fact('M15', 'ratio', ['referrals'], 'referrals with a bonus', '有奖推荐'),
  publicPraise: fact('M15', 'count', ['reviews'], 'public praise', '公开好评次数'),
  publicBlame: fact('M15', 'count', ['reviews'], 'public blame', '公开差评次数'),
  suggestions: fact('M15', 'count', ['cases', 'reviews'], 'constructive suggestions', '建设性建议次数'),
  faultTolerance: fact(
    'M16',
    'share',
    ['cases', 'refunds'],
    'stayed after failures, by severity',
    '失误后留下的比例（按严重程度）',
  ),
  failuresMet: fact('M16', 'count', ['cases', 'refunds'], 'failures met', '遭遇的失误次数'),
  forgivenSevere: fact('M16', 'count', ['cases'], 'severe failures forgiven', '原谅的严重失误次数'),
  complaintsPerYear: fact('M16', 'ratio', ['cases'], 'complaints a year', '每年投诉次数'),
  complaints: fact('M16', 'count', ['cases'], 'complaints', '投诉次数'),
  thirdPartyCases: fact('M16', 'count', ['cases'], 'complaints to third parties', '向第三方投诉次数'),
  silentDissatisfaction: fact('M16', 'flag', ['cases'], 'dissatisfied and silent', '不满但沉默'),
  engagementPercentile: fact('M18', 'share', ['touchpoints'], 'engagement among peers', '互动程度百分位'),
  contacts: fact('M18', 'count', ['touchpoints'], 'contacts', '接触次数'),
};
