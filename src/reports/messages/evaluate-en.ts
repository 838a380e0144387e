import type { FitStatus, Refusal, Scores } from '../../core/index.ts';
import { numbers } from '../people/numbers.ts';

const { whole, decimal, percent } = numbers('en');

/** What `evaluate` says in English. */
export const evaluateEn = {
  title: 'How good the forecasts are',
  hidden: (days: number, folds: number) =>
    folds === 1
      ? `the last ${whole(days)} days, hidden and foretold`
      : `${whole(folds)} windows of ${whole(days)} days, each hidden and foretold`,
  asOf: (date: string) => `data up to ${date}`,
  from: (date: string) => `from ${date}`,
  came: (customers: number, buyers: number, purchases: number) =>
    `${whole(customers)} customers known · ${whole(buyers)} bought again, on ${whole(purchases)} days`,
  forecast: 'forecast',
  alive: 'Σ P(alive)',
  forecasts: {
    combined: 'combined',
    'bg-nbd': 'BG/NBD',
    'mbg-nbd': 'MBG/NBD',
    'pareto-nbd': 'Pareto/NBD',
    recency: 'recency alone',
    rate: 'rate x/T goes on',
    last_period: 'as the period before',
    last_season: 'as the same days last year',
  } as Readonly<Record<string, string>>,
  columns: {
    bias: 'bias',
    mae: 'MAE',
    guessMae: 'MAE, guess',
    rmse: 'RMSE',
    brier: 'Brier',
    auc: 'AUC',
    lift: 'lift',
    topValue: 'top value',
    valueBias: 'value bias',
    valueMae: 'value MAE',
  } satisfies Record<keyof Scores, string>,
  legend:
    '* best. Bias: total foretold by what came. MAE, RMSE: errors of the expected number; guess: of the single best guess, a median. Brier: of the probability to buy. AUC: of two customers the buyer ranks first. Lift and top value: the tenth to call, by chance to buy and by expected value.',
  best: (entries: readonly (readonly [string, string])[]) =>
    `Best: ${entries.map(([measure, who]) => `${measure} ${who}`).join(' · ')}.`,
  loses: (loser: string, measure: string, winner: string) => `${loser} loses to “${winner}” in ${measure}`,
  inFolds: (count: number, folds: number) =>
    folds === 1 ? '.' : `, in ${whole(count)} of ${whole(folds)} windows.`,
  against: (entries: readonly (readonly [measure: string, own: string, other: string, who: string])[]) =>
    `combined beside the best of all others: ${entries.map(([measure, own, other, who]) => `${measure} ${own}, ${who} ${other}`).join(' · ')}.`,
  evidence: 'What combined learnt',
  noneLoses: 'No model loses to a naive baseline beyond chance, and the combination to none of the others.',
  refused: (model: string, why: string) => `${model} was not used: ${why}.`,
  intervals: (date: string) => `95 % intervals from ${date} (bootstrap over customers)`,
  sampled: (customers: number, buyers: number) =>
    `judged on ${whole(customers)} of ${whole(buyers)} buyers, every kind in its share`,
  fewerFolds: (done: number, asked: number) =>
    `The data reach back for ${whole(done)} of the ${whole(asked)} windows asked for.`,
  calibration: (model: string, date: string) => `Foretold and came, ${model}, from ${date}`,
  customers: 'customers',
  foretold: 'foretold',
  bought: 'bought',
  plot: '0 … 100 %   █ bought, │ foretold',
};

/** How a model is spoken of, wherever one is used. */
export const modelEn = {
  refusals: {
    few_customers: 'too few customers',
    few_repeaters: 'too few customers with a second purchase',
    short_history: 'the history is shorter than half of the horizon',
    not_converged: 'its parameters could not be found',
  } satisfies Record<Refusal, string>,
  refused: (why: string) => `Nothing is foretold: ${why}. The silence rule above decides alone.`,
  refusedShort: (why: string) => `nothing, ${why}: the silence rule decides alone`,
  title: 'Foretold',
  foretold: (days: number, buys: number, expected: number, typical: number) =>
    `Within ${whole(days)} days: buys with a probability of ${percent(buys, 0)}; ${decimal(expected, 2)} purchase days expected, ${whole(typical)} as the best single guess.`,
  alive: (alive: number) =>
    `Not gone for good: ${percent(alive, 0)}. Who is still a customer need not buy within the time: read the probability above first.`,
  fitted: (name: string, customers: number, status: FitStatus) =>
    `${name}, fitted to ${whole(customers)} customers${status === 'boundary' ? ' (some parameters could not be told apart; the predictions hold)' : ''}.`,
  chosen: 'It was asked for with --model; the default, combined, also learns from earlier windows.',
  corrected: (
    used: readonly string[],
    days: readonly string[],
    length: number,
    trials: number,
    weight: number,
  ) =>
    `Corrected by what ${whole(trials)} earlier outcomes taught, of ${whole(length)} days each (from ${days.join(', ')}): its odds count by ${percent(weight, 0)}${used.length === 0 ? '' : `; for buying speak ${used.join(', ')}`}.`,
  level: (factor: number, seen: readonly number[]) =>
    `How many buy: odds × ${decimal(factor, 2)}, as the earlier windows had more or fewer buyers than foretold (odds × ${seen.map((each) => decimal(each, 2)).join(', ')}), drawn towards 1.`,
  season: (factor: number, trust: number) =>
    `Season: odds × ${decimal(factor, 2)}; of last year's swings ${percent(trust, 0)} are believed, as far as they came back.`,
  shown: '`loyalty evaluate` shows how good that is.',
  noSeason: (days: number) =>
    `Season: × 1; to prove one takes data of ${whole(days)} days before, with enough buyers in each window.`,
  uncorrected: 'No earlier window to learn from: combined is the classic model as it stands.',
};
