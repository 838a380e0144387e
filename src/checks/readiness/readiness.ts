import {
  causes,
  indicators,
  loyaltyTypes,
  sourceIds,
  states,
  unlockedCauses,
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
  /** With the firmest state that the type or cause can reach. */
  types: readonly ReachedItem[];
  causes: readonly ReachedItem[];
}

interface ReachedItem extends ReadinessItem {
  state: State;
}

/** `withAdd` false leaves out what to add, which takes forty times as long to find. */
export function readiness(given: ReadonlySet<SourceId>, withAdd = true): Readiness {
  const reached = (of: ReadonlySet<SourceId>) => ({ ...unlocks(of), causes: unlockedCauses(of) });
  const now = reached(given);
  const withOne = sourceIds
    .filter((id) => withAdd && !given.has(id))
    .map((source) => ({ source, opened: reached(new Set([...given, source])) }));
  const opening = (opens: (of: typeof now) => boolean) =>
    withOne.flatMap(({ source, opened }) => (opens(opened) ? [source] : []));
  const reachedItem = (id: string, stateOf: (of: typeof now) => State): ReachedItem => {
    const state = stateOf(now);
    return { id, state, ready: isNamed(state), add: opening((of) => rank(stateOf(of)) < rank(state)) };
  };
  return {
    commands: byNeeds(commandNeeds, given),
    indicators: indicators.map(({ id }) => {
      const ready = now.indicators.includes(id);
      return { id, ready, add: ready ? [] : opening((of) => of.indicators.includes(id)) };
    }),
    types: loyaltyTypes.map(({ id }) => reachedItem(id, (of) => of.types[id as keyof typeof of.types])),
    causes: causes.map(({ id }) => reachedItem(id, (of) => of.causes[id])),
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
  ...causes.map(({ id }) => id),
];

/**
 * What would have to be added for this, as ids of sources: `+ a | b` where any one would do, `+ a & b` where it takes all
 * of them; null where nothing is lacking.
 */
export function lacking(what: string, given: ReadonlySet<SourceId>): string | null {
  const items = itemsOf(what, given);
  if (items.every(({ ready }) => ready)) return null;
  const opens = (source: SourceId) => isReady(what, new Set([...given, source]));
  const any = sourceIds.filter((source) => !given.has(source) && opens(source));
  if (any.length > 0) return `+ ${any.join(' | ')}`;
  // Everything would do: what can be left out again, the hardest to export first, is not needed.
  const needed = new Set<SourceId>(sourceIds);
  for (const source of sourceIds.toReversed()) {
    if (given.has(source)) continue;
    needed.delete(source);
    if (!isReady(what, needed)) needed.add(source);
  }
  return `+ ${sourceIds.filter((source) => needed.has(source) && !given.has(source)).join(' & ')}`;
}

const isReady = (what: string, given: ReadonlySet<SourceId>): boolean =>
  itemsOf(what, given).every(({ ready }) => ready);

function itemsOf(what: string, given: ReadonlySet<SourceId>): ReadinessItem[] {
  const { commands, indicators: known, types, causes: told } = readiness(given, false);
  return [...commands, ...known, ...types, ...told].filter(({ id }) => id === what);
}
