import { boughtOnce } from '../bought-once.ts';
import { tempo } from '../clock/tempo.ts';
import type { Case } from '../condition.ts';
import type { Thresholds } from '../thresholds.ts';
import type { ChurnState } from './ids.ts';
import type { Outlook } from './outlook.ts';

/**
 * Whether a customer is still there.
 *
 * - *churned*: the end is observed: all contracts over, or an exit on record, and nothing bought since
 * - *lapsed*: silent for too long, an estimate: beyond the limit of the own regularity, or P < .2
 * - *at_risk*: late, or P < .5; or spending moves elsewhere, or falls from period to period
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
  const byPurchases = worse(bySilence(of), byModel(outlook, thresholds));
  return byPurchases === 'active' && isLeavingQuietly(of) ? 'at_risk' : byPurchases;
}

/** From bad to good: the silence rule knows how regular a customer is, the model what others did after such a silence. */
const order: readonly ChurnState[] = ['lapsed', 'at_risk', 'active'];

function worse(bySilence: ChurnState, byModel: ChurnState | null): ChurnState {
  if (byModel === null || bySilence === 'not_assessable') return bySilence;
  return order.find((state) => state === bySilence || state === byModel) ?? bySilence;
}

function byModel({ pAlive }: Outlook, thresholds: Thresholds): ChurnState | null {
  if (pAlive === null) return null;
  if (pAlive >= thresholds['alive.active']) return 'active';
  return pAlive >= thresholds['alive.lapsed'] ? 'at_risk' : 'lapsed';
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
