import type { Facts, Population } from '../../core/index.ts';
import type { Hash } from '../hashing.ts';

/** A customer by row, as they may be shown, and what they are held against. */
export type CustomerAt = (row: number) => { facts: Facts; population: Population };

export function customersOf(
  {
    facts: all,
    populationOf,
  }: { facts: { at: (row: number) => Facts }; populationOf: (category: string | null) => Population },
  hash: Hash,
): CustomerAt {
  return (row) => {
    const facts = all.at(row);
    return {
      facts: hash === null ? facts : { ...facts, customerId: hash(facts.customerId) },
      population: populationOf(facts.category),
    };
  };
}
