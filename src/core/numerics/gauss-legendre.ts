/**
 * ∫ f(t) dt over a stretch, exact for polynomials up to degree 31.
 *
 * @param of smooth between `from` and `to`
 * @source Abramowitz & Stegun (1964), 25.4.30, n = 16
 * @example
 * gaussLegendre((t) => t ** 4, 0, 1).toFixed(12); // => '0.200000000000'
 */
export function gaussLegendre(of: (t: number) => number, from: number, to: number): number {
  const middle = (from + to) / 2;
  const half = (to - from) / 2;
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    const offset = half * (nodes[i] ?? 0);
    sum += (weights[i] ?? 0) * (of(middle - offset) + of(middle + offset));
  }
  return half * sum;
}

const nodes = [
  0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438, 0.755404408355003,
  0.8656312023878318, 0.9445750230732326, 0.9894009349916499,
];
const weights = [
  0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674, 0.12462897125553388,
  0.09515851168249279, 0.062253523938647894, 0.027152459411754096,
];
