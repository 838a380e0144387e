import { answer, share, upTo, type Factor } from './factor.ts';

/** 7.4 · Belonging 客户归属感: member of a club, takes part, stays in it. */
export const belonging: Factor = {
  id: 'belonging',
  names: { en: 'belonging', zh: '客户归属感' },
  about: { en: 'Whether the customer feels to be one of ours.', zh: '客户是否有归属感。' },
  survey: [answer('itemBelong')],
  gap: 'gapBelonging',
  behaviour: [share('membershipActive'), upTo('membershipMonths', 24), upTo('communityActs', 12)],
};
