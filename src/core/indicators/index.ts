import { faultTolerance } from './fault-tolerance.ts';
import type { Indicator } from './indicator.ts';
import { priceSensitivity } from './price-sensitivity.ts';
import { repeatPurchases } from './repeat-purchases.ts';
import { rivalAttitude } from './rival-attitude.ts';
import { selectionTime } from './selection-time.ts';
import { shareOfWallet } from './share-of-wallet.ts';

export type { Indicator, IndicatorId } from './indicator.ts';
export {
  loyaltyIndex,
  scoreAll,
  type IndicatorScore,
  type IndicatorScores,
  type LoyaltyIndex,
} from './loyalty-index.ts';

/** The six indicators of the textbook, in its order. */
export const indicators: readonly Indicator[] = [
  repeatPurchases,
  selectionTime,
  priceSensitivity,
  rivalAttitude,
  shareOfWallet,
  faultTolerance,
];
