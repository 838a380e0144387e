import type { Conditions } from '../conditions.ts';
import type { Traits } from '../motives/motive.ts';
import { utilities, type Mind } from './choice.ts';
import type { Person } from './person.ts';
import type { Way } from './ways.ts';

/** Somebody who buys as much, but to whom the driver of the motive means no more than to anybody. */
export interface Lookalike {
  driver: 'price' | 'reward' | 'access';
  utilities: (way: Way, mind: Mind, category: number, day: number, season: number, out: Float64Array) => void;
}

/**
 * The look-alikes of a motive. What the driver gives on average they have too, as a constant: only that it comes and
 * goes can tell them apart. So a campaign that never ends, or a shop that was always near, tells nothing.
 */
export function lookalikes(person: Person, conditions: Conditions): Lookalike[] {
  const motives = [person.motive, person.second];
  const found: Lookalike[] = [];
  const { traits } = person;
  if (motives.includes('price'))
    found.push(
      lookalike('price', person, conditions, {
        price: 2,
        waitsFor: { ...traits.waitsFor, cut: 0 },
        edge: traits.edge - (traits.price - 2) * meanPrice(person, conditions) - traits.waitsFor.cut * 0.7,
      }),
    );
  if (motives.includes('incentive')) {
    const running = shareOf(conditions.reward, (each) => each > 0);
    found.push(
      lookalike('reward', person, conditions, {
        reward: 0.2,
        waitsFor: { ...traits.waitsFor, reward: 0 },
        edge: traits.edge + (traits.reward - 0.2) * running - traits.waitsFor.reward * (1 - running),
      }),
    );
  }
  return found;
}

function lookalike(
  driver: Lookalike['driver'],
  person: Person,
  conditions: Conditions,
  change: Partial<Traits>,
): Lookalike {
  const other: Person = { ...person, traits: { ...person.traits, ...change } };
  return {
    driver,
    utilities: (way, mind, category, day, season, out) =>
      utilities(other, conditions, way, mind, category, day, season, out),
  };
}

/** Mean logarithm of our price over all days, for the categories they want. */
function meanPrice({ wants }: Person, { cut, listPrice, days }: Conditions): number {
  let sum = 0;
  let weight = 0;
  for (const [category, want] of wants.entries()) {
    if (want === 0) continue;
    for (let day = 0; day < days; day += 7) {
      sum += want * Math.log((listPrice[category]?.[day] ?? 1) * (1 - (cut[category]?.[day] ?? 0)));
      weight += want;
    }
  }
  return weight === 0 ? 0 : sum / weight;
}

function shareOf(values: Float64Array, is: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (is(value)) count++;
  return values.length === 0 ? 0 : count / values.length;
}
