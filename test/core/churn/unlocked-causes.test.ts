import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceIds, states, unlockedCauses, type SourceId } from '../../../src/core/index.ts';

const reached = (...given: SourceId[]) => unlockedCauses(new Set(given));

it('with every export each cause can be established', () => {
  expect(reached(...sourceIds)).toEqual({
    natural: 'established',
    competitive: 'established',
    fault: 'established',
    malicious: 'established',
    other: 'established',
  });
});

it('orders alone tell no cause', () => {
  expect(new Set(Object.values(reached('orders')))).toEqual(new Set(['not_assessable']));
});

it('what the model says of single exports holds', () => {
  // A record of a death settles it alone; a person’s good name never hangs on one file.
  expect(reached('orders', 'customer_records')).toMatchObject({
    natural: 'established',
    malicious: 'indicated',
  });
  // Words alone weigh 1.5 and 1: 2.5 of at most 2.5 per family, so b = 2.5 / 4.5 = .556: indicated, no more.
  expect(reached('orders', 'exit_reasons')).toMatchObject({ natural: 'indicated', fault: 'indicated' });
  // Bad faith needs documents: what staff wrote is none.
  expect(reached('orders', 'exit_reasons', 'cases').malicious).toBe('compatible');
  // That a manager left says nothing of customers who are assigned to nobody.
  expect(reached('orders', 'employees').other).toBe('not_assessable');
  expect(reached('orders', 'employees', 'assignments').other).toBe('indicated');
});

it('one more export never makes a cause less firm', () => {
  const rank = (of: ReturnType<typeof reached>, id: string) => states.indexOf(of[id as keyof typeof of]);
  fc.assert(
    fc.property(fc.subarray([...sourceIds]), fc.constantFrom(...sourceIds), (some, added) => {
      const less = reached(...some.filter((id) => id !== added));
      const more = reached(...some, added);
      for (const id of Object.keys(less)) expect(rank(more, id)).toBeLessThanOrEqual(rank(less, id));
    }),
  );
});
