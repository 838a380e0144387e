import { defaultThresholds } from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import { quiet, type Block } from '../../people/block.ts';
import { isoDay } from '../../people/days.ts';
import type { Lang } from '../../people/lang.ts';
import { numbers } from '../../people/numbers.ts';
import { printable } from '../../people/printable.ts';
import type { Report } from '../report.ts';
import { wordsOf } from '../words.ts';

/** Concentration, method, thresholds, and the files with counts and checksums. */
export function appendix(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.appendix;
  const { percent, whole, decimal } = numbers(lang);
  const { model, concentration, thresholds, predictions } = report;
  const text = (said: string): Block => ({ kind: 'text', text: [said] });
  const orNone = (value: number | null) => (value === null ? m.none : decimal(value, 1));
  return [
    ...(concentration === null
      ? []
      : [
          text(words.concentration(percent(concentration.topFifthShare), percent(concentration.buyersFor80))),
        ]),
    text(
      words.rule(
        decimal(thresholds['silence.quantile'] ?? NaN, 2),
        decimal(thresholds['alive.active'] ?? NaN, 2),
        decimal(thresholds['silence.confirmed'] ?? NaN, 1),
      ),
    ),
    text(words.intervals),
    text(words.withheld(thresholds['cell.min'] ?? 5)),
    text(
      words.model(
        isoDay(model.fittedOn) ?? m.none,
        orNone(model.clockDays),
        orNone(model.regularity),
        isoDay(model.keptUntil) ?? m.none,
      ),
    ),
    text(
      model.forecast === null
        ? words.noForecast
        : words.forecast(model.forecast.model, model.forecast.base, model.forecast.customers),
    ),
    ...(model.lastFittedOn === null
      ? []
      : [
          text(
            words.renewed(
              isoDay(model.lastFittedOn) ?? m.none,
              wordsOf(report, lang).count(model.changedByModel),
            ),
          ),
        ]),
    // A new model judged the start anew.
    text(words.start[model.lastFittedOn === null ? predictions.startFrom : 'data']),
    {
      kind: 'items',
      label: words.thresholds + m.colon,
      items: [...shownThresholds(thresholds), quiet(words.thresholdNote)],
    },
    {
      kind: 'table',
      table: {
        columns: [
          { head: words.inputColumns.file, align: 'left', shrinkTo: 16 },
          { head: words.inputColumns.table, align: 'left' },
          { head: words.inputColumns.rows, align: 'right' },
          { head: words.inputColumns.rejected, align: 'right' },
          { head: words.inputColumns.digest, align: 'left' },
        ],
        rows: report.inputs.map(({ path, table, rows, rejected, sha256 }) => ({
          cells: [
            printable(path),
            table,
            whole(rows),
            rejected === 0 ? m.none : whole(rejected),
            sha256?.slice(0, 16) ?? m.none,
          ],
        })),
      },
    },
    text(words.tool(report.tool.version)),
  ];
}

/** What a report rests on, and whatever somebody set otherwise. */
const always = [
  'silence.quantile',
  'silence.confirmed',
  'alive.active',
  'model.keepDays',
  'cell.min',
  'level.key',
];

function shownThresholds(thresholds: Report['thresholds']): string[] {
  const defaults = defaultThresholds as Readonly<Record<string, number>>;
  return Object.keys(thresholds)
    .filter((name) => always.includes(name) || thresholds[name] !== defaults[name])
    .map((name) => `${name} ${thresholds[name]}`);
}
