/** The public face of the core: facts in, assessments out. Pure. */
export { assess } from './assess.ts';
export type { Assessment, Evidence, Lateness } from './assessment.ts';
export { behaviourScore } from './behaviour-score.ts';
export { boughtOnce } from './bought-once.ts';
export { gapTable, type CustomerGaps } from './clock/gap-table.ts';
export { weightedMedian, type GapRow } from './clock/kaplan-meier.ts';
export { regularity, type GapShareMoments } from './clock/regularity.ts';
export { tempo, type Tempo } from './clock/tempo.ts';
export { collectables, collectNext, type CollectableCode } from './collect-next.ts';
export {
  itemFact,
  richFacts,
  surveyItems,
  type Fact,
  type Facts,
  type FactUnit,
  type ItemFact,
  type Population,
  type RichFactName,
  type RichFacts,
  type SurveyItem,
} from './facts/index.ts';
export {
  effectOf,
  provenExperiments,
  type Experiment,
  type ExperimentArm,
} from './evidence/proven-experiments.ts';
export { sources, type Source, type SourceId } from './sources.ts';
export type { Code, Level, LifeCycleStage, Step, TypeId } from './ids.ts';
export { lateness } from './lateness.ts';
export { findMeasure, measures, type Measure } from './measures/index.ts';
export {
  codeNames,
  latenessNames,
  levelNames,
  lifeCycleNames,
  stepNames,
  typeNames,
  type Names,
} from './names.ts';
export { ownRegularity } from './own-regularity.ts';
export { patterns, type Pattern } from './patterns/index.ts';
export { priority } from './priority.ts';
export { actions, type ActionCode } from './reasons/actions.ts';
export type { ReasonText } from './reasons/reason-text.ts';
export { whys, type WhyCode } from './reasons/whys.ts';
export { rfmCuts, rfmScores, type RfmColumns, type RfmCuts, type RfmScores } from './rfm.ts';
export { silenceLimit } from './silence-limit.ts';
export {
  defaultThresholds,
  overrideThresholds,
  thresholdTable,
  type Threshold,
  type ThresholdName,
  type Thresholds,
  type ThresholdUnit,
} from './thresholds.ts';
export { code } from './value/code.ts';
export { concentration, type Concentration } from './value/concentration.ts';
export { level } from './value/level.ts';
export { step } from './value/step.ts';
