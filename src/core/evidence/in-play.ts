import type { Case } from '../condition.ts';
import { isRich } from '../facts/index.ts';

/**
 * What can differ between the customers of a run. With few files most signals and gates have nothing to read and come to
 * the same for everybody: that is found out once, not again for each of a million customers.
 */

/** What is the same for everybody in a run. */
interface Run {
  thresholds: Case['thresholds'];
  sources: Case['population']['sources'];
}

/**
 * What a pure question comes to for everybody in the run of this customer: it is asked of somebody of whom nothing is known
 * but what nobody has. Where it wants to know anything else the answer may differ.
 *
 * @returns the answer in an object; null where it may differ
 */
export function sameForAll<Answer>(question: (of: Case) => Answer, of: Case): { answer: Answer } | null {
  try {
    return { answer: question(somebody(of)) };
  } catch (error) {
    if (error === differs) return null;
    throw error;
  }
}

function somebody({ inPlay, thresholds, population: { sources } }: Case): Case {
  const nobodyHas = (name: string | symbol) =>
    typeof name === 'string' && isRich(name) && inPlay !== undefined && !inPlay.has(name);
  return {
    facts: only((name) => (nobodyHas(name) ? undefined : refuse())) as Case['facts'],
    population: only((name) => (name === 'sources' ? sources : refuse())) as Case['population'],
    lateness: only(refuse) as Case['lateness'],
    thresholds,
  };
}

/** Caught above, where it says that a question looked at what differs: nothing went wrong. */
const differs = new Error('may differ between customers');

function refuse(): never {
  throw differs;
}

/** An object of which nothing can be learnt but what `get` gives. */
function only(get: (name: string | symbol) => unknown): object {
  return new Proxy({}, { get: (_, name) => get(name), has: refuse, ownKeys: refuse });
}

/** Works out something for a table of signals or gates once per run; null without `inPlay`: nobody looked. */
export function oncePerRun<Table extends object, Result>(
  work: (table: Table, of: Case) => Result,
): (table: Table, of: Case) => Result | null {
  const runs = new WeakMap<object, { run: Run; results: Map<Table, Result> }>();
  return (table, of) => {
    const { inPlay, thresholds, population } = of;
    if (inPlay === undefined) return null;
    let known = runs.get(inPlay);
    if (known?.run.thresholds !== thresholds || known.run.sources !== population.sources) {
      known = { run: { thresholds, sources: population.sources }, results: new Map() };
      runs.set(inPlay, known);
    }
    let result = known.results.get(table);
    if (result === undefined) known.results.set(table, (result = work(table, of)));
    return result;
  };
}
