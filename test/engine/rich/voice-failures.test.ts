import { describe, expect, test } from 'vitest';
import { factsOf, orders, pick } from './voice-run.ts';

/** Buys every 10 days from a day on, so that the clock is 10 days: two clocks are 20. */
const every10 = (id: string, from: string, times: number, category = '') =>
  Array.from({ length: times }, (_, i) => {
    const day = new Date(Date.parse(from) + i * 10 * 86_400_000).toISOString().slice(0, 10);
    return `${id} ${day} 10 ${category}`.trim();
  });

const header = 'case_id,customer_id,opened_at,type,severity,target,text';
const tolerance = ['faultTolerance', 'failuresMet', 'forgivenSevere'] as const;

describe('M16 failure tolerance', () => {
  // As of 2024-06-29: K1–K6 buy every 10 days from 2024-01-01 to 2024-06-29 (19 days), the clock is 10 days and the wait
  // max(20, 1.5 × 10) = 20. Q bought three times until 2024-01-21: usual gap (20 + 10)/3 = 10, the wait is 20, too.
  const world = orders(
    ...['K1', 'K2', 'K3', 'K4', 'K5', 'K6'].flatMap((id) => every10(id, '2024-01-01', 19)),
    ...every10('Q', '2024-01-01', 3),
  );

  test('kept and lost, weighed by severity, drawn to the usual share', async () => {
    const facts = await factsOf({
      transactions: world,
      cases: [
        header,
        // Kept, severe: bought on 2024-03-11.
        '1,K1,2024-03-05 10:00,complaint,3,,坏了',
        // Kept, slight by default.
        '2,K1,2024-04-05 10:00,fault,,,',
        // Bought again, but went to court within 20 days: not kept.
        '3,K2,2024-03-05 10:00,complaint,2,,',
        '4,K2,2024-03-20 10:00,enquiry,,court,',
        // Never bought again.
        '5,Q,2024-01-21 10:00,return,2,,',
        // An enquiry is no failure; the time after 2024-06-10 has not passed.
        '6,K3,2024-03-05 10:00,enquiry,,,',
        '7,K4,2024-06-10 10:00,complaint,3,,',
      ],
    });
    // Tests: K1 two kept, K2 one lost, Q one lost: p = 2/4 = .5.
    // K1: w 3 + 1, all kept: (4 + 2 × .5) / (4 + 2) = 5/6. K2 and Q: (0 + 1) / (2 + 2) = 1/4.
    expect(pick(facts.get('K1'), ...tolerance)).toEqual({
      faultTolerance: 5 / 6,
      failuresMet: 2,
      forgivenSevere: 1,
    });
    expect(facts.get('K2')?.faultTolerance).toBe(0.25);
    expect(facts.get('Q')?.faultTolerance).toBe(0.25);
    expect(pick(facts.get('K3'), ...tolerance)).toEqual({
      faultTolerance: null,
      failuresMet: 0,
      forgivenSevere: 0,
    });
    // Met, but not a test yet.
    expect(pick(facts.get('K4'), ...tolerance)).toEqual({
      faultTolerance: null,
      failuresMet: 1,
      forgivenSevere: 0,
    });
  });

  test('the wait ends exactly at as-of, and a purchase on the day of failure is not a return', async () => {
    // 2024-06-09 + 20 = 2024-06-29 = as-of. K1 bought on 2024-06-09 itself and on 2024-06-19: kept.
    const facts = await factsOf({
      transactions: world,
      refunds: ['customer_id,date', 'K1,2024-06-09', 'Q,2024-01-21'],
    });
    // p = 1/2. K1: (1 + 1)/(1 + 2) = 2/3; Q bought on 2024-01-21 and never after: (0 + 1)/3.
    expect(facts.get('K1')?.faultTolerance).toBeCloseTo(2 / 3, 12);
    expect(facts.get('Q')?.faultTolerance).toBeCloseTo(1 / 3, 12);
    expect(facts.get('K2')?.failuresMet).toBe(0);
    // Severity is known of cases only.
    expect(facts.get('K1')?.forgivenSevere ?? null).toBeNull();
  });

  test('a contract in force at the end keeps, one ended meanwhile does not; 90 days without a clock', async () => {
    const facts = await factsOf(
      {
        contracts: [
          'contract_id,customer_id,start,end,terminated_on,auto_renew',
          '1,A,2023-01-01,,,',
          '2,B,2023-01-01,,2024-03-01,',
          '3,C,2023-01-01,2024-02-01,,no',
          '4,D,2023-01-01,,,',
        ],
        cases: [
          header,
          ...['A', 'B', 'C'].map((id, i) => `${i},${id},2024-01-10 10:00,fault,1,,`),
          // 89 days before as-of: not tested yet.
          '9,D,2024-04-03 10:00,fault,1,,',
        ],
      },
      { asOf: '2024-07-01' },
    );
    // p = 1/3. A: (1 + 2/3)/3 = 5/9. B, C: (0 + 2/3)/3 = 2/9.
    expect(facts.get('A')?.faultTolerance).toBeCloseTo(5 / 9, 12);
    expect(facts.get('B')?.faultTolerance).toBeCloseTo(2 / 9, 12);
    expect(facts.get('C')?.faultTolerance).toBeCloseTo(2 / 9, 12);
    expect(pick(facts.get('D'), ...tolerance)).toEqual({
      faultTolerance: null,
      failuresMet: 1,
      forgivenSevere: 0,
    });
  });

  test('who left is not kept, though bought once more', async () => {
    const facts = await factsOf({
      transactions: world,
      refunds: ['customer_id,date', 'K1,2024-03-05', 'K2,2024-03-05'],
      customers: ['customer_id,status_date,exit_reason_text', 'K1,2024-03-15,搬家', 'K2,2024-05-15,搬家'],
    });
    // K1 left within 20 days, K2 later: p = 1/2, K1 (0 + 1)/3, K2 (1 + 1)/3.
    expect(facts.get('K1')?.faultTolerance).toBeCloseTo(1 / 3, 12);
    expect(facts.get('K2')?.faultTolerance).toBeCloseTo(2 / 3, 12);
  });

  test('by category, a case belongs to the one it names', async () => {
    const both = orders(
      ...['K1', 'K2'].flatMap((id) => every10(id, '2024-01-01', 19, 'tea')),
      ...every10('K1', '2024-01-01', 19, 'cups'),
    );
    const facts = await factsOf(
      {
        transactions: both,
        cases: [
          'case_id,customer_id,opened_at,type,category',
          '1,K1,2024-03-05 10:00,fault,tea',
          '2,K1,2024-03-05 10:00,fault,',
          '3,K1,2024-03-05 10:00,fault,lamps',
        ],
      },
      { byCategory: true },
    );
    expect(facts.get('K1/tea')?.failuresMet).toBe(2);
    expect(facts.get('K1/cups')?.failuresMet).toBe(1);
    expect(facts.get('K2/tea')?.failuresMet).toBe(0);
    // All kept: p = 1.
    expect(facts.get('K1/cups')?.faultTolerance).toBe(1);
  });
});

describe('M16 complaints', () => {
  const world = orders('A 2024-01-10 10', 'A 2024-02-10 10', 'B 2024-06-01 10', 'Z 2024-12-31 1');

  test('all, of the year, and to third parties', async () => {
    const facts = await factsOf({
      transactions: world,
      cases: [
        header,
        // 2024-01-01 is 365 days before as-of, 2024-01-02 is 364.
        '1,A,2024-01-01 10:00,complaint,,media,',
        '2,A,2024-01-02 10:00,complaint,,firm,账单不对',
        '3,A,2024-03-02 10:00,fault,,consumer_body,账单不对',
        '4,A,2025-03-02 10:00,complaint,,court,',
      ],
      refunds: ['customer_id,date', 'A,2024-05-01'],
    });
    expect(
      pick(facts.get('A'), 'complaints', 'complaintsPerYear', 'thirdPartyCases', 'billingComplaints'),
    ).toEqual({
      complaints: 2,
      complaintsPerYear: 1,
      thirdPartyCases: 2,
      // One complaint about a bill in 2 purchases; the fault is no complaint.
      billingComplaints: 50,
    });
    // One fault and one refund in 2 purchases.
    expect(facts.get('A')?.faultsPerHundred).toBe(100);
    expect(
      pick(facts.get('B'), 'complaints', 'complaintsPerYear', 'thirdPartyCases', 'faultsPerHundred'),
    ).toEqual({
      complaints: 0,
      complaintsPerYear: 0,
      thirdPartyCases: 0,
      faultsPerHundred: 0,
    });
  });

  test('dissatisfied and silent', async () => {
    const surveys = (...lines: string[]) => [
      'response_id,customer_id,date,item,score,scale_min,scale_max,brand',
      ...lines.map((line, i) => `${i},${line}`),
    ];
    const facts = await factsOf({
      transactions: orders(
        'A 2024-01-10 10',
        'B 2024-01-10 10',
        'C 2024-01-10 10',
        'D 2024-01-10 10',
        'Z 2024-12-31 1',
      ),
      surveys: surveys(
        // 3 of 1–7 is 33.3; 61 days before the case.
        'A,2024-05-01,sat_overall,3,1,7,',
        // 60 days before the case.
        'B,2024-05-02,sat_overall,3,1,7,',
        // Was dissatisfied, now 66.7.
        'C,2024-05-02,sat_overall,1,1,7,',
        'C,2024-06-02,sat_overall,5,1,7,',
        // Dissatisfied with a rival.
        'D,2024-05-02,sat_overall,1,1,7,Acme',
      ),
      cases: [header, '1,A,2024-07-01 10:00,enquiry,,,', '2,B,2024-07-01 10:00,enquiry,,,'],
    });
    expect(['A', 'B', 'C', 'D', 'Z'].map((id) => facts.get(id)?.silentDissatisfaction ?? null)).toEqual([
      1,
      0,
      null,
      null,
      null,
    ]);
  });
});
