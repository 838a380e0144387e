import { messages } from '../../messages/index.ts';
import { quiet, type Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import { numbers } from '../../people/numbers.ts';
import type { Said } from '../predictions.ts';
import type { Calibration, Report } from '../report.ts';
import { wordsOf } from '../words.ts';
import { withheldNote } from './withheld.ts';

/** What was said at the start, and what then happened; then how the chances of 90 days came true. */
export function predictions(report: Report, lang: Lang): Block[] {
  const words = messages(lang).report.predictions;
  const { rows, expected, startFrom, period } = report.predictions;
  if (rows.every(({ customers }) => customers === 0)) return [text(words.none)];
  return [
    text(words[startFrom]),
    ...said(report, lang),
    ...(expected === null ? [] : [text(words.expected(expected.purchases, expected.happened))]),
    ...(period === null ? [text(words.noChances)] : [text(words.chances), ...chances(period, lang)]),
    ...longAgo(report, lang),
  ];
}

const text = (of: string): Block => ({ kind: 'text', text: [of] });

function said(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.predictions;
  const { rows, due, lostBefore } = report.predictions;
  const { percent } = numbers(lang);
  const w = wordsOf(report, lang);
  const all = [
    { name: words.due, of: due, keyTone: 'strong' as const },
    ...rows
      .filter(({ customers }) => customers !== 0)
      .map((of) => ({ name: words.said[of.said as Said], of })),
    ...(lostBefore === null || lostBefore.customers === 0
      ? []
      : [{ name: words.lostBefore(lostBefore.periods, report.period.kind), of: lostBefore }]),
  ];
  const told = all.filter(({ of }) => of.customers !== null);
  const withheld = all.filter(({ of }) => of.customers === null).map(({ name }) => name);
  const head = words.columns;
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { head: head.said, align: 'left' },
          { head: head.customers, align: 'right' },
          { head: head.bought, align: 'right' },
          { head: head.range, align: 'right' },
        ],
        rows: told.map(({ name, of: { customers, bought }, ...tone }) => ({
          cells: [
            name,
            w.part(customers),
            bought === null ? m.none : percent(bought.value),
            bought === null ? m.none : m.report.range(percent(bought.low), percent(bought.high)),
          ],
          ...('keyTone' in tone ? { keyTone: tone.keyTone } : {}),
        })),
      },
    },
    ...withheldNote(withheld, report, lang),
  ];
}

function chances(of: Calibration, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.predictions;
  const { percent, whole, decimal } = numbers(lang);
  const head = words.bandColumns;
  const better = of.brierOfShare > 0 ? 1 - of.brier / of.brierOfShare : 0;
  const level = of.foretold > of.bought.high ? 'high' : of.foretold < of.bought.low ? 'low' : 'right';
  const came = `${percent(of.bought.value, 1)}${m.open}${m.report.range(percent(of.bought.low, 1), percent(of.bought.high, 1))}${m.close}`;
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { head: head.band, align: 'left' },
          { head: head.customers, align: 'right' },
          { head: head.foretold, align: 'right' },
          { head: head.bought, align: 'right' },
          { head: head.range, align: 'right' },
        ],
        rows: of.bands.map(({ from, to, customers, foretold, bought }) => ({
          cells: [
            m.report.range(percent(from), percent(to)),
            whole(customers),
            percent(foretold, 1),
            percent(bought.value, 1),
            m.report.range(percent(bought.low, 1), percent(bought.high, 1)),
          ],
        })),
      },
    },
    text(words.level[level](percent(of.foretold, 1), came)),
    text(
      words.brier(
        decimal(of.brier, 4),
        decimal(of.brierOfShare, 4),
        Math.round(100 * better),
        percent(Math.abs(better)),
      ),
    ),
  ];
}

function longAgo({ predictions: of, model }: Report, lang: Lang): Block[] {
  const words = messages(lang).report.predictions;
  if (of.longAgo === null) {
    if (model.forecast === null) return [];
    const said = of.longAgoFrom === null ? words.noHistory : words.young(of.longAgoFrom);
    return [{ kind: 'text', text: [quiet(said)] }];
  }
  const { saidOn, days, calibration } = of.longAgo;
  return calibration === null
    ? []
    : [text(words.chancesLongAgo(saidOn, days)), ...chances(calibration, lang)];
}
