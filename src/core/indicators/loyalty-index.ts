import type { Case } from '../condition.ts';
import type { Indicator, IndicatorId } from './indicator.ts';

/** The loyalty index 客户忠诚度 over the indicators that are known. */
export interface LoyaltyIndex {
  /** 0–100. */
  value: number;
  /** Least and greatest value when each weight is halved or doubled in turn. */
  low: number;
  high: number;
  /** Share 0–1 of the six indicators that it rests on; below `index.minCoverage` it is a partial index. */
  coverage: number;
}

export interface IndicatorScore {
  score: number | null;
  raw: number | null;
}

export type IndicatorScores = Readonly<Record<IndicatorId, IndicatorScore>>;

/** Scores of all indicators of the table. */
export function scoreAll(indicators: readonly Indicator[], of: Case): IndicatorScores {
  const scores = {} as Record<IndicatorId, IndicatorScore>;
  for (const { id, score, raw } of indicators) scores[id] = { score: score(of), raw: raw(of) };
  return scores;
}

/**
 * The index: the mean of the indicators that are known, all of equal weight because the textbook gives none. Shown when
 * repeat purchases or share of wallet are among them; customers are never ranked across different coverage.
 *
 * @returns null without repeat purchases and share of wallet
 * @source model §6, decision 18: the indicators are formative, they need not correlate
 */
export function loyaltyIndex(
  indicators: readonly Indicator[],
  scores: IndicatorScores,
  of: Case,
): LoyaltyIndex | null {
  if (scores.repeat_purchases.score === null && scores.share_of_wallet.score === null) return null;
  const known: number[] = [];
  for (const { id, enters } of indicators) {
    const { score } = scores[id];
    if (score !== null && (enters === undefined || enters(of))) known.push(score);
  }
  const sum = known.reduce((all, score) => all + score, 0);
  const value = sum / known.length;
  let low = value;
  let high = value;
  for (const score of known)
    for (const weight of [0.5, 2]) {
      const moved = (sum + (weight - 1) * score) / (known.length + weight - 1);
      low = Math.min(low, moved);
      high = Math.max(high, moved);
    }
  return { value, low, high, coverage: known.length / indicators.length };
}
