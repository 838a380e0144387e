import { closest } from 'fastest-levenshtein';

/**
 * What a threshold measures, and with it which values are legal: a `share` lies in 0–1, a `quantile` strictly
 * between, a `shape` above 0, and all others at 0 or above.
 */
export type ThresholdUnit = 'share' | 'quantile' | 'shape' | 'count' | 'days' | 'gaps' | 'ratio';

export interface Threshold {
  value: number;
  unit: ThresholdUnit;
  /** `published` with the place in the literature, or `our choice` with the reason. */
  source: 'published' | 'our choice';
  /** Citation or reason, one line. */
  note: string;
}

/**
 * Every default of the product in one place. None of them is a constant of nature: the literature gives constructs
 * and signs far more often than cut-offs. All can be overridden, and reports print those in force.
 */
export const thresholdTable = {
  // Data enough to speak
  'rhythm.minGaps': ours(
    5,
    'count',
    'with CV < .5 a purely random buyer passes 8 % of the time at 5 gaps, 20 % at 3',
  ),
  'clock.minRepeaters': ours(
    30,
    'count',
    'below 30 customers with two purchases the median gap is not stable',
  ),
  'peers.min': ours(
    20,
    'count',
    'a percentile among fewer than 20 peers moves by 5 points and more per peer',
  ),
  'regularity.minCustomers': ours(30, 'count', 'the same minimum as the category clock'),
  'regularity.max': ours(
    100,
    'shape',
    'beyond 100 gaps differ by less than 10 %: calendars, not customers, make that',
  ),
  'level.minBuyers': ours(20, 'count', 'with fewer, the top fifth is under four customers'),
  'rfm.minCustomers': ours(50, 'count', 'ten customers per quintile'),
  'rfm.bins': ours(5, 'count', 'quintiles are the common form, and that of the published check'),

  // The window of change
  'window.minDays': ours(365, 'days', 'a full year, half of it against the other half: seasons show'),
  'window.gaps': ours(6, 'gaps', 'three usual purchases in each half window'),

  // Tempo classes of a category clock
  'tempo.fastMax': ours(30, 'days', 'monthly and quicker: food, fuel'),
  'tempo.periodicMax': ours(180, 'days', 'twice a year and quicker: clothing'),
  'tempo.slowMax': ours(
    730,
    'days',
    'every two years and quicker: beyond, repeat purchases are too rare to judge',
  ),

  // Lateness: the silence rule
  'silence.quantile': ours(
    0.95,
    'quantile',
    'one in twenty still on schedule is called lapsed by mistake if the rhythm is known exactly; with few purchases more',
  ),
  'silence.kMin': ours(
    1,
    'shape',
    'purely random gaps; less regular buyers are not given more than three gaps',
  ),
  'silence.kMax': ours(9, 'shape', 'with CV 1/3; own CVs below that rest on few gaps'),
  'silence.assumedK': ours(
    1,
    'shape',
    'nothing known of the regularity: random purchases, the most patient rule',
  ),

  // Behaviour score
  'score.stayingHalf': ours(3, 'count', 'reliability n/(n+3) of behaviour, as in the evidence calculus'),

  // Patterns
  'pattern.minPurchases': ours(3, 'count', 'two gaps are the least that can be called a rhythm'),
  'pattern.minClocks': ours(2, 'gaps', 'seen for less than two usual gaps, repeat purchase could not show'),
  'rate.high': ours(0.6, 'share', 'buys more often than 60 % of peers of the same tenure'),
  'dealDependence.high': ours(
    0.5,
    'share',
    'false positives at most 1 % at a deal share of 30 %, 11 % in the worst case',
  ),
  'dealDependence.none': ours(0.1, 'share', 'no more deals than chance would bring'),
  'dealOpportunity.min': ours(0.05, 'share', 'without deals on offer, paying full price says nothing'),
  'rewardConcentration.high': ours(
    0.5,
    'share',
    'the same bound as deal dependence, the same shape of measure',
  ),
  'storeConcentration.high': ours(0.8, 'share', 'nine purchases of ten in one store give .81 and more'),
  'basket.small': ours(0.4, 'share', 'baskets below those of 60 % of peers'),
  'regularity.steadyVariation': ours(0.7071, 'ratio', 'CV for k = 2, half the variance of random gaps'),
  'regularity.clockworkVariation': ours(0.5, 'ratio', 'CV for k = 4, clockwork'),
  'variant.high': ours(0.8, 'share', 'four purchases of five are the same variant'),

  // Value
  'level.keyTop': published(0.01, 'share', 'customer pyramid 1/19/30/50 (苏朝晖)'),
  'level.key': published(0.2, 'share', 'customer pyramid 1/19/30/50 (苏朝晖): top 1 % and next 19 %'),
  'level.ordinary': published(0.5, 'share', 'customer pyramid 1/19/30/50 (苏朝晖): top fifth and next 30 %'),

  // Life-cycle
  'lifecycle.change': ours(0.2, 'share', 'changes below a fifth are within what half windows scatter'),
  'lifecycle.fall': ours(0.3, 'share', 'a fall must be clearer than a rise before it is called decline'),
  'lifecycle.lateShare': ours(0.5, 'share', 'half of the way to lapsed, when use falls as well'),
  'lifecycle.minPurchases': ours(4, 'count', 'three gaps before a customer is called mature'),

  // Worth of acting now, as shares of the value of the last 12 months
  'priority.contact': ours(
    1,
    'share',
    'late, not gone: all that was spent in a year is at stake and can be kept',
  ),
  'priority.winBack': ours(
    0.25,
    'share',
    'most who lapsed stay away; a late customer of equal value comes first',
  ),
  'priority.secondPurchase': ours(
    0.1,
    'share',
    'half of all first purchases stay the only one; one purchase proves little',
  ),
} as const satisfies Record<string, Threshold>;

export type ThresholdName = keyof typeof thresholdTable;

/** Every threshold by name, as numbers: what a run works with. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;

/** The defaults of `thresholdTable`. */
export const defaultThresholds: Thresholds = Object.freeze(
  Object.fromEntries(Object.entries(thresholdTable).map(([name, threshold]) => [name, threshold.value])),
) as Thresholds;

/**
 * The defaults with some values replaced.
 *
 * @param overrides values by threshold name, in the unit of the table
 * @throws RangeError when a name is unknown (the message gives the nearest known one) or a value is not a number
 *   that its unit allows
 * @example
 * overrideThresholds({ 'dealDependence.high': 0.65 })['dealDependence.high']; // => 0.65
 */
export function overrideThresholds(overrides: Readonly<Record<string, number>>): Thresholds {
  for (const [name, value] of Object.entries(overrides)) {
    if (!isThresholdName(name)) {
      throw new RangeError(
        `\`thresholds\` requires known names: "${name}" is not one, did you mean "${closest(name, names)}"?`,
      );
    }
    const { unit } = thresholdTable[name];
    if (!Number.isFinite(value) || !legal[unit].allows(value)) {
      throw new RangeError(
        `\`thresholds\` requires "${name}" to be ${legal[unit].text}, got ${String(value)}`,
      );
    }
  }
  return Object.freeze({ ...defaultThresholds, ...overrides });
}

const names = Object.keys(thresholdTable);

function isThresholdName(name: string): name is ThresholdName {
  return Object.hasOwn(thresholdTable, name);
}

const atLeastZero = { allows: (value: number) => value >= 0, text: 'a number of at least 0' };
const legal: Record<ThresholdUnit, { allows: (value: number) => boolean; text: string }> = {
  share: { allows: (value) => value >= 0 && value <= 1, text: 'a share between 0 and 1' },
  quantile: { allows: (value) => value > 0 && value < 1, text: 'between 0 and 1, both excluded' },
  shape: { allows: (value) => value >= 0.2 && value <= 1000, text: 'between 0.2 and 1000' },
  count: { allows: (value) => Number.isInteger(value) && value >= 1, text: 'a whole number of at least 1' },
  days: atLeastZero,
  gaps: atLeastZero,
  ratio: atLeastZero,
};

function ours<const V extends number>(value: V, unit: ThresholdUnit, note: string) {
  return { value, unit, source: 'our choice', note } as const;
}

function published<const V extends number>(value: V, unit: ThresholdUnit, note: string) {
  return { value, unit, source: 'published', note } as const;
}
