import { describe, expect, test } from 'vitest';
import { factsOf, orders, pick } from './voice-run.ts';

// As of 2024-12-31 throughout: Z bought last on that day.
const world = orders('A 2024-01-10 10', 'B 2024-06-01 10', 'C 2024-02-01 10', 'Z 2024-12-31 1');

describe('M15 referrals', () => {
  const header = 'referrer_id,referred_id,lead,date,bonus,converted';

  test('unpaid ones count 1, converted ones 2, those with a bonus apart', async () => {
    const facts = await factsOf({
      transactions: world,
      referrals: [
        header,
        // B bought on 2024-06-01, after the referral: converted. 2.
        'A,B,,2024-05-01,,',
        // A lead, bonus 0 is none: 1.
        'A,,someone,2024-05-02,0,no',
        // It says that it was converted: 2.
        'A,,other,2024-05-03,,yes',
        // Paid.
        'A,C,,2024-01-01,20,yes',
        // C had bought before, never since: 1.
        'B,C,,2024-03-01,,',
        // Themselves, and later than the as-of date: neither counts.
        'Z,Z,,2024-03-01,,',
        'Z,C,,2025-01-01,,',
      ],
    });
    expect(pick(facts.get('A'), 'unpaidReferrals', 'paidReferrals')).toEqual({
      unpaidReferrals: 5,
      paidReferrals: 1,
    });
    expect(facts.get('B')?.unpaidReferrals).toBe(1);
    expect(pick(facts.get('Z'), 'unpaidReferrals', 'paidReferrals')).toEqual({
      unpaidReferrals: 0,
      paidReferrals: 0,
    });
  });

  test('a purchase on the day of the referral counts as converted', async () => {
    const facts = await factsOf({ transactions: world, referrals: [header, 'A,B,,2024-06-01,,'] });
    expect(facts.get('A')?.unpaidReferrals).toBe(2);
  });

  test('what customer records say counts once', async () => {
    const facts = await factsOf({
      transactions: world,
      // B and C were sent by A; the referrals name B already, with a bonus. D never bought: 1. E came later.
      customers: [
        'customer_id,referred_by,acquired_on',
        'B,A,2024-06-01',
        'C,A,',
        'D,A,2024-07-01',
        'E,A,2025-01-05',
      ],
      referrals: [header, 'A,B,,2024-05-01,15,'],
    });
    expect(pick(facts.get('A'), 'unpaidReferrals', 'paidReferrals')).toEqual({
      unpaidReferrals: 3,
      paidReferrals: 1,
    });
  });

  test('not known without referrals; customer records alone know of no bonus', async () => {
    expect((await factsOf({ transactions: world })).get('A')?.unpaidReferrals ?? null).toBeNull();
    const customers = ['customer_id,referred_by', 'B,A'];
    expect((await factsOf({ transactions: world, customers })).get('A')?.unpaidReferrals ?? null).toBeNull();
    const facts = await factsOf({ transactions: world, customers, referrals: [header] });
    expect(facts.get('A')?.unpaidReferrals).toBe(2);
    expect(facts.get('Z')?.unpaidReferrals).toBe(0);
  });
});

describe('M15 reviews', () => {
  test('praise from 75, blame to 25, on a scale of their own', async () => {
    const facts = await factsOf({
      transactions: world,
      reviews: [
        'customer_id,date,rating,scale_min,scale_max,public',
        // 1–5: 4 is 75, 2 is 25; not public: neither; 3 is 50.
        'A,2024-03-01,4,1,5,yes',
        'A,2024-03-02,2,1,5,',
        'A,2024-03-03,5,1,5,no',
        'A,2024-03-04,3,1,5,yes',
        // 0–10: 7 is 70.
        'B,2024-03-01,7,0,10,yes',
        // Later than as-of.
        'B,2025-03-01,10,0,10,yes',
      ],
    });
    // A: (75 + 25 + 100 + 50) / 4 = 62.5
    expect(pick(facts.get('A'), 'publicPraise', 'publicBlame', 'reviewScore')).toEqual({
      publicPraise: 1,
      publicBlame: 1,
      reviewScore: 62.5,
    });
    expect(facts.get('B')?.publicPraise).toBe(0);
    expect(facts.get('B')?.reviewScore).toBeCloseTo(70, 6);
    expect(pick(facts.get('C'), 'publicPraise', 'publicBlame', 'reviewScore')).toEqual({
      publicPraise: 0,
      publicBlame: 0,
      reviewScore: null,
    });
  });

  test('without a scale it is the usual one that holds all ratings', async () => {
    const stars = await factsOf({
      transactions: world,
      reviews: ['customer_id,date,rating', 'A,2024-03-01,5', 'B,2024-03-01,1', 'C,2024-03-01,3'],
    });
    expect(['A', 'B', 'C'].map((id) => stars.get(id)?.reviewScore)).toEqual([100, 0, 50]);
    const hundred = await factsOf({
      transactions: world,
      reviews: ['customer_id,date,rating', 'A,2024-03-01,80', 'B,2024-03-01,20'],
    });
    expect(['A', 'B'].map((id) => hundred.get(id)?.reviewScore)).toEqual([80, 20]);
  });
});

describe('own words (M11, M15, M19)', () => {
  const said = ['saysNear', 'saysCheap', 'saysNoNeed', 'praiseTexts', 'suggestions'] as const;

  test('texts of two years, one a text; zero where texts were looked at', async () => {
    const facts = await factsOf({
      transactions: world,
      reviews: [
        'customer_id,date,rating,text',
        'A,2024-03-01,4,离家近 离公司近',
        'A,2024-04-01,4,near and cheap',
        // 2022-12-31 is 731 days before as-of, 2023-01-02 is 729.
        'B,2022-12-31,4,便宜',
        'B,2023-01-02,4,很便宜 建议增加夜班',
        'C,2024-03-01,4,不便宜',
      ],
    });
    expect(pick(facts.get('A'), ...said)).toEqual({
      saysNear: 2,
      saysCheap: 1,
      saysNoNeed: 0,
      praiseTexts: 0,
      suggestions: 0,
    });
    expect(pick(facts.get('B'), 'saysCheap', 'suggestions')).toEqual({ saysCheap: 1, suggestions: 1 });
    expect(facts.get('C')?.saysCheap).toBe(0);
    expect(facts.get('Z')?.saysNear).toBe(0);
  });

  test('a file without words was not looked at', async () => {
    const facts = await factsOf({
      transactions: world,
      reviews: ['customer_id,date,rating,text', 'A,2024-03-01,4,', 'B,2024-03-01,4,  '],
    });
    expect(pick(facts.get('A'), ...said)).toEqual({
      saysNear: null,
      saysCheap: null,
      saysNoNeed: null,
      praiseTexts: null,
      suggestions: null,
    });
    expect(facts.get('A')?.publicPraise).toBe(1);
  });

  test('who did not answer the questionnaire was not asked', async () => {
    const facts = await factsOf({
      transactions: world,
      surveys: [
        'response_id,customer_id,date,item,score,scale_min,scale_max,text',
        '1,A,2024-03-01,sat_overall,5,1,5,顺路，很满意',
        '2,B,2024-03-01,sat_overall,5,1,5,',
        '3,C,2022-03-01,sat_overall,5,1,5,便宜',
      ],
    });
    expect(pick(facts.get('A'), ...said)).toEqual({
      saysNear: 1,
      saysCheap: 0,
      saysNoNeed: 0,
      praiseTexts: 1,
      suggestions: null,
    });
    expect(facts.get('B')?.saysNear).toBe(0);
    expect(facts.get('C')?.saysCheap ?? null).toBeNull();
    expect(facts.get('Z')?.saysNear ?? null).toBeNull();
  });

  const cases = 'case_id,customer_id,opened_at,type,text';
  const asked = ['wayOutEnquiries', 'bargainsPerYear', 'rivalQuotes', 'interestPriceOnly'] as const;

  test('what is asked in cases', async () => {
    const facts = await factsOf({
      transactions: world,
      cases: [
        cases,
        // The cases go back two years and more: bargains are divided by 2.
        '0,Z,2022-06-01 10:00,complaint,坏了',
        '1,A,2024-03-01 10:00,enquiry,能不能便宜点？有优惠吗',
        '2,A,2024-04-01 10:00,enquiry,any discount?',
        '3,A,2024-05-01 10:00,complaint,打个折吧',
        '4,B,2024-05-01 10:00,enquiry,How do I cancel and what is the termination fee',
        '5,B,2024-05-02 10:00,enquiry,we have another quote',
        '6,C,2024-05-02 10:00,enquiry,有没有优惠券',
        '7,C,2025-05-02 10:00,enquiry,携号转网',
      ],
    });
    expect(pick(facts.get('A'), ...asked)).toEqual({
      wayOutEnquiries: 0,
      bargainsPerYear: 1.5,
      rivalQuotes: 0,
      interestPriceOnly: 1,
    });
    expect(pick(facts.get('B'), ...asked)).toEqual({
      wayOutEnquiries: 1,
      bargainsPerYear: 0,
      rivalQuotes: 1,
      interestPriceOnly: 0,
    });
    // One enquiry may be chance; what came later is not known.
    expect(pick(facts.get('C'), ...asked)).toEqual({
      wayOutEnquiries: 0,
      bargainsPerYear: 0,
      rivalQuotes: 0,
      interestPriceOnly: 0,
    });
  });

  test('cases of less than a year count as a year; cases without words say nothing', async () => {
    const facts = await factsOf({
      transactions: world,
      cases: [cases, '1,A,2024-11-01 10:00,enquiry,便宜点', '2,A,2024-12-01 10:00,enquiry,能便宜吗'],
    });
    expect(facts.get('A')?.bargainsPerYear).toBe(2);
    const silent = await factsOf({ transactions: world, cases: [cases, '1,A,2024-11-01 10:00,enquiry,'] });
    expect(pick(silent.get('A'), ...asked)).toEqual({
      wayOutEnquiries: null,
      bargainsPerYear: null,
      rivalQuotes: null,
      interestPriceOnly: null,
    });
  });
});
