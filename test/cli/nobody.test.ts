import { expect, it } from 'vitest';
import { scratch } from './run.ts';

/* What stands where a customer should and is none: each order is worth 10. */

interface Report {
  reconciliation: { parts: { reason: string; records: number; amount: string }[] };
  customers: { customer_id: string }[];
  findings: { rule: string; file: string; value: string | null; count: number }[];
}

const ordersOf = (ids: readonly string[]) =>
  `customer_id,date,amount\n${ids
    .map((id, index) => `${id},2024-01-${String((index % 28) + 1).padStart(2, '0')},10\n`)
    .join('')}`;

const score = (ids: readonly string[], beside: Record<string, string> = {}): Promise<Report> =>
  scoreFiles({ 'orders.csv': ordersOf(ids), ...beside });

async function scoreFiles(files: Record<string, string>, inputs = Object.keys(files)): Promise<Report> {
  const place = scratch(files);
  const { stdout, stderr, exitCode } = await place.run(['score', ...inputs, '-f', 'json']);
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

it.each([
  [
    'with any sign between words',
    'walk_in|WalkIn|NO_CUSTOMER|guest-user|GUEST_USER|n / a|匿名 用户|unknown  user',
  ],
  ['in brackets', '(unknown)|(not set)|[Guest]|【匿名】|<NA>|(blank)'],
  ['in full width', 'Ｎ／Ａ|ｎ／ａ|ＮＡ|０|Ｇｕｅｓｔ'],
  ['in signs alone', '…|。|、|...|——|_'],
  [
    'of tills and shops',
    'Guest Checkout|Cash Customer|Walk-in Customers|not available|not logged in|unregistered|customer',
  ],
  ['未登记的顾客', '暂无|未登录|未登记|未填写|顾客|普通顾客|临时客户|现金客户|零售客户|非会员|未知客户'],
  ['傳統字', '暫無|匿名買家|未登錄|散客|顧客'],
])('words for nobody %s', async (_how, words) => {
  const ids = words.split('|');
  const report = await score(['A', 'B', ...ids]);
  expect(peopleOf(report)).toEqual(['A', 'B']);
  expect(partsOf(report)['guest']?.[0]).toBe(ids.length);
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
    ...'NA1|Na|Na Li|Na N|Ni L|N. A.|-1|00|Guest House|guest_12|Walker|Noah|Blank|No Name'.split('|'),
    ...'无名|匿名小王|顾客来|空客|小…明'.split('|'),
    ...'2024-01-05|138-0013-8001|10:22:33:44|192.168.10.200|AB-12-34|1001____'.split('|'),
    ...'3f2b8c1e-9d4a-4f6b-8c1e-9d4a4f6b8c1e|a.b@x.com|j_k__l@x.com|x1234|XXX1001|__init__'.split('|'),
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
    ...'138....8001|138····8001|138____8001|138----8001|138……8001'.split('|'),
    ...'j•••@x.com|xxxx1234|xxxx-xxxx-1234|•••• 1234'.split('|'),
  ];
  expect(partsOf(await score(['A', ...ids]))).toEqual({ used: [1, '10.00'], masked: [16, '160.00'] });
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

it('0 of one shop says nothing about the 0 of another', async () => {
  const counted = ordersOf([0, 1, 2, 3, 0, 1, 2, 3].map(String));
  const guests = ordersOf(['0', '0', '0', '11', '12']);
  const shops = { 'a/orders.csv': counted, 'b/orders.csv': guests };
  const report = await scoreFiles(shops, ['a=a', 'b=b']);
  expect(peopleOf(report)).toEqual(['a/0', 'a/1', 'a/2', 'a/3', 'b/11', 'b/12']);
  expect(partsOf(report)).toEqual({ used: [10, '100.00'], guest: [3, '30.00'] });
  expect(said(report)).toEqual([['0', 3]]);
  // A table of the customers of one shop speaks for that shop alone.
  const third = {
    'c/orders.csv': ordersOf(['0', '0', '11', '13']),
    'c/customers.csv': 'customer_id\n0\n11\n',
  };
  const known = await scoreFiles({ ...shops, ...third }, ['a=a', 'b=b', 'c=c']);
  expect(peopleOf(known).filter((id) => id.endsWith('/0'))).toEqual(['a/0', 'c/0']);
  expect(said(known)).toEqual([['0', 3]]);
});
