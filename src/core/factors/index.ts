import type { Case } from '../condition.ts';
import { affection } from './affection.ts';
import { belonging } from './belonging.ts';
import { brandImage } from './brand-image.ts';
import { factorScore, type Factor, type FactorScore } from './factor.ts';
import { firmLoyalty } from './firm-loyalty.ts';
import { ownCircumstances } from './own-circumstances.ts';
import { satisfaction } from './satisfaction.ts';
import { switchingCost } from './switching-cost.ts';
import { trust } from './trust.ts';

export {
  factorScore,
  type Factor,
  type FactorId,
  type FactorPart,
  type FactorScore,
  type FactorValue,
} from './factor.ts';

/** The eight factors of the textbook, in its order. */
export const factors: readonly Factor[] = [
  satisfaction,
  trust,
  affection,
  belonging,
  switchingCost,
  brandImage,
  firmLoyalty,
  ownCircumstances,
];

/** What is known of the factors of one customer; those of which nothing is known are left out. */
export function factorsOf(of: Pick<Case, 'facts' | 'population'>): FactorScore[] {
  return factors.map((factor) => factorScore(factor, of)).filter(({ parts }) => parts.length > 0);
}

/** Leaving costs money and the customer does not like us: what holds is no loyalty. Null when either is not known. */
export function isNegativeLock({ facts, thresholds }: Pick<Case, 'facts' | 'thresholds'>): boolean | null {
  const { lossOnLeaving = null, attitude = null } = facts;
  if (lossOnLeaving === null || attitude === null) return null;
  return lossOnLeaving >= thresholds['lock.some'] && attitude < thresholds['attitude.neutral'];
}
