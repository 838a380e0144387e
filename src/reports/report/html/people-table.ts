import { flows } from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import type { Lang } from '../../people/lang.ts';
import { nameOf } from '../../people/names.ts';
import { round } from '../../people/round.ts';
import type { Report, ReportedPerson } from '../report.ts';
import { currency } from '../sections/groups.ts';
import { escapeHtml, jsonForHtml } from './escape.ts';

/** A column of the list of all customers. `name` and `names` columns hold places in, or bits of, a list of words. */
interface ClientColumn {
  head: string;
  kind: 'text' | 'name' | 'names' | 'money' | 'number' | 'day';
  right: boolean;
  /** Whether a filter offers its words. */
  filter: boolean;
  words?: (lang: Lang) => (id: string) => string;
  ids?: readonly string[];
  value: (person: ReportedPerson) => string | number | null;
}

function columnsOf(report: Report, lang: Lang): ClientColumn[] {
  const m = messages(lang).report;
  const head = m.html.columns;
  const named = (
    text: string,
    value: ClientColumn['value'],
    word: (id: string) => string,
    filter = false,
  ): ClientColumn => ({ head: text, kind: 'name', right: false, filter, words: () => word, value });
  const state = (id: string) => nameOf.churnState(id, lang);
  const hasCauses = report.people.some(({ cause }) => cause !== null);
  return [
    { head: head.customer, kind: 'text', right: false, filter: false, value: ({ customerId }) => customerId },
    named(head.state, (person) => person.state, state, true),
    named(head.before, ({ stateBefore }) => stateBefore, state),
    {
      head: head.moves,
      kind: 'names',
      right: false,
      filter: true,
      ids: flows.map(({ id }) => id),
      words: () => (id) => flows.find((flow) => flow.id === id)?.names[lang] ?? id,
      value: ({ moves }) =>
        flows.reduce((bits, { id }, bit) => bits | (moves.includes(id) ? 1 << bit : 0), 0),
    },
    {
      head: head.value + currency(report, lang),
      kind: 'money',
      right: true,
      filter: false,
      value: ({ value12m }) => round(value12m, 2),
    },
    { head: head.late, kind: 'number', right: true, filter: false, value: ({ daysLate }) => daysLate },
    named(
      head.action,
      ({ action }) => action,
      (id) => nameOf.play(id, lang),
      true,
    ),
    named(
      head.level,
      ({ level }) => level,
      (id) => nameOf.level(id, lang),
    ),
    named(
      head.lifecycle,
      ({ lifecycle }) => lifecycle,
      (id) => nameOf.lifecycle(id, lang),
    ),
    { head: head.last, kind: 'day', right: true, filter: false, value: ({ lastDay }) => lastDay },
    ...(hasCauses
      ? [
          named(
            head.cause,
            ({ cause }) => cause,
            (id) => nameOf.cause(id, lang),
            true,
          ),
        ]
      : []),
  ];
}

/** All customers: the head of the table and its filters as HTML, the rows as data of which a few at a time are shown. */
export function* peopleTable(report: Report, lang: Lang): Generator<string> {
  const m = messages(lang);
  const words = m.report.html;
  const columns = columnsOf(report, lang);
  const lists = columns.map((column) => idsIn(column, report.people));
  const namesIn = (index: number) =>
    (lists[index] ?? []).map((id) => columns[index]?.words?.(lang)(id) ?? id);
  const filters = columns.flatMap(({ head, filter }, index) =>
    filter
      ? [
          `<label>${escapeHtml(head)} <select data-column="${index}"><option value="">${escapeHtml(words.any)}</option>${namesIn(
            index,
          )
            .map((name, value) => `<option value="${value}">${escapeHtml(name)}</option>`)
            .join('')}</select></label>`,
        ]
      : [],
  );
  yield `<div class="tools"><label>${escapeHtml(words.search)} <input id="search" type="search" placeholder="${escapeHtml(words.searchHint)}" autocomplete="off"></label>${filters.join('')}<output id="count" for="search" aria-live="polite"></output></div>
<noscript><p>${escapeHtml(words.noScript)}</p></noscript>
<div class="scroll" id="people" role="region" tabindex="0" aria-label="${escapeHtml(words.all)}"><table><thead><tr>${columns
    .map(
      ({ head, right }) =>
        `<th scope="col" class="${right ? 'right' : 'left'}"><button type="button">${escapeHtml(head)}</button></th>`,
    )
    .join('')}</tr></thead><tbody></tbody></table></div>
<script type="application/json" id="data">`;
  const head = jsonForHtml({
    locale: lang === 'zh' ? 'zh-CN' : 'en-US',
    words: { list: m.list, shown: words.shown('{shown}', '{all}') },
    columns: columns.map(({ head: text, kind, right }, index) => ({
      head: text,
      kind,
      right,
      ...(lists[index] === null ? {} : { names: namesIn(index) }),
    })),
    rows: [],
  });
  yield head.slice(0, -']}'.length);
  const places = lists.map((ids) => new Map((ids ?? []).map((id, place) => [id, place])));
  let between = '';
  for (const person of report.people) {
    const cells = columns.map(({ kind, value }, index) => {
      const cell = value(person);
      return kind === 'name' && typeof cell === 'string' ? (places[index]?.get(cell) ?? null) : cell;
    });
    yield between + jsonForHtml(cells);
    between = ',\n';
  }
  yield ']}</script>\n';
}

function idsIn(
  { kind, ids, value }: ClientColumn,
  people: readonly ReportedPerson[],
): readonly string[] | null {
  if (ids !== undefined) return ids;
  if (kind !== 'name') return null;
  const found = new Set<string>();
  for (const person of people) {
    const id = value(person);
    if (typeof id === 'string') found.add(id);
  }
  return [...found].sort();
}
