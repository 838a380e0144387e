import type { Case } from '../condition.ts';
import { isRich } from '../facts/index.ts';
import type { Gate } from './gate.ts';
import type { Signal } from './signal.ts';

/**
 * What can be told at all in a run. With few files most signals and gates have nothing to read: that is found out once,
 * not again for each of a million customers. Without `inPlay` everything is looked at.
 */

type InPlay = NonNullable<Case['inPlay']>;

/** The signals that can speak. */
export const signalsInPlay = remembered((signals: readonly Signal[], inPlay) =>
  signals.filter(({ fact, read }) => read !== undefined || !isRich(fact) || inPlay.has(fact)),
);

/** The gates that can be told; the others are unknown for everybody. */
export const gatesInPlay = remembered((gates: readonly Gate[], inPlay) =>
  gates.filter(({ when, asksForData = false }) => {
    const isUnread = ({ rich }: Gate['when'][number][number]) => rich !== undefined && !inPlay.has(rich);
    // With one part unknown a group may still fail, but never hold.
    return !when.every((group) => (asksForData ? group.some(isUnread) : group.every(isUnread)));
  }),
);

/** The same list for the same run and table of signals or gates. */
function remembered<Entry>(
  choose: (all: readonly Entry[], inPlay: InPlay) => readonly Entry[],
): (all: readonly Entry[], inPlay: InPlay | undefined) => readonly Entry[] {
  const runs = new WeakMap<InPlay, Map<readonly Entry[], readonly Entry[]>>();
  return (all, inPlay) => {
    if (inPlay === undefined) return all;
    let known = runs.get(inPlay);
    if (known === undefined) runs.set(inPlay, (known = new Map()));
    let chosen = known.get(all);
    if (chosen === undefined) known.set(all, (chosen = choose(all, inPlay)));
    return chosen;
  };
}
