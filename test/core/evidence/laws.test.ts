import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess.ts';
import type { Case } from '../../../src/core/condition.ts';
import { gateStatus } from '../../../src/core/evidence/gate.ts';
import { isChecked, judge } from '../../../src/core/evidence/hypothesis.ts';
import { massOf } from '../../../src/core/evidence/signal.ts';
import { richFacts, type Facts, type RichFactName } from '../../../src/core/facts/index.ts';
import { scoreAll, indicators } from '../../../src/core/indicators/index.ts';
import type { SourceId } from '../../../src/core/sources.ts';
import { allTypes, type LoyaltyType } from '../../../src/core/types/index.ts';
import { headlineOf } from '../../../src/core/types/headline.ts';
import { monopoly } from '../../../src/core/types/monopoly.ts';
import { premium } from '../../../src/core/types/premium.ts';
import { allSources, anyCase, caseOf, measuredFrom } from '../case.ts';

const tiny = 1e-12;
const rename = ({ facts, population }: Case, changes: Partial<Facts>) =>
  caseOf({ ...facts, ...changes }, population);
const holds = (law: (of: Case) => void, numRuns = 500) => fc.assert(fc.property(anyCase, law), { numRuns });

/** A customer before and after one source was deleted. */
const anyDeletion = fc.tuple(anyCase, fc.nat()).map(([before, pick]) => {
  const given = before.population.sources ?? [];
  const deleted = given[pick % given.length] as SourceId;
  const after = measuredFrom(
    before,
    given.filter((source) => source !== deleted),
  );
  return { before, after, deleted };
});

/** Gates that read R, the mean of what is known of rate, share of wallet and renewals (decision 10). */
const gatesOnRepeat = new Set(['keeps-buying', 'buys-seldom']);

describe('laws of evidence, for every type', () => {
  it('adding what speaks for a type never lowers b, adding what speaks against it never raises it', () => {
    holds((of) => {
      for (const type of allTypes) {
        const { belief } = judge(type, of);
        for (const signal of type.for) {
          const without = { ...type, for: type.for.filter((each) => each !== signal) };
          expect(judge(without, of).belief).toBeLessThanOrEqual(belief + tiny);
        }
        for (const signal of type.against) {
          const without = { ...type, against: type.against.filter((each) => each !== signal) };
          expect(judge(without, of).belief).toBeGreaterThanOrEqual(belief - tiny);
        }
      }
    }, 100);
  });

  it('deleting a source never lowers u', () => {
    fc.assert(
      fc.property(anyDeletion, ({ before, after }) => {
        for (const type of allTypes)
          expect(judge(type, after).uncertainty).toBeGreaterThanOrEqual(
            judge(type, before).uncertainty - tiny,
          );
      }),
      { numRuns: 1500 },
    );
  });

  it('deleting a source raises no mass', () => {
    fc.assert(
      fc.property(anyDeletion, ({ before, after }) => {
        for (const { for: pro, against } of allTypes)
          for (const signal of [...pro, ...against]) {
            // That the obstacle is gone from sight weighs as much against latent loyalty as the obstacle did for it.
            if (signal.id === 'choice.buys-elsewhere') continue;
            expect(massOf(signal, after) ?? 0, signal.id).toBeLessThanOrEqual(
              (massOf(signal, before) ?? 0) + tiny,
            );
          }
      }),
      { numRuns: 1000 },
    );
  });

  it('deleting a source never establishes a type, unless that source spoke against it', () => {
    fc.assert(
      fc.property(anyDeletion, ({ before, after }) => {
        for (const type of allTypes) {
          if (judge(type, after).state !== 'established') continue;
          if (judge(type, before).state === 'established') continue;
          const spokeAgainst = type.against.some(
            (signal) => (massOf(signal, before) ?? 0) > (massOf(signal, after) ?? 0),
          );
          const wasBarred = type.gates.some(
            (gate) => gatesOnRepeat.has(gate.id) && gateStatus(gate, before) !== 'met',
          );
          expect(spokeAgainst || wasBarred, type.id).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('no type is established while one group of the sources that could contradict it is missing', () => {
    const lackingOne = fc.tuple(anyCase, fc.nat(), fc.nat()).map(([of, which, pick]) => {
      const type = allTypes[which % allTypes.length] as LoyaltyType;
      const group = type.defeaters[pick % type.defeaters.length] ?? [];
      return {
        type,
        of: measuredFrom(
          of,
          allSources.filter((source) => !group.includes(source)),
        ),
      };
    });
    fc.assert(
      fc.property(lackingOne, ({ type, of }) => {
        expect(judge(type, of).state).not.toBe('established');
      }),
      { numRuns: 2000 },
    );
  });

  it('a source that was not given was not looked at', () => {
    holds((of) => {
      for (const source of allSources)
        if (of.population.sources?.includes(source) !== true) expect(isChecked(source, of)).toBe(false);
    }, 100);
  });

  it('b + d + u = 1, each within 0–1', () => {
    holds((of) => {
      for (const type of allTypes) {
        const { belief, disbelief, uncertainty } = judge(type, of);
        expect(belief + disbelief + uncertainty).toBeCloseTo(1, 12);
        for (const part of [belief, disbelief, uncertainty]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      }
    });
  });
});

describe('what changes no type', () => {
  const headline = (of: Case) => headlineOf(of, []);

  it('the order of facts, the name of the customer, the order of signals', () => {
    holds((of) => {
      const backwards = Object.fromEntries(Object.entries(of.facts).reverse()) as unknown as Facts;
      expect(headline(caseOf(backwards, of.population))).toEqual(headline(of));
      expect(headline(rename(of, { customerId: '007' }))).toEqual(headline(of));
      for (const type of allTypes) {
        const turned = { ...type, for: [...type.for].reverse(), against: [...type.against].reverse() };
        expect(judge(turned, of).belief).toBeCloseTo(judge(type, of).belief, 12);
      }
    }, 200);
  });

  it('when in history it happened', () => {
    holds((of) => {
      const { facts, population } = of;
      const later = (day: number | null) => (day === null ? null : day + 3650);
      const moved = caseOf(
        {
          ...facts,
          firstPurchaseDay: later(facts.firstPurchaseDay),
          lastPurchaseDay: later(facts.lastPurchaseDay),
        },
        { ...population, asOfDay: population.asOfDay + 3650 },
      );
      expect(headline(moved)).toEqual(headline(of));
      expect(scoreAll(indicators, moved)).toEqual(scoreAll(indicators, of));
    });
  });

  it('the currency', () => {
    const amounts = [
      'valueTotal',
      'value12m',
      'valueRecentHalf',
      'valuePreviousHalf',
      ...Object.keys(richFacts).filter((name) => richFacts[name as RichFactName].unit === 'money'),
    ] as (keyof Facts)[];
    holds((of) => {
      const scaled = Object.fromEntries(
        amounts.map((name) => [name, of.facts[name] === null ? null : Number(of.facts[name] ?? 0) * 8]),
      );
      expect(headline(rename(of, scaled))).toEqual(headline(of));
      expect(scoreAll(indicators, rename(of, scaled))).toEqual(scoreAll(indicators, of));
    });
  });
});

describe('what moves a type one way only', () => {
  it('a rival more never raises b of monopoly', () => {
    holds((of) => {
      for (const rivals of [0, 1, 2, 5])
        expect(judge(monopoly, rename(of, { viableSuppliers: rivals + 1 })).belief).toBeLessThanOrEqual(
          judge(monopoly, rename(of, { viableSuppliers: rivals })).belief,
        );
    });
  });

  it('a worse attitude never raises b of premium', () => {
    const scale = [-1, -0.5, -0.2, 0, 0.2, 0.4, 0.6, 1];
    holds((of) => {
      for (const name of ['attitude', 'relativeAttitude'] as const) {
        const beliefs = scale.map((value) => judge(premium, rename(of, { [name]: value })).belief);
        expect(beliefs).toEqual([...beliefs].sort((a, b) => a - b));
      }
      const promoter = [0, 50, 89, 90, 100].map(
        (itemRecommend) => judge(premium, rename(of, { itemRecommend })).belief,
      );
      expect(promoter).toEqual([...promoter].sort((a, b) => a - b));
    });
  });
});

it('every legal customer gets finite numbers', () => {
  holds(({ facts, population }) => {
    const found = assess(facts, population);
    const { loyalty, indicators: scores, index, grounds, factors } = found;
    const numbers: number[] = [];
    const collect = (value: unknown) => {
      if (typeof value === 'number') numbers.push(value);
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
    };
    collect([loyalty, scores, index, factors]);
    for (const { verdict, for: pro, against } of grounds)
      collect([verdict, [...pro, ...against].map(({ value, trust, mass }) => [value, trust, mass])]);
    expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
    for (const { score } of Object.values(scores))
      if (score !== null) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }
  }, 300);
});
