import { expect, it } from 'vitest';
import { assess } from '../../src/core/assess.ts';
import type { Facts } from '../../src/core/facts/index.ts';
import type { SourceId } from '../../src/core/sources.ts';
import { makeFacts, makePopulation, neverBought } from './make.ts';

const next = (facts: Facts, sources: SourceId[] = ['orders'], asOfDay = 10_350) =>
  assess(facts, makePopulation({ sources, asOfDay })).collectNext;
const steady = makeFacts({ ratePercentile: 0.9 });

it('asks the customer when seven motives are open: attitude speaks for or against most of them', () => {
  expect(next(steady)).toBe('surveys');
});

it('asks again for a survey where there is one that this customer did not answer', () => {
  expect(next(steady, ['orders', 'surveys'])).toBe('surveys');
});

it('goes on to the next source once the attitude is known', () => {
  const answered = makeFacts({ ratePercentile: 0.9, attitude: 0.1, attitudeWaves: 1 });
  expect(next(answered, ['orders', 'surveys'])).not.toBe('surveys');
});

it('asks for the reason of who left, unless reasons are there', () => {
  expect(next(steady, ['orders'], 10_800)).toBe('exit_reasons');
  expect(next(makeFacts({ terminated: true }))).toBe('exit_reasons');
  expect(next(steady, ['orders', 'exit_reasons'], 10_800)).toBe('surveys');
});

it('asks who never bought', () => {
  expect(next(neverBought)).toBe('surveys');
});
