import { messages } from '../../messages/index.ts';
import { quiet, type Block, type Series } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import { numbers } from '../../people/numbers.ts';
import type { MetricValue, Report } from '../report.ts';
import { wordsOf } from '../words.ts';
import { withheldMeaning, withheldNote } from './withheld.ts';

/** Every number of the period against the one before and that of a year before. */
export function changes(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.changes;
  const w = wordsOf(report, lang);
  const { whole, percent, money } = numbers(lang);
  const isFirst = report.metrics.every(({ change }) => change === null);
  const hasYear = report.metrics.some(({ yearChange }) => yearChange !== null);
  const known = (metric: MetricValue, value: number | null, of: unknown) =>
    value !== null ? w.metric(metric.unit, value) : of === null ? m.none : w.hidden(metric);
  const head = words.columns;
  const right = (text: string) => ({ head: text, align: 'right' as const });
  const left = (text: string, shrinkTo = 12) => ({ head: text, align: 'left' as const, shrinkTo });
  const series = seriesOf(report, lang, { whole, percent, money });
  const observed = report.metrics.filter(isObserved);
  const isWithheld = (metric: MetricValue) => isNothingTold(metric) && w.hidden(metric) === m.report.withheld;
  const shown = observed.filter((metric) => !isWithheld(metric));
  const withheld = observed.filter(isWithheld).map(({ id }) => w.metricName(id));
  return [
    {
      kind: 'table',
      table: {
        columns: [
          left(head.metric, 14),
          right(head.now),
          right(head.range),
          ...(isFirst ? [] : [right(head.before), left(head.change)]),
          ...(hasYear ? [right(head.year), left(head.yearChange)] : []),
        ],
        rows: shown.map((metric) => {
          const { id, unit, now, missing, before, change, yearBefore, yearChange } = metric;
          return {
            cells: [
              w.metricName(id),
              now === null ? (missing === 'too_few' ? w.hidden(metric) : m.none) : w.metric(unit, now.value),
              now === null ? m.none : m.report.range(w.metric(unit, now.low), w.metric(unit, now.high)),
              ...(isFirst
                ? []
                : [known(metric, before, change), change === null ? m.none : w.change(metric, change)]),
              ...(hasYear
                ? [
                    known(metric, yearBefore, yearChange),
                    yearChange === null ? m.none : w.change(metric, yearChange),
                  ]
                : []),
            ],
            ...(change?.beyondNoise === true ? { keyTone: 'strong' as const } : {}),
          };
        }),
      },
    },
    ...(isFirst ? [note(words.first(report.period.kind))] : [note(words.note)]),
    ...(isFirst || report.fileStart?.judged !== true ? [] : [note(words.fileStart(report.fileStart.days))]),
    ...(withheld.length > 0
      ? withheldNote(withheld, report, lang)
      : shown.some(({ missing }) => missing === 'too_few')
        ? [withheldMeaning(report, lang)]
        : []),
    ...(hasYear ? [] : [note(words.noYear)]),
    ...(series.length === 0
      ? []
      : [
          { kind: 'space' } satisfies Block,
          ...series.map((each): Block => ({ kind: 'series', series: each })),
        ]),
  ];
}

/** There is no line for what these files cannot show at all. */
const isObserved = ({ missing, before, yearBefore }: MetricValue): boolean =>
  missing !== 'nothing' || before !== null || yearBefore !== null;

/** Too few now, and no change beyond noise: a line would have nothing to say of the period. */
const isNothingTold = ({ missing, change, yearChange }: MetricValue): boolean =>
  missing === 'too_few' && change?.beyondNoise !== true && yearChange?.beyondNoise !== true;

const note = (text: string): Block => ({ kind: 'text', text: [quiet(text)] });

function seriesOf(
  { series }: Report,
  lang: Lang,
  { whole, percent, money }: Pick<ReturnType<typeof numbers>, 'whole' | 'percent' | 'money'>,
): Series[] {
  const names = messages(lang).report.changes.series;
  const points = (of: (entry: Report['series'][0]) => number | null) =>
    series.map((entry) => ({ label: entry.label, value: of(entry) }));
  const all: Series[] = [
    {
      title: names.churn,
      points: points(({ churned }) =>
        churned === null || churned.base === 0 ? null : churned.lost / churned.base,
      ),
      show: (value) => percent(value, 1),
    },
    { title: names.buyers, points: points(({ buyers }) => buyers), show: whole },
    { title: names.purchases, points: points(({ purchases }) => purchases), show: whole },
    { title: names.revenue, points: points(({ revenue }) => revenue), show: money },
  ];
  const isTold = ({ points: of }: Series) =>
    of.filter(({ value }) => value !== null).length >= 3 &&
    of.some(({ value }) => value !== null && value !== 0);
  return all.filter(isTold);
}
