import type { Hit } from '../check.ts';
import type { World } from '../world.ts';
import { isAboutHundred } from './value-jumps.ts';

const eighths = 8;
const rule = { records: 30, whole: 0.995, broken: 0.25, gap: 4, level: 1.949 };

/** Amounts above 0 by their size in eighths of a doubling, and how many of them are whole numbers. */
interface Size {
  size: number;
  records: number;
  whole: number;
}

interface Group extends Size {
  key: string;
}

/** Columns by whose values shops and tills may export in different units, and what is kept of them among the lines. */
const columns = [
  ['channel', 'channel_key', 'id_key(channel)'],
  ['store_id', 'store_key', 'id_key(store_id)'],
  ['payment_method', 'payment_method', 'payment_method'],
  ['currency', 'currency', 'currency'],
] as const;

/** Money without cents stands at a hundred times as much and more by itself. */
const withoutCents =
  "'JPY', 'KRW', 'VND', 'CLP', 'PYG', 'ISK', 'UGX', 'RWF', 'XAF', 'XOF', 'XPF', 'IDR', 'HUF', 'TWD', 'COP', 'INR', 'RUB', 'THB', 'PHP', 'CZK'";

/**
 * Values of a column (a channel, a store) whose amounts are about a hundred times those of the others. Only whole numbers
 * can be cents, and only where the others have some: dear goods of one channel have broken amounts as well.
 */
export async function groupsOfHundred(world: World): Promise<Hit[]> {
  for (const [column, kept, typed] of columns) {
    if (!world.has('transactions', column)) continue;
    const groups = await sizesBy(world, kept);
    const levels = [...groups]
      .map(([key, sizes]) => ({ key, sizes, level: levelOf(sizes) }))
      .filter(({ sizes }) => countOf(sizes) >= rule.records)
      .sort((a, b) => a.level - b.level);
    const usual = levels[Math.floor((levels.length - 1) / 2)];
    if (usual === undefined || levels.length < 2) continue;
    const odd = levels.filter(({ sizes, level }) => {
      const [low, high] = level > usual.level ? [usual.sizes, sizes] : [sizes, usual.sizes];
      return isAboutHundred({ median: level, usual: usual.level }) && areCents(high, low);
    });
    const hits: Hit[] = [];
    for (const { key, level } of odd) {
      const own = world.quote(key);
      const counts = await world.rows<{ file: number; records: string }>(
        `SELECT file, count(*) AS records FROM ${world.orders} WHERE amount > 0 AND ${kept}::VARCHAR = ${own} GROUP BY file ORDER BY file`,
      );
      for (const { file, records } of counts)
        hits.push({
          table: 'transactions',
          file,
          column: 'amount',
          count: Number(records),
          test: `reason = 0 AND amount > 0 AND (${typed})::VARCHAR = ${own}`,
          value: `~${Number(level.toPrecision(2))}`,
          expected: `~${Number(usual.level.toPrecision(2))} (${column})`,
        });
    }
    if (hits.length > 0) return hits;
  }
  return [];
}

async function sizesBy({ rows, orders }: World, key: string): Promise<Map<string, Group[]>> {
  const found = await rows<{ key: string; size: number; records: string; whole: string }>(
    `SELECT ${key}::VARCHAR AS key, ${sizeSql('amount')} AS size, count(*) AS records, count(*) FILTER (amount % 1 = 0) AS whole
     FROM ${orders} WHERE amount > 0 AND ${key} IS NOT NULL${key === 'currency' ? ` AND upper(currency) NOT IN (${withoutCents})` : ''}
     GROUP BY ALL ORDER BY key, size`,
  );
  const groups = new Map<string, Group[]>();
  for (const each of found)
    groups.set(each.key, [
      ...(groups.get(each.key) ?? []),
      { ...each, records: Number(each.records), whole: Number(each.whole) },
    ]);
  return groups;
}

/**
 * Records here and there in a file that are in cents: amounts fall into two heaps with nothing between them, the higher
 * one holds whole numbers only, and a hundredth of it is spread as the lower one (Kolmogorov–Smirnov, at the 0.1 % level).
 *
 * @source Kolmogorov (1933), Smirnov (1948): two samples differ where D > c(α) √((n + m) / nm), c(0.001) = 1.949
 */
export async function heapsOfHundred(world: World): Promise<Hit[]> {
  const { rows, orders } = world;
  const found = await rows<{ size: number; records: string; whole: string }>(
    `SELECT ${sizeSql('amount')} AS size, count(*) AS records, count(*) FILTER (amount % 1 = 0) AS whole
     FROM ${orders} WHERE amount > 0 GROUP BY size ORDER BY size`,
  );
  const sizes = found.map(({ size, records, whole }) => ({
    size,
    records: Number(records),
    whole: Number(whole),
  }));
  for (const [index, { size }] of sizes.entries()) {
    const [low, high] = [sizes.slice(0, index), sizes.slice(index)];
    if (size - (sizes[index - 1]?.size ?? size) <= rule.gap || !isHeap(low) || !isHeap(high)) continue;
    const ratio = levelOf(high) / levelOf(low);
    if (ratio < 80 || ratio > 125 || !areCents(high, low)) continue;
    // Between the heaps lies a gap: its middle tells them apart.
    const border = 2 ** ((size - 1) / eighths);
    const both = await rows<{ size: number; low: string; high: string }>(
      `SELECT ${sizeSql(`CASE WHEN amount >= ${border} THEN amount / 100 ELSE amount END`)} AS size,
         count(*) FILTER (amount < ${border}) AS low, count(*) FILTER (amount >= ${border}) AS high
       FROM ${orders} WHERE amount > 0 GROUP BY size ORDER BY size`,
    );
    if (!areAlike(both.map((each) => [Number(each.low), Number(each.high)]))) continue;
    const isHigh = countOf(high) <= countOf(low);
    const which = `amount > 0 AND amount ${isHigh ? '>=' : '<'} ${border}`;
    const counts = await rows<{ file: number; records: string }>(
      `SELECT file, count(*) AS records FROM ${orders} WHERE ${which} GROUP BY file ORDER BY file`,
    );
    const [own, other] = isHigh ? [high, low] : [low, high];
    return counts.map(({ file, records }) => ({
      table: 'transactions',
      file,
      column: 'amount',
      count: Number(records),
      test: `reason = 0 AND ${which}`,
      value: `~${Number(levelOf(own).toPrecision(2))}`,
      expected: `~${Number(levelOf(other).toPrecision(2))}`,
    }));
  }
  return [];
}

const sizeSql = (amount: string): string => `floor(log2(${amount}) * ${eighths})::INTEGER`;

const countOf = (sizes: readonly Size[]): number => sizes.reduce((sum, { records }) => sum + records, 0);

const isHeap = (sizes: readonly Size[]): boolean => countOf(sizes) >= rule.records;

/** The median, to an eighth of a doubling. */
function levelOf(sizes: readonly Size[]): number {
  let left = countOf(sizes) / 2;
  const middle = sizes.find(({ records }) => (left -= records) <= 0);
  return 2 ** (((middle?.size ?? 0) + 0.5) / eighths);
}

/** Whether the high amounts may be cents by their last digits: whole numbers, while the low ones are often broken. */
function areCents(high: readonly Size[], low: readonly Size[]): boolean {
  const wholeOf = (sizes: readonly Size[]) =>
    sizes.reduce((sum, { whole }) => sum + whole, 0) / countOf(sizes);
  return wholeOf(high) >= rule.whole && 1 - wholeOf(low) >= rule.broken;
}

/** Whether two samples, counted in the same steps, may be of one distribution. */
function areAlike(steps: readonly (readonly [number, number])[]): boolean {
  const [n, m] = [0, 1].map((of) => steps.reduce((sum, counts) => sum + (counts[of] ?? 0), 0));
  if (n === undefined || m === undefined || n === 0 || m === 0) return false;
  let [first, second, furthest] = [0, 0, 0];
  for (const [a, b] of steps) {
    [first, second] = [first + a, second + b];
    furthest = Math.max(furthest, Math.abs(first / n - second / m));
  }
  return furthest <= rule.level * Math.sqrt((n + m) / (n * m));
}
