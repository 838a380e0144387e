import { afterAll, describe, expect, test } from 'vitest';
import { scratch } from './run.ts';

const place = scratch({
  'transactions.csv': [
    'customer_id,date,amount,order_id',
    ...Array.from(
      { length: 15 },
      (_, index) => `a,2024-01-${String(index + 1).padStart(2, '0')},1,o${index + 1}`,
    ),
    'b,2024-02-20,5,o99',
    '',
  ].join('\n'),
  // The quoted line break makes line and record numbers differ.
  'surveys.csv': [
    'response_id,customer_id,date,item,score,scale_min,scale_max,brand,text',
    'r1,a,2024-01-10,sat_overall,2,1,7,,"slow',
    'delivery"',
    'r1,a,2024-01-10,sat_overall,6,1,7,Rival,',
    'r2,b,2024-01-11,trust,7,1,7,,',
    'r3,a,2023-05-01,recommend,8.5,0,10,,',
    '',
  ].join('\n'),
  'cases.csv': [
    'case_id,customer_id,opened_at,type,severity,target',
    'c1,a,2024-01-12 09:30,complaint,3,media',
    '',
  ].join('\n'),
  'referrals.csv': ['referrer_id,referred_id,date,bonus,converted', 'a,b,2024-01-05,20,yes', ''].join('\n'),
  'contracts.csv': [
    'contract_id,customer_id,start,plan,fee,min_term_end',
    'k1,a,2023-01-01,basic,19.90,2025-01-01',
    '',
  ].join('\n'),
  'refunds.csv': ['customer_id,date,amount,reason_code', 'a,2024-01-13,4.5,broken', ''].join('\n'),
  'wallet.csv': ['customer_id,category,period,total_spend,own_spend', 'a,tea,2023-Q4,200,50', ''].join('\n'),
  'access.csv': ['customer_id,own_minutes,best_rival_minutes,valid_from', 'a,5,12.5,2023-06-01', ''].join(
    '\n',
  ),
  'rewards.csv': [
    'customer_id,date,type,points',
    ...Array.from({ length: 8 }, (_, index) => `a,2024-01-0${index + 1},earn,${index + 1}`),
    '',
  ].join('\n'),
  'customers.csv': [
    'customer_id,status_date,referred_by,segment,region,birth_year,status',
    'a,2023-01-01,b,home,north,1980,active',
    '',
  ].join('\n'),
  'links.csv': ['customer_id,same_as', 'b,z', ''].join('\n'),
});
afterAll(() => place.remove());

interface Row {
  table: string;
  file: string;
  line: number;
  record: number;
  date: string | null;
  amount: string | null;
  note: string | null;
}
interface Document {
  sourceRowCount: number;
  sourceFiles: { table: string; file: string; records: number }[];
  sourceRows: Row[];
}

async function explain(customer: string, ...options: string[]): Promise<Document> {
  const { stdout, stderr, exitCode } = await place.run([
    'explain',
    customer,
    '.',
    '--format',
    'json',
    ...options,
  ]);
  expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Document;
}

describe('source rows of a customer', () => {
  test('every table tells its own, newest first, with physical lines', async () => {
    const { sourceRows } = await explain('a');
    const of = (table: string) =>
      sourceRows
        .filter((row) => row.table === table)
        .map(({ line, record, date, note }) => [line, record, date, note]);
    expect(of('surveys')).toEqual([
      [4, 2, '2024-01-10', 'sat_overall=6 (1–7) · Rival'],
      [2, 1, '2024-01-10', 'sat_overall=2 (1–7)'],
      [6, 4, '2023-05-01', 'recommend=8.5 (0–10)'],
    ]);
    expect(of('cases')).toEqual([[2, 1, '2024-01-12', 'complaint · severity=3 · media']]);
    expect(of('referrals')).toEqual([[2, 1, '2024-01-05', 'bonus=20 · converted=true']]);
    expect(of('contracts')).toEqual([[2, 1, '2023-01-01', 'basic · fee=19.9 · min_term_end=2025-01-01']]);
    expect(of('wallet')).toEqual([[2, 1, '2023-10-01', 'tea · own_spend=50 · total_spend=200']]);
    expect(of('access')).toEqual([[2, 1, '2023-06-01', 'own_minutes=5 · best_rival_minutes=12.5']]);
    // The first filled columns beside ids and the date: who referred them is somebody else.
    expect(of('customers')).toEqual([[2, 1, '2023-01-01', 'home · north · birth_year=1980']]);
  });

  test('refunds show their amount', async () => {
    const { sourceRows } = await explain('a');
    const [refund] = sourceRows.filter(({ table }) => table === 'refunds');
    expect(refund).toMatchObject({ note: 'broken', line: 2 });
    expect(Number(refund?.amount)).toBe(4.5);
  });

  test('at most twelve transactions and six of another table, and the exact numbers', async () => {
    const { sourceRows, sourceFiles, sourceRowCount } = await explain('a');
    const of = (table: string) => sourceRows.filter((row) => row.table === table);
    expect(of('transactions').map(({ date }) => date?.slice(-2))).toEqual([
      '15',
      '14',
      '13',
      '12',
      '11',
      '10',
      '09',
      '08',
      '07',
      '06',
      '05',
      '04',
    ]);
    expect(of('rewards').map(({ note }) => note)).toEqual(
      ['8', '7', '6', '5', '4', '3'].map((points) => `earn · points=${points}`),
    );
    expect(sourceFiles.map(({ table, records }) => [table, records])).toEqual([
      ['transactions', 15],
      ['customers', 1],
      ['contracts', 1],
      ['surveys', 3],
      ['cases', 1],
      ['refunds', 1],
      ['rewards', 8],
      ['wallet', 1],
      ['access', 1],
      ['referrals', 1],
    ]);
    expect(sourceRowCount).toBe(33);
  });

  test('rows of others stay out', async () => {
    const { sourceFiles } = await explain('b');
    expect(sourceFiles.map(({ table, records }) => [table, records])).toEqual([
      ['transactions', 1],
      ['surveys', 1],
      ['links', 1],
    ]);
  });

  test('several files of a table share its limit; the older ones are counted', async () => {
    const more = place.write('old/transactions-2023.csv', 'customer_id,date,amount\na,2023-01-05,1\n');
    const { stdout } = await place.run([
      'explain',
      'a',
      'transactions.csv',
      more,
      '--format',
      'table',
      '--lang',
      'en',
    ]);
    expect(stdout).toMatch(/Last 12 of 15 rows · transactions\.csv \(Transactions\)/);
    expect(stdout.trimEnd()).toMatch(/… .*transactions-2023\.csv \(1 older row\)$/);
  });

  test('people see them file by file, in their language', async () => {
    const english = await place.run(['explain', 'a', '.', '--format', 'table', '--lang', 'en']);
    const chinese = await place.run(['explain', 'a', '.', '--format', 'table', '--lang', 'zh']);
    expect(english.stdout).toContain(
      '\nAll 1 row · cases.csv (Cases)\n  2024-01-12  cases.csv:2  complaint · severity=3 · media\n',
    );
    expect(english.stdout).toContain('\nLast 6 of 8 rows · rewards.csv (Rewards)\n');
    expect(chinese.stdout).toContain('\n全部 3 行 · surveys.csv（问卷）\n');
  });

  test('a survey with a column per question tells its answers', async () => {
    const orders = place.write('wide/transactions.csv', 'customer_id,date,amount\na,2024-01-05,1\n');
    const answers = place.write(
      'wide/surveys.csv',
      'response_id,customer_id,date,sat_overall,recommend\nr1,a,2024-01-10,4,9\nr2,b,2024-01-11,5,8\n',
    );
    const config = place.write(
      'wide/loyalty.config.json',
      '{"tables":{"surveys":{"scale":{"sat_overall":"1-7","recommend":"0-10"}}}}',
    );
    const { stdout, stderr } = await place.run([
      'explain',
      'a',
      orders,
      answers,
      '--config',
      config,
      '--format',
      'json',
    ]);
    expect(stderr).not.toMatch(/error/i);
    expect((JSON.parse(stdout) as Document).sourceRows.slice(1)).toMatchObject([
      { table: 'surveys', line: 2, record: 1, date: '2024-01-10', note: 'sat_overall=4 · recommend=9' },
    ]);
  });

  test('ids of other customers are in no note', async () => {
    const { sourceRows } = await explain('a');
    expect(sourceRows.filter(({ note }) => /(^|[ =])b( |$)/.test(note ?? ''))).toEqual([]);
  });
});
