import { normaliseHeader } from '../../tables/index.ts';
import type { Check, RecordQuestion } from '../check.ts';
import type { CheckedFile } from '../world.ts';
import { customerIds, withIdsIn } from './customer-ids.ts';

export const testOrders: Check = {
  rule: 'order.test',
  scope: 'domain',
  severity: 'warning',
  names: { en: 'the customer or the order looks like a test', zh: '客户或订单看似测试数据' },
  remedy: {
    en: 'Leave tests out with `where` in the configuration.',
    zh: '请在配置中用 where 排除测试数据。',
  },
  example: {
    en: 'the customer `demo-2`, the e-mail `test@shop.example`, the order `TEST-001`',
    zh: '客户 `测试账号`、邮箱 `test@shop.example`、订单 `TEST-001`',
  },
  records: (file) => [...orderNumbers(file), ...peopleBeside(file)],
  async find(world) {
    const { rows, run, files } = world;
    await run(
      `CREATE OR REPLACE TEMP TABLE check_tests AS SELECT id FROM ${await customerIds(world)}
       WHERE regexp_matches(lower(id), '(^|[^a-z])(test|tests|testing|tester|demo|dummy|sample|foobar)([^a-z]|$)|测试|试用|样例')`,
    );
    return withIdsIn(files, rows, 'check_tests');
  },
};

/** Beyond this share it is how the shop numbers its orders, or what it sells. */
const most = 0.2;

/** Few words: a person may be called Sample. Only cells with one of them are looked at closely. */
const looksLikeTest = (text: string): string =>
  `CASE WHEN contains(lower(${text}), 'test') OR contains(lower(${text}), 'dummy') OR contains(${text}, '测试')
   THEN regexp_matches(lower(${text}), '(^|[^a-z])(test|tests|testing|tester|dummy)([^a-z]|$)|测试') ELSE false END`;

const orderNumbers = ({ table, columns }: CheckedFile): RecordQuestion[] =>
  table.id === 'transactions' && columns.has('order_id')
    ? [{ test: `reason = 0 AND ${looksLikeTest('order_id')}`, column: 'order_id', most }]
    : [];

const names: ReadonlySet<string> = new Set(
  (
    'Email, E-mail, Mail, Email address, Customer email, Buyer email, Contact email, Name, Customer name, Full name, ' +
    'First name, Last name, Buyer name, Client name, Billing name, Shipping name, Contact name, 邮箱, 电子邮箱, 邮件, 姓名, ' +
    '客户姓名, 客户名称, 会员姓名, 买家姓名, 收货人, 收货人姓名, 联系人'
  )
    .split(', ')
    .map(normaliseHeader),
);

/** E-mail addresses and names, which no column of the contract holds. */
function peopleBeside({ columns, header }: CheckedFile): RecordQuestion[] {
  const mapped = new Set([...columns.values()].map(({ cellIndex }) => cellIndex));
  return header.flatMap((name, headerCell) =>
    names.has(normaliseHeader(name)) && !mapped.has(headerCell)
      ? [{ test: `reason = 0 AND ${looksLikeTest(`c${headerCell}`)}`, column: null, headerCell, most }]
      : [],
  );
}
