import type { Case } from '../condition.ts';
import type { Step } from '../ids.ts';
import { isActive, repeatOf } from '../repeat.ts';

/**
 * Step of the six-step cultivation 六步培育: *suspect* known but never bought, *first* bought on one day, *repeat* on two or
 * more, *die_hard* buys again and again and gives us most of the wallet, or has given feedback from four purchases on,
 * *advocate* buys and recommends unpaid. *Target* needs a declared segment, which no file carries.
 *
 * @source model §12 (D01–D06); stages after Griffin (1995), Customer Loyalty
 */
export function step(of: Case): Step {
  const { facts, thresholds } = of;
  // Who bought and returned it all did take the first step.
  if (facts.purchases === 0) return facts.hasTransactions === true ? 'first' : 'suspect';
  if ((facts.unpaidReferrals ?? 0) > 0 || (facts.publicPraise ?? 0) > 0) return 'advocate';
  if (facts.purchases === 1) return 'first';
  const repeats = repeatOf(of);
  if (repeats === null || repeats < thresholds['repeat.high'] || isActive(of) !== true) return 'repeat';
  const gaveFeedback =
    (facts.attitudeWaves ?? 0) > 0 || (facts.suggestions ?? 0) > 0 || (facts.complaints ?? 0) > 0;
  const isDieHard =
    (facts.shareOfWallet ?? 0) >= thresholds['wallet.high'] ||
    (facts.purchases >= thresholds['lifecycle.minPurchases'] && gaveFeedback);
  return isDieHard ? 'die_hard' : 'repeat';
}
