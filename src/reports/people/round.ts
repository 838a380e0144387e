/**
 * Rounded half away from zero to that many decimals, as people would on the digits they see: 1.005 → 1.01. Numbers too
 * large to have such decimals, and those that are not finite, come back as they are.
 */
export function round(value: number, digits: number): number {
  const power = 10 ** digits;
  const scaled = Math.abs(value) * power;
  if (!(scaled < 2 ** 50)) return value;
  // 1.005 · 100 is 100.49999…: one step up mends what the binary form lost.
  const size = Math.round(scaled * (1 + Number.EPSILON)) / power;
  return value < 0 && size !== 0 ? -size : size;
}

/** Every number inside a value rounded, so that the last binary digits of sums do not show. */
export function tidy(value: unknown, digits = 6): unknown {
  if (typeof value === 'number') return round(value, digits);
  if (Array.isArray(value)) return value.map((each) => tidy(each, digits));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidy(each, digits)]));
}
