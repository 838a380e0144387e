import { fact } from './fact.ts';

/** How the customer chooses: variety, search, novelty (M20, M22). */
export const habits = {
  selectionDeviation: fact(
    'M20',
    'deviation',
    ['order_times'],
    'time to choose against peers, robust z',
    '挑选时间（相对同类，稳健 z）',
  ),
  selectionMinutes: fact('M20', 'minutes', ['order_times'], 'time to choose, median', '挑选时间中位数'),
  timedPurchases: fact(
    'M20',
    'count',
    ['order_times'],
    'purchases with a known time to choose',
    '挑选时间已知的购买次数',
  ),
  optionsViewed: fact('M20', 'ratio', ['order_times'], 'options viewed, median', '浏览选项数中位数'),
  optionsPercentile: fact('M20', 'share', ['order_times'], 'options viewed among peers', '浏览选项数百分位'),
  variantShare: fact('M22', 'share', ['variants'], 'share of the usual variant', '常购款式比例'),
  variantPurchases: fact(
    'M22',
    'count',
    ['variants'],
    'purchases with a known variant',
    '款式已知的购买次数',
  ),
  stateDependence: fact(
    'M22',
    'balance',
    ['variants'],
    'repeats the last variant beyond its share',
    '重复上次款式的倾向',
  ),
  noveltyPercentile: fact(
    'M22',
    'share',
    ['orders'],
    'quick to buy what is new, among peers',
    '尝新程度百分位',
  ),
};
