export { auc } from './auc.ts';
export { calibration, type CalibrationRow } from './calibration.ts';
export {
  baselineIds,
  evaluatedIds,
  evaluateWindow,
  type Evaluation,
  type EvaluatedModel,
  type EvaluationWindow,
} from './evaluate-window.ts';
export {
  intervalled,
  judgeForecasts,
  type Defeat,
  type Foretold,
  type Interval,
  type Intervalled,
  type JudgedForecast,
  type WhatCame,
  type Scores,
} from './judge-forecast.ts';
