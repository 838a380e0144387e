import { causes, flows, worthOf, type Pair, type Period } from '../../core/index.ts';
import type { CauseCount, Report } from './report.ts';
import type { Teller } from './tell.ts';

const avoidableOf = (cause: string): CauseCount['avoidable'] =>
  causes.find(({ id }) => id === cause)?.avoidable ?? 'unknown';

interface Count {
  customers: number;
  value: number;
}

/** Why those who were lost left; null when nothing is known of anybody. */
export function causesOf(pairs: readonly Pair[], period: Period, tell: Teller): Report['causes'] {
  const lost = flows.find(({ id }) => id === 'lost');
  if (lost === undefined) return null;
  const counts = new Map<string, Count & { cause: string; initiator: string }>();
  const beside = new Map<string, Count & { cause: string }>();
  const unknown = { customers: 0, value: 0 };
  for (const pair of pairs) {
    if (pair.after === null || !lost.has(pair, period)) continue;
    const { cause, initiator, contributing } = pair.after;
    const value = worthOf(lost, pair);
    for (const each of contributing.split('|')) if (each !== '') add(beside, each, { cause: each }, value);
    // Who ended it may be on record where nothing tells why.
    if ((cause ?? 'unknown') === 'unknown' && (initiator ?? 'unknown') === 'unknown') {
      unknown.customers++;
      unknown.value += value;
      continue;
    }
    const by = initiator ?? 'unknown';
    add(counts, `${cause ?? 'unknown'}\n${by}`, { cause: cause ?? 'unknown', initiator: by }, value);
  }
  if (counts.size === 0 && beside.size === 0) return null;
  const all = [...counts.values()].sort(
    (a, b) => b.value - a.value || (a.cause + a.initiator < b.cause + b.initiator ? -1 : 1),
  );
  const preventable = all.filter(({ cause }) => avoidableOf(cause) === 'yes');
  const customers = preventable.reduce((total, each) => total + each.customers, 0);
  return {
    rows: all.map((each) => ({
      cause: each.cause,
      initiator: each.initiator,
      ...tell.group(each.customers, each.value),
      avoidable: avoidableOf(each.cause),
    })),
    contributing: [...beside.values()]
      .sort((a, b) => b.value - a.value || (a.cause < b.cause ? -1 : 1))
      .map((each) => ({ cause: each.cause, ...tell.group(each.customers, each.value) })),
    avoidableValue: tell.isFew(customers) ? null : preventable.reduce((total, each) => total + each.value, 0),
    // The total is told elsewhere: beside one hidden group the rest would give it away.
    unknown: all.some((each) => tell.isFew(each.customers))
      ? { customers: null, value: null }
      : tell.group(unknown.customers, unknown.value),
  };
}

function add<Of extends object>(counts: Map<string, Count & Of>, key: string, of: Of, value: number): void {
  const count = counts.get(key) ?? { ...of, customers: 0, value: 0 };
  count.customers++;
  count.value += value;
  counts.set(key, count);
}
