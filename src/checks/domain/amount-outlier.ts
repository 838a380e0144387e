import type { Check, Hit } from '../check.ts';

const rule = { records: 30, times: 1000, gap: 10 };
const heap = { share: 0.01, gap: 5, times: 300, tail: 0.1, spread: 0.1, surprise: -Math.log(1e-4) };

interface Size {
  /** Amounts of about this size, regardless of the sign. */
  least: number;
  most: number;
  records: number;
}

/** The smallest of the amounts that cannot belong to the others; null where there is none. */
export function absurdFrom(sizes: readonly Size[]): number | null {
  let from: number | null = null;
  for (;;) {
    const rest = sizes.filter(({ least }) => from === null || least < from);
    if (countOf(rest) < rule.records) return from;
    const next: number | null = farBeyond(rest) ?? heapBeyond(rest);
    if (next === null) return from;
    from = next;
  }
}

const countOf = (sizes: readonly Size[]): number => sizes.reduce((sum, { records }) => sum + records, 0);

/**
 * Up to three amounts (two among fewer than a hundred, one in a thousand among many) are held against the largest of the
 * others: they are absurd from a thousand times that on, if nothing lies in between for a factor of ten. Amounts of trade
 * have long tails, but no gaps of this kind: the largest of a million lognormal amounts with σ = 2 is 28 times the
 * 99.9 % quantile, with σ = 3 it is 145 times.
 */
function farBeyond(sizes: readonly Size[]): number | null {
  const all = countOf(sizes);
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

/**
 * Up to one amount in a hundred that stands as a heap of its own above the widest gap, as amounts a thousand times too
 * large do: its middle is three hundred times that of the others, and the gap is wider than chance leaves it even in a
 * long tail. Of a tail like Pareto's, k times the gap above which k values lie, in logarithms, is an exponential variable
 * whose mean is how far the values of the tail lie apart; of that the larger one counts, below the gap or within the heap.
 *
 * @source Rényi (1953), On the theory of order statistics; Hill (1975), A simple general approach to inference about the
 *   tail of a distribution, Annals of Statistics 3: 1163–1174
 */
function heapBeyond(sizes: readonly Size[]): number | null {
  const all = countOf(sizes);
  const falling = sizes.toSorted((a, b) => b.least - a.least);
  let [above, widest, at, records] = [0, Math.log(heap.gap), -1, 0];
  for (const [index, size] of falling.entries()) {
    above += size.records;
    const next = falling[index + 1];
    if (next === undefined || above > Math.max(3, heap.share * all)) break;
    const gap = Math.log(size.least / next.most);
    if (gap > widest) [widest, at, records] = [gap, index, above];
  }
  if (at < 0) return null;
  const [odd, others] = [falling.slice(0, at + 1), falling.slice(at + 1)];
  const spread = Math.max(spreadOf(odd, records), spreadOf(others, heap.tail * all), heap.spread);
  const isFar = middleOf(odd) >= heap.times * middleOf(others);
  return isFar && records * widest >= heap.surprise * spread ? (odd.at(-1)?.least ?? null) : null;
}

const levelOf = ({ least, most }: Size): number => (Math.log(least) + Math.log(most)) / 2;

/** How far the largest amounts lie above the least of them, on average and in logarithms (Hill's estimate of a tail). */
function spreadOf(falling: readonly Size[], most: number): number {
  let [left, sum, count, last] = [most, 0, 0, 0];
  for (const size of falling) {
    if (left <= 0) break;
    const records = Math.min(left, size.records);
    last = levelOf(size);
    sum += records * last;
    [left, count] = [left - records, count + records];
  }
  return count === 0 ? 0 : sum / count - last;
}

function middleOf(falling: readonly Size[]): number {
  let left = countOf(falling) / 2;
  const middle = falling.find(({ records }) => (left -= records) <= 0);
  return middle === undefined ? 0 : Math.exp(levelOf(middle));
}

export const amountOutlier: Check = {
  rule: 'amount.outlier',
  scope: 'domain',
  severity: 'warning',
  names: {
    en: 'amounts lie far beyond all others, and nothing lies in between',
    zh: '金额远大于其他所有金额，且其间没有其他金额',
  },
  remedy: {
    en: 'Correct it: a number from another column, such as a phone number, outweighs all customers. Where these are true, as a few wholesale orders beside retail are, say --rule amount.outlier=off.',
    zh: '请更正：误填的数字（如电话号码）会压过所有客户。若确有其事（如零售中的少数批发订单），请用 --rule amount.outlier=off。',
  },
  example: {
    en: '1,000,000,000,000 among amounts from 10 to 500',
    zh: '10 至 500 的金额中出现 1,000,000,000,000',
  },
  async find({ rows, orders }) {
    const sizes = await rows<{ least: string; most: string; records: string }>(
      `SELECT min(abs(amount)) AS least, max(abs(amount)) AS most, count(*) AS records FROM ${orders}
       WHERE amount <> 0 GROUP BY floor(log2(abs(amount)) * 8) ORDER BY least`,
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
