/** Numbers added up by what they are of and by name. Plain data: parts can come from another thread. */
export type Counts = Map<string, Map<string, number[]>>;

export function count(counts: Counts, of: string, name: string, ...numbers: number[]): void {
  let named = counts.get(of);
  if (named === undefined) counts.set(of, (named = new Map<string, number[]>()));
  const sums = named.get(name);
  if (sums === undefined) named.set(name, numbers);
  else for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (numbers[i] ?? 0);
}

export function merge(parts: readonly Counts[]): Counts {
  const all: Counts = new Map();
  for (const part of parts)
    for (const [of, named] of part) for (const [name, sums] of named) count(all, of, name, ...sums);
  return all;
}

/** One of these numbers; 0 where nothing was counted. */
export const numberIn = (counts: Counts, of: string, name: string, index = 0): number =>
  counts.get(of)?.get(name)?.[index] ?? 0;

export const namesIn = (counts: Counts, of: string): [name: string, sums: readonly number[]][] => [
  ...(counts.get(of) ?? []),
];
