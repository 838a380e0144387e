/**
 * The number of purchases that is as likely to be exceeded as not: the best single guess where misses count by their
 * size; most buyers who buy seldom have 0, though all together they buy.
 *
 * None comes with the chance that is given, mostly of those who have left. Who buys at all buys as often as a negative
 * binomial distribution without its zero says: its shape is that of the own rate, its mean such that all together have
 * the mean that is given. A shape made of the chance of none would take leaving for unsteady buying.
 *
 * @param expected mean number, at least `buys`
 * @param buys probability of at least one, 0–1
 * @param shape of the gamma distribution of the own rate, above 0: r + x of the classic models; the larger, the steadier
 * @returns a whole number of at least 0
 * @source absolute error is least at the median: Laplace (1774); the distribution is our choice
 * @example
 * countMedian(0.4, 0.25, 1); // => 0
 * countMedian(5, 0.99, 20); // => 5
 */
export function countMedian(expected: number, buys: number, shape: number): number {
  if (!(buys > 0.5) || !(expected > 0)) return 0;
  const mean = meanOf(Math.max(1, expected / buys), shape);
  const share = mean / (shape + mean);
  let chance = Math.exp(-shape * Math.log1p(mean / shape));
  const scale = buys / -Math.expm1(-shape * Math.log1p(mean / shape));
  let sum = 1 - buys;
  let count = 0;
  while (sum < 0.5 && count < 10_000) {
    chance *= ((shape + count) / (count + 1)) * share;
    sum += scale * chance;
    count++;
  }
  return count;
}

/** The mean of a negative binomial distribution that is `further` where its zero is left out: mean/(1 − P(0)). */
function meanOf(further: number, shape: number): number {
  let low = 0;
  let high = further;
  for (let step = 0; step < 60 && high - low > 1e-9 * further; step++) {
    const mean = (low + high) / 2;
    // Towards a mean of 0 the quotient is 1.
    if (mean / -Math.expm1(-shape * Math.log1p(mean / shape)) > further) high = mean;
    else low = mean;
  }
  return high;
}
