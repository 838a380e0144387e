import type { Case } from '../condition.ts';
import { ownRegularity } from '../own-regularity.ts';
import { silenceLimit } from '../silence-limit.ts';
import type { ChurnState } from './ids.ts';
import type { Outlook } from './outlook.ts';

/** Whether a silence beyond the limit is believed to be the end. */
export type Lapse = 'confirmed' | 'unconfirmed';

/**
 * Whether the end of a lapsed customer is confirmed. One usual gap in twenty crosses the limit of the silence rule by
 * design: who buys often crosses it again and again, and comes back. So the crossing is a suspicion, and the end is
 * counted once a second witness agrees: the model gives less than an even chance of being a customer still, or the
 * silence has lasted for two limits, which of gaps at random one in four hundred does, and of regular ones far fewer.
 *
 * @returns null for who has not lapsed
 * @source model §8.1 (active from P = .5 on); the second limit is our choice
 */
export function lapseOf(of: Case, state: ChurnState, { pAlive }: Pick<Outlook, 'pAlive'>): Lapse | null {
  if (state !== 'lapsed') return null;
  const { thresholds } = of;
  if (pAlive !== null && pAlive < thresholds['alive.active']) return 'confirmed';
  return limitsPassed(of) >= thresholds['silence.confirmed'] ? 'confirmed' : 'unconfirmed';
}

/** Silence in parts of the limit; who bought once is held against the clock of all, as in `boughtOnce`. */
function limitsPassed({ facts, population, lateness, thresholds }: Case): number {
  const { silenceRatio, silenceLimit: limit } = lateness;
  if (silenceRatio !== null && limit !== null) return silenceRatio / limit;
  if (facts.lastPurchaseDay === null) return 0;
  const silence = population.asOfDay - facts.lastPurchaseDay;
  const { clockDays, windowDays } = population;
  if (clockDays === null) return silence / windowDays;
  const ofAll = silenceLimit(ownRegularity({ gapVariation: null }, population, thresholds), thresholds);
  return silence / (clockDays * ofAll);
}
