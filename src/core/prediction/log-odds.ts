/** ln(p/(1 − p)), kept finite. */
export function logOdds(chance: number): number {
  const kept = Math.min(Math.max(chance, 1e-9), 1 - 1e-9);
  return Math.log(kept / (1 - kept));
}

export function chanceOf(log: number): number {
  return 1 / (1 + Math.exp(-log));
}

/**
 * The constant that, added to all log odds, makes so many happen in all: Newton's method, kept between bounds.
 *
 * @param wanted sum of all chances
 * @returns at most 20 from 0 where nothing less makes so few, or so many
 */
export function levelFor(logs: Float64Array, wanted: number): number {
  let low = -20;
  let high = 20;
  let level = 0;
  for (let step = 0; step < 60; step++) {
    let sum = 0;
    let slope = 0;
    for (const log of logs) {
      const chance = chanceOf(log + level);
      sum += chance;
      slope += chance * (1 - chance);
    }
    if (sum > wanted) high = level;
    else low = level;
    const newton = level - (sum - wanted) / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - level) < 1e-12) break;
    level = next;
  }
  return level;
}
