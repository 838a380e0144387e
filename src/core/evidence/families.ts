import type { Names } from '../names.ts';

/**
 * Families of evidence. What a family can say together is capped, so that ten items of one questionnaire do not look like
 * ten proofs (decision 13).
 */
export const families = {
  behaviour: { en: 'behaviour', zh: '行为' },
  price: { en: 'price', zh: '价格' },
  reward: { en: 'rewards', zh: '奖励' },
  attitude: { en: 'attitude', zh: '态度' },
  choice: { en: 'choice', zh: '选择空间' },
  access: { en: 'access', zh: '可达性' },
  advocacy: { en: 'advocacy', zh: '推荐' },
  failure: { en: 'failures', zh: '失误' },
  engagement: { en: 'engagement', zh: '互动' },
  text: { en: 'own words', zh: '文字表达' },
  constraint: { en: 'obstacles', zh: '限制' },
  experiment: { en: 'natural experiments', zh: '自然实验' },
} as const satisfies Record<string, Names>;

export type Family = keyof typeof families;
export const familyIds = Object.keys(families) as readonly Family[];
