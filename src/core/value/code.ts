import type { Code } from '../ids.ts';

/**
 * Customer code A/B/C 客户代码: A by value, B by sales potential, C the rest.
 *
 * @returns always null for now: potential is the wallet gap or the categories that look-alikes buy, and no fact
 *   carries either yet. To say C of someone who may be B would be a guess.
 * @source model §11 (J17)
 * @example
 * code(); // => null
 */
export function code(): Code | null {
  return null;
}
