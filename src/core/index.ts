/** The public face of the core: facts in, assessments out. Pure. */
export { assess } from './assess.ts';
export type { Assessment, Evidence, Lateness } from './assessment.ts';
export { behaviourScore } from './behaviour-score.ts';
export { boughtOnce } from './bought-once.ts';
export * from './churn/index.ts';
export { gapTable, type CustomerGaps } from './clock/gap-table.ts';
export { weightedMedian, type GapRow } from './clock/kaplan-meier.ts';
export { regularity, type GapShareMoments } from './clock/regularity.ts';
export { tempo, type Tempo } from './clock/tempo.ts';
export { collectNext } from './collect-next.ts';
export type { Case, Condition } from './condition.ts';
export {
  itemFact,
  restrictionFacts,
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
export { sourceIds, sources, type Source, type SourceId } from './sources.ts';
export {
  effectOf,
  provenExperiments,
  type Experiment,
  type ExperimentArm,
} from './evidence/proven-experiments.ts';
export type { Code, Level, LifeCycleStage, Step, TypeId } from './ids.ts';
export { lateness } from './lateness.ts';
export { findMeasure, measures, type Measure } from './measures/index.ts';
export { wilson } from './numerics/wilson.ts';
export {
  codeNames,
  latenessNames,
  levelNames,
  lifeCycleNames,
  stepNames,
  typeNames,
  type Names,
} from './names.ts';
export { nps, type Nps } from './nps.ts';
export { ownRegularity } from './own-regularity.ts';
export { patterns, type Pattern } from './patterns/index.ts';
export * from './periods/index.ts';
export { priority } from './priority.ts';
export { actionByMotive } from './reasons/action.ts';
export { actions, type ActionCode } from './reasons/actions.ts';
export type { ReasonText } from './reasons/reason-text.ts';
export { whys, type WhyCode } from './reasons/whys.ts';
export { rfmCuts, rfmScores, type RfmColumns, type RfmCuts, type RfmScores } from './rfm.ts';
export { silenceLimit } from './silence-limit.ts';
export {
  defaultThresholds,
  overrideThresholds,
  legalThresholds,
  thresholdTable,
  type Threshold,
  type ThresholdName,
  type Thresholds,
  type ThresholdUnit,
} from './thresholds.ts';
export {
  factors,
  factorsOf,
  isNegativeLock,
  type Factor,
  type FactorId,
  type FactorPart,
  type FactorScore,
} from './factors/index.ts';
export { families, type Family } from './evidence/families.ts';
export type { Gate } from './evidence/gate.ts';
export {
  judge,
  groundsOf,
  type Grounds,
  type Hypothesis,
  type Reading,
  type Verdict,
} from './evidence/hypothesis.ts';
export { opinion, type Opinion } from './evidence/opinion.ts';
export { measureOf, sourcesOf, type Ramp, type Signal, type Trust } from './evidence/signal.ts';
export { stateOf, states, type GateStatus, type State } from './evidence/state.ts';
export {
  indicators,
  type Indicator,
  type IndicatorId,
  type IndicatorScores,
  type LoyaltyIndex,
} from './indicators/index.ts';
export { signals } from './signals/index.ts';
export { surveyQuestions, type SurveyQuestion } from './survey-questions.ts';
export type { TypeGrounds } from './types/grounds.ts';
export type { Headline } from './types/headline.ts';
export type { Ending } from './types/former.ts';
export { triggerNames, type TriggerId } from './types/triggers.ts';
export { allTypes, extensions, loyaltyTypes, type LoyaltyType } from './types/index.ts';
export { typeNotes, type TypeNote } from './types/notes.ts';
export {
  hints,
  mentionsOf,
  tagsOf,
  type HintTag,
  type Lexicon,
  type Mention,
  type Words,
} from './texts/index.ts';
export { code } from './value/code.ts';
export { concentration, type Concentration } from './value/concentration.ts';
export { level } from './value/level.ts';
export { step } from './value/step.ts';
export { lostWithout, unlocks, type Loss, type Unlocks } from './unlocks.ts';
export {
  bgNbd,
  distinctHistories,
  fitModel,
  gammaGamma,
  mbgNbd,
  paretoNbd,
  purchaseModels,
  sbg,
  type ContractHistory,
  type Fit,
  type FitStatus,
  type Predictor,
  type PurchaseHistory,
  type PurchaseModel,
  type SpendHistory,
} from './models/index.ts';
export {
  countMedian,
  features,
  fitForecast,
  forecastModels,
  pastWindows,
  predictionOf,
  predictor,
  type BuyerHistory,
  type Correction,
  type Forecast,
  type ForecastModel,
  type Predict,
  type Prediction,
  type PurchaseWindow,
  type Refusal,
  type Season,
  type WindowFrame,
} from './prediction/index.ts';
export {
  auc,
  baselineIds,
  calibration,
  evaluatedIds,
  evaluateWindow,
  intervalled,
  judgeForecasts,
  type CalibrationRow,
  type Defeat,
  type EvaluatedModel,
  type Evaluation,
  type EvaluationWindow,
  type Foretold,
  type Interval,
  type Intervalled,
  type JudgedForecast,
  type WhatCame,
  type Scores,
} from './evaluation/index.ts';
