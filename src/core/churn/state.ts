import { boughtOnce } from '../bought-once.ts';
import { tempo } from '../clock/tempo.ts';
import type { Case } from '../condition.ts';
import type { ChurnState } from './ids.ts';
import { lapseOf, type Lapse } from './lapse.ts';
import type { Outlook } from './outlook.ts';

/** Where a customer stands. */
export interface Standing {
  state: ChurnState;
  /** Whether the end is confirmed of who is silent beyond the limit; null for all others. */
  lapse: Lapse | null;
  /** Lapsed only because they were called so before. */
  isKept: boolean;
}

/**
 * Whether a customer is still there.
 *
 * - *churned*: the end is observed: all contracts over, or an exit on record, and nothing bought since
 * - *lapsed*: silent beyond the limit of the own regularity, and confirmed to be the end: an estimate
 * - *at_risk*: late by the own rhythm, or beyond its limit without confirmation; or spending moves elsewhere, or falls from
 *   period to period
 * - *active*: the rest of those who bought or hold a contract
 * - *not_assessable*: nothing was ever bought or held, or purchases of the kind are too rare to be missed
 *
 * The rhythm decides who is late, not the chance of being a customer still: models of it know no regularity, and would give
 * a customer like clockwork the patience due to one at random. Only of a silence beyond the limit the model has a say.
 *
 * @param wasLost whether they were called lapsed before, and have not bought since: they stay it, whatever a newer model or
 *   a changed rhythm would say, so that nobody is lost twice. Contracts and records of an end come first
 * @source model §8.1, by M05
 */
export function standingOf(of: Case, outlook: Pick<Outlook, 'pAlive'>, wasLost = false): Standing {
  const state = byContractOrRhythm(of);
  const lapse = lapseOf(of, state, outlook);
  const isConfirmed = lapse === 'confirmed';
  if (wasLost && !isConfirmed && state !== 'churned' && of.facts.contractActive !== 1)
    return { state: 'lapsed', lapse: 'confirmed', isKept: true };
  return { state: lapse === 'unconfirmed' ? 'at_risk' : state, lapse, isKept: false };
}

function byContractOrRhythm(of: Case): ChurnState {
  const { facts } = of;
  if (facts.terminated || (facts.exitDay ?? null) !== null) return 'churned';
  if (facts.contractActive === 1) return isLeavingQuietly(of) || asksForTheDoor(of) ? 'at_risk' : 'active';
  if (facts.purchases === 0) return 'not_assessable';
  const byPurchases = bySilence(of);
  return byPurchases === 'active' && isLeavingQuietly(of) ? 'at_risk' : byPurchases;
}

/** Each customer is held against the own rhythm. */
function bySilence({ facts, population, lateness, thresholds }: Case): ChurnState {
  // Cars and houses: a repeat purchase cannot be missed yet.
  if (population.clockDays !== null && tempo(population.clockDays, thresholds) === 'rare')
    return 'not_assessable';
  switch (lateness.state) {
    case 'on_schedule':
      return 'active';
    case 'late':
      return 'at_risk';
    case 'lapsed':
      return 'lapsed';
    case 'bought_once': {
      const since = boughtOnce(facts, population, thresholds);
      return since === 'long_ago' ? 'lapsed' : since === 'overdue' ? 'at_risk' : 'active';
    }
    case 'never_bought':
      return 'not_assessable';
  }
}

/** Partial defection 部分流失 (E12) or silent decline 悄然流失 (E14). */
export function isLeavingQuietly({ facts }: Pick<Case, 'facts'>): boolean {
  return facts.partialDefection === 1 || facts.silentDecline === 1;
}

/** Under contract, and asked for a way out or brought a rival’s quote. */
export function asksForTheDoor({ facts }: Pick<Case, 'facts'>): boolean {
  return (facts.exitsAskedBefore ?? 0) > 0 || (facts.quotesBefore ?? 0) > 0;
}
