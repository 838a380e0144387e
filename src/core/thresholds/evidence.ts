import { ours, type Threshold } from './threshold.ts';

/** The evidence calculus: how proofs add up, when they are firm. */
export const evidence = {
  'evidence.priorWeight': ours(2, 'mass', 'W = 2, the usual non-informative prior of subjective logic'),
  'evidence.familyCap': ours(
    2.5,
    'mass',
    'one family alone reaches at most b = 2.5/4.5 = .556: firm needs two',
  ),
  'evidence.behaviourHalf': ours(3, 'count', 'reliability n/(n+3): three observations are half trusted'),
  'evidence.surveyHalf': ours(0.5, 'mass', 'reliability n/(n+0.5): one answer is two thirds trusted'),
  'evidence.halfLifeDays': ours(365, 'days', 'what was said a year ago weighs half'),
  'evidence.individualExperiment': ours(1, 'mass', 'before and after of one customer may be chance'),
  'experiment.minExposed': ours(10, 'count', 'what fewer than ten customers did may be the doing of one'),
  'experiment.falseShare': ours(0.05, 'quantile', 'of the effects called proven one in twenty may be chance'),
  'evidence.established': ours(0.6, 'share', 'three units of mass for it and none against it'),
  'evidence.maxDisbelief': ours(0.2, 'share', 'hardly anything speaks against what is established'),
  'evidence.indicated': ours(0.4, 'share', 'four thirds of a unit of mass for it and none against it'),
  'evidence.contradicted': ours(0.4, 'share', 'as much against it as an indication needs for it'),
  'evidence.unknown': ours(0.8, 'share', 'less than half a unit of mass in all'),
  'evidence.lead': ours(0.15, 'share', 'by which the first type must lead the second to be named alone'),
} as const satisfies Record<string, Threshold>;
