import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Case } from '../../../src/core/condition.ts';
import { gatesInPlay, signalsInPlay } from '../../../src/core/evidence/in-play.ts';
import { judge } from '../../../src/core/evidence/hypothesis.ts';
import { isRich } from '../../../src/core/facts/index.ts';
import { allTypes } from '../../../src/core/types/index.ts';
import { inertia } from '../../../src/core/types/inertia.ts';
import { price } from '../../../src/core/types/price.ts';
import { anyCase } from '../case.ts';

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

  it('with bare orders leaves price loyalty only what may read several facts, and the gate of enough purchases', () => {
    const orders = new Set<string>();
    expect(signalsInPlay(price.for, orders).filter(({ read }) => read === undefined)).toEqual([]);
    expect(gatesInPlay(price.gates, orders).map(({ id }) => id)).toEqual(['enough-purchases']);
  });

  it('keeps gates that bare orders can fail', () => {
    expect(gatesInPlay(inertia.gates, new Set()).map(({ id }) => id)).toContain('keeps-buying');
  });
});
