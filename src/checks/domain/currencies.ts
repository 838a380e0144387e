import type { Check, Hit } from '../check.ts';

export const currencies: Check = {
  rule: 'data.currencies',
  scope: 'domain',
  severity: 'error',
  names: { en: 'the amounts are in more than one currency', zh: '金额含有多种币种' },
  remedy: {
    en: 'Convert them to one, or pick one with `where` in the configuration.',
    zh: '请换算为同一币种，或在配置中用 where 只取一种。',
  },
  example: {
    en: 'EUR in 4,000 records and USD in 12',
    zh: '4,000 条为 EUR，12 条为 USD',
  },
  async find({ rows, files, orders, quote }) {
    const found = await rows<{ currency: string; records: string }>(
      `SELECT currency, count(*) AS records FROM ${orders} WHERE currency IS NOT NULL GROUP BY currency ORDER BY records DESC, currency`,
    );
    const [usual] = found;
    if (usual === undefined || found.length < 2) return [];
    const other = `currency IS NOT NULL AND currency <> ${quote(usual.currency)}`;
    const counts = await rows<{ file: number; records: string }>(
      `SELECT file, count(*) AS records FROM ${orders} WHERE ${other} GROUP BY file ORDER BY file`,
    );
    return counts
      .filter(({ file }) => files.some(({ number }) => number === file))
      .map(({ file, records }): Hit => ({
        table: 'transactions',
        file,
        column: 'currency',
        count: Number(records),
        test: `reason = 0 AND ${other}`,
        expected: usual.currency,
      }));
  },
};
