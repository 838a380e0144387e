/**
 * Purchases within a horizon of somebody who is still a customer now and may leave after each of them.
 *
 * Without leaving, their number N would be negative binomial: P(N = n) = Γ(m+n)/(Γ(m)n!)·(A/(A+h))ᵐ·(h/(A+h))ⁿ. Of n
 * such occasions W(n) = Σ E[(1−p)^(k−1)], k = 1…n, are taken, where p ~ Beta(a, b). The sum Σ P(N = n)·W(n) has
 * positive terms only: it is accurate where the textbook form, a hypergeometric function divided by a − 1, loses all
 * digits, and it grows with the horizon whatever the parameters.
 *
 * @param m shape of the own rate, r + x
 * @param rate A = α + T, in units of time
 * @param a,b beta distribution of the chance to leave after a purchase, all that is known of the customer included
 * @param horizon 0 or more, in the same units
 * @returns 0 or more; relative error below 1e-11
 * @source equal to Fader, Hardie & Lee (2005), Marketing Science 24, 275–284, equation (10) without its denominator
 * @example
 * purchasesWhileAlive(2, 10, 1, 1e9, 5).toFixed(6); // => '1.000000'
 */
export function purchasesWhileAlive(m: number, rate: number, a: number, b: number, horizon: number): number {
  if (horizon === 0) return 0;
  const y = horizon / (rate + horizon);
  // In logarithms as long as terms are too small to be told from 0: very frequent buyers over long horizons.
  let logTerm = -m * Math.log1p(horizon / rate);
  let term = Math.exp(logTerm);
  let taken = 0;
  let stays = 1;
  let sum = 0;
  for (let n = 0; n < maxTerms; n++) {
    const growth = ((m + n) / (n + 1)) * y;
    if (logTerm > -600) term *= growth;
    else {
      logTerm += Math.log(growth);
      term = Math.exp(logTerm);
    }
    taken += stays;
    stays *= (b + n) / (a + b + n);
    sum += term * taken;
    // What is left is at most a geometric series, once terms fall.
    const next = ((m + n + 1) / (n + 2)) * y;
    if (next < 1 && term * (taken + 1 / (1 - next)) < epsilon * sum * (1 - next)) break;
  }
  return sum;
}

const epsilon = 1e-14;
// Reached only beyond a million purchases: what lies further would add next to nothing.
const maxTerms = 1_000_000;
