import { expect, test } from 'vitest';
import { factsOf, orders, pick } from './voice-run.ts';

// As of 2024-12-31.
const world = orders('A 2024-01-10 400', 'A 2024-02-10 100', 'B 2023-06-01 10', 'Z 2024-12-31 1');

test('M17 club and groups', async () => {
  const facts = await factsOf({
    transactions: world,
    memberships: [
      'customer_id,start,end',
      // 366 days until as-of: 366 × 12 / 365.25 months.
      'A,2023-12-31,',
      'A,2024-10-01,',
      'B,2020-01-01,2024-12-30',
      // Ends later: that is not known yet.
      'Z,2024-12-31,2025-06-01',
    ],
    community: [
      'customer_id,group_id,date,kind',
      'A,g,2024-01-01,post',
      'A,g,2024-01-02,post',
      'A,g,2024-03-02,event',
      'A,g,2024-03-02,join',
    ],
  });
  const names = ['membershipActive', 'membershipMonths', 'communityActs'] as const;
  expect(pick(facts.get('A'), ...names)).toEqual({
    membershipActive: 1,
    membershipMonths: (366 * 12) / 365.25,
    communityActs: 2,
  });
  expect(pick(facts.get('B'), ...names)).toEqual({
    membershipActive: 0,
    membershipMonths: 0,
    communityActs: 0,
  });
  expect(pick(facts.get('Z'), ...names)).toEqual({
    membershipActive: 1,
    membershipMonths: 0,
    communityActs: 0,
  });
  const clubless = await factsOf({
    transactions: world,
    community: ['customer_id,group_id,date', 'A,g,2024-03-02'],
  });
  expect(pick(clubless.get('A'), ...names)).toEqual({
    membershipActive: null,
    membershipMonths: null,
    communityActs: 1,
  });
});

test('M17 years of the relation, from whatever began first', async () => {
  const orderly = await factsOf({ transactions: world });
  // 2024-01-10 to 2024-12-31 are 356 days.
  expect(orderly.get('A')?.relationYears).toBeCloseTo(356 / 365.25, 12);
  const facts = await factsOf({
    transactions: world,
    customers: ['customer_id,acquired_on', 'A,2023-12-31', 'B,2024-01-01', 'N,', 'P,2025-01-01'],
  });
  expect(facts.get('A')?.relationYears).toBeCloseTo(366 / 365.25, 12);
  // The purchase of 2023-06-01 is earlier: 579 days.
  expect(facts.get('B')?.relationYears).toBeCloseTo(579 / 365.25, 12);
  expect(facts.get('N')?.relationYears ?? null).toBeNull();
  expect(facts.get('P')?.relationYears ?? null).toBeNull();
});

test('M24 and M23: costs of customers and shares of those of segments', async () => {
  const facts = await factsOf({
    transactions: world,
    customers: ['customer_id,segment', 'A,gold', 'B,gold', 'Z,'],
    costs: [
      'customer_id,segment,period,acquisition,service,negotiation,performance,margin',
      'A,,2024-10-01,99,10,5,,100.5',
      'A,,2024-02-01,,1,,2,',
      // 365 days before as-of.
      'A,,2024-01-01,,1000,,,1000',
      ',gold,2024-07-01,,3,,1,',
      'Z,,2024-07-01,7,,,,',
    ],
  });
  // A: 10 + 5 + 1 + 2 = 18, and 4/2 of the segment.
  expect(pick(facts.get('A'), 'costToServe', 'margin12m')).toEqual({ costToServe: 20, margin12m: 100.5 });
  expect(pick(facts.get('B'), 'costToServe', 'margin12m')).toEqual({ costToServe: 2, margin12m: null });
  expect(pick(facts.get('Z'), 'costToServe', 'margin12m')).toEqual({ costToServe: null, margin12m: null });
});

test('M24: cases per 1,000 spent', async () => {
  const facts = await factsOf({
    transactions: world,
    cases: [
      'case_id,customer_id,opened_at,type',
      '1,A,2024-03-01 10:00,enquiry',
      '2,A,2024-03-02 10:00,',
      '3,A,2023-12-01 10:00,fault',
      '4,B,2024-03-01 10:00,fault',
    ],
  });
  // 2 cases of the year, 500 spent in it: 4. B spent nothing in it.
  expect(facts.get('A')?.casesPerThousand).toBe(4);
  expect(facts.get('B')?.casesPerThousand ?? null).toBeNull();
  expect(facts.get('Z')?.casesPerThousand).toBe(0);
});

test('M25: promises kept, from five due on', async () => {
  const promise = (id: string, due: string, done: string) => `${id},2024-01-01,${due},${done}`;
  const facts = await factsOf({
    transactions: world,
    promises: [
      'customer_id,made_on,due,done_on',
      ...['01', '02', '03', '04'].map((day) => promise('A', `2024-03-${day}`, `2024-03-${day}`)),
      // Due on the last day, done later than as-of: not kept so far.
      promise('A', '2024-12-31', '2025-01-01'),
      // Not due yet; no day promised.
      promise('A', '2025-01-01', ''),
      promise('A', '', '2024-03-01'),
      ...['01', '02', '03', '04'].map((day) => promise('B', `2024-03-${day}`, '2024-04-01')),
    ],
  });
  // 4 of A's 5 and none of B's 4 were kept: q = 4/9. A: (4 + 8/9) / 7.
  expect(facts.get('A')?.promisesDue).toBe(5);
  expect(facts.get('A')?.promisesKept).toBeCloseTo((4 + 8 / 9) / 7, 12);
  expect(pick(facts.get('B'), 'promisesDue', 'promisesKept')).toEqual({ promisesDue: 4, promisesKept: null });
  expect(facts.get('Z')?.promisesDue).toBe(0);
});

test('M26: dependence on one employee', async () => {
  const facts = await factsOf({
    transactions: world,
    assignments: [
      'customer_id,employee_id,from,to',
      // 366 days: 12.0246 months.
      'A,e1,2023-12-31,',
      'B,e1,2020-01-01,2024-06-01',
      // Ends later than as-of: runs today, for more than 24 months.
      'Z,e2,2020-01-01,2025-06-01',
    ],
    touchpoints: [
      'customer_id,date,by',
      'A,2024-03-01,e1',
      'A,2024-03-02,e1',
      'A,2024-03-03,e2',
      'A,2022-03-03,e3',
      'A,2024-03-04,',
    ],
  });
  // A: e1 2 contacts + 1 assignment, e2 1: (9 + 1)/16 = .625.
  const months = (366 * 12) / 365.25;
  expect(facts.get('A')?.personDependence).toBeCloseTo((0.625 * months) / 24, 12);
  expect(facts.get('A')?.managerMonths).toBeCloseTo(months, 12);
  expect(pick(facts.get('B'), 'personDependence', 'managerMonths')).toEqual({
    personDependence: 0,
    managerMonths: 0,
  });
  expect(facts.get('Z')?.personDependence).toBe(1);
});
