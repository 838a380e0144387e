import type { Case } from '../condition.ts';
import { ownRegularity } from '../own-regularity.ts';
import { silenceLimit } from '../silence-limit.ts';
import type { ChurnState } from './ids.ts';
import type { Outlook } from './outlook.ts';

/** Whether a silence beyond the limit is believed to be the end. */
export type Lapse = 'confirmed' | 'unconfirmed';

/**
 * Whether the end of who is silent past the limit is confirmed. One usual gap in twenty crosses the limit of the silence
 * rule by design: who buys often crosses it again and again, and comes back. So the crossing is a suspicion, and the end
 * is counted once two witnesses agree: the silence has lasted for two limits, which of gaps at random one in four hundred
 * does, and the model gives less than an even chance of being a customer still. Where no model was fitted, or it ran to
 * its bound and calls everybody alive, the silence alone decides.
 *
 * Neither witness is enough: of simulated shops (seeds 3–8, twelve weeks each) two limits alone were right of 41 % of
 * those they called lost, and 29 % bought again; both together of 57 %, and 16 %.
 *
 * @param state by the silence rule alone
 * @returns null for who is not past the limit
 * @source model §8.1 (active from P = .5 on); two witnesses are our choice
 */
export function lapseOf(of: Case, state: ChurnState, { pAlive }: Pick<Outlook, 'pAlive'>): Lapse | null {
  if (state !== 'lapsed') return null;
  const { thresholds, population } = of;
  if (limitsPassed(of) < thresholds['silence.confirmed']) return 'unconfirmed';
  return pAlive !== null && isAliveTold(population) && pAlive >= thresholds['alive.active']
    ? 'unconfirmed'
    : 'confirmed';
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

/** Whether the model can tell who is alive: run to its bound, it knows no leaving and calls everybody alive. */
export const isAliveTold = ({ forecast }: Case['population']): boolean =>
  forecast?.base?.status !== 'boundary';
