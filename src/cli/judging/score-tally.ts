import {
  concentration,
  type Assessment,
  type Facts,
  type SourceId,
  type Thresholds,
} from '../../core/index.ts';
import type { FragileCustomer, ScoreSummary } from '../../reports/index.ts';
import { count, merge, namesIn, numberIn, type Counts } from './counts.ts';

/** What customers come to all together; parts add up, from whichever thread they come. */
export interface ScoreTally {
  /** Numbers of customers and their 12-month value, by what they are of. */
  counts: Counts;
  /** The few fragile customers that are worth most, best first. */
  fragile: FragileCustomer[];
  /** 12-month value of each buyer. */
  values: number[];
}

/** How many fragile customers are told by name. */
const named = 5;

export const noScores = (): ScoreTally => ({ counts: new Map(), fragile: [], values: [] });

export function addScore(tally: ScoreTally, facts: Facts, assessment: Assessment, thresholds: Thresholds) {
  const { counts } = tally;
  const value = facts.value12m;
  const { lateness, level, pattern, lifecycle, collectNext, index } = assessment;
  count(counts, 'group', lateness.state, 1, value);
  if (level === 'key' || level === 'key_top') count(counts, 'key', lateness.state, 1, value);
  count(counts, 'pattern', pattern, 1, value);
  if (level !== null) count(counts, 'level', level, 1, value);
  count(counts, 'stage', lifecycle, 1, value);
  if (facts.purchases > 0) tally.values.push(value);
  if (collectNext !== null) count(counts, 'next', collectNext, 1);
  if (index !== null) count(counts, 'indexed', 'all', 1, index.coverage);
  addType(tally, facts, assessment, thresholds);
}

/** Why customers stay: types, and who of them is fragile. */
function addType(
  tally: ScoreTally,
  { customerId, value12m }: Facts,
  { loyalty, index }: Assessment,
  thresholds: Thresholds,
): void {
  const { type } = loyalty;
  if (type === 'undetermined') return count(tally.counts, 'undetermined', 'all', 1);
  // What has ended is no strength to build on.
  if (loyalty.ending !== null) return count(tally.counts, 'former', type, 1, value12m);
  const isEstablished = loyalty.state === 'established';
  count(tally.counts, 'type', type, isEstablished ? 1 : 0, isEstablished ? 0 : 1, value12m);
  if (loyalty.isFragile && index !== null && index.value >= 100 * thresholds['repeat.high']) {
    count(tally.counts, 'fragile', 'all', 1, value12m);
    tally.fragile = mostWorth([...tally.fragile, { customerId, type, index: index.value, value12m }]);
  }
}

/** The few that are worth most, best first; equals by id. */
const mostWorth = (customers: readonly FragileCustomer[]): FragileCustomer[] =>
  customers
    .toSorted((a, b) => b.value12m - a.value12m || (a.customerId < b.customerId ? -1 : 1))
    .slice(0, named);

export const allScores = (parts: readonly ScoreTally[]): ScoreTally => ({
  counts: merge(parts.map(({ counts }) => counts)),
  fragile: mostWorth(parts.flatMap(({ fragile }) => fragile)),
  values: parts.flatMap(({ values }) => values),
});

export function scoreSummary(
  { counts, fragile, values }: ScoreTally,
  { customers, cohorts }: Pick<ScoreSummary, 'customers' | 'cohorts'>,
  thresholds: Thresholds,
): ScoreSummary {
  const worth = (of: string, name: string) => ({
    customers: numberIn(counts, of, name),
    value12m: numberIn(counts, of, name, 1),
  });
  const byName = (of: string) =>
    namesIn(counts, of)
      .map(([name]) => ({ name, ...worth(of, name) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const levels = byName('level').map(({ name, ...rest }) => ({ level: name, ...rest }));
  const indexed = numberIn(counts, 'indexed', 'all');
  const fragileOnes = worth('fragile', 'all');
  return {
    customers,
    ...typeSummary(counts, thresholds['cell.min']),
    undetermined: numberIn(counts, 'undetermined', 'all'),
    fragile: fragileOnes.customers === 0 ? null : { ...fragileOnes, first: fragile },
    next: byName('next')
      .map(({ name, customers: asked }) => ({ source: name as SourceId, customers: asked }))
      .sort((a, b) => b.customers - a.customers || (a.source < b.source ? -1 : 1)),
    indexed,
    coverage: indexed === 0 ? null : numberIn(counts, 'indexed', 'all', 1) / indexed,
    groups: stateOrder.map((state) => ({
      state,
      ...worth('group', state),
      key: levels.length > 0 ? worth('key', state) : null,
    })),
    patterns: byName('pattern').map(({ name, ...rest }) => ({ pattern: name, ...rest })),
    levels,
    lifecycles: byName('stage').map(({ name, ...rest }) => ({ stage: name, ...rest })),
    // Shares of a handful of buyers would say nothing.
    concentration: values.length < thresholds['level.minBuyers'] ? null : concentration(values),
    cohorts,
  };
}

/** Small groups are told without numbers: persons could be recognised. */
function typeSummary(counts: Counts, least: number): Pick<ScoreSummary, 'types' | 'former'> {
  return {
    types: namesIn(counts, 'type')
      .map(([type, [established = 0, indicated = 0, value12m = 0]]) => {
        const customers = established + indicated;
        if (customers < least) return { type, customers: null, ...noParts, value12m: null };
        const isTelling = [established, indicated].every((part) => part === 0 || part >= least);
        return { type, customers, value12m, ...(isTelling ? { established, indicated } : noParts) };
      })
      .sort(largestFirst),
    former: namesIn(counts, 'former')
      .map(([type, [customers = 0, value12m = 0]]) =>
        customers < least ? { type, customers: null, value12m: null } : { type, customers, value12m },
      )
      .sort(largestFirst),
  };
}

const largestFirst = (
  a: { type: string; customers: number | null },
  b: { type: string; customers: number | null },
): number => (b.customers ?? 0) - (a.customers ?? 0) || (a.type < b.type ? -1 : 1);

const noParts = { established: null, indicated: null } as const;

/** In the order in which an analyst wants to know. */
const stateOrder = ['late', 'on_schedule', 'bought_once', 'lapsed', 'never_bought'] as const;
