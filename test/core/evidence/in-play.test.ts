import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Case } from '../../../src/core/condition.ts';
import { gatesInPlay } from '../../../src/core/evidence/gate.ts';
import { judge } from '../../../src/core/evidence/hypothesis.ts';
import { signalsInPlay } from '../../../src/core/evidence/signal.ts';
import { isRich } from '../../../src/core/facts/index.ts';
import { allTypes } from '../../../src/core/types/index.ts';
import { inertia } from '../../../src/core/types/inertia.ts';
import { price } from '../../../src/core/types/price.ts';
import { anyCase, customer } from '../case.ts';

/** The rich facts that this customer has: the least that may be in play for a run with them. */
const known = ({ facts }: Case) =>
  new Set(
    Object.entries(facts).flatMap(([name, value]) =>
      isRich(name) && (value ?? null) !== null ? [name] : [],
    ),
  );

describe('what is in play', () => {
  it('changes no verdict: it only spares looking for what no customer of the run has', () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        const inPlay = known(of);
        for (const type of allTypes) expect(judge(type, { ...of, inPlay })).toEqual(judge(type, of));
      }),
      { numRuns: 500 },
    );
  });

  /** Anybody of a run over orders alone. */
  const bare: Case = { ...customer({}, ['orders']), inPlay: new Set() };

  it('with bare orders leaves price loyalty no signal, and the gate of enough purchases', () => {
    expect(signalsInPlay(price.for, bare)).toEqual([]);
    expect(signalsInPlay(price.against, bare)).toEqual([]);
    const left = gatesInPlay(price.gates, bare);
    expect(left?.gates.map(({ id }) => id)).toEqual(['enough-purchases']);
    expect(left?.others).toBe('unknown');
  });

  it('keeps signals and gates that bare orders can tell, without the ways that nobody meets', () => {
    expect(signalsInPlay(inertia.for, bare)?.map(({ id }) => id)).toEqual(['habit.clockwork']);
    const [keepsBuying, ...others] = gatesInPlay(inertia.gates, bare)?.gates ?? [];
    expect(keepsBuying?.id).toBe('keeps-buying');
    expect(keepsBuying?.when.map((group) => group.map(({ fact }) => fact))).toEqual([['active', 'repeat']]);
    expect(others).toEqual([]);
  });

  it('looks again where thresholds or the files looked at are others', () => {
    const contracts = {
      ...bare,
      population: { ...bare.population, sources: ['orders', 'contracts'] },
    } as Case;
    // With a file of contracts, who has none there is not known to have none.
    expect(gatesInPlay(inertia.gates, contracts)?.gates[0]?.when).toHaveLength(2);
  });
});
