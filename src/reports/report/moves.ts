import { isMovedByModel, type Pair, type Person } from '../../core/index.ts';
import type { Move } from './report.ts';
import type { Teller } from './tell.ts';

/** So many moves are told, those worth most first. */
const told = 8;

/** Who went from one class to another, as far as enough did. */
export function movesOf(pairs: readonly Pair[], classOf: (person: Person) => string, tell: Teller): Move[] {
  const counts = new Map<string, { from: string; to: string; customers: number; value: number }>();
  for (const { before, after } of pairs) {
    // What a newer model alone judges otherwise is no move.
    if (before === null || after === null || isMovedByModel(after)) continue;
    const from = classOf(before);
    const to = classOf(after);
    if (from === to) continue;
    const key = `${from}\n${to}`;
    const count = counts.get(key) ?? { from, to, customers: 0, value: 0 };
    count.customers++;
    count.value += Math.max(before.value12m, after.value12m);
    counts.set(key, count);
  }
  return [...counts.values()]
    .filter(({ customers }) => !tell.isFew(customers))
    .sort((a, b) => b.value - a.value || (a.from + a.to < b.from + b.to ? -1 : 1))
    .slice(0, told)
    .map(({ from, to, customers, value }) => ({ from, to, customers, value }));
}
