export type { Correction } from './correction.ts';
export { countMedian } from './count-median.ts';
export { features, type BuyerHistory } from './features.ts';
export { fitForecast, forecastModels, type Forecast, type ForecastModel, type Refusal } from './forecast.ts';
export { pastWindows, type WindowFrame } from './past-windows.ts';
export { predictionOf } from './prediction-of.ts';
export { predictor, type Predict, type Prediction } from './predict.ts';
export type { Season } from './season.ts';
export type { PurchaseWindow } from './window.ts';
