import type { Assessment, Facts } from '../../core/index.ts';
import { round } from '../people/round.ts';

/** Indicators of the loyalty index, all of them; orders alone give the first, repeat purchases 重复购买次数. */
export const indicatorCount = 6;

/**
 * The loyalty index as far as orders give it (decision 18): with the repeat-purchases indicator alone the index is that
 * indicator, its coverage one of six, and the band is as narrow as a point because no other weight could move it. Null
 * throughout while the indicator cannot be assessed.
 */
export function partialIndex({ ratePercentile }: Pick<Facts, 'ratePercentile'>): {
  index: number | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
} {
  if (ratePercentile === null || !Number.isFinite(ratePercentile)) {
    return { index: null, low: null, high: null, coverage: null };
  }
  const index = round(ratePercentile * 100, 1);
  return { index, low: index, high: index, coverage };
}

const coverage = round(1 / indicatorCount, 3);

/** Behaviour score of the assessment as reports show it. */
export const shownScore = ({ behaviourScore }: Pick<Assessment, 'behaviourScore'>): number =>
  round(behaviourScore, 1);
