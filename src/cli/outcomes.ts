import { assessChurnMeasured, type Outcome, type Thresholds } from '../core/index.ts';
import type { Measured } from '../engine/index.ts';

/**
 * What became of earlier contacts, by the action that is advised for whom and the cause: the look-back of who was
 * contacted ends with that contact, so that who came back is judged as they were.
 */
export function outcomesOf(measured: Measured, thresholds: Thresholds): Outcome[] {
  if (measured.populationOf(null).sources?.includes('outcomes') !== true) return [];
  // When they were called, they had not been gone for long.
  const atOnce = { ...thresholds, 'return.withinDays': Infinity };
  const cells = new Map<string, { -readonly [Key in keyof Outcome]: Outcome[Key] }>();
  const seen = new Set<string>();
  for (let row = 0; row < measured.facts.length; row++) {
    const facts = measured.facts.at(row);
    if ((facts.outcomesKnown ?? 0) === 0 || seen.has(facts.customerId)) continue;
    seen.add(facts.customerId);
    const population = measured.populationOf(facts.category);
    // As they were when they were called: gone.
    const then = { ...facts, exitDay: facts.exitDay ?? facts.lastPurchaseDay, terminated: true };
    const { why, action } = assessChurnMeasured(then, population, { thresholds: atOnce });
    const cause = why?.cause ?? 'unknown';
    const key = `${action} ${cause}`;
    const cell = cells.get(key) ?? { action, cause, contacted: 0, reached: 0, returned: 0 };
    cell.contacted++;
    if (facts.outcomeReached === 1) cell.reached++;
    if (facts.outcomeReturned === 1) cell.returned++;
    cells.set(key, cell);
  }
  return [...cells.values()].sort(
    (a, b) => b.contacted - a.contacted || (`${a.action} ${a.cause}` < `${b.action} ${b.cause}` ? -1 : 1),
  );
}
