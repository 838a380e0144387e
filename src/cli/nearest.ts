import { distance } from 'fastest-levenshtein';

/** The names most like a mistyped one: first those that contain it, then by letters to change. */
export function nearestNames(wanted: string, names: readonly string[], most = 3): string[] {
  const lower = wanted.toLowerCase();
  const rank = (name: string) => {
    const contains = lower.length > 2 && name.toLowerCase().includes(lower);
    return distance(lower, name.toLowerCase()) - (contains ? 1000 : 0);
  };
  return names
    .map((name) => ({ name, far: rank(name) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name);
}
