import { boughtOnce } from '../bought-once.ts';
import { tempo } from '../clock/tempo.ts';
import type { Case } from '../condition.ts';
import type { ChurnState } from './ids.ts';
import type { Outlook } from './outlook.ts';

/**
 * Whether a customer is still there.
 *
 * - *churned*: the end is observed: all contracts over, or an exit on record, and nothing bought since
 * - *lapsed*: silent for too long, an estimate: P < .2, or by the silence rule beyond the limit of the own regularity
 * - *at_risk*: .2 ≤ P < .5, or late; or spending moves elsewhere, or falls from period to period
 * - *active*: the rest of those who bought or hold a contract
 * - *not_assessable*: nothing was ever bought or held, or purchases of the kind are too rare to be missed
 *
 * @source model §8.1; the bounds of P are our choice
 */
export function churnStateOf(of: Case, outlook: Outlook): ChurnState {
  const { facts, thresholds } = of;
  if (facts.terminated || (facts.exitDay ?? null) !== null) return 'churned';
  if (facts.contractActive === 1) return isLeavingQuietly(of) || asksForTheDoor(of) ? 'at_risk' : 'active';
  if (facts.purchases === 0) return 'not_assessable';
  const p = outlook.pAlive;
  const byPurchases =
    p === null
      ? bySilence(of)
      : p >= thresholds['alive.active']
        ? 'active'
        : p >= thresholds['alive.lapsed']
          ? 'at_risk'
          : 'lapsed';
  return byPurchases === 'active' && isLeavingQuietly(of) ? 'at_risk' : byPurchases;
}

/** Without a model: each customer is held against the own rhythm. */
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
