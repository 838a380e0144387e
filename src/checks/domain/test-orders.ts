import type { Check } from '../check.ts';
import { customerIds, withIdsIn } from './customer-ids.ts';

export const testOrders: Check = {
  rule: 'order.test',
  scope: 'domain',
  severity: 'warning',
  names: { en: 'the customer looks like a test', zh: '客户看似测试数据' },
  remedy: {
    en: 'Leave tests out with `where` in the configuration.',
    zh: '请在配置中用 where 排除测试数据。',
  },
  example: {
    en: 'the customers `test`, `demo-2` and `tester`',
    zh: '客户 `test`、`demo-2` 与 `测试账号`',
  },
  async find(world) {
    const { rows, run, files } = world;
    await run(
      `CREATE OR REPLACE TEMP TABLE check_tests AS SELECT id FROM ${await customerIds(world)}
       WHERE regexp_matches(lower(id), '(^|[^a-z])(test|tests|testing|tester|demo|dummy|sample|foobar)([^a-z]|$)|测试|试用|样例')`,
    );
    return withIdsIn(files, rows, 'check_tests');
  },
};
