import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreColumns, scoreCsv, scoreNdjson, type ScoreRow } from '../../../src/reports/index.ts';
import { once, report, row } from '../sample.ts';

// Written out from interface.md, "Columns of the flat outputs".
const contract =
  'customer_id, behaviour_score, loyalty_index, index_low, index_high, index_coverage, repeat_purchases_score, selection_time_score, price_sensitivity_score, rival_attitude_score, share_of_wallet_score, fault_tolerance_score, type, type_note, type_state, type_belief, type_disbelief, type_uncertainty, type_candidates, pattern, level, code, lifecycle, step, purchases, purchases_per_year, usual_gap_days, first_purchase, last_purchase, due_on, days_late, p_alive, expected_purchases_90d, value_12m, why, action, collect_next'.split(
    ', ',
  );
const rfm = 'recency_days rfm_orders rfm_money recency_score frequency_score monetary_score rfm_cell'.split(
  ' ',
);
const names = (byCategory: boolean, withRfm: boolean) =>
  scoreColumns({ byCategory, rfm: withRfm }).map(({ name }) => name);

test('the columns are those of the contract, in its order', () => {
  expect(names(false, false)).toEqual(contract);
  expect(names(true, false)).toEqual(['customer_id', 'category', ...contract.slice(1)]);
  expect(names(false, true)).toEqual([...contract, ...rfm]);
});

test('every column has a heading and a meaning in both languages', () => {
  for (const { en, zh, about } of scoreColumns({ byCategory: true, rfm: true })) {
    expect(en && about.en).toMatch(/[a-z]/);
    expect(zh + about.zh).toMatch(/[\u4E00-\u9FFF]/);
  }
});

test('a row in CSV: what orders show is filled, the rest is empty', () => {
  const [, first, second] = [...scoreCsv(report())].join('').split('\n');
  expect(first).toBe(
    '13167,71.3,99.9,99.9,99.9,0.167,99.9,,,,,,undetermined,,not_assessable,,,,' +
      'premium|reliance|inertia|convenience|monopoly|price|incentive,steady_repeater,key_top,,maturity,repeat,' +
      '35,23.46,15.3,1997-01-04,1998-05-23,1998-06-07,23,,,3801.38,late_own_rhythm|top_fifth,contact_now,item_prices',
  );
  expect(second).toBe(
    '00042,15,,,,,,,,,,,undetermined,,not_assessable,,,,,insufficient,small,,acquisition,first,' +
      '1,1.2,,1998-06-23,1998-06-23,,,,,12.5,bought_once_recent,nothing_to_do,surveys',
  );
});

test('a category and RFM scores where asked for', () => {
  const scores = { recencyDays: 38, orders: 36, money: 6243.155, recency: 4, frequency: 5, monetary: 5 };
  const rows = [row('1', { category: 'tea' }, {}, scores), once('2')];
  const [header, first, second] = [...scoreCsv(report({ rows, byCategory: true, rfm: true }))]
    .join('')
    .split('\n');
  expect(header?.startsWith('customer_id,category,behaviour_score')).toBe(true);
  expect(first?.startsWith('1,tea,71.3')).toBe(true);
  expect(first?.endsWith(',38,36,6243.16,4,5,5,455')).toBe(true);
  expect(second?.endsWith(',surveys,,,,,,,')).toBe(true);
});

test('NDJSON: one object per row, the same keys, typed', () => {
  const objects = [...scoreNdjson(report())]
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(objects).toHaveLength(2);
  expect(Object.keys(objects[0] ?? {})).toEqual(contract);
  expect(objects[1]).toMatchObject({
    customer_id: '00042',
    purchases: 1,
    value_12m: 12.5,
    loyalty_index: null,
  });
});

test('no number, however odd, shows as NaN, Infinity or -0', () => {
  const odd = fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e-9, 1e300, 0.1 + 0.2);
  const lateness = { state: 'late', silenceLimit: 3 } as const;
  fc.assert(
    fc.property(odd, odd, odd, (a, b, c) => {
      const strange: ScoreRow = row(
        'x',
        { purchasesPerYear: a, ratePercentile: b, value12m: c, firstPurchaseDay: a, valueRank: b },
        {
          behaviourScore: b,
          lateness: { ...lateness, usualGapDays: a, dueDay: b, daysLate: c, silenceRatio: a },
        },
      );
      const text = [
        ...scoreCsv(report({ rows: [strange] })),
        ...scoreNdjson(report({ rows: [strange] })),
      ].join('');
      expect(text).not.toMatch(/NaN|Infinity|[,:]-0[,}]/);
    }),
  );
});
