import { expect, it } from 'vitest';
import { above, atLeast, atMost, below, firstRule, notAtLeast, type Case } from '../../src/core/condition.ts';
import { lateness } from '../../src/core/lateness.ts';
import { defaultThresholds } from '../../src/core/thresholds.ts';
import { makeFacts, makePopulation } from './make.ts';

// What each says of a value below, at and above the bound, and of an unknown one
it.each([
  ['atLeast', atLeast, [false, true, true, false]],
  ['atMost', atMost, [true, true, false, false]],
  ['below', below, [true, false, false, false]],
  ['above', above, [false, false, true, false]],
  ['notAtLeast', notAtLeast, [true, false, false, true]],
] as const)('%s', (_, build, expected) => {
  const { holds } = build('M01', 'x', () => null, 'rate.high');
  expect([0, 1, 2, null].map((value) => holds(value, 1))).toEqual(expected);
});

it('lets nothing pass an unknown bound', () => {
  for (const build of [atLeast, atMost, below, above]) {
    expect(
      build(
        'M01',
        'x',
        () => 1,
        () => null,
      ).holds(1, null),
    ).toBe(false);
  }
});

it('needs a table whose last rule always applies', () => {
  const facts = makeFacts();
  const population = makePopulation();
  const of: Case = {
    facts,
    population,
    lateness: lateness(facts, population),
    thresholds: defaultThresholds,
  };
  expect(firstRule([{ when: [] }, { when: [[]] }], of)).toEqual({ when: [[]] });
  expect(() => firstRule([{ when: [] }], of)).toThrow('must apply always');
});
