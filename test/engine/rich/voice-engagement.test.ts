import { describe, expect, test } from 'vitest';
import { factsOf, orders, pick } from './voice-run.ts';

describe('M18 engagement', () => {
  const names = ['engagementPercentile', 'contacts', 'customerContacts', 'careContacts'] as const;
  const world = orders(
    ...Array.from({ length: 21 }, (_, i) => `c${String(i).padStart(2, '0')} 2023-01-01 10`),
    'Z 2024-12-31 1',
  );
  const contacts = (customers: number) => [
    'customer_id,date,kind,initiated_by',
    // Each of the customers got one message from us; c00 called twice, c01 once, c02 two years ago.
    ...Array.from({ length: customers }, (_, i) => `c${String(i).padStart(2, '0')},2024-06-01,message,`),
    'c00,2024-06-02,call,customer',
    'c00,2024-06-03,call,customer',
    'c01,2024-06-02,call,customer',
    'c02,2022-12-31,call,customer',
  ];

  test('the share of peers who do less, equals counting half', async () => {
    const facts = await factsOf({ transactions: world, touchpoints: contacts(20) });
    // 18 of 20 did nothing: mid-rank 9/20; c01 (18 + .5)/20; c00 (19 + .5)/20.
    expect(pick(facts.get('c00'), ...names)).toEqual({
      engagementPercentile: 0.975,
      contacts: 3,
      customerContacts: 2,
      careContacts: 1,
    });
    expect(facts.get('c01')?.engagementPercentile).toBe(0.925);
    expect(facts.get('c02')?.engagementPercentile).toBe(0.45);
    expect(pick(facts.get('Z'), ...names)).toEqual({
      engagementPercentile: null,
      contacts: 0,
      customerContacts: 0,
      careContacts: 0,
    });
  });

  test('not among fewer than 20', async () => {
    const facts = await factsOf({ transactions: world, touchpoints: contacts(19) });
    expect(facts.get('c00')?.engagementPercentile ?? null).toBeNull();
    expect(facts.get('c00')?.contacts).toBe(3);
  });

  test('events, interest and groups count, by the time known', async () => {
    const facts = await factsOf({
      // All but c19 are known for a year and longer; c19 for 73 days, a fifth of a year.
      transactions: orders(
        ...world
          .slice(1)
          .filter((line) => !line.startsWith('c19'))
          .map((line) => line.replaceAll(',', ' ').trim()),
      ),
      touchpoints: [
        ...contacts(19),
        'c19,2024-10-19,message,firm',
        'c03,2024-06-02,event,firm',
        'c04,2024-06-02,greeting,firm',
      ],
      interest: [
        'customer_id,date,kind',
        'c19,2024-12-01,view',
        'c05,2024-06-01,view',
        'c05,2024-06-02,view',
      ],
      community: ['customer_id,group_id,date,kind', 'c05,g,2024-06-02,post', 'c05,g,2024-06-03,leave'],
    });
    // Rates a year: c19 1 × 365/73 = 5; c05 3; c00 2; c01 and c03 1; the other 15 nothing.
    expect(facts.get('c19')?.engagementPercentile).toBe(0.975);
    expect(facts.get('c05')?.engagementPercentile).toBe(0.925);
    expect(facts.get('c00')?.engagementPercentile).toBe(0.875);
    expect(facts.get('c03')?.engagementPercentile).toBe(0.8);
    expect(facts.get('c04')?.engagementPercentile).toBe(0.375);
  });
});

describe('M19 interest and obstacles', () => {
  const world = orders('A 2024-01-10 10', 'B 2024-06-01 10', 'C 2024-01-10 10', 'Z 2024-12-31 1');

  test('signs of interest of 180 days', async () => {
    const facts = await factsOf({
      transactions: world,
      interest: [
        'customer_id,date,kind',
        // 2024-07-04 is 180 days before as-of, 2024-07-05 is 179.
        'A,2024-07-04,cart',
        'A,2024-07-05,cart',
        'A,2024-12-31,wishlist',
        'A,2024-12-01,quote',
        'A,2024-12-02,enquiry',
        'A,2024-12-03,view',
        'A,2025-01-03,cart',
        'N,2024-12-03,trial',
      ],
    });
    expect(facts.get('A')?.interestEvents).toBe(4);
    expect(facts.get('N')?.interestEvents).toBe(0);
    expect(facts.get('Z')?.interestEvents).toBe(0);
    // Carts hold no words: nothing is known of obstacles.
    expect(facts.get('A')?.restrictionBudget ?? null).toBeNull();
  });

  test('obstacles in words of the last year', async () => {
    const facts = await factsOf({
      transactions: world,
      cases: [
        'case_id,customer_id,opened_at,type,text,root_cause',
        '1,A,2024-05-01 10:00,enquiry,预算不足，老婆也不同意。还在别家合约里,',
        '2,A,2024-06-01 10:00,enquiry,什么时候有货,out of stock',
        '3,A,2024-01-01 10:00,enquiry,你们不配送吗,',
        '4,B,2024-06-01 10:00,complaint,,断货',
        '5,B,2024-06-02 10:00,complaint,并没有缺货,',
        '6,C,2024-06-02 10:00,enquiry,未满18 分期被拒,',
      ],
    });
    expect(
      pick(
        facts.get('A'),
        'restrictionBudget',
        'restrictionVeto',
        'restrictionContract',
        'restrictionStock',
        'restrictionCoverage',
        'restrictionCredit',
      ),
    ).toEqual({
      restrictionBudget: 1,
      restrictionVeto: 1,
      restrictionContract: 1,
      // One case, though its words and its cause say it both.
      restrictionStock: 1,
      // 365 days before as-of: too old.
      restrictionCoverage: 0,
      restrictionCredit: 0,
    });
    expect(facts.get('B')?.restrictionStock).toBe(1);
    expect(pick(facts.get('C'), 'restrictionAge', 'restrictionCredit')).toEqual({
      restrictionAge: 1,
      restrictionCredit: 1,
    });
  });

  test('grades and years of birth in customer records', async () => {
    const facts = await factsOf({
      transactions: world,
      customers: ['customer_id,credit_grade,birth_year', 'A,D,2007', 'B,已拒,2006', 'C,A,1980', 'Z,,'],
    });
    // In 2024 who was born in 2007 is 17 at most; in 2006, 18 at most: not surely younger.
    const both = ['restrictionCredit', 'restrictionAge'] as const;
    expect(pick(facts.get('A'), ...both)).toEqual({ restrictionCredit: 1, restrictionAge: 1 });
    expect(pick(facts.get('B'), ...both)).toEqual({ restrictionCredit: 1, restrictionAge: 0 });
    expect(pick(facts.get('C'), ...both)).toEqual({ restrictionCredit: 0, restrictionAge: 0 });
    expect(pick(facts.get('Z'), ...both)).toEqual({ restrictionCredit: null, restrictionAge: null });
    expect(facts.get('A')?.restrictionBudget ?? null).toBeNull();
  });

  test('in surveys, who answered was asked', async () => {
    const facts = await factsOf({
      transactions: world,
      surveys: [
        'response_id,customer_id,date,item,score,scale_min,scale_max,text',
        "1,A,2024-05-01,sat_overall,7,1,7,Love it but can't afford it",
        '2,B,2024-05-01,sat_overall,7,1,7,',
      ],
    });
    expect(facts.get('A')?.restrictionBudget).toBe(1);
    expect(facts.get('B')?.restrictionBudget).toBe(0);
    expect(facts.get('Z')?.restrictionBudget ?? null).toBeNull();
    expect(facts.get('A')?.restrictionStock ?? null).toBeNull();
  });

  test('bought as soon as the obstacle was gone', async () => {
    // Four customers buy every 10 days until as-of 2024-06-29: the clock is 10 days, the time to buy 20.
    const day = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const facts = await factsOf({
      transactions: orders(
        ...['R', 'S', 'T', 'U'].flatMap((id) =>
          Array.from({ length: 19 }, (_, i) => `${id} ${day(10 * i)} 1`),
        ),
        // L bought 20 days after the hint, M 21 days after, O also before it.
        'L 2024-03-21 1',
        'M 2024-03-22 1',
        'O 2024-02-21 1',
        'O 2024-03-11 1',
      ),
      cases: [
        'case_id,customer_id,opened_at,type,text',
        ...['L', 'M', 'O', 'N'].map((id, i) => `${i},${id},2024-03-01 10:00,enquiry,缺货`),
        // The time of P runs until 2024-06-30, one day after as-of.
        '9,P,2024-06-10 10:00,enquiry,缺货',
      ],
    });
    expect(['L', 'M', 'O', 'N', 'P', 'R'].map((id) => facts.get(id)?.restrictionLifted ?? null)).toEqual([
      1,
      0,
      0,
      0,
      null,
      0,
    ]);
  });
});
