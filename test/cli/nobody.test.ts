import { expect, it } from 'vitest';
import { scratch } from './run.ts';

/* What stands where a customer should and is none: each order is worth 10. */

interface Report {
  reconciliation: { parts: { reason: string; records: number; amount: string }[] };
  customers: { customer_id: string }[];
  findings: { rule: string; file: string; value: string | null; count: number }[];
}

async function score(ids: readonly string[], beside: Record<string, string> = {}): Promise<Report> {
  const lines = ids.map((id, index) => `${id},2024-01-${String((index % 28) + 1).padStart(2, '0')},10`);
  const place = scratch({ 'orders.csv': `customer_id,date,amount\n${lines.join('\n')}\n`, ...beside });
  const { stdout, stderr, exitCode } = await place.run([
    'score',
    'orders.csv',
    ...Object.keys(beside),
    '-f',
    'json',
  ]);
  place.remove();
  expect(exitCode, stderr).toBe(0);
  return JSON.parse(stdout) as Report;
}

const partsOf = ({ reconciliation }: Report) =>
  Object.fromEntries(reconciliation.parts.map(({ reason, records, amount }) => [reason, [records, amount]]));
const peopleOf = ({ customers }: Report) => customers.map(({ customer_id }) => customer_id).toSorted();
const said = ({ findings }: Report) =>
  findings.flatMap(({ rule, value, count }) => (rule === 'id.nobody' ? [[value, count]] : []));

it('words for nobody are guests, said with their number', async () => {
  const words =
    '#N/A N/A NA null NULL None nan - -- — Unknown GUEST anonymous 匿名用户 匿名 未知 游客 散客'.split(' ');
  const report = await score(['A', 'B', ...words, '匿名用户']);
  expect(partsOf(report)).toEqual({ used: [2, '20.00'], guest: [words.length + 1, '190.00'] });
  expect(peopleOf(report)).toEqual(['A', 'B']);
  expect(said(report)[0]).toEqual(['匿名用户', 2]);
  expect(said(report).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(words.length + 1);
});

it('names that only hold such a word, or a few signs, are customers', async () => {
  const names = [
    'Guest Ltd',
    'Nanny',
    'Unknown Pleasures',
    '未知味',
    'A-1',
    'Xx123xx',
    'maxxx2024',
    '买买提·艾力',
  ];
  const report = await score(names);
  expect(peopleOf(report)).toEqual(names.toSorted());
  expect(said(report)).toEqual([]);
});

it('numbers with hidden digits are masked, whichever sign hides them', async () => {
  const ids = [
    '138XXXX8001',
    '138xxxx8001',
    '138****8001',
    '138＊＊＊＊8001',
    '138••••8001',
    '+86 138XXXX8001',
    '1380013XXXX',
  ];
  expect(partsOf(await score(['A', ...ids]))).toEqual({ used: [1, '10.00'], masked: [ids.length, '70.00'] });
});

it.each([
  ['beside ids of another kind', ['A', 'B', '0'], 1],
  ['where somebody buys as often', ['1', '2', '3', '0', '0', '1'], 0],
  ['where it buys more often than anybody', ['1', '2', '3', '0', '0'], 2],
  ['where nothing else counts from it on', ['17', '18', '18', '0'], 1],
  ['in a list that counts from it', ['0', '1', '1', '2'], 0],
])('0 %s', async (_where, ids, guests) => {
  const report = await score(ids);
  expect(partsOf(report)['guest']?.[0] ?? 0).toBe(guests);
  expect(said(report)).toEqual(guests === 0 ? [] : [['0', guests]]);
});

it('0 is a customer where the table of customers has it, and else nobody in any table', async () => {
  const cases = 'case_id,customer_id,opened_at\n1,A,2024-01-01\n2,0,2024-01-02\n3,guest,2024-01-03\n';
  const report = await score(['A', 'B', '0'], { 'cases.csv': cases });
  expect(peopleOf(report)).toEqual(['A', 'B']);
  const known = await score(['A', 'B', '0'], { 'customers.csv': 'customer_id\n0\nA\n' });
  expect(peopleOf(known)).toEqual(['0', 'A', 'B']);
});
