import { normalProbability } from '../numerics/normal.ts';
import { rivalsOf } from '../types/gates.ts';
import type { Indicator } from './indicator.ts';

/**
 * 2 · Selection time 挑选时间: quicker than peers in the same category and basket size, 100·Φ(−z). Quick is also who has
 * no choice: it enters the index only where rivals are known.
 */
export const selectionTime: Indicator = {
  id: 'selection_time',
  names: { en: 'selection time (high = quick)', zh: '挑选时间（高 = 快）' },
  sources: ['order_times'],
  score: ({ facts }) => {
    const z = facts.selectionDeviation ?? null;
    return z === null ? null : 100 * normalProbability(-z);
  },
  raw: ({ facts }) => facts.selectionMinutes ?? null,
  rawUnit: { en: 'minutes', zh: '分钟' },
  nullWhen: { en: 'fewer than three orders with a known start', zh: '起始时间已知的订单不足三个' },
  enters: (of) => (rivalsOf(of) ?? 0) >= of.thresholds['choice.one'],
};
