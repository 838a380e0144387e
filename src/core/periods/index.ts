export { beyondChance, change, estimate, type Change, type Observation } from './change.ts';
export {
  acrossRules,
  boughtIn,
  flows,
  byBehaviour,
  isGone,
  isMovedByModel,
  isUnconfirmed,
  isWithUs,
  paired,
  worthOf,
  type Flow,
  type Pair,
} from './flows.ts';
export { fileStartOf, type FileStart } from './file-start.ts';
export { poisson, share, sum, type Estimate } from './intervals.ts';
export { metrics, totalsOf, withoutFileStart, type Metric, type Totals } from './metrics.ts';
export {
  before,
  daysIn,
  lastComplete,
  periodOf,
  weekday,
  yearBefore,
  type Period,
  type PeriodKind,
} from './period.ts';
export { modelOf, personOf, seenBy, type Model, type Person } from './person.ts';
