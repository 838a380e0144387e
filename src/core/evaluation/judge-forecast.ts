import { aucInOrder, orderOf } from './auc.ts';
import { resamples } from './resamples.ts';

/** What somebody foretold of each customer; null where they say nothing of it. */
export interface Foretold {
  id: string;
  /** Higher for those thought more likely to buy. */
  score: ArrayLike<number>;
  /** Probability of a purchase. */
  buys: ArrayLike<number> | null;
  /** Expected number of purchases. */
  expected: ArrayLike<number> | null;
  /** The single guess of the number: a median where there is a distribution. */
  guess: ArrayLike<number> | null;
  /** Expected value of the purchases, in money. */
  value: ArrayLike<number> | null;
}

/** What came. */
export interface WhatCame {
  bought: ArrayLike<number>;
  value: ArrayLike<number>;
}

/** Numbers by which forecasts are judged; null where a forecast says nothing of it, or nothing came. */
export interface Scores {
  /** Area under the ROC curve. */
  auc: number | null;
  /** Mean squared error of the probability. */
  brier: number | null;
  /** Total foretold by total that came, minus 1. */
  bias: number | null;
  /** Mean absolute error of the expected number. */
  mae: number | null;
  /** Mean absolute error of the single guess. */
  guessMae: number | null;
  rmse: number | null;
  valueBias: number | null;
  valueMae: number | null;
  /** Share of buyers in the tenth with the highest scores, by that of all. */
  lift: number | null;
  /** Share of all value that the tenth with the highest expected value brought. */
  topValue: number | null;
}

export interface Interval {
  low: number;
  high: number;
}

/** Scores that have an interval. */
export const intervalled = ['auc', 'brier', 'bias', 'mae', 'guessMae', 'rmse'] as const;
export type Intervalled = (typeof intervalled)[number];

export interface JudgedForecast {
  id: string;
  scores: Scores;
  /** 95 %, by bootstrap over customers. */
  intervals: Record<Intervalled, Interval | null>;
}

/** A forecast that does worse than another one, beyond chance. */
export interface Defeat {
  loser: string;
  measure: 'auc' | 'brier' | 'guessMae';
  winner: string;
  /** By how much it is worse, with its 95 % interval: above 0. */
  by: number;
  interval: Interval;
}

/**
 * Holds forecasts against what came: each by itself with bootstrap intervals, and each of `candidates` against the
 * best of `baselines`, customer by customer; the first candidate, which is the one to be used, against the best of all
 * others.
 *
 * @param samples bootstrap samples
 * @throws RangeError when lengths differ
 * @source Brier (1950), Monthly Weather Review 78, 1–3; percentile bootstrap: Efron (1979), Annals of Statistics 7, 1–26
 * @example
 * judgeForecasts([{ id: 'rate', score: [1, 0], buys: null, expected: [1, 0], guess: [1, 0], value: null }], [],
 *   { bought: [1, 0], value: [5, 0] }, 10).judged[0].scores.mae; // => 0
 */
export function judgeForecasts(
  candidates: readonly Foretold[],
  baselines: readonly Foretold[],
  outcome: WhatCame,
  samples = 200,
): { judged: JudgedForecast[]; defeats: Defeat[] } {
  const all = [...candidates, ...baselines];
  const n = outcome.bought.length;
  if (all.some(({ score }) => score.length !== n) || outcome.value.length !== n)
    throw new RangeError('`judgeForecasts` requires forecasts and outcomes of the same customers');
  const happened = Uint8Array.from(outcome.bought, (count) => (count > 0 ? 1 : 0));
  const orders = all.map(({ score }) => orderOf(score));
  const losses = all.map((each) => lossesOf(each, outcome.bought, happened));
  const scoresIn = (index: number, times: ArrayLike<number> | null) => ({
    auc: aucInOrder(orders[index] ?? new Uint32Array(), all[index]?.score ?? [], happened, times),
    ...means(losses[index] ?? null, outcome.bought, times),
  });

  const whole = all.map((_, index) => scoresIn(index, null));
  const drawn = all.map((): Record<Intervalled, number>[] => []);
  for (const times of n === 0 ? [] : resamples(n, samples))
    for (const [index, list] of drawn.entries()) {
      const scores = scoresIn(index, times);
      list.push(
        Object.fromEntries(intervalled.map((name) => [name, scores[name] ?? NaN])) as Record<
          Intervalled,
          number
        >,
      );
    }
  const judged = all.map((each, index): JudgedForecast => ({
    id: each.id,
    scores: {
      ...(whole[index] ?? scoresIn(index, null)),
      ...ofValue(each, outcome),
      ...ofTop(each, orders[index] ?? new Uint32Array(), outcome, happened),
    },
    intervals: Object.fromEntries(
      intervalled.map((name) => [name, intervalOf((drawn[index] ?? []).map((scores) => scores[name]))]),
    ) as Record<Intervalled, Interval | null>,
  }));
  return { judged, defeats: defeatsOf(judged, drawn, candidates.length) };
}

interface Losses {
  brier: Float64Array | null;
  expected: ArrayLike<number> | null;
  guess: ArrayLike<number> | null;
}

function lossesOf(each: Foretold, bought: ArrayLike<number>, happened: Uint8Array): Losses {
  const { buys, expected, guess } = each;
  return {
    brier: buys === null ? null : Float64Array.from(happened, (came, i) => ((buys[i] ?? 0) - came) ** 2),
    expected:
      expected === null
        ? null
        : Float64Array.from({ length: bought.length }, (_, i) => (expected[i] ?? 0) - (bought[i] ?? 0)),
    guess:
      guess === null
        ? null
        : Float64Array.from({ length: bought.length }, (_, i) =>
            Math.abs((guess[i] ?? 0) - (bought[i] ?? 0)),
          ),
  };
}

function means(losses: Losses | null, bought: ArrayLike<number>, times: ArrayLike<number> | null) {
  let customers = 0;
  let came = 0;
  let brier = 0;
  let error = 0;
  let absolute = 0;
  let square = 0;
  let guess = 0;
  for (let i = 0; i < bought.length; i++) {
    const many = times === null ? 1 : (times[i] ?? 0);
    if (many === 0) continue;
    customers += many;
    came += many * (bought[i] ?? 0);
    brier += many * (losses?.brier?.[i] ?? 0);
    const miss = losses?.expected?.[i] ?? 0;
    error += many * miss;
    absolute += many * Math.abs(miss);
    square += many * miss * miss;
    guess += many * (losses?.guess?.[i] ?? 0);
  }
  const known = (has: unknown, value: number) =>
    has === null || has === undefined || customers === 0 ? null : value;
  return {
    brier: known(losses?.brier, brier / customers),
    bias: came === 0 ? null : known(losses?.expected, error / came),
    mae: known(losses?.expected, absolute / customers),
    guessMae: known(losses?.guess, guess / customers),
    rmse: known(losses?.expected, Math.sqrt(square / customers)),
  };
}

function ofValue({ value }: Foretold, outcome: WhatCame): Pick<Scores, 'valueBias' | 'valueMae'> {
  if (value === null || outcome.value.length === 0) return { valueBias: null, valueMae: null };
  let error = 0;
  let absolute = 0;
  let came = 0;
  for (let i = 0; i < outcome.value.length; i++) {
    const miss = (value[i] ?? 0) - (outcome.value[i] ?? 0);
    error += miss;
    absolute += Math.abs(miss);
    came += outcome.value[i] ?? 0;
  }
  return { valueBias: came > 0 ? error / came : null, valueMae: absolute / outcome.value.length };
}

function ofTop(
  { value }: Foretold,
  order: Uint32Array,
  outcome: WhatCame,
  happened: Uint8Array,
): Pick<Scores, 'lift' | 'topValue'> {
  const n = order.length;
  const tenth = Math.max(1, Math.round(n / 10));
  const buyers = happened.reduce((sum, came) => sum + came, 0);
  const top = order.subarray(n - tenth);
  let found = 0;
  for (const at of top) found += happened[at] ?? 0;
  const byValue = value === null ? top : orderOf(value).subarray(n - tenth);
  let brought = 0;
  let total = 0;
  for (const at of byValue) brought += outcome.value[at] ?? 0;
  for (let i = 0; i < n; i++) total += outcome.value[i] ?? 0;
  return {
    lift: buyers === 0 ? null : found / tenth / (buyers / n),
    topValue: total > 0 ? brought / total : null,
  };
}

/** The 2.5 % and 97.5 % of what the samples gave. */
function intervalOf(values: readonly number[]): Interval | null {
  const known = values.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (share: number) => known[Math.min(known.length - 1, Math.floor(share * known.length))] ?? NaN;
  return known.length < 20 ? null : { low: at(0.025), high: at(0.975) };
}

/** What shows in no decimal that anybody looks at is no defeat. */
const leastDefeat = 1e-6;

function defeatsOf(
  judged: readonly JudgedForecast[],
  drawn: readonly Record<Intervalled, number>[][],
  candidates: number,
): Defeat[] {
  return (['auc', 'brier', 'guessMae'] as const).flatMap((measure): Defeat[] => {
    // Of discrimination more is better, of errors less.
    const sign = measure === 'auc' ? -1 : 1;
    const ranked = judged
      .map(({ scores }, index) => ({ index, loss: scores[measure] }))
      .filter((each): each is { index: number; loss: number } => each.loss !== null)
      .toSorted((a, b) => sign * (a.loss - b.loss) || a.index - b.index);
    return judged.slice(0, candidates).flatMap(({ id, scores }, index): Defeat[] => {
      const best = ranked.find((each) => (index === 0 ? each.index > 0 : each.index >= candidates));
      const loss = scores[measure];
      if (best === undefined) return [];
      const differences = (drawn[index] ?? []).map(
        (sample, i) => sign * (sample[measure] - (drawn[best.index]?.[i]?.[measure] ?? NaN)),
      );
      const interval = intervalOf(differences);
      if (loss === null || interval === null || !(interval.low > leastDefeat)) return [];
      return [
        { loser: id, measure, winner: judged[best.index]?.id ?? '', by: sign * (loss - best.loss), interval },
      ];
    });
  });
}
