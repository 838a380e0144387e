import { describe, expect, test } from 'vitest';
import { reasonsOf } from '../../../src/core/index.ts';
import { measured } from './churn-world.ts';

/** Purchases of 10 on these days. */
const buys = (customer: string, ...days: string[]) => days.map((day) => `${customer},${day},10`);
/** Every `step` days from a day on, `count` times. */
const every = (customer: string, from: string, step: number, count: number, amount = 10) =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.parse(from) + index * step * 86_400_000).toISOString().slice(0, 10);
    return `${customer},${day},${amount}`;
  });
const head = 'customer_id,date,amount';
const day = (iso: string) => Date.parse(iso) / 86_400_000;

describe('M30 and M31', async () => {
  // As of 2024-12-31. The clock of everybody is 10 days, so L is 90 days.
  const { facts } = await measured({
    transactions: [
      head,
      ...every('Z', '2024-01-06', 10, 37),
      ...every('A', '2024-01-01', 10, 19),
      ...every('B', '2024-01-01', 10, 19),
      ...every('back', '2024-01-01', 10, 30),
      ...every('C', '2024-01-01', 10, 10),
    ],
    customers: [
      'customer_id,kind,status,status_date,exit_reason_code,exit_reason_text,exit_initiator,destination_competitor,fraud_flag,fraud_evidence,arrears_days,arrears_amount,dispute_open,consent_marketing',
      // Last purchase on 2024-06-29.
      'A,,left,2024-07-31,competitor,Moved abroad,customer,Bean Barn,yes,,95,12,no,no',
      'B,person,closed,2024-07-31,,,company,,yes,F-1,0,0,yes,yes',
      // Came back after the exit.
      'back,,left,2024-03-01,moved,,,,,,,,,',
      // Not known yet.
      'Z,,left,2025-01-01,moved,,,,,,,,,',
      'firm,firm,closed,2024-05-01,,,,,,,,,,',
    ],
    contracts: [
      'contract_id,customer_id,start,end,terminated_on,terminated_by,auto_renew,fee,reason_code,reason_text',
      '1,C,2023-01-01,,2024-04-15,customer,,20,,too expensive',
      '2,C,2022-01-01,2022-12-31,,,no,99,,moved',
      '3,D,2023-01-01,,,,,30,,',
      '4,E,2023-01-01,2024-06-30,,,no,30,price,',
      '5,F,2023-01-01,,2025-02-01,company,,30,fraud,',
    ],
    cases: [
      'case_id,customer_id,opened_at,closed_at,type,severity,resolved,reopened_of,text,problem_value,target',
      // L goes from 2024-03-31 on; 30 days after the exit is 2024-08-30.
      '1,A,2024-03-30 10:00,2024-04-01 10:00,complaint,3,no,,rude,,',
      '2,A,2024-03-31 10:00,2024-04-01 10:00,complaint,3,yes,,the bill is wrong,,',
      '3,A,2024-06-01 10:00,2024-06-02 10:00,fault,2,no,,it is broken,,',
      '4,A,2024-08-30 10:00,2024-08-31 10:00,complaint,1,yes,3,still waiting,2.5,court',
      '5,A,2024-08-31 10:00,,complaint,1,,,,,',
      '6,A,2024-06-05 10:00,,enquiry,1,no,,please match the price,,',
      '7,A,2024-06-06 10:00,2024-06-07 10:00,enquiry,1,yes,,how do i cancel,,',
    ],
    promises: [
      'customer_id,made_on,due,done_on',
      'A,2024-05-01,2024-05-03,2024-05-04',
      'A,2024-05-01,2024-05-03,2024-05-03',
      'A,2024-05-01,2024-05-10,',
      'A,2024-01-01,2024-01-10,',
    ],
    surveys: [
      'response_id,customer_id,date,item,score,scale_min,scale_max,brand',
      '1,A,2024-05-01,sat_overall,6,1,7,',
      '2,A,2024-06-01,sat_overall,2,1,7,',
      '3,A,2024-06-02,sat_overall,7,1,7,Bean Barn',
      '4,A,2024-12-01,sat_overall,7,1,7,',
    ],
    touchpoints: [
      'customer_id,date,kind,initiated_by',
      'A,2024-05-01,call,firm',
      'A,2024-05-01,message,firm',
      'A,2024-05-02,call,customer',
      'A,2024-12-21,visit,firm',
      'B,2024-12-30,message,firm',
    ],
    outcomes: [
      'customer_id,contacted_on,result',
      'B,2024-08-01,refused',
      'B,2024-09-01,no_answer',
      'back,2024-10-01,returned',
    ],
  });
  const of = (id: string) => facts.get(id) as unknown as Record<string, number | null>;

  test('an exit on record, and what it says', () => {
    expect(of('A')).toMatchObject({
      exitDay: day('2024-07-31'),
      endedByCustomer: 1,
      endedByCompany: 0,
      destinationKnown: 1,
      portedOut: 0,
      // A flag without its reference says nothing.
      fraudDocumented: 0,
      arrearsDays: 95,
      arrearsOpen: 1,
      disputeOpen: 0,
      contactRefused: 1,
      contractsHeld: 0,
      uncoveredPurchases: 19,
    });
    expect(reasonsOf(of('A')['statedReasons'] ?? 0)).toEqual(['moved']);
    expect(reasonsOf(of('A')['codedReasons'] ?? 0)).toEqual(['rival_offer']);
    expect(of('B')).toMatchObject({ endedByCompany: 1, fraudDocumented: 1, arrearsOpen: 0, disputeOpen: 1 });
  });

  test('a closed account is no closed firm', () => {
    expect(of('B')['closedOnRecord']).toBe(0);
    expect(of('firm')['closedOnRecord']).toBe(1);
  });

  test('who came back, and what is not known yet, has not left', () => {
    expect(of('back')['exitDay'] ?? null).toBeNull();
    expect(of('Z')['exitDay'] ?? null).toBeNull();
  });

  test('contracts: the last one that ended, and its reason alone', () => {
    expect(of('C')).toMatchObject({ exitDay: day('2024-04-15'), contractsHeld: 2, endedByCustomer: 1 });
    expect(reasonsOf(of('C')['statedReasons'] ?? 0)).toEqual(['price_unresolved']);
    expect(of('D')['exitDay'] ?? null).toBeNull();
    // Run out without renewing by itself; nobody terminated it.
    expect(of('E')['exitDay']).toBe(day('2024-06-30'));
    // Terminated after the as-of date.
    expect(of('F')['exitDay'] ?? null).toBeNull();
    expect(of('F')['codedReasons'] ?? null).toBeNull();
  });

  test('what happened in the look-back', () => {
    // Cases 2, 3 and 4 lie within; 3 is unresolved, 4 came again; 2 is severe and about a bill.
    expect(of('A')).toMatchObject({
      failuresBefore: 3,
      unresolvedBefore: 2,
      severeBefore: 1,
      frictionBefore: 3,
      triggerValue: 2.5,
      billDisputes: 1,
      matchRefused: 1,
      exitsAskedBefore: 1,
      quotesBefore: 0,
      legalCases: 1,
      promisesBroken: 2,
      dunningContacts: 1,
    });
    // (2 − 1)/6 of the scale; neither that of a rival nor that of December.
    expect(of('A')['leavingSatisfaction']).toBeCloseTo(100 / 6, 12);
    expect(reasonsOf(of('A')['heardReasons'] ?? 0)).toEqual(['core', 'inconvenience', 'price_unresolved']);
    expect(of('Z')).toMatchObject({ failuresBefore: 0, promisesBroken: 0 });
  });

  test('M35 worth as a customer', () => {
    // 19 purchases of 10 in the year up to the last one; C pays 12 × 20 a year, more than 10 × 10.
    expect(of('A')['runRate']).toBe(190);
    expect(of('C')['runRate']).toBe(240);
    expect(of('D')['runRate']).toBe(360);
  });

  test('M36 contacts and outcomes', () => {
    // A visit ten days ago; a message is no call.
    expect(of('A')).toMatchObject({ contactedDays: 10 });
    expect(of('B')).toMatchObject({
      contactedDays: 121,
      refusedDays: 152,
      outcomesKnown: 2,
      outcomeReached: 1,
      outcomeReturned: 0,
    });
    expect(of('back')).toMatchObject({ outcomeReturned: 1 });
    expect(of('Z')['contactedDays'] ?? null).toBeNull();
  });
});

test('M32: left with others after a rival came', async () => {
  // Everybody buys every ten days from January on. On 2024-06-01 a rival enters the north.
  const north = Array.from({ length: 10 }, (_, index) => `n${index}`);
  const south = Array.from({ length: 30 }, (_, index) => `s${index}`);
  // Four of the north stop on 2024-06-09 (17 purchases), one of the south.
  const { facts } = await measured({
    transactions: [
      head,
      ...north.flatMap((id, index) => every(id, '2024-01-01', 10, index < 4 ? 17 : 37)),
      ...south.flatMap((id, index) => every(id, '2024-01-01', 10, index < 1 ? 17 : 37)),
    ],
    customers: [
      'customer_id,region',
      ...north.map((id) => `${id},north`),
      ...south.map((id) => `${id},south`),
    ],
    competitor_events: ['event_id,date,kind,region', '1,2024-06-01,entry,North'],
  });
  // Stopped on 2024-06-09: 160 days as customers; the others 360, for the last purchase of all is on 2024-12-26.
  const perDay = 5 / (5 * 160 + 35 * 360);
  expect(facts.get('n0')).toMatchObject({ rivalEventDays: 8, rivalLeavers: 4 });
  expect(facts.get('n0')?.rivalLeaversExpected).toBeCloseTo(10 * 90 * perDay, 9);
  expect(facts.get('s0')?.rivalEventDays ?? null).toBeNull();
  expect(facts.get('n9')?.rivalEventDays ?? null).toBeNull();
});

test('M33: followed the manager', async () => {
  const clients = Array.from({ length: 6 }, (_, index) => `c${index}`);
  const others = Array.from({ length: 24 }, (_, index) => `o${index}`);
  const { facts } = await measured({
    transactions: [
      head,
      ...clients.flatMap((id, index) => every(id, '2024-01-01', 10, index < 3 ? 17 : 37)),
      ...others.flatMap((id) => every(id, '2024-01-01', 10, 37)),
    ],
    employees: ['employee_id,left_on,left_to', 'M,2024-05-20,competitor', 'N,,'],
    assignments: [
      'customer_id,employee_id,from,to',
      ...clients.map((id) => `${id},M,2023-01-01,`),
      ...others.map((id) => `${id},N,2023-01-01,`),
    ],
  });
  const perDay = 3 / (3 * 160 + 27 * 360);
  expect(facts.get('c0')).toMatchObject({
    managerLeftDays: 20,
    managerToRival: 1,
    managerLeavers: 3,
    managerServes: 0,
  });
  expect(facts.get('c0')?.managerLeaversExpected).toBeCloseTo(6 * 120 * perDay, 9);
  // Still a customer long after: not the doing of the manager.
  expect(facts.get('c5')?.managerLeftDays ?? null).toBeNull();
  expect(facts.get('o0')).toMatchObject({ managerServes: 1 });
});

test('M31: our own price rose by 8 %', async () => {
  // A product sold every week; from 2024-06-03 on it costs 10.80.
  const weeks = (id: string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const on = new Date(Date.parse('2024-04-01') + index * 7 * 86_400_000).toISOString().slice(0, 10);
      const price = on < '2024-06-03' ? 10 : 10.8;
      return `${id},${on},${price},P,${price}`;
    });
  const { facts } = await measured({
    transactions: [
      'customer_id,date,amount,product_id,list_price',
      ...weeks('Z', 40),
      ...weeks('A', 11),
      ...weeks('B', 4),
    ],
  });
  expect(facts.get('A')?.ownPriceRise).toBeCloseTo(0.08, 6);
  // B was last there on 2024-04-22, six weeks before the rise.
  expect(facts.get('B')?.ownPriceRise).toBe(0);
});

test('M32 and M34: the wallet went elsewhere', async () => {
  const quarters = ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'];
  const wallet = (id: string, spend: (index: number) => readonly [number, number]) =>
    quarters.map((quarter, index) => `${id},tea,${quarter},${spend(index).join(',')}`);
  const { facts } = await measured({
    transactions: [
      'customer_id,date,amount,category',
      'A,2024-12-31,1,tea',
      'B,2024-12-31,1,tea',
      'C,2024-03-31,1,tea',
      'E,2024-03-31,1,tea',
    ],
    wallet: [
      'customer_id,category,period,total_spend,own_spend',
      // Own share .8, then .3, at equal spending.
      ...wallet('A', (index) => [100, index < 4 ? 80 : 30]),
      // Both halve: a smaller need, no defection.
      ...wallet('B', (index) => (index < 4 ? [100, 80] : [50, 40])),
      ...wallet('C', (index) => (index < 5 ? [100, 80] : [0, 0])),
      ...wallet('E', (index) => (index < 5 ? [100, 80] : [90, 0])),
    ],
  });
  expect(facts.get('A')).toMatchObject({ partialDefection: 1 });
  expect(facts.get('A')?.walletShift).toBeCloseTo(-0.5, 12);
  expect(facts.get('B')).toMatchObject({ partialDefection: 0 });
  expect(facts.get('B')?.walletShift).toBeCloseTo(0, 12);
  expect(facts.get('C')).toMatchObject({ categoryStopped: 1, elsewhereAfter: 0 });
  expect(facts.get('E')).toMatchObject({ categoryStopped: 0, elsewhereAfter: 3 });
});

test('M34: less from period to period', async () => {
  // The clock is 10 days, so a period is 30. As of 2024-12-31, periods begin on 12-02, 11-02, 10-03 and 09-03.
  const steady = Array.from({ length: 25 }, (_, index) => `s${index}`);
  const { facts } = await measured({
    transactions: [
      head,
      ...steady.flatMap((id) => every(id, '2024-01-06', 10, 37)),
      ...every('falls', '2024-01-06', 10, 24),
      ...['2024-09-10,80', '2024-10-10,60', '2024-11-10,40', '2024-12-10,20'].map((rest) => `falls,${rest}`),
      ...every('dips', '2024-01-06', 10, 24),
      ...['2024-09-10,80', '2024-10-10,40', '2024-11-10,60', '2024-12-10,20'].map((rest) => `dips,${rest}`),
      ...buys('new', '2024-11-01', '2024-12-01'),
    ],
  });
  expect(facts.get('falls')?.silentDecline).toBe(1);
  expect(facts.get('dips')?.silentDecline).toBe(0);
  expect(facts.get('s0')?.silentDecline).toBe(0);
  expect(facts.get('new')?.silentDecline ?? null).toBeNull();
});
