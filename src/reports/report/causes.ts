import { causes, flows, worthOf, type Pair, type Period } from '../../core/index.ts';
import type { CauseCount, Report } from './report.ts';
import { complement } from './complement.ts';
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
  // With those of whom nothing is known they add up to the lost, who are told elsewhere.
  const { hidden } = complement([...all.map(({ customers }) => customers), unknown.customers], tell.least);
  const told = (of: Count, index: number) =>
    hidden[index] === true ? { customers: null, value: null } : { customers: of.customers, value: of.value };
  const isPreventable = ({ cause }: { cause: string }) => avoidableOf(cause) === 'yes';
  const isAvoidableHidden = all.some((each, index) => isPreventable(each) && hidden[index] === true);
  return {
    rows: all.map((each, index) => ({
      cause: each.cause,
      initiator: each.initiator,
      ...told(each, index),
      avoidable: avoidableOf(each.cause),
    })),
    contributing: [...beside.values()]
      .sort((a, b) => b.value - a.value || (a.cause < b.cause ? -1 : 1))
      .map((each) => ({ cause: each.cause, ...tell.group(each.customers, each.value) })),
    avoidableValue: isAvoidableHidden
      ? null
      : all.filter(isPreventable).reduce((total, each) => total + each.value, 0),
    unknown: told(unknown, all.length),
  };
}

function add<Of extends object>(counts: Map<string, Count & Of>, key: string, of: Of, value: number): void {
  const count = counts.get(key) ?? { ...of, customers: 0, value: 0 };
  count.customers++;
  count.value += value;
  counts.set(key, count);
}
