/**
 * Natural logarithm of the gamma function, ln Γ(x).
 *
 * @param x above 0
 * @returns finite; relative error below 1e-14 away from the zeros at 1 and 2, absolute error below 1e-14 there
 * @throws RangeError when x is not above 0
 * @source Lanczos (1964), SIAM J. Numer. Anal. B 1, 86–96; coefficients g = 7, n = 9 of Godfrey (2001)
 * @example
 * logGamma(5).toFixed(10); // => '3.1780538303'
 */
export function logGamma(x: number): number {
  if (!(x > 0) || x === Infinity) throw new RangeError(`\`logGamma\` requires a number above 0, got ${x}`);
  // The series is accurate from 1/2 on; below, one step of Γ(x+1) = x·Γ(x).
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  let sum = coefficients[0];
  for (let i = 1; i < coefficients.length; i++) sum += (coefficients[i] ?? 0) / (x - 1 + i);
  const t = x - 1 + 7.5;
  return halfLogTwoPi + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const halfLogTwoPi = 0.9189385332046727;

const coefficients = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;
