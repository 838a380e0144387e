import { defaultThresholds } from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import { quiet, type Block } from '../../people/block.ts';
import { isoDay } from '../../people/days.ts';
import type { Lang } from '../../people/lang.ts';
import { numbers } from '../../people/numbers.ts';
import { printable } from '../../people/printable.ts';
import type { Decider, Report } from '../report.ts';
import { wordsOf } from '../words.ts';

/** Concentration, method, thresholds, and the files with counts and checksums. */
export function appendix(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.appendix;
  const { percent, whole, decimal } = numbers(lang);
  const { model, concentration, thresholds } = report;
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
    ...decided(report, lang),
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
    ...(model.forecast?.isAtBound === true ? [text(words.atBound)] : []),
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
    text(words.start[model.start]),
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

/** What told the end of those who were lost; nothing where nobody was, or too few to tell. */
function decided(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.appendix.decided;
  const counts = Object.entries(report.model.decided) as [Decider, number | null][];
  if (counts.every(([, count]) => count === null || count === 0)) return [];
  const items = counts
    .filter(([, count]) => count !== 0)
    .map(([decider, count]) => `${words.by[decider]} ${wordsOf(report, lang).part(count)}`);
  return [{ kind: 'text', text: [`${words.title}${m.colon}${items.join(m.list)}`] }];
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
