import {
  acrossRules,
  estimate,
  flows,
  metrics,
  paired,
  totalsOf,
  type Flow,
  type Model,
  type Pair,
  type Period,
  type Person,
  type Totals,
} from '../../core/index.ts';
import { teller } from '../report/tell.ts';
import type { FlowCount, MetricValue } from '../report/report.ts';

/** One of the two snapshots that are held against each other. */
export interface DiffSide {
  asOf: string;
  day: number;
  model: Model;
  people: readonly Person[];
  /** Whether it was judged by a rule that is no longer that of today. */
  isOlderRule: boolean;
}

/** Somebody who moved. */
export interface Moved extends Pair {
  customerId: string;
  moves: readonly Flow['id'][];
  value12m: number;
}

export interface Diff {
  schemaVersion: 1;
  from: string;
  to: string;
  /** Whether both were judged by the same model. */
  sameModel: boolean;
  /** Whether both were judged by the same rule: else who did nothing in between has not moved. */
  sameRule: boolean;
  /** `missing`: in the first, and not in the second. */
  population: { atStart: number | null; atEnd: number | null; missing: number | null };
  metrics: Pick<MetricValue, 'id' | 'unit' | 'now' | 'missing'>[];
  flows: FlowCount[];
  moved: Moved[];
}

/** Who moved from one snapshot to a later one, those worth most first, and the totals to which bounds are held. */
export function buildDiff(from: DiffSide, to: DiffSide, least: number): { diff: Diff; totals: Totals } {
  const tell = teller(least);
  const period: Period = { kind: 'week', label: to.asOf, firstDay: from.day + 1, lastDay: to.day };
  const sameRule = from.isOlderRule === to.isOlderRule;
  const all = paired(from.people, to.people);
  const pairs = sameRule ? all : acrossRules(all);
  const totals = totalsOf(pairs, period);
  const diff: Diff = {
    schemaVersion: 1,
    from: from.asOf,
    to: to.asOf,
    sameModel: from.model.fittedOn === to.model.fittedOn,
    sameRule,
    population: {
      atStart: tell.count(totals.base),
      atEnd: tell.count(totals.withUs),
      missing: tell.count(totals.missing),
    },
    metrics: metrics.map((metric) => {
      const now = estimate(metric.observe(totals));
      const isFew = tell.isFew(metric.customers(totals));
      return {
        id: metric.id,
        unit: metric.unit,
        now: isFew ? null : now,
        missing: isFew ? 'too_few' : now === null ? 'nothing' : null,
      };
    }),
    flows: flows.map(({ id, tells }) => {
      const { customers, value, fresh } = totals.flows[id];
      return { id, ...tell.group(customers, value), fresh: tells === 'standing' ? tell.count(fresh) : null };
    }),
    moved: pairs.flatMap((pair) => movedOf(pair, period)).sort(byWorth),
  };
  return { diff, totals };
}

/** What happened, not where somebody stands. */
const events = new Set(flows.filter(({ tells }) => tells === 'event').map(({ id }) => id));

function movedOf(pair: Pair, period: Period): Moved[] {
  const { before, after } = pair;
  const person = after ?? before;
  if (person === null) return [];
  const moves = flows.filter((flow) => flow.has(pair, period)).map(({ id }) => id);
  const isEvent = moves.some((id) => events.has(id));
  const isOther =
    before?.state !== after?.state ||
    before?.lapse !== after?.lapse ||
    before?.lifecycle !== after?.lifecycle ||
    before?.type !== after?.type;
  if (!isEvent && !isOther) return [];
  const value12m = Math.max(before?.value12m ?? 0, after?.value12m ?? 0);
  return [{ ...pair, customerId: person.customerId, moves, value12m }];
}

/** Who came or went, or stands elsewhere, before those who only buy otherwise. */
const rank = ({ before, after, moves }: Moved): number =>
  before?.state !== after?.state || moves.some((id) => events.has(id)) ? 0 : 1;

const byWorth = (a: Moved, b: Moved): number =>
  rank(a) - rank(b) || b.value12m - a.value12m || (a.customerId < b.customerId ? -1 : 1);
