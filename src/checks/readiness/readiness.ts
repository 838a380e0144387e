import {
  indicators,
  loyaltyTypes,
  sourceIds,
  states,
  unlocks,
  type SourceId,
  type State,
} from '../../core/index.ts';

/** What one thing needs: of each group at least one source. */
type Needs = readonly (readonly SourceId[])[];

const anything: Needs = [['orders', 'contracts']];

/** What each command cannot do without. */
export const commandNeeds: Readonly<Record<string, Needs>> = {
  score: anything,
  explain: anything,
  churn: anything,
  report: anything,
  evaluate: [['orders']],
};

/** What tells each cause of a loss; without it the cause stays unknown. */
const causeNeeds: Readonly<Record<string, Needs>> = {
  natural: [['customer_records', 'exit_reasons']],
  competitive: [['competitor_events', 'rival_purchases', 'wallet', 'rival_ratings', 'exit_reasons']],
  fault: [['cases', 'refunds', 'reviews', 'surveys', 'promises', 'exit_reasons']],
  malicious: [['customer_records', 'exit_reasons']],
  other: [['customer_records', 'exit_reasons']],
};

export interface ReadinessItem {
  id: string;
  ready: boolean;
  /** Sources of which any one alone would make it ready, or better. */
  add: readonly SourceId[];
}

/** Which commands, indicators, types and causes a set of files supports, and what to add. */
export interface Readiness {
  commands: readonly ReadinessItem[];
  indicators: readonly ReadinessItem[];
  /** With the firmest state that the type can reach. */
  types: readonly (ReadinessItem & { state: State })[];
  causes: readonly ReadinessItem[];
}

export function readiness(given: ReadonlySet<SourceId>): Readiness {
  const now = unlocks(given);
  const missing = sourceIds.filter((id) => !given.has(id));
  const withOne = missing.map((id) => ({ id, opened: unlocks(new Set([...given, id])) }));
  return {
    commands: byNeeds(commandNeeds, given),
    indicators: indicators.map(({ id }) => ({
      id,
      ready: now.indicators.includes(id),
      add: now.indicators.includes(id)
        ? []
        : withOne.flatMap(({ id: source, opened }) => (opened.indicators.includes(id) ? [source] : [])),
    })),
    types: loyaltyTypes.map(({ id }) => {
      const stateOf = (of: typeof now): State => of.types[id as keyof typeof now.types];
      const state = stateOf(now);
      return {
        id,
        state,
        ready: isNamed(state),
        add: withOne.flatMap(({ id: source, opened }) =>
          rank(stateOf(opened)) < rank(state) ? [source] : [],
        ),
      };
    }),
    causes: byNeeds(causeNeeds, given),
  };
}

const rank = (state: State): number => states.indexOf(state);
const isNamed = (state: State): boolean => state === 'established' || state === 'indicated';

function byNeeds(needs: Readonly<Record<string, Needs>>, given: ReadonlySet<SourceId>): ReadinessItem[] {
  return Object.entries(needs).map(([id, groups]) => {
    const open = groups.filter((group) => !group.some((source) => given.has(source)));
    return { id, ready: open.length === 0, add: open.flat() };
  });
}

/** Everything that `--require` can name. */
export const requirable: readonly string[] = [
  ...Object.keys(commandNeeds),
  ...indicators.map(({ id }) => id),
  ...loyaltyTypes.map(({ id }) => id),
  ...Object.keys(causeNeeds),
];

/** What would have to be added for this; null where nothing is lacking. */
export function lacking(what: string, given: ReadonlySet<SourceId>): string | null {
  const all = readiness(given);
  const items = [...all.commands, ...all.indicators, ...all.types, ...all.causes].filter(
    ({ id }) => id === what,
  );
  if (items.every(({ ready }) => ready)) return null;
  const add = items.flatMap((item) => item.add);
  return add.length > 0 ? `+ ${add.join(' | ')}` : 'more than one further export: see the README';
}
