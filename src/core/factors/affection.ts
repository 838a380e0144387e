import { answer, share, shown, type Factor } from './factor.ts';

/** 7.3 · Affection 客户情感: would miss us, praises unasked, gets in touch without business. */
export const affection: Factor = {
  id: 'affection',
  names: { en: 'affection', zh: '客户情感' },
  about: { en: 'Whether the customer would miss us.', zh: '客户是否会想念我们。' },
  survey: [answer('itemAffect')],
  gap: 'gapAffection',
  behaviour: [share('engagementPercentile', 'contacts'), shown('praiseTexts'), shown('customerContacts')],
};
