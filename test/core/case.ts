import fc from 'fast-check';
import type { Case } from '../../src/core/condition.ts';
import { richFacts, type Facts, type Population, type RichFactName } from '../../src/core/facts/index.ts';
import { lateness } from '../../src/core/lateness.ts';
import { sources, type SourceId } from '../../src/core/sources.ts';
import { defaultThresholds } from '../../src/core/thresholds.ts';
import { anyFacts, anyPopulation, anyRichFacts, makeFacts, makePopulation, neverBought } from './make.ts';

export const allSources = Object.keys(sources) as SourceId[];
const richNames = Object.keys(richFacts) as RichFactName[];

/** All that a judgement looks at. */
export function caseOf(facts: Facts, population: Population): Case {
  return { facts, population, lateness: lateness(facts, population), thresholds: defaultThresholds };
}

/** A customer of `makeFacts`, every source looked at. */
export function customer(changes: Partial<Facts>, given: readonly SourceId[] = allSources): Case {
  return caseOf(makeFacts(changes), makePopulation({ sources: given }));
}

/** The same customer as measured from these sources alone: what only others give is not known. */
export function measuredFrom(of: Case, given: readonly SourceId[]): Case {
  const { facts, population } = of;
  const known = given.includes('orders')
    ? facts
    : { ...facts, ...neverBought, customerId: facts.customerId, terminated: facts.terminated };
  const rich = Object.fromEntries(
    richNames.map((name) => [
      name,
      richFacts[name].sources.some((id) => given.includes(id)) ? facts[name] : null,
    ]),
  );
  const terminated = facts.terminated && given.includes('contracts');
  return caseOf({ ...known, ...rich, terminated }, { ...population, sources: given });
}

/** Any legal customer of any files, measured from any sources. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(anyFacts, anyRichFacts, anyPopulation, fc.subarray(allSources, { minLength: 1 }))
  .map(([facts, rich, population, given]) => measuredFrom(caseOf({ ...facts, ...rich }, population), given));
