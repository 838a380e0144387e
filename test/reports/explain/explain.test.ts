import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { findMeasure, measures } from '../../../src/core/index.ts';
import {
  chalkStyle,
  explainJson,
  explainMarkdown,
  explainText,
  measureText,
} from '../../../src/reports/index.ts';
import { displayWidth } from '../../../src/tables/width.ts';
import { explained, once, row } from '../sample.ts';

const style = chalkStyle(new Chalk({ level: 0 }));

test('a late customer, as a colleague would note it down', () => {
  // 71.26 = 100 · schedule · (.9987 + 34/37)/2, so schedule = .743.
  expect(explainText(explained(), 'en', { style })).toBe(`\
13167 · contact now · as of 1998-06-30

A customer of level key, top 1 %, with 35 purchases since 1997-01-04, who is late: the usual next
purchase is 23 days overdue.

What to do: contact now
  Get in touch today, in person: ask whether anything went wrong, and listen.
  Why: Silent for longer than the own usual gap, but not yet too long to come back.
  Why: Among the fifth of buyers who spent most in the last 12 months.

Partial loyalty index: 99.9 of 100 (1 of 6 indicators; 99.9–99.9 when weights change)
  indicator                               0–100  behind it
  repeat purchases                         99.9  23.46 purchases per year
  selection time (high = quick)               –  fewer than three orders with a known start
  price sensitivity (high = insensitive)      –  no price variation seen in six purchases, no own
                                                 price rise met, and not asked
  attitude to rivals (high = prefers us)      –  no answer of the last year rates us and a rival
  share of wallet                             –  spending elsewhere is not known, or nobody else
                                                 sells
  tolerance of faults                         –  no failure to judge by yet: never tested

On their own schedule
  Usual gap: 15.3 days, from the 34 own gaps and the 53.7 days usual among all customers, counted
    as one more gap (M05, M02).
  Last purchase 1998-05-23, next due by 1998-06-07. Silent for 38 days, which is 2.49 usual gaps.
  Up to 1 usual gap is on schedule, up to 3 is late, beyond is lapsed.
  The bound is their own: 95 % of gaps of a regularity of k = 1 are shorter (own gaps vary by CV
    1.1). [silence.quantile, our choice: one in twenty still on schedule is called lapsed by mistake
    if the rhythm is known exactly; with few purchases more]

Behaviour score: 71.3 of 100
  rate           99.9 %  buys more often than this share of peers known as long
  staying power  91.9 %  34 repeat purchases: x/(x + 3)
  schedule       74.3 %  the chance that a customer still on schedule is silent this long
  score = 100 × schedule × (rate + staying power)/2. It tells behaviour, not liking.
    [score.stayingHalf, our choice: reliability n/(n+3) of behaviour, as in the evidence calculus]

Value and stage
  3,801 in the last 12 months, 6,243 in all (net of returns; revenue, not profit). More than
    99.9 % of buyers.
  Level: key, top 1 %
    + share of buyers with less value (M23): 99.9 %, bound 99 % [level.keyTop, published:
        customer pyramid 1/19/30/50 (苏朝晖)]
  Life-cycle stage: maturity
  Step of cultivation: repeat

Pattern: steady repeater, motive unseen (P0)
  + share of peers who buy less often (M03): 99.9 %, bound 60 % [rate.high, our choice: buys
      more often than 60 % of peers of the same tenure]
  Leaves open: premium, reliance (extension), inertia, convenience, monopoly, price, incentive
  Orders show that someone comes back, how often and for how much. They do not show why: whether
    out of liking, habit, nearness, price, rewards or for want of a choice. Someone who buys the
    same way may mean any of these.

What to collect next
  item prices: would show price loyalty.

Last 1 of 40 rows · cdnow_master.csv (Transactions)
  date        amount  where
  1998-05-23   38.50  cdnow_master.csv:41233

All 1 row · more.parquet (Transactions)
  date        amount  where                   note
  1998-05-02  -12.99  more.parquet, record 7  return of B00012

Last 1 of 2 rows · survey.csv (Surveys)
  1998-04-01  survey.csv:9  sat_overall=2 (1–7)
… old.csv (3 older rows)
`);
});

test('Chinese has the names of the textbook', () => {
  const text = explainText(explained(), 'zh', { style });
  expect(text).toMatch(
    /^13167 · 立即联系 · 截至 1998-06-30\n\n关键客户（最重要 1%），自 1997-01-04 以来购买 35 次，/,
  );
  expect(text).toContain('超值忠诚、信赖忠诚（书外）、惰性忠诚、方便忠诚、垄断忠诚、价格忠诚、激励忠诚');
  expect(text).toContain('成熟期');
  for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
});

test('who bought once has no schedule, no index and no type', () => {
  const text = explainText(explained(once('00042')), 'en', { style });
  expect(text).toContain('A customer of level small (extension), who bought once, on 1998-06-23.');
  expect(text).toContain('One purchase makes no rhythm');
  expect(text).toContain('Loyalty index: not assessable');
  expect(text).toContain('No loyalty type can be told from it.');
});

test.each(['en', 'zh'] as const)('every state has a note without holes: %s', (lang) => {
  const nobody = row(
    'n',
    {
      purchases: 0,
      firstPurchaseDay: null,
      lastPurchaseDay: null,
      purchasesPerYear: null,
      ratePercentile: null,
      roughRatePercentile: null,
      valueRank: null,
      value12m: 0,
      valueTotal: 0,
    },
    {
      ...once('n').assessment,
      lateness: { ...once('n').assessment.lateness, state: 'never_bought' },
      level: null,
    },
  );
  const { lateness } = row('').assessment;
  const rows = [
    nobody,
    once('o'),
    row('s', {}, { lateness: { ...lateness, state: 'on_schedule', daysLate: -3 } }),
    row('l', { terminated: true }, { lateness: { ...lateness, state: 'lapsed', daysLate: 300 } }),
    row('k', { gapVariation: null, ratePercentile: null }),
    row('c', { category: 'tea|茶' }),
  ];
  for (const each of rows) {
    for (const text of [
      explainText(explained(each), lang, { style }),
      explainMarkdown(explained(each), lang),
    ]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|–\./);
    }
  }
});

test('as JSON: the flat row with evidence, measures and source rows', () => {
  const document = JSON.parse(explainJson(explained())) as Record<string, unknown>;
  expect(document).toMatchObject({
    schemaVersion: 1,
    asOf: '1998-06-30',
    customer: { customer_id: '13167', behaviour_score: 71.3 },
    sourceRowCount: 46,
    sourceFiles: [{ table: 'transactions', file: 'cdnow_master.csv', records: 40 }, {}, {}, {}],
    sourceRows: [
      { table: 'transactions', file: 'cdnow_master.csv', line: 41233 },
      { record: 7 },
      { table: 'surveys', line: 9 },
    ],
  });
  expect(document['measures']).toContainEqual({ measure: 'M05', fact: 'usualGapDays', value: 15.27 });
  expect(document['evidence']).toHaveLength(3);
});

test('a measure: what it means, when it is empty, and its SQL as it is', () => {
  const measure = findMeasure('M04');
  if (measure === null) throw new Error('M04 is a measure');
  const sql = '-- own gaps\nSELECT stddev_samp(gap) / avg(gap)\nFROM gaps;\n';
  const text = measureText(measure, sql, 'en', { style });
  expect(text).toMatch(/^M04 · regularity\nCoefficient of variation/);
  expect(text).toContain('also called  CV, k, regularity\n');
  expect(text.endsWith(`computed by\n${sql}`)).toBe(true);
});

test.each(['en', 'zh'] as const)('every measure has a page that fits: %s', (lang) => {
  for (const measure of measures) {
    const text = measureText(measure, null, lang, { style });
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
  }
});
