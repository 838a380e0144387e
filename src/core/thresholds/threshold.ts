/**
 * What a threshold measures, and with it which values are legal: a `share` lies in 0–1, a `quantile` strictly
 * between, a `shape` above 0, a `balance` in −1–1, a `score` in 0–100, a `deviation` is any number, and all others lie at
 * 0 or above.
 */
export type ThresholdUnit =
  | 'share'
  | 'quantile'
  | 'shape'
  | 'count'
  | 'days'
  | 'gaps'
  | 'ratio'
  | 'balance'
  | 'score'
  | 'deviation'
  | 'mass';

export interface Threshold {
  value: number;
  unit: ThresholdUnit;
  /** `published` with the place in the literature, or `our choice` with the reason. */
  source: 'published' | 'our choice';
  /** Citation or reason, one line. */
  note: string;
}

export function ours<const V extends number>(value: V, unit: ThresholdUnit, note: string) {
  return { value, unit, source: 'our choice', note } as const;
}

export function published<const V extends number>(value: V, unit: ThresholdUnit, note: string) {
  return { value, unit, source: 'published', note } as const;
}

const atLeastZero = { allows: (value: number) => value >= 0, text: 'a number of at least 0' };
export const legal: Record<ThresholdUnit, { allows: (value: number) => boolean; text: string }> = {
  share: { allows: (value) => value >= 0 && value <= 1, text: 'a share between 0 and 1' },
  quantile: { allows: (value) => value > 0 && value < 1, text: 'between 0 and 1, both excluded' },
  shape: { allows: (value) => value >= 0.2 && value <= 1000, text: 'between 0.2 and 1000' },
  count: { allows: (value) => Number.isInteger(value) && value >= 1, text: 'a whole number of at least 1' },
  days: atLeastZero,
  gaps: atLeastZero,
  ratio: atLeastZero,
  mass: { allows: (value) => value > 0, text: 'a number above 0' },
  balance: { allows: (value) => value >= -1 && value <= 1, text: 'between -1 and 1' },
  score: { allows: (value) => value >= 0 && value <= 100, text: 'between 0 and 100' },
  deviation: { allows: () => true, text: 'a number' },
};
