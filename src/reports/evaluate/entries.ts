import { evaluatedIds, type Evaluation, type Scores } from '../../core/index.ts';

/** One forecast over all folds. */
export interface Entry {
  id: string;
  /** Means over the folds in which it could be made; null where none says. */
  scores: Scores;
  aliveSum: number | null;
  folds: number;
}

export const scoreNames = [
  'bias',
  'mae',
  'guessMae',
  'rmse',
  'brier',
  'auc',
  'lift',
  'valueBias',
  'valueMae',
  'topValue',
] as const satisfies readonly (keyof Scores)[];

/** The means of several windows, each counting the same. */
export function entriesOf(folds: readonly Evaluation[]): Entry[] {
  return evaluatedIds.flatMap((id): Entry[] => {
    const found = folds.flatMap(({ judged }) => judged.filter((each) => each.id === id));
    if (found.length === 0) return [];
    const scores = Object.fromEntries(
      scoreNames.map((name) => [name, meanOf(found.map((each) => each.scores[name]))]),
    ) as unknown as Scores;
    const alive = folds.flatMap(({ models }) => models.filter((each) => each.id === id));
    return [{ id, scores, aliveSum: meanOf(alive.map(({ aliveSum }) => aliveSum)), folds: found.length }];
  });
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The forecasts that did best by a score; errors and biases by their size. */
export function bestBy(entries: readonly Entry[], name: keyof Scores): string | null {
  const more = name === 'auc' || name === 'lift' || name === 'topValue';
  const sorted = entries
    .map(({ id, scores }) => ({ id, value: scores[name] }))
    .filter((each): each is { id: string; value: number } => each.value !== null)
    .toSorted((a, b) => (more ? b.value - a.value : Math.abs(a.value) - Math.abs(b.value)));
  return sorted[0]?.id ?? null;
}
