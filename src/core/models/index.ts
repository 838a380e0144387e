import { bgNbd } from './bg-nbd.ts';
import { mbgNbd } from './mbg-nbd.ts';
import { paretoNbd } from './pareto-nbd.ts';
import type { PurchaseModel } from './purchase-model.ts';

export { bgNbd, mbgNbd, paretoNbd };
export { fitModel, type Fit, type FitStatus, type Likelihood } from './fit.ts';
export { gammaGamma, type SpendHistory } from './gamma-gamma.ts';
export { distinctHistories } from './histories.ts';
export type { Predictor, PurchaseHistory, PurchaseModel } from './purchase-model.ts';
export { sbg, type ContractHistory } from './sbg.ts';

/** Every model of repeat purchases. A new one is one file and one line here. */
export const purchaseModels = [bgNbd, mbgNbd, paretoNbd] as const satisfies readonly PurchaseModel[];
