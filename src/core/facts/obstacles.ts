import { fact } from './fact.ts';

/** What holds a customer back, and the interest that shows nevertheless (M19). */
export const obstacles = {
  restrictionBudget: fact('M19', 'count', ['cases', 'surveys'], 'held back by budget', '受预算限制'),
  restrictionCredit: fact('M19', 'count', ['cases', 'customer_records'], 'held back by credit', '受信用限制'),
  restrictionAge: fact('M19', 'count', ['cases', 'customer_records'], 'held back by age', '受年龄限制'),
  restrictionCoverage: fact('M19', 'count', ['cases', 'surveys'], 'held back by coverage', '受覆盖范围限制'),
  restrictionStock: fact('M19', 'count', ['cases'], 'held back by stock-outs', '受缺货限制'),
  restrictionVeto: fact(
    'M19',
    'count',
    ['cases', 'surveys'],
    'held back by family or firm',
    '受家庭或单位否决',
  ),
  restrictionContract: fact(
    'M19',
    'count',
    ['cases', 'surveys'],
    'held back by a contract elsewhere',
    '受别处合同限制',
  ),
  restrictionLifted: fact(
    'M19',
    'flag',
    ['cases', 'surveys'],
    'bought as soon as the obstacle was gone',
    '限制解除后即购买',
  ),
  interestEvents: fact(
    'M19',
    'count',
    ['interest'],
    'carts, wishes and quotes in 180 days',
    '180 天内的购物车、心愿单与询价次数',
  ),
  interestPriceOnly: fact('M19', 'flag', ['cases'], 'asks about discounts only', '只询问折扣'),
};

/** The kinds of obstacles that a customer may meet. */
export const restrictionFacts = [
  'restrictionBudget',
  'restrictionCredit',
  'restrictionAge',
  'restrictionCoverage',
  'restrictionStock',
  'restrictionVeto',
  'restrictionContract',
] as const satisfies readonly (keyof typeof obstacles)[];
