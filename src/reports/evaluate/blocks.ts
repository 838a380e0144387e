import type { Evaluation, Scores } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { lessonLines } from '../explain/forecast.ts';
import { quiet, strong, type Block, type PeopleRow } from '../people/block.ts';
import { isoDay } from '../people/days.ts';
import type { Lang } from '../people/lang.ts';
import { numbers } from '../people/numbers.ts';
import { bestBy, entriesOf, type Entry } from './entries.ts';
import type { EvaluateReport } from './evaluate-report.ts';

/** How good the forecasts were: who was best at what, who lost, what was foretold and what came. */
export function evaluateBlocks(report: EvaluateReport, lang: Lang): Block[] {
  const words = messages(lang).evaluate;
  const { folds, horizonDays, buyers, judgedCustomers } = report;
  const entries = entriesOf(folds);
  return [
    {
      kind: 'items',
      items: [
        strong(words.hidden(horizonDays, folds.length)),
        words.asOf(report.asOf),
        ...(judgedCustomers < buyers ? [words.sampled(judgedCustomers, buyers)] : []),
      ],
    },
    ...folds.map((fold): Block => ({ kind: 'items', items: foldItems(fold, lang) })),
    { kind: 'space' },
    { kind: 'table', table: scoreTable(entries, lang) },
    { kind: 'text', indent: 2, text: [quiet(words.legend)] },
    { kind: 'space' },
    ...verdict(report, entries, lang),
    ...refusals(folds, lang),
    ...evidence(folds, lang),
    ...intervalBlocks(report, lang),
    ...calibrationBlocks(report, lang),
  ];
}

function foldItems({ asOfDay, customers, buyers, purchases }: Evaluation, lang: Lang): string[] {
  const words = messages(lang).evaluate;
  return [words.from(isoDay(asOfDay) ?? ''), words.came(customers, buyers, purchases)];
}

const shown = [
  'bias',
  'mae',
  'guessMae',
  'rmse',
  'brier',
  'auc',
  'lift',
  'topValue',
] as const satisfies readonly (keyof Scores)[];

function scoreTable(entries: readonly Entry[], lang: Lang) {
  const m = messages(lang);
  const words = m.evaluate;
  const best = Object.fromEntries(shown.map((name) => [name, bestBy(entries, name)]));
  const hasAlive = entries.some(({ aliveSum }) => aliveSum !== null);
  return {
    columns: [
      { head: words.forecast, align: 'left' as const },
      ...(hasAlive ? [{ head: words.alive, align: 'right' as const }] : []),
      ...shown.map((name) => ({ head: words.columns[name], align: 'right' as const })),
    ],
    rows: entries.map(({ id, scores, aliveSum }): PeopleRow => ({
      cells: [
        words.forecasts[id] ?? id,
        ...(hasAlive ? [aliveSum === null ? m.none : numbers(lang).whole(aliveSum)] : []),
        ...shown.map((name) => cellOf(name, scores[name], lang) + (best[name] === id ? '*' : ' ')),
      ],
    })),
  };
}

function cellOf(name: keyof Scores, value: number | null, lang: Lang): string {
  const { percent } = numbers(lang);
  if (value === null) return messages(lang).none;
  if (name === 'bias' || name === 'valueBias') return (value > 0 ? '+' : '') + percent(value, 1);
  if (name === 'topValue') return percent(value, 0);
  return value.toFixed(name === 'brier' ? 4 : name === 'lift' ? 2 : 3);
}

/** Who won, and every model that a naive baseline beats beyond chance, by name. */
function verdict({ folds }: EvaluateReport, entries: readonly Entry[], lang: Lang): Block[] {
  const words = messages(lang).evaluate;
  const nameOf = (id: string | null) => (id === null ? messages(lang).none : (words.forecasts[id] ?? id));
  const lines = [
    words.best(
      (['brier', 'auc', 'guessMae'] as const).map((name) => [
        words.columns[name],
        nameOf(bestBy(entries, name)),
      ]),
    ),
  ];
  const against = rivalry(entries, lang);
  if (against.length > 0) lines.push(words.against(against));
  const losers = new Map<string, number>();
  for (const { defeats } of folds)
    for (const { loser, measure, winner } of defeats) {
      const key = words.loses(nameOf(loser), words.columns[measure], nameOf(winner));
      losers.set(key, (losers.get(key) ?? 0) + 1);
    }
  if (losers.size === 0) lines.push(words.noneLoses);
  for (const [line, count] of losers) lines.push(line + words.inFolds(count, folds.length));
  return lines.map((text): Block => ({ kind: 'text', indent: 2, text: [text] }));
}

/** The combination by each measure, and whoever else is best. */
function rivalry(entries: readonly Entry[], lang: Lang) {
  const words = messages(lang).evaluate;
  const own = entries.find(({ id }) => id === 'combined');
  const others = entries.filter(({ id }) => id !== 'combined');
  return (['brier', 'auc', 'guessMae'] as const).flatMap((name): [string, string, string, string][] => {
    const best = others.find(({ id }) => id === bestBy(others, name));
    if (own === undefined || own.scores[name] === null || best === undefined) return [];
    const cells = [own, best].map(({ scores }) => cellOf(name, scores[name], lang)) as [string, string];
    return [[words.columns[name], ...cells, words.forecasts[best.id] ?? best.id]];
  });
}

/** What the combination learnt before each window. */
function evidence(folds: readonly Evaluation[], lang: Lang): Block[] {
  const words = messages(lang).evaluate;
  const lines = folds.flatMap(({ asOfDay, models }) => {
    const correction = models.find(({ id }) => id === 'combined')?.forecast.correction ?? null;
    if (correction === null) return [];
    return lessonLines(correction, lang).map((line, i) =>
      i === 0 ? `${words.from(isoDay(asOfDay) ?? '')}: ${line}` : line,
    );
  });
  if (lines.length === 0) return [];
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.evidence },
    ...lines.map((text): Block => ({ kind: 'text', indent: 2, text: [text] })),
  ];
}

function refusals(folds: readonly Evaluation[], lang: Lang): Block[] {
  const words = messages(lang);
  const texts = new Set(
    folds.flatMap(({ models }) =>
      models.flatMap(({ id, forecast }) =>
        forecast.refused !== null
          ? [
              words.evaluate.refused(
                words.evaluate.forecasts[id] ?? id,
                words.model.refusals[forecast.refused],
              ),
            ]
          : id === 'combined' && forecast.correction === null
            ? [words.model.uncorrected]
            : [],
      ),
    ),
  );
  return [...texts].map((text): Block => ({ kind: 'text', indent: 2, text: [text] }));
}

/** The 95 % intervals of the latest window. */
function intervalBlocks({ folds }: EvaluateReport, lang: Lang): Block[] {
  const [fold] = folds;
  if (fold === undefined) return [];
  const m = messages(lang);
  const words = m.evaluate;
  const names = ['bias', 'guessMae', 'brier', 'auc'] as const;
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.intervals(isoDay(fold.asOfDay) ?? '') },
    {
      kind: 'table',
      table: {
        columns: [
          { head: words.forecast, align: 'left' },
          ...names.map((name) => ({ head: words.columns[name], align: 'right' as const })),
        ],
        rows: fold.judged.map(({ id, intervals }) => ({
          cells: [
            words.forecasts[id] ?? id,
            ...names.map((name) => {
              const interval = intervals[name];
              return interval === null
                ? m.none
                : `${cellOf(name, interval.low, lang)} … ${cellOf(name, interval.high, lang)}`;
            }),
          ],
        })),
      },
    },
  ];
}

const plotWidth = 40;

/** Tenths of customers by what was foretold, and what came: a bar for what came, a mark where it was foretold. */
function calibrationBlocks({ folds, model }: EvaluateReport, lang: Lang): Block[] {
  const words = messages(lang).evaluate;
  const { whole, percent } = numbers(lang);
  const [fold] = folds;
  const rows = fold?.models.find(({ id }) => id === model)?.calibration ?? [];
  if (fold === undefined || rows.length === 0) return [];
  const plot = (foretold: number, came: number) => {
    const cells: string[] = Array.from({ length: plotWidth + 1 }, (_, i) =>
      i < Math.round(came * plotWidth) ? '█' : ' ',
    );
    cells[Math.round(foretold * plotWidth)] = '│';
    return cells.join('').trimEnd();
  };
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.calibration(words.forecasts[model] ?? model, isoDay(fold.asOfDay) ?? '') },
    {
      kind: 'table',
      table: {
        columns: [
          { head: words.customers, align: 'right' },
          { head: words.foretold, align: 'right' },
          { head: words.bought, align: 'right' },
          { head: words.plot, align: 'left' },
        ],
        rows: rows.map(({ customers, foretold, came }) => ({
          cells: [whole(customers), percent(foretold, 1), percent(came, 1), plot(foretold, came)],
        })),
      },
    },
  ];
}
