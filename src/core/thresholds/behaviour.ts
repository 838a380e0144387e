import { ours, published, type Threshold } from './threshold.ts';

/** Rhythm, lateness, patterns, value: what orders alone need. */
export const behaviour = {
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
  'silence.confirmed': ours(
    2,
    'ratio',
    'limits: of gaps at random one in four hundred is as long; the end is believed when the model agrees',
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

  'code.upperHalf': ours(0.5, 'share', 'code B: at least the middle by value'),
  'code.potential': ours(0.3, 'share', 'code B: the top 30 % by potential'),

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
  'priority.doubted': ours(
    0.5,
    'share',
    'past the own limit and not confirmed to be gone: between late and gone',
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
