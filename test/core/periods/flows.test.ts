import { describe, expect, it } from 'vitest';
import {
  fileStartOf,
  flows,
  metrics,
  paired,
  periodOf,
  totalsOf,
  withoutFileStart,
  type Person,
} from '../../../src/core/index.ts';

const week = periodOf('week', 20_000);
const person = (customerId: string, of: Partial<Person> = {}): Person => ({
  customerId,
  state: 'active',
  lapse: null,
  stateByLastModel: null,
  lapseByLastModel: null,
  lateness: 'on_schedule',
  level: null,
  lifecycle: 'maturity',
  type: 'undetermined',
  typeState: 'compatible',
  purchases: 5,
  valueTotal: 100,
  value12m: 100,
  firstDay: week.firstDay - 300,
  lastDay: week.firstDay - 5,
  dueDay: null,
  daysLate: null,
  pAlive: null,
  expectedPurchases90d: null,
  pPurchase90d: null,
  pPurchaseWeek: null,
  pPurchaseMonth: null,
  cause: null,
  causeState: null,
  subCause: null,
  contributing: '',
  initiator: null,
  valueAtRisk: null,
  why: '',
  action: 'nothing_to_do',
  leftOut: null,
  priority: 0,
  ...of,
});
const bought = { lastDay: week.lastDay, purchases: 6, valueTotal: 120 };

/** Flows of one customer. */
function movesOf(before: Partial<Person> | null, after: Partial<Person> | null): string[] {
  const [pair] = paired(
    before === null ? [] : [person('a', before)],
    after === null ? [] : [person('a', after)],
  );
  return flows.filter((flow) => pair !== undefined && flow.has(pair, week)).map(({ id }) => id);
}

it.each([
  ['stays', {}, {}, []],
  ['lost', {}, { state: 'lapsed' }, ['lost']],
  ['lost', { state: 'at_risk' }, { state: 'churned' }, ['lost']],
  ['was gone already', { state: 'lapsed' }, { state: 'churned' }, []],
  ['late', {}, { state: 'at_risk', lateness: 'late' }, ['late', 'at_risk']],
  ['returned', { lateness: 'late' }, bought, ['returned']],
  ['won_back', { state: 'lapsed' }, bought, ['won_back']],
  // One gap in twenty is longer than the limit: who crosses it is not lost yet, and may simply come back.
  ['past the limit', {}, { state: 'at_risk', lapse: 'unconfirmed' }, ['unconfirmed']],
  [
    'confirmed later',
    { state: 'at_risk', lapse: 'unconfirmed' },
    { state: 'lapsed', lapse: 'confirmed' },
    ['lost'],
  ],
  ['back from there', { state: 'at_risk', lapse: 'unconfirmed' }, bought, ['returned']],
  [
    'confirmed long since',
    { state: 'lapsed', lapse: 'confirmed' },
    { state: 'lapsed', lapse: 'confirmed' },
    [],
  ],
  ['new', null, { ...bought, firstDay: week.firstDay }, ['new']],
  ['no longer in the files', {}, null, []],
  // A newer model calls somebody lapsed whom the one of the start does not: nobody left.
  ['judged anew', {}, { state: 'lapsed', stateByLastModel: 'active' }, []],
  [
    'confirmed anew',
    {},
    { state: 'lapsed', lapse: 'confirmed', stateByLastModel: 'at_risk', lapseByLastModel: 'unconfirmed' },
    [],
  ],
] as const)('%s', (_, before, after, moves) => {
  expect(movesOf(before, after)).toEqual(moves);
});

it('totals add up', () => {
  const before = [person('a'), person('b'), person('c', { state: 'lapsed' }), person('d')];
  const after = [
    person('a', { state: 'lapsed' }),
    person('b', bought),
    person('c', bought),
    person('e', { ...bought, purchases: 1, valueTotal: 20, firstDay: week.firstDay }),
  ];
  const totals = totalsOf(paired(before, after), week);
  expect(totals).toMatchObject({ days: 7, base: 3, baseValue: 300, withUs: 3, buyers: 3, missing: 1 });
  // Two bought once for 20, the new one as well.
  expect(totals).toMatchObject({ purchases: 3, revenue: 60 });
  const value = (id: string) => {
    const metric = metrics.find((each) => each.id === id);
    const seen = metric?.observe(totals);
    return seen?.kind === 'share' ? seen.part / seen.whole : null;
  };
  expect(value('churn_rate')).toBeCloseTo(1 / 3, 12);
});

it('the order of customers changes nothing', () => {
  const people = ['c', 'a', 'b'].map((id) => person(id));
  expect(paired(people, people.toReversed())).toEqual(paired(people.toReversed(), people));
});

it('who bought once when the files begin is counted, and no change is judged by them', () => {
  const start = { firstDay: 19_700, lastDay: 19_729 };
  const once = (id: string, firstDay: number, purchases = 1) =>
    person(id, {
      purchases,
      firstDay,
      lastDay: firstDay,
      value12m: 10,
      state: 'at_risk',
      lapse: 'unconfirmed',
    });
  const before = [once('a', 19_700), once('b', 19_729), once('c', 19_730), once('d', 19_705, 2)];
  const after = before.map((each) => ({ ...each, state: 'lapsed' as const }));
  const totals = totalsOf(paired(before, after), week, start);
  expect(totals.flows.lost).toMatchObject({ customers: 4, value: 40, squares: 400 });
  expect(withoutFileStart(totals, totals).flows.lost).toMatchObject({
    customers: 2,
    value: 20,
    squares: 200,
  });
  // What nobody kept of another period cannot be taken out of this one alone.
  const { fileStart: _, ...older } = totals;
  expect(withoutFileStart(totals, older)).toBe(totals);
});

it('who was with us by a contract, or left on record, is no matter of when the files begin', () => {
  const start = { firstDay: 19_700, lastDay: 19_729 };
  const once = { purchases: 1, firstDay: 19_710, lastDay: 19_710 };
  const countOf = (before: Partial<Person>, after: Partial<Person>) =>
    totalsOf(paired([person('a', { ...once, ...before })], [person('a', { ...once, ...after })]), week, start)
      .fileStart?.lost.customers;
  expect(countOf({ state: 'at_risk' }, { state: 'lapsed', why: 'bought_once_long_ago' })).toBe(1);
  expect(countOf({ state: 'active' }, { state: 'lapsed', why: 'bought_once_long_ago' })).toBe(0);
  expect(countOf({ state: 'at_risk' }, { state: 'churned', why: 'exit_recorded' })).toBe(0);
});

describe('the first days of the files', () => {
  const bought = (...days: readonly (readonly [day: number, customers: number])[]) =>
    days.flatMap(([firstDay, customers]) => Array.from({ length: customers }, () => ({ firstDay })));

  it('are as long as the usual gap', () => {
    expect(fileStartOf(bought([100, 40], [110, 30], [129, 20]), 29.5)).toEqual({
      firstDay: 100,
      lastDay: 129,
    });
  });

  it('end before a week in which more are new than in the first', () => {
    // 40 in the first week: beyond 40 + 3·√40 = 58.97 something else has begun.
    expect(fileStartOf(bought([100, 40], [114, 58]), 30)).toEqual({ firstDay: 100, lastDay: 129 });
    expect(fileStartOf(bought([100, 40], [114, 59]), 30)).toEqual({ firstDay: 100, lastDay: 113 });
  });

  it('do not begin with one of a hundred long before all others', () => {
    expect(fileStartOf(bought([5, 1], [100, 99]), 30)?.firstDay).toBe(100);
    expect(fileStartOf(bought([5, 2], [100, 98]), 30)?.firstDay).toBe(5);
  });

  it('are not known without purchases, or without a usual gap', () => {
    expect(fileStartOf([{ firstDay: null }], 30)).toBeNull();
    expect(fileStartOf(bought([1, 9]), null)).toBeNull();
  });
});
