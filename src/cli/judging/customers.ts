import { createHmac } from 'node:crypto';
import type { Facts, Population } from '../../core/index.ts';

/** Takes the place of an id where ids must not be shown; null where they stay. */
export type Hash = ((id: string) => string) | null;

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

/** Replaces ids by keyed hashes. */
export const hasherBy =
  (key: string) =>
  (id: string): string =>
    createHmac('sha256', key).update(id).digest('hex').slice(0, 32);
