import { latenessNames, levelNames, type Nps } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { quiet, strong, type Block, type PeopleRow, type Span } from '../people/block.ts';
import { findingBlocks } from '../people/findings.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import { noteText, type Note } from '../people/notes.ts';
import { numbers } from '../people/numbers.ts';
import { shortened } from '../people/printable.ts';
import { indicatorCount } from './index-parts.ts';
import { motiveBlocks, settlesItems } from './motives.ts';
import { nextFiles } from './next-files.ts';
import { reconciliationBlocks } from './reconciliation.ts';
import type { ScoreReport, ScoreRow } from './score-report.ts';

/**
 * The first screen of `score`: it answers before it lists. What was counted, how customers stand, whom to contact
 * first, what orders cannot show and which file would, what is wrong in the data.
 *
 * @param first the first row of the report, if there is one: rows come in order of worth of acting on them
 */
export function firstScreen(report: ScoreReport, first: ScoreRow | undefined, lang: Lang): Block[] {
  return [
    counting(report, lang),
    ...reconciliationBlocks(report, lang),
    { kind: 'space' },
    groups(report, lang),
    ...motiveBlocks(report, lang),
    { kind: 'space' },
    firstContact(report, first, lang),
    ...population(report, lang),
    ...limits(report, lang),
    ...findingBlocks(report.findings, lang),
    ...noteBlocks(report.notes, lang),
  ];
}

/** What was counted: the first line of everything. */
export function counting(
  {
    summary,
    reconciliation,
    asOf,
    asOfSource,
  }: Pick<ScoreReport, 'reconciliation' | 'asOf' | 'asOfSource'> & { summary: { customers: number } },
  lang: Lang,
): Block {
  const words = messages(lang).score;
  const { records, orders, purchaseDays } = reconciliation;
  return {
    kind: 'items',
    items: [
      strong(words.customers(summary.customers)),
      words.flow(records, orders, purchaseDays),
      words.asOf(asOf) + words.asOfSource[asOfSource],
    ],
  };
}

/** Those to act on first, then those who are fine. */
const states = ['late', 'on_schedule', 'bought_once', 'lapsed', 'never_bought'] as const;
const stageOrder = ['acquisition', 'growth', 'maturity', 'decline', 'exit'];
const levelOrder = Object.keys(levelNames);

function groups({ summary, byCategory, currency }: ScoreReport, lang: Lang): Block {
  const m = messages(lang);
  const words = m.score;
  const { whole, moneyColumn } = numbers(lang);
  const money = moneyColumn(summary.groups.map(({ value12m }) => value12m));
  const amount = (value: number) => (value === 0 ? m.none : money(value));
  const known = new Map(summary.groups.map((group) => [group.state, group]));
  const shown = states
    .map((state) => known.get(state) ?? { state, customers: 0, value12m: 0, key: null })
    .filter(({ state, customers }) => customers > 0 || state === 'late');
  return {
    kind: 'table',
    table: {
      columns: [
        { head: '', align: 'left' },
        { head: byCategory ? words.groupUnits : words.groupCustomers, align: 'right' },
        { head: words.groupValue + (currency === null ? '' : `${m.list}${currency}`), align: 'right' },
      ],
      rows: shown.flatMap(({ state, customers, value12m, key }): PeopleRow[] => {
        const group = { cells: [latenessNames[state][lang], whole(customers), amount(value12m)] };
        if (state !== 'late' || key === null || key.customers === 0) return [group];
        return [
          group,
          {
            cells: [words.ofThese, whole(key.customers), amount(key.value12m)],
            indent: 2,
            tone: 'strong',
            remark: words.startHere,
          },
        ];
      }),
    },
  };
}

function firstContact({ summary }: ScoreReport, first: ScoreRow | undefined, lang: Lang): Block {
  const m = messages(lang);
  const words = m.score;
  if (first === undefined || first.assessment.priority <= 0) return { kind: 'text', text: [words.nobody] };
  const { facts, assessment } = first;
  const { usualGapDays, silenceRatio } = assessment.lateness;
  const contact = assessment.action === 'contact_now' || assessment.action === 'contact_soon';
  const biggest = summary.groups.map(({ value12m }) => value12m);
  const money = numbers(lang).moneyColumn([...biggest, facts.value12m]);
  const said = [
    ...(contact ? [] : [nameOf.action(assessment.action, lang)]),
    [
      words.purchases(facts.purchases),
      ...(usualGapDays === null ? [] : [words.every(usualGapDays)]),
      ...(usualGapDays === null || silenceRatio === null
        ? []
        : [words.silent(Math.round(silenceRatio * usualGapDays))]),
      words.aYear(money(facts.value12m)),
    ].join(m.list),
  ];
  const category = facts.category === null ? '' : ` / ${shortened(facts.category)}`;
  const label = contact ? words.firstContact : words.firstAct;
  return line(label, [strong(shortened(facts.customerId) + category), ...said], lang);
}

/** Where everyone stands: levels, stages, the usual rhythm, how uneven value is. */
function population({ summary, population: all }: ScoreReport, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.score;
  const { whole } = numbers(lang);
  const levels = summary.levels
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level))
    .map(({ level, customers }) => `${nameOf.level(level, lang)} ${whole(customers)}`);
  const stages = summary.lifecycles
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage))
    .map(({ stage, customers }) => `${nameOf.lifecycle(stage, lang)} ${whole(customers)}`);
  const rhythm = [
    all.clockDays === null ? words.noClock : words.clock(Math.round(all.clockDays)),
    ...(all.regularity === null ? [] : [words.regularity(all.regularity)]),
  ];
  const spread = summary.concentration;
  return [
    ...(levels.length === 0 ? [] : [line(words.levels, levels, lang)]),
    ...(stages.length === 0 ? [] : [line(words.lifecycle, stages, lang)]),
    line(words.rhythm, rhythm, lang),
    ...(all.nps === undefined || all.nps === null ? [] : [npsLine(all.nps, lang)]),
    ...(spread === null
      ? []
      : [line(words.value, [words.topFifth(spread.topFifthShare), words.for80(spread.buyersFor80)], lang)]),
  ];
}

function npsLine({ score, low, high, answers }: Nps, lang: Lang): Block {
  const words = messages(lang).loyalty;
  return line(words.npsTitle, [words.nps(score, low, high, answers)], lang);
}

/** What orders cannot show, and which file would. */
function limits(report: ScoreReport, lang: Lang): Block[] {
  const { summary, inputs, population: all } = report;
  const words = messages(lang).score;
  const { loyalty: more, model } = messages(lang);
  // Where no model means anything, the two columns are empty: better said than wondered about.
  const refused = all.forecast?.refused ?? null;
  const files = nextFiles(inputs, lang);
  const isRich = (all.sources ?? []).some((source) => source !== 'orders');
  // With few peers or a short history, nobody can be held against others.
  const index =
    summary.indexed === 0 || summary.coverage === null
      ? words.indexNone(indicatorCount)
      : isRich
        ? more.indexKnown(summary.indexed, summary.customers, summary.coverage)
        : words.indexPartial(1, indicatorCount);
  const gap = lang === 'en' ? ' ' : '';
  const settles = settlesItems(report, lang);
  return [
    line(words.index, [summary.types.length === 0 && !isRich ? index + gap + words.types : index], lang),
    ...(isRich && settles.length > 0 ? [line(more.settlesTitle, settles, lang)] : []),
    ...(refused === null ? [] : [line(model.title, [model.refusedShort(model.refusals[refused])], lang)]),
    ...(files.length === 0 ? [] : [line(words.nextFile, files, lang)]),
  ];
}

export function noteBlocks(all: readonly Note[], lang: Lang): Block[] {
  if (all.length === 0) return [];
  return [
    { kind: 'space' },
    { kind: 'heading', text: messages(lang).score.notes },
    ...all.map((note): Block => ({ kind: 'text', indent: 2, text: [quiet(noteText(note, lang))] })),
  ];
}

const line = (label: string, items: readonly (string | Span)[], lang: Lang): Block => ({
  kind: 'items',
  label: label + messages(lang).colon,
  items,
});
