import { describe, expect, test } from 'vitest';
import { measured } from './choice-world.ts';

const asOf = '2025-06-30';
const orders = (...lines: string[]) => ['customer_id,date,amount,category', ...lines];
const header =
  'contract_id,customer_id,category,start,end,min_term_end,auto_renew,renewals,plan,fee,best_available_plan_fee,termination_fee,portable,terminated_on,reason_text';

/** Contracts of A beside one that Z holds for ever. */
async function held(
  contracts: readonly string[],
  options: { lines?: string[]; rewards?: string[]; byCategory?: boolean } = {},
) {
  const { facts } = await measured(
    {
      transactions: orders('Z,2024-01-01,1,tea', ...(options.lines ?? [])),
      contracts: [header, 'z,Z,tea,2020-01-01,,,,,,,,0,,,', ...contracts],
      ...(options.rewards === undefined
        ? {}
        : { rewards: ['customer_id,date,type,points,value', ...options.rewards] }),
    },
    { asOf, byCategory: options.byCategory ?? false },
  );
  return facts;
}

describe('M13 contracts', () => {
  test('lock is what leaving costs by six months of fees', async () => {
    // Fee 20 a month, 60 for leaving within the minimum term, points 40 − 10 − 6 = 24: (60 + 24)/120 = .7.
    const facts = await held(['a,A,tea,2025-01-01,,2025-12-31,,,,20,,60,true,,'], {
      rewards: [
        'A,2025-02-01,earn,40,40',
        'A,2025-03-01,redeem,10,10',
        'A,2025-04-01,expire,6,-6',
        'A,2025-07-01,earn,9,90',
      ],
    });
    expect(facts.get('A')).toMatchObject({ contractActive: 1, lock: 0.7 });
    // Over twelve months, 84/240 (M17).
    expect(facts.get('A')?.lossOnLeaving).toBeCloseTo(0.35, 12);
    expect(facts.get('Z')).toMatchObject({ contractActive: 1, lock: 0 });
  });

  test('the fee is over with the minimum term, and nothing that cannot be taken along is loose', async () => {
    const over = await held(['a,A,tea,2024-01-01,,2025-06-29,,,,20,,60,true,,']);
    expect(over.get('A')?.lock).toBe(0);
    const last = await held(['a,A,tea,2024-01-01,,2025-06-30,,,,20,,60,true,,']);
    expect(last.get('A')?.lock).toBe(0.5);
    const tied = await held(['a,A,tea,2024-01-01,,,,,,20,,,false,,']);
    expect(tied.get('A')?.lock).toBe(1);
  });

  test('without a fee the spend of half a year stands in; without either it is not known', async () => {
    // 12-month value 100, half of it 50: 20/50 = .4.
    const spent = await held(['a,A,tea,2025-01-01,,,,,,,,20,,,'], { lines: ['A,2025-03-01,100,tea'] });
    expect(spent.get('A')?.lock).toBeCloseTo(0.4, 12);
    const nothing = await held(['a,A,tea,2025-01-01,,,,,,,,20,,,']);
    expect(nothing.get('A')?.lock).toBeNull();
  });

  test('a file that states no fee for leaving does not say that there is none', async () => {
    const { facts } = await measured(
      {
        transactions: orders('A,2024-01-01,1,tea', 'B,2024-01-01,1,tea'),
        contracts: ['contract_id,customer_id,start,fee', 'a,A,2024-01-01,10'],
      },
      { asOf },
    );
    expect(facts.get('A')).toMatchObject({ contractActive: 1, lock: null });
    expect(facts.get('B')).toMatchObject({ contractActive: 0, lock: 0, renewalsMade: 0, productsHeld: 0 });
  });

  test('without a contract table nothing is said', async () => {
    const { facts } = await measured({ transactions: orders('A,2024-01-01,1,tea') }, { asOf });
    expect(facts.get('A')?.contractActive).toBeUndefined();
    expect(facts.get('A')?.terminated).toBe(false);
  });

  /** The same contract of many customers, each with an end of its own. */
  const each = (rows: readonly (readonly [string, string, ...unknown[]])[]) =>
    held(rows.map(([name, contract]) => `${name},${name},tea,${contract}`));

  test('in force', async () => {
    const rows = [
      ['runs on without an end', '2025-01-01,,,,,,,,,,,', 1],
      ['ends today', '2024-07-01,2025-06-30,,,,,,,,,,', 1],
      ['ended yesterday', '2024-06-30,2025-06-29,,,,,,,,,,', 0],
      ['ended yesterday and renews by itself', '2024-06-30,2025-06-29,,yes,,,,,,,,', 1],
      ['was terminated today', '2024-06-30,,,,,,,,,,2025-06-30,', 0],
      ['will be terminated tomorrow', '2024-06-30,,,,,,,,,,2025-07-01,', 1],
    ] as const;
    const facts = await each(rows);
    for (const [name, , active] of rows)
      expect([name, facts.get(name)?.contractActive]).toEqual([name, active]);
  });

  test('renewals', async () => {
    const rows = [
      // Twelve months from 2023-01-01: terms end at 2024-01-01 and 2025-01-01.
      ['by itself twice', '2023-01-01,,2023-12-31,yes,,,,,,,,', 2, 2],
      ['ended after its second term', '2023-01-01,,2023-12-31,yes,,,,,,,2024-12-31,', 1, 2],
      ['ended within its third term', '2023-01-01,,2023-12-31,yes,,,,,,,2025-03-15,', 2, 2],
      ['ran out', '2023-01-01,2023-12-31,,no,,,,,,,,', 0, 1],
      // 36 months hold three terms: two renewals are behind, the third is due at the end of 2025.
      ['counted', '2023-01-01,2025-12-31,,no,2,,,,,,,', 2, 2],
      ['counted and ran out', '2022-01-01,2024-12-31,,no,2,,,,,,,', 2, 3],
      ['a term of a day is a month', '2025-04-15,2025-04-16,,yes,,,,,,,,', 2, 2],
      ['without terms', '2023-01-01,,,yes,,,,,,,,', null, null],
    ] as const;
    const facts = await each(rows);
    for (const [name, , made, due] of rows) {
      const { renewalsMade, renewalsDue } = facts.get(name) ?? {};
      expect([name, renewalsMade, renewalsDue]).toEqual([name, made, due]);
    }
  });

  test('what happens by default: renewals by themselves and orders by themselves', async () => {
    // Two automatic renewals, one by hand, and of three order days one by default: 3 of 6.
    const { facts } = await measured(
      {
        transactions: [
          'customer_id,date,amount,auto_order',
          'A,2025-01-01,1,yes',
          'A,2025-02-01,1,no',
          'A,2025-03-01,1,yes',
          'A,2025-03-01,1,no',
          'A,2025-04-01,1,',
        ],
        contracts: [
          'contract_id,customer_id,start,min_term_end,auto_renew',
          'a,A,2023-01-01,2023-12-31,yes',
          'b,A,2024-01-01,2024-12-31,no',
        ],
      },
      { asOf },
    );
    expect(facts.get('A')).toMatchObject({ defaultShare: 0.5, defaultCycles: 6 });
  });

  test('overpayment and months of the plan that loses most', async () => {
    const facts = await held([
      'a,A,tea,2025-01-01,,,,,,30,29,0,,,',
      'b,A,tea,2025-01-15,,,,,,30,12,0,,,',
      'c,C,tea,2025-01-01,,,,,,10,12,0,,,',
    ]);
    // 30/12 − 1 = 1.5, since 2025-01-15: five whole months.
    expect(facts.get('A')).toMatchObject({ planOverpay: 1.5, planMonths: 5 });
    expect(facts.get('C')?.planOverpay).toBe(0);
    expect(facts.get('Z')?.planOverpay).toBeNull();
  });

  test('by category each has its own contracts; one without a category is about all', async () => {
    const lines = ['A,2025-01-01,1,tea', 'A,2025-01-01,1,cups'];
    const facts = await held(['a,A,cups,2025-01-01,,,,,,10,,30,,,'], { lines, byCategory: true });
    expect(facts.get('A/cups')).toMatchObject({ contractActive: 1, lock: 0.5 });
    expect(facts.get('A/tea')).toMatchObject({ contractActive: 0, lock: 0 });
    const all = await held(['a,A,,2025-01-01,,,,,,10,,30,,,'], { lines, byCategory: true });
    expect(all.get('A/tea')?.contractActive).toBe(1);
  });
});

describe('the end of all contracts', () => {
  const terminated = async (contracts: string[], lines: string[] = []) =>
    (await held(contracts, { lines })).get('A')?.terminated;
  const ended = 'a,A,broadband,2024-01-01,,,,,,,,,,2025-06-01,';

  test('is the end, unless another one runs or purchases go on', async () => {
    expect(await terminated([ended])).toBe(true);
    expect(await terminated([ended, 'b,A,tea,2024-01-01,,,,,,,,,,,'])).toBe(false);
    expect(await terminated(['b,A,tea,2024-01-01,,,,,,,,,,,'])).toBe(false);
    expect(await terminated([ended], ['A,2025-05-01,1,broadband'])).toBe(true);
    expect(await terminated([ended], ['A,2025-06-01,1,broadband'])).toBe(true);
    expect(await terminated([ended], ['A,2025-06-02,1,broadband'])).toBe(false);
  });

  test('waits a usual gap for who also buys what no contract covers', async () => {
    // A and B buy tea every 30 and 29 days; the contract ended 29 days ago. Of the gaps, those of 29 days are half at
    // most, so the clock is 30 days; with 28 days instead of 29 for A, less.
    const teaOf = (id: string, ...days: string[]) => days.map((day) => `${id},${day},1,tea`);
    const slow = teaOf('A', '2025-02-25', '2025-03-27', '2025-04-26', '2025-05-26');
    expect(await terminated([ended], slow)).toBe(false);
    const quick = teaOf('A', '2025-05-05', '2025-05-12', '2025-05-19', '2025-05-26');
    expect(await terminated([ended], quick)).toBe(true);
  });
});

describe('M13 choice set', () => {
  const world = (
    market: string[],
    customers: string[],
    lines: string[],
    more: Record<string, string[]> = {},
  ) => ({
    transactions: orders('Z,2024-01-01,1,tea', ...lines),
    customers: ['customer_id,region', ...customers],
    market: ['category,region,period,viable_suppliers,own_share,open', ...market],
    ...more,
  });

  test('the latest market known of the region, in the category bought most', async () => {
    const tables = world(
      [
        'tea,north,2024-Q1,5,0.2,',
        'tea,north,2025-Q2,3,0.4,',
        'tea,north,2025-Q3,0,1,',
        'cups,north,2025-Q1,1,0.9,',
      ],
      ['A,north', 'B,south', 'C,'],
      [
        'A,2025-01-01,1,tea',
        'A,2025-02-01,1,tea',
        'A,2025-02-02,1,cups',
        'B,2025-01-01,1,tea',
        'C,2025-01-01,1,tea',
      ],
    );
    const { facts } = await measured(tables, { asOf });
    expect(facts.get('A')).toMatchObject({ viableSuppliers: 3, ownMarketShare: 0.4 });
    // Neither a region of which the market says nothing nor one that is not known has no rivals.
    expect(facts.get('B')?.viableSuppliers).toBeNull();
    expect(facts.get('C')?.viableSuppliers).toBeNull();
    const each = await measured(tables, { asOf, byCategory: true });
    expect(each.facts.get('A/cups')).toMatchObject({ viableSuppliers: 1, ownMarketShare: 0.9 });
  });

  test('who is there counts, not whether others may still enter', async () => {
    const { facts } = await measured(
      world(['tea,north,2025-Q1,4,,no'], ['A,north'], ['A,2025-01-01,1,tea']),
      { asOf },
    );
    expect(facts.get('A')?.viableSuppliers).toBe(4);
  });

  test('who bought nothing is asked by the contract', async () => {
    const { facts } = await measured(
      world(['phone,north,2025-Q1,2,,'], ['A,north', 'B,north'], [], {
        contracts: ['contract_id,customer_id,category,start', 'a,A,phone,2025-01-01'],
      }),
      { asOf },
    );
    expect(facts.get('A')?.viableSuppliers).toBe(2);
    expect(facts.get('B')?.viableSuppliers).toBeNull();
  });

  test('where orders name no category, the only one of the market is meant', async () => {
    const { facts } = await measured(
      {
        transactions: ['customer_id,date,amount', 'A,2025-01-01,1'],
        customers: ['customer_id,region', 'A,north'],
        market: ['category,region,period,viable_suppliers', 'anything,north,2025-01-01,2'],
      },
      { asOf },
    );
    expect(facts.get('A')?.viableSuppliers).toBe(2);
  });
});

describe('M13 neighbours', () => {
  const region = (size: number, records: Readonly<Record<number, string>>) =>
    Array.from({ length: size }, (_, i) => `c${i},north,${records[i] ?? ',,'}`);
  const customers = ['customer_id,region,status,status_date,destination_competitor'];
  const shareOf = async (records: string[], more: Record<string, string[]> = {}) => {
    const { facts } = await measured(
      { transactions: orders('c0,2025-01-01,1,tea'), customers: [...customers, ...records], ...more },
      { asOf },
    );
    return [facts.get('c0')?.neighboursLeftShare, facts.get('c1')?.neighboursLeftShare];
  };

  test('twenty others are needed; who left counts among the others', async () => {
    // 21 customers; c1 left within the year: of c0's 20 others one, of c1's none.
    expect(await shareOf(region(21, { 1: 'gone,2025-01-01,Red' }))).toEqual([0.05, 0]);
    expect(await shareOf(region(20, { 1: 'gone,2025-01-01,Red' }))).toEqual([null, null]);
  });

  test('who left before the year is no neighbour, who leaves later has not left', async () => {
    // c2 left on 2024-06-30, 365 days ago: 20 neighbours remain, c1 has 19 others and so has c0.
    expect(await shareOf(region(21, { 2: 'gone,2024-06-30,Red' }))).toEqual([null, null]);
    expect(await shareOf(region(22, { 2: 'gone,2024-06-30,Red', 3: 'gone,2025-07-01,Red' }))).toEqual([0, 0]);
  });

  test('a contract that ended for a rival counts', async () => {
    const contracts = [
      'contract_id,customer_id,start,terminated_on,reason_text',
      'a,c2,2024-01-01,2025-01-01,went to BlueTel',
      'b,c3,2024-01-01,2025-01-01,转投竞争对手',
      'c,c4,2024-01-01,2025-01-01,too expensive',
    ];
    const competitor_events = ['event_id,date,kind,competitor', 'e,2024-01-01,entry,BlueTel'];
    expect(await shareOf(region(21, {}), { contracts, competitor_events })).toEqual([0.1, 0.1]);
  });
});

describe('M17 what is held', () => {
  test('contracts in force and categories that none covers', async () => {
    const facts = await held(['a,A,tea,2025-01-01,,,,,,,,,,,', 'b,A,,2025-01-01,,,,,,,,,,,'], {
      lines: ['A,2025-01-01,1,tea', 'A,2025-01-01,1,cups', 'A,2024-06-30,1,milk'],
    });
    expect(facts.get('A')?.productsHeld).toBe(3);
  });

  test('the penalty of loyalty needs five new contracts of the plan and two years', async () => {
    const fresh = (count: number) =>
      Array.from({ length: count }, (_, i) => `n${i},N${i},tea,2025-01-01,,,,,gold,${10 + i},,,,,`);
    const old = 'a,A,tea,2023-07-01,,,,,gold,18,,,,,';
    // New ones pay 10, 11, 12, 13, 14: median 12, 18/12 = 1.5.
    expect((await held([old, ...fresh(5)])).get('A')?.loyaltyPenalty).toBe(1.5);
    expect((await held([old, ...fresh(4)])).get('A')?.loyaltyPenalty).toBeNull();
    const younger = 'a,A,tea,2023-07-02,,,,,gold,18,,,,,';
    expect((await held([younger, ...fresh(5)])).get('A')?.loyaltyPenalty).toBeNull();
  });
});

describe('M19 own circumstances, M01 kin', () => {
  const records = [
    'customer_id,kind,segment,source,status,status_date',
    'A,person,staff,,moved,2025-06-30',
    'B,person,family,,closed,2025-01-01',
    'C,firm,,,Closed down,2025-01-01',
    'D,person,,亲友推荐,去世,2025-07-01',
    'emp-7,person,,,active,2025-01-01',
    '12,person,,,,',
  ];
  test('from the record, from the list of employees, and as of the day', async () => {
    const { facts } = await measured(
      {
        transactions: orders('Z,2025-01-01,1,tea'),
        customers: records,
        employees: ['employee_id,role', 'emp-7,clerk', '12,clerk'],
      },
      { asOf },
    );
    const of = (id: string) => [facts.get(id)?.lifeEvent, facts.get(id)?.kin];
    expect(of('A')).toEqual([1, 1]);
    // A household of a family whose account was closed.
    expect(of('B')).toEqual([0, 0]);
    expect(of('C')).toEqual([1, 0]);
    expect(of('D')).toEqual([0, 1]);
    expect(of('emp-7')).toEqual([0, 1]);
    // Customers and employees are numbered alike.
    expect(of('12')).toEqual([0, 0]);
    expect(of('Z')).toEqual([null, null]);
  });
});
