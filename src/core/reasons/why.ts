import { boughtOnce } from '../bought-once.ts';
import type { Case } from '../condition.ts';
import type { Level, LifeCycleStage } from '../ids.ts';
import type { Headline } from '../types/headline.ts';
import { rises } from '../value/life-cycle.ts';
import type { WhyCode } from './whys.ts';

/**
 * Why a customer is where they are: first an ended contract, then the own schedule, the motive where it is known, then worth, direction and what
 * could not be known. Never empty.
 */
export function why(
  of: Case,
  level: Level | null,
  stage: LifeCycleStage,
  motive: Headline['type'] | 'ended' = 'undetermined',
): WhyCode[] {
  const { facts, population, thresholds } = of;
  const codes: WhyCode[] = [];
  if (facts.terminated) codes.push('contract_ended');
  codes.push(schedule(of));
  if (motive !== 'undetermined') codes.push(`motive_${motive}`);
  if (level === 'key_top' || level === 'key') codes.push('top_fifth');
  if (stage === 'decline') codes.push('falling');
  // Growth by few purchases alone is not a rise.
  if (stage === 'growth' && rises(of)) codes.push('rising');
  const few = facts.purchases > 0 && facts.purchases < thresholds['pattern.minPurchases'];
  if (few && population.clockDays === null) codes.push('rhythm_unknown');
  return codes;
}

function schedule({ facts, population, lateness, thresholds }: Case): WhyCode {
  switch (lateness.state) {
    case 'never_bought':
      if (facts.contractActive === 1) return 'under_contract';
      return facts.hasTransactions === true ? 'returned_everything' : 'never_bought';
    case 'bought_once':
      return `bought_once_${boughtOnce(facts, population, thresholds) ?? 'recent'}`;
    case 'late':
      return 'late_own_rhythm';
    default:
      return lateness.state;
  }
}
