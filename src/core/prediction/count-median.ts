/** How somebody buys as long as they are there. */
export interface OwnBuying {
  /** Probability of not having left by the beginning of the horizon, 0–1. */
  alive: number;
  /** Shape of the gamma distribution of the own rate, above 0; the larger, the steadier. */
  shape: number;
  /** Expected purchases of who is there for the whole horizon, above 0. */
  throughout: number;
}

/**
 * The number of purchases that is as likely to be exceeded as not: the best single guess where misses count by their
 * size; most buyers who buy seldom have 0, though all together they buy.
 *
 * Who has left buys nothing; who stays has a negative binomial number; who leaves within the horizon, as many as the mean
 * asks for, has that of the time until then, which is as likely to be long as short.
 *
 * @param expected mean number, at least `buys`
 * @param buys probability of at least one, 0–1
 * @returns a whole number of at least 0
 * @source absolute error is least at the median: Laplace (1774); the distribution is our choice
 * @example
 * countMedian(0.4, 0.25, { alive: 0.8, shape: 1, throughout: 0.5 }); // => 0
 * countMedian(5, 0.99, { alive: 1, shape: 200, throughout: 5 }); // => 5
 */
export function countMedian(expected: number, buys: number, own: OwnBuying): number {
  const { alive, shape, throughout } = own;
  if (!(buys > 0.5) || !(expected > 0)) return 0;
  const leaving = Math.min(1, Math.max(0, 2 * (1 - expected / (alive * throughout))));
  const mean = expected / (alive * (1 - leaving / 2));
  const parts = [
    countsOf(mean, shape, alive * (1 - leaving)),
    ...stays.map((part) => countsOf(part * mean, shape, (alive * leaving) / stays.length)),
  ];
  let sum = 1 - alive;
  for (let count = 0; ; count++) {
    for (const next of parts) sum += next();
    if (sum >= 0.5 || count >= 10_000) return count;
  }
}

/** Parts of the horizon for which those who leave are there. */
const stays = [1 / 8, 3 / 8, 5 / 8, 7 / 8];

/** Probabilities of 0, 1, 2, … of a negative binomial distribution, times a weight. */
function countsOf(mean: number, shape: number, weight: number): () => number {
  const share = mean / (shape + mean);
  let chance = weight * Math.exp(-shape * Math.log1p(mean / shape));
  let count = 0;
  return () => {
    const now = chance;
    chance *= ((shape + count) / (count + 1)) * share;
    count++;
    return now;
  };
}
