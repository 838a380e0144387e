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

/** Which values a unit allows, by a test and in words. */
interface Legal {
  allows: (value: number) => boolean;
  en: string;
  zh: string;
}

const atLeastZero: Legal = {
  allows: (value) => value >= 0,
  en: 'a number of at least 0',
  zh: '不小于 0 的数',
};
export const legal: Record<ThresholdUnit, Legal> = {
  share: {
    allows: (value) => value >= 0 && value <= 1,
    en: 'a share between 0 and 1',
    zh: '0 到 1 之间的占比',
  },
  quantile: {
    allows: (value) => value > 0 && value < 1,
    en: 'between 0 and 1, both excluded',
    zh: '0 到 1 之间的数，不含两端',
  },
  shape: {
    allows: (value) => value >= 0.2 && value <= 1000,
    en: 'between 0.2 and 1000',
    zh: '0.2 到 1000 之间的数',
  },
  count: {
    allows: (value) => Number.isInteger(value) && value >= 1,
    en: 'a whole number of at least 1',
    zh: '不小于 1 的整数',
  },
  days: atLeastZero,
  gaps: atLeastZero,
  ratio: atLeastZero,
  mass: { allows: (value) => value > 0, en: 'a number above 0', zh: '大于 0 的数' },
  balance: { allows: (value) => value >= -1 && value <= 1, en: 'between -1 and 1', zh: '-1 到 1 之间的数' },
  score: { allows: (value) => value >= 0 && value <= 100, en: 'between 0 and 100', zh: '0 到 100 之间的数' },
  deviation: { allows: () => true, en: 'a number', zh: '数' },
};
