import { churnStateNames, leftOutReasons, type LeftOutReason } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { quiet, strong, type Block, type PeopleRow } from '../people/block.ts';
import { findingBlocks } from '../people/findings.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import { numbers } from '../people/numbers.ts';
import { shortened } from '../people/printable.ts';
import type { PeopleOptions } from '../score/blocks.ts';
import { firstRows } from '../score/customer-table.ts';
import { counting, noteBlocks } from '../score/first-screen.ts';
import { reconciliationBlocks } from '../score/reconciliation.ts';
import type { ChurnReport, ChurnRow } from './churn-report.ts';

/** How many customers are named; the machine formats have all. */
const named = 10;

/**
 * What a person reads of `churn`: it answers before it lists. Who left and who is leaving, by setting; why, and how much
 * of it could have been avoided; whom to call first, and what to say.
 */
export function churnBlocks(report: ChurnReport, { lang, limit = named }: PeopleOptions): Block[] {
  return [
    counting(report, lang),
    ...reconciliationBlocks(report, lang),
    { kind: 'space' },
    statesTable(report, lang),
    ...rates(report, lang),
    ...causesBlocks(report, lang),
    ...careBlocks(report, lang),
    ...contactBlocks(report, { lang, limit }),
    ...learnedBlocks(report, lang),
    ...limits(report, lang),
    ...findingBlocks(report.findings, lang),
    ...noteBlocks(report.notes, lang),
  ];
}

const order = ['churned', 'lapsed', 'at_risk', 'active', 'not_assessable'] as const;

function statesTable({ summary, currency }: ChurnReport, lang: Lang): Block {
  const m = messages(lang);
  const head = m.churn.columns;
  const { whole, moneyColumn } = numbers(lang);
  const money = moneyColumn(summary.states.map(({ valueAtRisk }) => valueAtRisk));
  const known = new Map(summary.states.map((each) => [each.state, each]));
  return {
    kind: 'table',
    table: {
      columns: [
        { head: head.state, align: 'left' },
        { head: head.customers, align: 'right' },
        { head: head.value + (currency === null ? '' : `${m.list}${currency}`), align: 'right' },
      ],
      rows: order.flatMap((state): PeopleRow[] => {
        const each = known.get(state);
        if (each === undefined || each.customers === 0) return [];
        return [
          {
            cells: [
              churnStateNames[state][lang],
              whole(each.customers),
              each.valueAtRisk === 0 ? m.none : money(each.valueAtRisk),
            ],
          },
        ];
      }),
    },
  };
}

const rates = ({ summary }: ChurnReport, lang: Lang): Block[] =>
  summary.rates
    .filter(({ exposed }) => exposed > 0)
    .map(({ setting, left, exposed }) => ({
      kind: 'text',
      indent: 2,
      text: [messages(lang).churn.rates[setting](left, exposed)],
    }));

function causesBlocks({ summary, currency, thresholds }: ChurnReport, lang: Lang): Block[] {
  // Where no cause is known of anybody, the last line of the screen says what would tell.
  if (summary.causes.every(({ cause }) => cause === 'unknown')) return [];
  const m = messages(lang);
  const words = m.churn;
  const { whole, moneyColumn } = numbers(lang);
  const money = moneyColumn(summary.causes.flatMap(({ valueAtRisk }) => valueAtRisk ?? []));
  const head = words.causeColumns;
  const all = summary.avoidable.reduce((sum, { valueAtRisk }) => sum + valueAtRisk, 0);
  const share = (id: string) =>
    all === 0 ? 0 : (summary.avoidable.find(({ avoidable }) => avoidable === id)?.valueAtRisk ?? 0) / all;
  const least = thresholds['cell.min'];
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.causesTitle },
    {
      kind: 'table',
      table: {
        columns: [
          { head: head.cause, align: 'left' },
          { head: head.customers, align: 'right' },
          { head: head.established, align: 'right' },
          { head: head.value + (currency === null ? '' : `${m.list}${currency}`), align: 'right' },
          { head: head.avoidable, align: 'left' },
        ],
        rows: summary.causes.map(({ cause, customers, established, valueAtRisk, avoidable }) => ({
          cells: [
            nameOf.cause(cause, lang),
            customers === null ? m.loyalty.fewerThan(least) : whole(customers),
            established === null ? m.none : whole(established),
            valueAtRisk === null ? m.none : money(valueAtRisk),
            words.avoidable[avoidable],
          ],
          ...(cause === 'unknown' ? { tone: 'quiet' as const } : {}),
        })),
      },
    },
    ...(all > 0
      ? [
          {
            kind: 'text',
            indent: 2,
            text: [words.avoidableShare(share('yes'), share('partly'), share('unknown'))],
          } satisfies Block,
        ]
      : []),
    items(
      words.initiatorTitle,
      summary.initiators.map(
        ({ initiator, customers }) =>
          `${nameOf.initiator(initiator, lang)} ${customers === null ? m.loyalty.fewerThan(least) : whole(customers)}`,
      ),
      lang,
    ),
  ];
}

function careBlocks({ summary }: ChurnReport, lang: Lang): Block[] {
  const words = messages(lang).churn;
  const { partialDefection, silentDecline } = summary.quiet;
  const care = [
    ...(summary.conflicts > 0 ? [words.conflicts(summary.conflicts)] : []),
    ...(summary.signOffs > 0 ? [words.signOffs(summary.signOffs)] : []),
  ];
  return [
    ...(partialDefection + silentDecline > 0
      ? [items(words.quietTitle, [words.quiet(partialDefection, silentDecline)], lang)]
      : []),
    ...(care.length > 0 ? [items(words.needsCare, care, lang)] : []),
  ];
}

/** Whom to call first, what to say to the first of them, and who was left out. */
export function contactBlocks(report: ChurnReport, { lang, limit }: { lang: Lang; limit: number }): Block[] {
  const m = messages(lang);
  const words = m.churn;
  const { summary } = report;
  const rows = firstRows(report.contacts, limit);
  const leftOut = items(
    words.leftOut,
    summary.leftOut.map(({ reason, customers }) =>
      words.leftOutItem(customers, leftOutReasons[reason satisfies LeftOutReason][lang]),
    ),
    lang,
  );
  const [first] = rows;
  if (first === undefined)
    return [
      { kind: 'space' },
      { kind: 'text', text: [words.callNobody] },
      ...(summary.leftOut.length > 0 ? [leftOut] : []),
    ];
  const more = summary.contactable - rows.length;
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.callTitle(rows.length, summary.contactable) },
    { kind: 'table', table: { columns: contactHeads(report, lang), rows: contactCells(rows, report, lang) } },
    ...(more > 0 ? [{ kind: 'text', text: [quiet(words.more(more))] } satisfies Block] : []),
    {
      kind: 'text',
      indent: 2,
      text: [
        strong(`${shortened(first.facts.customerId)} · ${words.sayTitle}${m.colon}`),
        nameOf.playSay(first.churn.action, lang),
      ],
    },
    {
      kind: 'text',
      indent: 2,
      text: [`${words.dontTitle}${m.colon}${nameOf.playDont(first.churn.action, lang)}`],
    },
    ...(summary.leftOut.length > 0 ? [leftOut] : []),
  ];
}

function contactHeads({ byCategory }: ChurnReport, lang: Lang) {
  const m = messages(lang);
  const head = m.churn.callColumns;
  return [
    { head: head.customer, align: 'left' as const, shrinkTo: 8 },
    ...(byCategory ? [{ head: m.score.columns.category, align: 'left' as const, shrinkTo: 8 }] : []),
    { head: head.state, align: 'left' as const },
    { head: head.cause, align: 'left' as const, shrinkTo: 10 },
    { head: head.atRisk, align: 'right' as const },
    { head: head.worth, align: 'right' as const },
    { head: head.action, align: 'left' as const, shrinkTo: 12 },
  ];
}

function contactCells(rows: readonly ChurnRow[], { byCategory }: ChurnReport, lang: Lang): PeopleRow[] {
  const m = messages(lang);
  const { moneyColumn } = numbers(lang);
  const atRisk = moneyColumn(rows.map(({ churn }) => churn.valueAtRisk ?? 0));
  const worth = moneyColumn(rows.map(({ churn }) => churn.priority));
  return rows.map(({ facts, churn }) => ({
    cells: [
      shortened(facts.customerId),
      ...(byCategory ? [shortened(facts.category ?? '')] : []),
      nameOf.churnState(churn.state, lang),
      causeText(churn.why, lang),
      churn.valueAtRisk === null ? m.none : atRisk(churn.valueAtRisk),
      worth(churn.priority),
      nameOf.play(churn.action, lang),
    ],
    keyTone: 'strong' as const,
  }));

  function causeText(why: ChurnRow['churn']['why'], language: Lang): string {
    if (why === null) return m.none;
    const sub = why.subCause === null ? '' : `${m.colon}${nameOf.subCause(why.subCause, language)}`;
    return nameOf.cause(why.cause, language) + sub;
  }
}

function learnedBlocks({ summary, thresholds }: ChurnReport, lang: Lang): Block[] {
  if (summary.learned.length === 0) return [];
  const m = messages(lang);
  const words = m.churn;
  const head = words.learnedColumns;
  const { whole } = numbers(lang);
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.learnedTitle },
    {
      kind: 'table',
      table: {
        columns: [
          { head: head.action, align: 'left', shrinkTo: 16 },
          { head: head.cause, align: 'left' },
          { head: head.contacted, align: 'right' },
          { head: head.returned, align: 'right' },
          { head: head.share, align: 'right' },
        ],
        rows: summary.learned.map(({ action, cause, contacted, returned, share, low, high }) => ({
          cells: [
            nameOf.play(action, lang),
            nameOf.cause(cause, lang),
            contacted === null ? m.loyalty.fewerThan(thresholds['cell.min']) : whole(contacted),
            returned === null ? m.none : whole(returned),
            share === null || low === null || high === null ? m.none : words.learnedShare(share, low, high),
          ],
        })),
      },
    },
  ];
}

/** What cannot be told, and which file would tell it. */
function limits({ population, summary }: ChurnReport, lang: Lang): Block[] {
  const words = messages(lang).churn;
  const has = (id: string) => (population.sources as readonly string[] | undefined)?.includes(id) === true;
  const gone = summary.states.some(
    ({ state, customers }) => (state === 'churned' || state === 'lapsed') && customers > 0,
  );
  return gone && !has('exit_reasons')
    ? [{ kind: 'space' }, { kind: 'text', text: [quiet(words.noReasons)] }]
    : [];
}

const items = (label: string, all: readonly string[], lang: Lang): Block => ({
  kind: 'items',
  label: label + messages(lang).colon,
  items: all,
});
