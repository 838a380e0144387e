import { checkHistory, type PurchaseHistory } from './purchase-model.ts';

/**
 * Each distinct history once, with its number of customers: what a fit needs, however many customers there are.
 *
 * Above `atMost` distinct ones a sample: customers in order of x, t_x and T, and of these every k-th. It holds each
 * kind of buyer in its share (stratified), the same for the same customers in whatever order they come, and its counts
 * add up to its own size, so that standard errors are those of the sample.
 *
 * @param atMost distinct histories to keep, at least 1
 * @returns in order of x, t_x, T
 * @throws RangeError when a history cannot be
 * @source systematic sampling from an ordered list: Cochran (1977), Sampling Techniques, chapter 8
 * @example
 * distinctHistories([{ repeats: 0, recency: 0, length: 7 }, { repeats: 0, recency: 0, length: 7 }]);
 * // => [{ repeats: 0, recency: 0, length: 7, customers: 2 }]
 */
export function distinctHistories(
  histories: Iterable<PurchaseHistory>,
  atMost = Infinity,
): Required<PurchaseHistory>[] {
  const sorted = [...histories].sort(
    (a, b) => a.repeats - b.repeats || a.recency - b.recency || a.length - b.length,
  );
  const rows: Counted[] = [];
  for (const history of sorted) {
    checkHistory(history);
    const { repeats, recency, length, customers = 1 } = history;
    const last = rows.at(-1);
    if (last !== undefined && last.repeats === repeats && last.recency === recency && last.length === length)
      last.customers += customers;
    else rows.push({ repeats, recency, length, customers });
  }
  if (rows.length <= atMost) return rows;
  const total = rows.reduce((sum, row) => sum + row.customers, 0);
  const every = total / atMost;
  const sample: Required<PurchaseHistory>[] = [];
  let seen = 0;
  let taken = 0;
  for (const row of rows) {
    seen += row.customers;
    // The middle of each stretch of `every` customers.
    const until = Math.min(Math.floor(seen / every + 0.5), atMost);
    if (until > taken) sample.push({ ...row, customers: until - taken });
    taken = until;
  }
  return sample;
}

/** While it is being counted. */
type Counted = Omit<Required<PurchaseHistory>, 'customers'> & { customers: number };

/** Mean length of observation: the measure for what models call α and β. */
export function meanLength(rows: readonly PurchaseHistory[]): number {
  let sum = 0;
  let customers = 0;
  for (const { length, customers: many = 1 } of rows) {
    sum += length * many;
    customers += many;
  }
  return sum > 0 ? sum / customers : 1;
}
