import { gammaProbability, gammaSurvival } from './gamma-probability.ts';

/**
 * The value that a gamma variable of shape k and scale 1 stays below with probability p.
 *
 * @param p strictly between 0 and 1
 * @param shape k above 0; tested from 0.2 to 1000
 * @returns above 0, relative error below 1e-10
 * @throws RangeError when p or the shape is out of range
 * @source start: Wilson & Hilferty (1931), PNAS 17, 684–688; then bisection of P(k, x), which cannot fail
 * @example
 * gammaQuantile(0.95, 1).toFixed(4); // => '2.9957'
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`\`gammaQuantile\` requires p between 0 and 1, got ${p}`);
  if (!(shape > 0)) throw new RangeError(`\`gammaQuantile\` requires a shape above 0, got ${shape}`);
  // Work on the smaller tail: there the probability keeps its digits.
  const below =
    p <= 0.5 ? (x: number) => gammaProbability(x, shape) < p : (x: number) => gammaSurvival(x, shape) > 1 - p;

  // Shapes below 1 put quantiles close to 0, where the cube of Wilson and Hilferty may be negative: any start will do.
  let high = Math.max(shape * wilsonHilferty(p, shape), 1e-3);
  while (below(high)) high *= 2;
  let low = high / 2;
  while (low > 1e-300 && !below(low)) low /= 2;

  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}

function wilsonHilferty(p: number, shape: number): number {
  return (1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))) ** 3;
}

/** Rough normal quantile (Abramowitz & Stegun 26.2.23, error below 4.5e-4): only a start for the search. */
function normalQuantile(p: number): number {
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  const z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return p < 0.5 ? -z : z;
}
