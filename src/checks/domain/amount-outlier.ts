import type { Check, Hit } from '../check.ts';

const rule = { records: 30, times: 1000, gap: 10 };

interface Size {
  /** Amounts of about this size, regardless of the sign. */
  least: number;
  most: number;
  records: number;
}

/**
 * The smallest of the amounts that cannot belong to the others; null where there is none.
 *
 * Up to three amounts (two among fewer than a hundred, one in a thousand among many) are held against the largest of the
 * others: they are absurd from a thousand times that on, if nothing lies in between for a factor of ten. Amounts of trade
 * have long tails, but no gaps of this kind: the largest of a million lognormal amounts with σ = 2 is 28 times the
 * 99.9 % quantile, with σ = 3 it is 145 times.
 */
export function absurdFrom(sizes: readonly Size[]): number | null {
  const all = sizes.reduce((sum, { records }) => sum + records, 0);
  if (all < rule.records) return null;
  const few = Math.max(all < 100 ? 2 : 3, all / 1000);
  const falling = sizes.toSorted((a, b) => b.least - a.least);
  let seen = 0;
  const usual = falling.find(({ records }) => (seen += records) > few)?.most ?? 0;
  let from: number | null = null;
  for (const [index, { least }] of falling.entries()) {
    const below = falling[index + 1]?.most ?? 0;
    if (usual === 0 || least < rule.times * usual) break;
    if (least >= rule.gap * below) from = least;
  }
  return from;
}

export const amountOutlier: Check = {
  rule: 'amount.outlier',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'an amount is a thousand times the largest of nearly all others',
    zh: '金额超过几乎所有其他金额最大值的一千倍，且其间没有其他金额',
  },
  remedy: {
    en: 'Correct it: a number from another column, such as a phone number, outweighs all customers.',
    zh: '请更正：误填的数字（如电话号码）会压过所有客户。',
  },
  example: {
    en: '1,000,000,000,000 among amounts from 10 to 500',
    zh: '10 至 500 的金额中出现 1,000,000,000,000',
  },
  async find({ rows, orders }) {
    const sizes = await rows<{ least: string; most: string; records: string }>(
      `SELECT min(abs(amount)) AS least, max(abs(amount)) AS most, count(*) AS records FROM ${orders}
       WHERE amount <> 0 GROUP BY floor(log2(abs(amount))) ORDER BY least`,
    );
    const from = absurdFrom(
      sizes.map(({ least, most, records }) => ({
        least: Number(least),
        most: Number(most),
        records: Number(records),
      })),
    );
    if (from === null) return [];
    const counts = await rows<{ file: number; records: string }>(
      `SELECT file, count(*) AS records FROM ${orders} WHERE abs(amount) >= ${from} GROUP BY file ORDER BY file`,
    );
    const usual = sizes.filter(({ least }) => Number(least) < from).at(-1)?.most;
    return counts.map(({ file, records }): Hit => ({
      table: 'transactions',
      file,
      column: 'amount',
      count: Number(records),
      test: `reason = 0 AND abs(amount) >= ${from}`,
      expected: `≤ ${Number(usual)}`,
    }));
  },
};
