import type { Indicator } from './indicator.ts';

/**
 * 4 · Attitude to rivals 对竞争品牌的态度: 50 + 50·RA, RA rated against the best rival in the last 12 months. Who asks how to
 * leave, or asks a rival for a quote, gets at most 40.
 */
export const rivalAttitude: Indicator = {
  id: 'rival_attitude',
  names: { en: 'attitude to rivals (high = prefers us)', zh: '对竞争品牌的态度（高 = 偏爱本品牌）' },
  sources: ['rival_ratings'],
  score: ({ facts, thresholds }) => {
    const relative = facts.relativeAttitude ?? null;
    if (relative === null) return null;
    const score = 50 + 50 * relative;
    const looksAround = (facts.wayOutEnquiries ?? 0) > 0 || (facts.rivalQuotes ?? 0) > 0;
    return looksAround ? Math.min(score, thresholds['rivals.capped']) : score;
  },
  raw: ({ facts }) => facts.relativeAttitude ?? null,
  rawUnit: { en: 'own minus best rival, −1 to 1', zh: '本品牌减最佳竞争品牌，−1 至 1' },
  nullWhen: {
    en: 'no answer of the last year rates us and a rival',
    zh: '一年内没有同时评价本品牌与竞争品牌的答卷',
  },
};
