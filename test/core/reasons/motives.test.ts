import { describe, expect, it } from 'vitest';
import { action } from '../../../src/core/reasons/action.ts';
import { actions } from '../../../src/core/reasons/actions.ts';
import { why } from '../../../src/core/reasons/why.ts';
import { whys } from '../../../src/core/reasons/whys.ts';
import type { Headline } from '../../../src/core/types/headline.ts';
import { allTypes } from '../../../src/core/types/index.ts';
import { caseOf, customer } from '../case.ts';
import { makeFacts, makePopulation, neverBought } from '../make.ts';

// What keeps a loyalty of this kind, or turns it into more; to who is captive better quality, never a higher price.
const kept: [Headline['type'], string, string][] = [
  ['monopoly', 'motive_monopoly', 'improve_quality'],
  ['inertia', 'motive_inertia', 'give_a_reason'],
  ['latent', 'motive_latent', 'remove_obstacle'],
  ['convenience', 'motive_convenience', 'keep_it_easy'],
  ['price', 'motive_price', 'show_fair_prices'],
  ['incentive', 'motive_incentive', 'add_lasting_value'],
  ['premium', 'motive_premium', 'thank_and_listen'],
  ['reliance', 'motive_reliance', 'invite_to_recommend'],
  ['locked', 'motive_locked', 'improve_quality'],
  ['none', 'motive_none', 'nothing_to_do'],
  ['mixed', 'motive_mixed', 'nothing_to_do'],
];

describe('the motive of who is on schedule', () => {
  it.each(kept)('%s gives %s and %s', (motive, reason, advice) => {
    expect(why(customer({}), null, 'maturity', motive)).toEqual(['on_schedule', reason]);
    expect(action(customer({}), null, 'maturity', motive)).toBe(advice);
  });

  it('every type has a reason', () => {
    expect(kept.map(([motive]) => motive).filter((motive) => motive !== 'mixed')).toEqual(
      allTypes.map(({ id }) => id),
    );
    for (const [, reason, advice] of kept) {
      expect(whys).toHaveProperty(reason);
      expect(actions).toHaveProperty(advice);
    }
  });

  it('comes after decline: whoever buys less is watched first', () => {
    expect(action(customer({}), null, 'decline', 'premium')).toBe('watch');
  });
});

it('who is late is contacted, who left is won back, whatever the motive', () => {
  const late = caseOf(makeFacts(), makePopulation({ asOfDay: 10_370 }));
  expect(action(late, 'key', 'maturity', 'premium')).toBe('contact_now');
  const left = caseOf(makeFacts(), makePopulation({ asOfDay: 10_510 }));
  expect(action(left, 'key', 'exit', 'price')).toBe('win_back');
});

it('who likes us and does not buy has an obstacle to be removed', () => {
  const population = makePopulation({ sources: ['orders'] });
  expect(action(caseOf(neverBought, population), null, 'acquisition', 'latent')).toBe('remove_obstacle');
  const once = makeFacts({ purchases: 1, firstPurchaseDay: 10_330 });
  expect(action(caseOf(once, population), null, 'acquisition', 'latent')).toBe('remove_obstacle');
});
