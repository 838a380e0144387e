import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessChurn,
  causeOf,
  causes,
  causeSignals,
  groundsOfCauses,
  poissonTail,
  setOfReasons,
  sourceIds,
  type CauseId,
  type Facts,
  type ReasonTagId,
  type SourceId,
} from '../../../src/core/index.ts';
import { allSources, anyCase, customer, measuredFrom } from '../case.ts';
import { makeFacts, makePopulation } from '../make.ts';

/** Gone for certain: 12 purchases until day 10,330, an exit 10 days later. */
const gone = (changes: Partial<Facts> = {}, given: readonly SourceId[] = allSources) =>
  customer({ exitDay: 10_340, runRate: 1000, ...changes }, given);
const said = (...tags: ReasonTagId[]) => ({ statedReasons: setOfReasons(tags) });
const coded = (...tags: ReasonTagId[]) => ({ codedReasons: setOfReasons(tags) });
const verdict = (of: ReturnType<typeof gone>, id: CauseId) =>
  groundsOfCauses(of).find(({ cause }) => cause.id === id)?.verdict;

/** Model §8.3, supporting and contradicting signals with their weights; documents that settle it weigh 4 (§3). */
describe('weights', () => {
  const weights: readonly (readonly [id: string, weight: number, facts: Partial<Facts>])[] = [
    ['natural.died', 4, { diedOnRecord: 1 }],
    ['natural.closed-down', 4, { closedOnRecord: 1 }],
    ['natural.moved-away', 2, { movedOnRecord: 1 }],
    ['natural.category-stopped', 1, { categoryStopped: 1 }],
    ['natural.budget-shock', 1, { restrictionBudget: 1 }],
    ['natural.satisfied-at-exit', 0.5, { leavingSatisfaction: 100 / 1.5 }],
    ['natural.still-buys', 2, { elsewhereAfter: 1 }],
    ['competitive.ported-out', 4, { portedOut: 1 }],
    ['competitive.destination', 2, { destinationKnown: 1 }],
    ['competitive.rival-move', 1.5, { rivalEventDays: 12, rivalLeavers: 9, rivalLeaversExpected: 2 }],
    ['competitive.rival-quote', 1.5, { quotesBefore: 1 }],
    ['competitive.way-out', 1.5, { exitsAskedBefore: 1 }],
    ['competitive.match-refused', 1, { matchRefused: 1 }],
    ['competitive.wallet-shift', 1, { walletShift: -0.4 }],
    ['competitive.buys-elsewhere', 1, { elsewhereAfter: 1 }],
    ['competitive.price', 1.5, { ...said('price_unresolved'), destinationKnown: 1 }],
    ['competitive.no-rival', 1, { rivalLeavers: 0, shareOfWallet: 0.9 }],
    ['competitive.category-left', 2, { categoryStopped: 1 }],
    ['fault.unresolved', 2, { unresolvedBefore: 1 }],
    ['fault.last-straw', 2, { triggerValue: 1, frictionBefore: 3, runRate: 1000 }],
    ['fault.severe', 1, { severeBefore: 1 }],
    ['fault.dissatisfied', 1, { leavingSatisfaction: 100 / 3 }],
    ['fault.broken-promise', 1, { promisesBroken: 1 }],
    ['fault.own-price-rise', 1, { ownPriceRise: 0.05 }],
    ['fault.loyalty-penalty', 0.5, { loyaltyPenalty: 1.2 }],
    ['fault.price', 1.5, { ...said('price_unresolved'), ownPriceRise: 0.08 }],
    ['fault.all-well', 1.5, { failuresBefore: 0, leavingSatisfaction: 100 }],
    ['malicious.fraud', 4, { fraudDocumented: 1 }],
    ['malicious.bad-debt', 1.5, { arrearsDays: 91, dunningContacts: 3 }],
    ['malicious.defamation', 1, { legalCases: 1, heardReasons: setOfReasons(['bad_faith']) }],
    ['malicious.disputes', 2, { disputeOpen: 1 }],
    ['malicious.technical', 2, said('payment_failed')],
    ['malicious.paid-up', 1, { arrearsOpen: 0 }],
    ['other.manager-left', 1.5, { managerLeftDays: 60, managerServes: 0 }],
    ['other.manager-to-rival', 0.5, { managerToRival: 1 }],
    ['other.others-followed', 1.5, { managerLeavers: 7, managerLeaversExpected: 2 }],
    ['other.weak-ties', 1, { tiesPercentile: 0.2 }],
    ['other.manager-serves', 2, { managerServes: 1 }],
  ];

  it.each(weights)('%s %d', (id, weight, facts) => {
    const of = gone(facts);
    const readings = groundsOfCauses(of).flatMap((each) => [...each.for, ...each.against]);
    expect(readings.find(({ signal }) => signal.id === id)?.mass).toBeCloseTo(weight, 9);
  });

  it('reasons in words 1.5, codes of staff 1, said before 1, of staff behaviour 1.5; nothing else is left', () => {
    const byChannel = (channel: string) =>
      causeSignals.filter(({ id }) => id.startsWith(`${channel}.`)).map(({ id, weight }) => [id, weight]);
    expect(new Set(byChannel('stated').map(([, weight]) => weight))).toEqual(new Set([1.5]));
    expect(new Set(byChannel('coded').map(([, weight]) => weight))).toEqual(new Set([1]));
    expect(byChannel('heard').filter(([, weight]) => weight !== 1)).toEqual([['heard.encounter', 1.5]]);
    const own = causeSignals.map(({ id }) => id).filter((id) => !/^(stated|coded|heard)\./.test(id));
    expect(own.filter((id) => !weights.some(([known]) => known === id))).toEqual(['other.no-belonging']);
  });

  it('belonging and affection in the lowest fifth weigh 1, by the answers', () => {
    const of = gone({ itemBelong: 10, itemAffect: 20, attitudeWaves: 2, attitudeAgeDays: 0 });
    const readings = groundsOfCauses(of).flatMap((each) => each.for);
    // n/(n + .5) of two answers is .8.
    expect(readings.find(({ signal }) => signal.id === 'other.no-belonging')?.mass).toBeCloseTo(0.8, 9);
  });
});

describe('the evidence calculus of the types', () => {
  it('a death settles it: b = 4/6, firm without any other file', () => {
    const of = gone({ diedOnRecord: 1 }, ['orders', 'customer_records']);
    expect(verdict(of, 'natural')).toMatchObject({ belief: 4 / 6, state: 'established' });
    expect(causeOf(of)).toMatchObject({ cause: 'natural', subCause: 'deceased', state: 'established' });
  });

  it('a stated reason alone is at most indicated: 1.5/3.5', () => {
    const of = gone(said('response'));
    expect(verdict(of, 'fault')?.belief).toBeCloseTo(1.5 / 3.5, 12);
    expect(causeOf(of)).toMatchObject({ cause: 'fault', state: 'indicated', subCause: 'response' });
  });

  it('several causes stand side by side', () => {
    // Fault: unresolved 2 + severe 1 = 3, capped at 2.5 for the family; competitive: destination 2.
    const of = gone({ unresolvedBefore: 1, severeBefore: 1, destinationKnown: 1 });
    expect(causeOf(of)).toMatchObject({ cause: 'fault', contributing: ['competitive'] });
    expect(verdict(of, 'fault')?.belief).toBeCloseTo(2.5 / 4.5, 12);
    expect(verdict(of, 'competitive')?.belief).toBeCloseTo(0.5, 12);
  });

  it('nothing known is unknown, never other', () => {
    expect(causeOf(gone())).toMatchObject({ cause: 'unknown', subCause: null, contributing: [] });
    expect(causeOf(gone({}, ['orders']))).toMatchObject({ cause: 'unknown', state: 'not_assessable' });
  });
});

describe('price', () => {
  it.each([
    ['own rise', { ownPriceRise: 0.08 }, 'fault', 'pricing'],
    ['a rival is named', { destinationKnown: 1 }, 'competitive', 'rival_offer'],
    ['neither', {}, 'unknown', 'price_unresolved'],
  ] as const)('too expensive, %s', (_, facts, cause, subCause) => {
    expect(causeOf(gone({ ...said('price_unresolved'), ...facts }))).toMatchObject({ cause, subCause });
  });
});

describe('malicious', () => {
  const documented = { endedByCompany: 1, endedByCustomer: 0, fraudDocumented: 1, disputeOpen: 0 };

  it('needs the firm to have ended it and documents, and says that a person must sign', () => {
    const of = gone({ ...documented, ...coded('bad_faith') });
    expect(causeOf(of)).toMatchObject({ cause: 'malicious', state: 'established' });
    const judged = assessChurn(of.facts, of.population);
    expect(judged).toMatchObject({
      initiator: 'passive',
      attitude: 'give_up',
      action: 'review_by_a_person',
      needsSignOff: true,
      priority: 0,
      leftOut: 'nothing_to_say',
    });
    expect(judged.whys).toContain('needs_sign_off');
  });

  it.each([
    [
      'a code alone',
      { endedByCompany: 1, endedByCustomer: 0, fraudDocumented: 0, arrearsDays: 0, ...coded('bad_faith') },
    ],
    [
      'a flag without a reference',
      { endedByCompany: 1, fraudDocumented: 0, arrearsDays: null, ...said('bad_faith') },
    ],
    [
      'arrears that are disputed',
      { endedByCompany: 1, arrearsDays: 200, dunningContacts: 5, disputeOpen: 1, fraudDocumented: 0 },
    ],
    [
      'arrears that nobody asked for',
      { endedByCompany: 1, arrearsDays: 200, dunningContacts: 1, fraudDocumented: 0 },
    ],
    [
      'words about who left by themselves',
      { endedByCompany: 0, endedByCustomer: 1, fraudDocumented: 1, ...said('bad_faith') },
    ],
  ])('is ruled out by %s', (_, facts) => {
    const of = gone(facts);
    expect(verdict(of, 'malicious')?.state).toBe('ruled_out');
    expect(causeOf(of).cause).not.toBe('malicious');
  });

  it('a dispute speaks against even a decision: 4/(4 + 2 + 2)', () => {
    expect(verdict(gone({ ...documented, disputeOpen: 1 }), 'malicious')?.belief).toBe(0.5);
  });
});

describe('the last straw', () => {
  // A fee of half a yuan, 1,000 a year, three complaints before: our fault, and the fee stands beside it (E13).
  const straw = {
    ...said('pricing'),
    triggerValue: 0.5,
    frictionBefore: 3,
    failuresBefore: 3,
    unresolvedBefore: 1,
    runRate: 1000,
  };

  it('is told apart from the cause', () => {
    expect(causeOf(gone(straw))).toMatchObject({ cause: 'fault', subCause: 'response', trigger: 'pricing' });
  });

  it.each([
    ['an amount that hurts', { triggerValue: 11 }],
    ['two failures only', { frictionBefore: 2, failuresBefore: 2 }],
    ['an unknown amount', { triggerValue: null }],
  ])('is not %s', (_, facts) => {
    expect(causeOf(gone({ ...straw, ...facts })).trigger).toBeNull();
  });
});

describe('conflicts', () => {
  it('shows what was said, coded and found where they do not agree', () => {
    expect(
      causeOf(gone({ ...said('price_unresolved'), ...coded('moved'), unresolvedBefore: 1 })).conflict,
    ).toEqual({
      stated: [],
      coded: ['natural'],
      found: 'fault',
    });
    expect(causeOf(gone({ ...said('encounter'), ...coded('rival_offer') })).conflict).toEqual({
      stated: ['fault'],
      coded: ['competitive'],
      found: null,
    });
  });

  it('is silent where they do', () => {
    expect(
      causeOf(gone({ ...said('response'), ...coded('encounter'), unresolvedBefore: 1 })).conflict,
    ).toBeNull();
    expect(causeOf(gone({ unresolvedBefore: 1 })).conflict).toBeNull();
  });
});

it('Poisson: 7 of 22 where 2 are expected is no chance', () => {
  // 1 − e⁻²(1 + 2 + 2 + 4/3 + 2/3 + 4/15 + 4/45) = 1 − e⁻²·7.35556
  expect(poissonTail(7, 2)).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 2 + 4 / 3 + 2 / 3 + 4 / 15 + 4 / 45), 10);
  expect(poissonTail(0, 2)).toBe(1);
  expect(poissonTail(1, 0)).toBe(0);
});

describe('laws', () => {
  const any = anyCase.map((of) => ({
    ...of,
    facts: { ...of.facts, exitDay: null },
  }));

  it('deleting a file never makes a cause firm, and never tells more', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...sourceIds), (of, dropped) => {
        const given = of.population.sources ?? [];
        const less = measuredFrom(
          of,
          given.filter((id) => id !== dropped),
        );
        for (const { cause, verdict: before } of groundsOfCauses(of)) {
          const after = verdict(less, cause.id);
          if (after?.state === 'established') expect(before.state).toBe('established');
          expect(after?.uncertainty).toBeGreaterThanOrEqual(before.uncertainty - 1e-12);
        }
      }),
    );
  });

  it('a judgement is finite, and complete', () => {
    fc.assert(
      fc.property(any, ({ facts, population }) => {
        const judged = assessChurn(facts, population);
        // Without an order or a fee nobody knows what they are worth: that is not nothing.
        const isUnknown = facts.purchases === 0 && !((facts.runRate ?? 0) > 0);
        for (const value of [judged.valueAtRisk, judged.budget]) {
          expect(value === null).toBe(isUnknown);
          expect(Number.isFinite(value ?? 0)).toBe(true);
        }
        expect(Number.isFinite(judged.priority)).toBe(true);
        expect(judged.valueAtRisk ?? 0).toBeGreaterThanOrEqual(0);
        expect(judged.whys.length).toBeGreaterThan(0);
        if (judged.state === 'active' || judged.state === 'not_assessable') {
          expect(judged.why).toBeNull();
          expect(judged.priority).toBe(0);
        }
        if (judged.attitude === 'give_up') expect(judged.needsSignOff).toBe(true);
      }),
    );
  });

  it('every cause names all it weighs', () => {
    for (const cause of causes) {
      expect(cause.for.length).toBeGreaterThan(0);
      expect(new Set(cause.for.map(({ id }) => id)).size).toBe(cause.for.length);
    }
  });
});

it('a customer on schedule has no cause', () => {
  expect(assessChurn(makeFacts(), makePopulation())).toMatchObject({
    state: 'active',
    why: null,
    initiator: null,
  });
});
