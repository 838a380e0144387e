import { describe, expect, test } from 'vitest';
import { measured } from './choice-world.ts';

const asOf = '2024-12-31';
const orders = (...lines: string[]) => ['customer_id,date,amount,category', 'Z,2023-01-01,1,tea', ...lines];
const header = 'customer_id,category,period,total_spend,own_spend,source,brands_used,own_rank';

async function wallet(rows: readonly string[], lines: readonly string[] = [], byCategory = false) {
  const { facts } = await measured(
    { transactions: orders(...lines), wallet: [header, ...rows] },
    { asOf, byCategory },
  );
  return facts;
}

describe('M06 share of wallet', () => {
  test('own over total of the quarters that began within 365 days, scaled to a year', async () => {
    // Q2 and Q4: own 30 + 50 of 100 + 60 = .5; half a year covers 160 and 80 elsewhere: 320 and 160 a year.
    // Beyond a twentieth: 100 > 31.5 and 60 > 52.5: two periods elsewhere. The year before is forgotten.
    const facts = await wallet([
      'A,tea,2024-Q2,100,30,invoice,3,1',
      'A,tea,2024-Q4,60,50,invoice,2,1',
      'A,tea,2023-Q4,500,0,invoice,5,1',
      'A,tea,2025-Q1,900,0,invoice,9,1',
      'B,tea,2024-Q3,100,96,invoice,,',
    ]);
    expect(facts.get('A')).toMatchObject({
      shareOfWallet: 0.5,
      walletModelled: 0,
      walletTotal: 320,
      walletGap: 160,
      rivalPurchases: 2,
      brandsUsed: 2,
    });
    expect(facts.get('B')).toMatchObject({ shareOfWallet: 0.96, rivalPurchases: 0, brandsUsed: null });
    expect(facts.get('Z')?.shareOfWallet).toBeNull();
  });

  test('the latest period where none is recent; a total of nothing says nothing; more than all is all', async () => {
    const facts = await wallet([
      'A,tea,2022-Q1,100,10,,,',
      'A,tea,2022-Q2,100,30,,,',
      'B,tea,2024-Q1,0,0,,,',
      'C,tea,2024-Q1,50,80,,,',
      'D,tea,2024-Q1,100,25,,,',
      'D,cups,2024-Q1,100,75,,,',
    ]);
    expect(facts.get('A')?.shareOfWallet).toBe(0.3);
    expect(facts.get('B')).toMatchObject({ shareOfWallet: null, walletModelled: null, rivalPurchases: null });
    expect(facts.get('C')).toMatchObject({ shareOfWallet: 1, walletGap: 0 });
    expect(facts.get('D')?.shareOfWallet).toBe(0.5);
  });

  test('of several sources for a period one counts, the panel first', async () => {
    const facts = await wallet([
      'A,tea,2024-01,100,10,survey,,',
      'A,tea,2024-01,100,40,panel,,',
      'A,tea,2024-02,100,40,,,',
    ]);
    expect(facts.get('A')).toMatchObject({ shareOfWallet: 0.4, walletTotal: 1200 });
  });

  test('an empty own spend is what our transactions say, in the category and the period', async () => {
    // Periods are quarters: July to September 20 + 5 of 100.
    const rows = ['A,tea,2024-Q2,100,50,,,', 'A,tea,2024-Q3,100,,,,', 'B,milk,2024-Q3,100,,,,'];
    const lines = [
      'A,2024-06-30,70,tea',
      'A,2024-07-01,20,tea',
      'A,2024-09-30,5,tea',
      'A,2024-10-01,70,tea',
      'A,2024-08-01,70,cups',
    ];
    const facts = await wallet(rows, lines);
    expect(facts.get('A')?.shareOfWallet).toBe(0.375);
    // A category that transactions do not name may only be spelt otherwise.
    expect(facts.get('B')?.shareOfWallet).toBeNull();
    const each = await wallet(rows, lines, true);
    expect(each.get('A/tea')?.shareOfWallet).toBe(0.375);
    expect(each.get('A/cups')?.shareOfWallet).toBeNull();
  });

  test('the Wallet Allocation Rule from rank and brands, marked as modelled', async () => {
    // (1 − 1/4)·2/3 = .5; (1 − 2/3)·2/2 = 1/3; a rank beyond the brands says nothing.
    const facts = await wallet([
      'A,milk,2024-Q3,0,,survey,3,1',
      'B,milk,2024-Q3,0,,survey,2,2',
      'C,milk,2024-Q3,0,,survey,2,3',
    ]);
    expect(facts.get('A')).toMatchObject({
      shareOfWallet: 0.5,
      walletModelled: 1,
      brandsUsed: 3,
      walletGap: null,
    });
    expect(facts.get('B')?.shareOfWallet).toBeCloseTo(1 / 3, 9);
    expect(facts.get('C')).toMatchObject({ shareOfWallet: null, walletModelled: null, brandsUsed: 2 });
  });

  test('the trend needs the same periods in both half years', async () => {
    // 60 + 60 against 100 + 50: −.2.
    const rows = ['2024-Q1,100', '2024-Q2,50', '2024-Q3,60', '2024-Q4,60'].map((row) => `A,tea,${row},10,,,`);
    expect((await wallet(rows)).get('A')?.walletTrend).toBeCloseTo(-0.2, 12);
    expect((await wallet(rows.slice(1))).get('A')?.walletTrend).toBeNull();
  });
});

describe('M06 purchases elsewhere', () => {
  const panel = (...lines: string[]) => ['customer_id,date,amount,category,is_own', ...lines];

  test('days and amounts of a panel, of the categories that we sell', async () => {
    const transactions = panel(
      'A,2024-06-01,30,tea,true',
      'A,2024-06-01,40,tea,false',
      'A,2024-06-02,10,cups,false',
      'A,2024-06-02,10,tea,false',
      'A,2024-06-03,99,rice,false',
      'A,2024-01-01,99,tea,false',
      'A,2025-01-01,99,tea,false',
      'B,2024-06-01,30,cups,true',
      'C,2023-06-01,30,tea,true',
      'C,2023-06-01,5,tea,false',
    );
    // 30 of 30 + 60; 2024-01-01 is 365 days before the as-of day.
    const { facts } = await measured({ transactions }, { asOf });
    expect(facts.get('A')?.shareOfWallet).toBeCloseTo(1 / 3, 12);
    expect(facts.get('A')).toMatchObject({ walletGap: 60, walletTotal: 90, rivalPurchases: 2 });
    expect(facts.get('A')?.walletModelled).toBeUndefined();
    // B is in the panel and buys from us only; C is not in it any more.
    expect(facts.get('B')).toMatchObject({ shareOfWallet: 1, rivalPurchases: 0 });
    expect(facts.get('C')?.shareOfWallet).toBeNull();
    const each = await measured({ transactions }, { asOf, byCategory: true });
    expect(each.facts.get('A/tea')).toMatchObject({ shareOfWallet: 0.375, rivalPurchases: 2 });
  });

  test('of days elsewhere with a known place, those in other regions than home', async () => {
    const stores = [
      'store_id,region',
      'ours,Old Town',
      'rival, old town',
      'far,Harbour',
      'ferry,Island',
      'lost,',
    ];
    const customers = ['customer_id,region', 'A,Old Town', 'C,Island'];
    const elsewhere = (line: string) => `${line},tea,false`;
    const transactions = [
      'customer_id,date,amount,store_id,category,is_own',
      'A,2024-06-01,30,ours,tea,true',
      // Three days away, one of them with a purchase at home as well; one at home; one of unknown place.
      ...['A,2024-06-02,10,far', 'A,2024-06-03,10,ferry', 'A,2024-06-04,10,far', 'A,2024-06-04,10,rival'].map(
        elsewhere,
      ),
      ...['A,2024-06-05,10,rival', 'A,2024-06-06,10,lost', 'A,2024-06-07,-10,far'].map(elsewhere),
      // Without a record the region of our store is home.
      'B,2024-06-01,30,ours,tea,true',
      ...['B,2024-06-02,10,far', 'B,2024-06-03,10,rival'].map(elsewhere),
      // Where they live, and where they bought from us: both are home.
      'C,2024-06-01,30,ours,tea,true',
      ...['C,2024-06-02,10,ferry', 'C,2024-06-03,10,rival'].map(elsewhere),
      // Nobody knows where D is at home.
      'D,2024-06-01,30,lost,tea,true',
      'D,2024-06-02,10,far,tea,false',
    ];
    const { facts } = await measured({ transactions, stores, customers }, { asOf });
    // A: 2 June and 3 June of four days.
    expect(facts.get('A')).toMatchObject({ awayShare: 0.5, placedElsewhere: 4 });
    expect(facts.get('B')).toMatchObject({ awayShare: 0.5, placedElsewhere: 2 });
    expect(facts.get('C')).toMatchObject({ awayShare: 0, placedElsewhere: 2 });
    expect(facts.get('D')).toMatchObject({ awayShare: null, placedElsewhere: null });
  });

  test('lines of a panel among those of all customers tell nothing of who is not in it', async () => {
    const transactions = panel(
      'A,2024-06-01,30,tea,true',
      'A,2024-06-01,30,tea,false',
      ...['B', 'C', 'D'].map((who) => `${who},2024-06-01,30,tea,true`),
    );
    // One of four was seen elsewhere: B, C and D may buy anywhere.
    const { facts } = await measured({ transactions }, { asOf });
    expect(facts.get('A')?.shareOfWallet).toBeCloseTo(0.5, 12);
    expect(facts.get('B')).toMatchObject({ shareOfWallet: null, rivalPurchases: null });
  });

  test('who is in no panel is not known', async () => {
    const { facts } = await measured(
      {
        transactions: orders('B,2024-06-01,30,tea'),
        panel: panel('A,2024-06-01,30,tea,true', 'A,2024-06-01,30,tea,false'),
      },
      { asOf, config: { tables: { transactions: { files: ['transactions.csv', 'panel.csv'] } } } },
    );
    expect(facts.get('A')?.shareOfWallet).toBe(0.5);
    expect(facts.get('B')).toMatchObject({ shareOfWallet: null, rivalPurchases: null });
  });
});

describe('M06 share against price gap', () => {
  const months = ['01', '02', '03', '04', '05', '06', '07', '08'];
  const events = ['event_id,date,kind,competitor,category,price_index,end'];

  test('Pearson’s correlation over eight periods', async () => {
    // The rival is at 1 in the first four months (gap 0), at .8 in the last four (gap .2).
    // Shares: .5 ×4, then .3, .3, .1, .1. Means .35 and .1; Sxy = Σ(x − .35)(y − .1)
    // = 4·(.15·−.1) + 2·(−.05·.1) + 2·(−.25·.1) = −.12; Sxx = 4·.0225 + 2·.0025 + 2·.0625 = .22; Syy = 8·.01 = .08.
    // r = −.12/√.0176 = −.904534.
    const own = [5, 5, 5, 5, 3, 3, 1, 1];
    const rows = months.map((month, i) => `A,tea,2024-${month},10,${own[i]},,,`);
    const short = rows.slice(1).map((row) => row.replace('A,', 'B,'));
    const tables = {
      transactions: orders(),
      wallet: [header, ...rows, ...short],
      competitor_events: [...events, 'e1,2023-06-01,promo,Red,,1,', 'e2,2024-05-01,price_cut,Red,tea,0.8,'],
    };
    const { facts } = await measured(tables, { asOf });
    expect(facts.get('A')?.priceGapCorrelation).toBeCloseTo(-0.12 / Math.sqrt(0.0176), 9);
    expect(facts.get('A')?.priceGapPeriods).toBe(8);
    expect(facts.get('B')).toMatchObject({ priceGapCorrelation: null, priceGapPeriods: 7 });
  });

  test('no gap that changes, nothing to follow', async () => {
    const rows = months.map((month, i) => `A,tea,2024-${month},10,${i + 1},,,`);
    const { facts } = await measured(
      {
        transactions: orders(),
        wallet: [header, ...rows],
        competitor_events: [...events, 'e1,2023-06-01,promo,Red,,0.9,'],
      },
      { asOf },
    );
    expect(facts.get('A')).toMatchObject({ priceGapCorrelation: null, priceGapPeriods: 0 });
  });

  test('our own list prices move the gap as well', async () => {
    // Our list price doubles in May: gap 1 − .9, then 2 − .9; the share falls from 1 to 0 with it: r = −1.
    const { facts } = await measured(
      {
        transactions: [
          'customer_id,date,amount,category,product_id,list_price',
          ...months.map((month, i) => `Z,2024-${month}-10,1,tea,p,${i < 4 ? 10 : 20}`),
        ],
        wallet: [header, ...months.map((month, i) => `A,tea,2024-${month},10,${i < 4 ? 10 : 0},,,`)],
        competitor_events: [...events, 'e1,2023-06-01,promo,Red,,0.9,'],
      },
      { asOf },
    );
    expect(facts.get('A')?.priceGapCorrelation).toBeCloseTo(-1, 12);
    expect(facts.get('A')?.priceGapPeriods).toBe(8);
  });
});
