import type { Check } from '../check.ts';
import { customerIds, plainId, withIdsIn } from './customer-ids.ts';

export const similarIds: Check = {
  rule: 'id.similar',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'customer ids differ only in case, blanks or full-width forms',
    zh: '客户编号仅在大小写、空格或全半角上不同',
  },
  remedy: {
    en: 'Write each id in one way, or they are different customers.',
    zh: '请统一写法，否则会被当作不同客户。',
  },
  example: {
    en: '`a17`, `A17` and `Ａ17`',
    zh: '`a17`、`A17` 与 `Ａ17`',
  },
  async find(world) {
    const { rows, run, files } = world;
    await run(
      `CREATE OR REPLACE TEMP TABLE check_similar AS
       WITH plain AS MATERIALIZED (SELECT id, ${plainId('id')} AS plain FROM ${await customerIds(world)})
       SELECT id FROM plain SEMI JOIN (SELECT plain FROM plain GROUP BY plain HAVING count(*) > 1) USING (plain)`,
    );
    return withIdsIn(files, rows, 'check_similar');
  },
};
