import { shown, type Factor } from './factor.ts';

/**
 * 7.8 · The customer's own factors 客户自身因素: a control. Spending falls everywhere: the need changed; falls only with us:
 * a question of loyalty. It never lowers a score.
 */
export const ownCircumstances: Factor = {
  id: 'own_circumstances',
  names: { en: "the customer's own circumstances", zh: '客户自身因素' },
  about: { en: 'What changed for the customer, not through us.', zh: '客户自身的变化，与我们无关。' },
  survey: [],
  behaviour: [shown('walletTrend'), shown('lifeEvent')],
  isControl: true,
};
