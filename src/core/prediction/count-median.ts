/**
 * The number of purchases that is as likely to be exceeded as not: the median of the negative binomial distribution
 * with this mean and this chance of none. The best single guess where misses count by their size; most buyers who buy
 * seldom have 0, though all together they buy.
 *
 * @param expected mean number, 0 or more
 * @param buys probability of at least one, 0–1
 * @returns a whole number of at least 0
 * @source absolute error is least at the median: Laplace (1774); the distribution is our choice
 * @example
 * countMedian(0.4, 0.25); // => 0
 * countMedian(5, 0.99); // => 5
 */
export function countMedian(expected: number, buys: number): number {
  if (!(buys > 0.5) || !(expected > 0)) return 0;
  const shape = shapeOf(expected, Math.min(buys, 1 - 1e-12));
  const share = expected / (shape + expected);
  let chance = Math.exp(-shape * Math.log1p(expected / shape));
  let sum = chance;
  let count = 0;
  while (sum < 0.5 && count < 10_000) {
    chance *= ((shape + count) / (count + 1)) * share;
    sum += chance;
    count++;
  }
  return count;
}

/**
 * The shape k with (k/(k + mean))ᵏ = P(none): falls with k, at best to the e^−mean of a Poisson distribution. Newton's
 * method in ln k, kept between bounds.
 */
function shapeOf(mean: number, buys: number): number {
  const wanted = -Math.log1p(-buys);
  let low = -12;
  let high = 9;
  let at = 0;
  for (let step = 0; step < 60; step++) {
    const shape = Math.exp(at);
    const logs = Math.log1p(mean / shape);
    const beyond = shape * logs - wanted;
    if (beyond > 0) high = at;
    else low = at;
    const newton = at - beyond / (shape * logs - (shape * mean) / (shape + mean));
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - at) < 1e-13) break;
    at = next;
  }
  return Math.exp(at);
}
