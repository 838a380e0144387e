import type { ReadinessItem } from '../../checks/index.ts';
import { displayWidth } from '../../tables/index.ts';
import { messages } from '../messages/index.ts';
import { quiet, strong, type Block, type Span } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import { printable, shortened } from '../people/printable.ts';
import { detailIn } from './mask.ts';
import type { FindingGroup, FindingPlace, ValidateReport } from './validate-report.ts';
import { newOf } from './validate-report.ts';

/** Widest excerpt of a line. */
const excerptWidth = 72;
/** Groups of one rule shown one by one. */
const mostGroups = 8;

/** The whole report for people. */
export function validateBlocks(report: ValidateReport, lang: Lang): Block[] {
  return [
    ...summary(report, lang),
    ...byRule(report.groups).flatMap((groups) => ruleBlocks(groups, lang)),
    ...readinessBlocks(report, lang),
    ...verdictBlocks(report, lang),
  ];
}

function summary(report: ValidateReport, lang: Lang): Block[] {
  const m = messages(lang);
  const { validate: words } = m;
  const { records = 0, rejected = 0, rejected_share: share = 0 } = report.metrics;
  const items = [
    words.files(report.inputs.length),
    words.records(records),
    ...(rejected > 0 ? [words.rejected(rejected, share)] : []),
    ...(report.asOf === null ? [] : [words.asOf(report.asOf)]),
  ];
  const unused = report.unused.map(({ file }) => printable(file)).join(m.list);
  return [
    { kind: 'items', items },
    ...(unused === '' ? [] : [{ kind: 'text', text: [quiet(words.unused(unused))] } satisfies Block]),
    ...(report.groups.length === 0 ? [{ kind: 'text', text: [words.nothing] } satisfies Block] : []),
  ];
}

/** Groups of one rule together, in the order of the report. */
export function byRule(groups: readonly FindingGroup[]): FindingGroup[][] {
  const rules = new Map<string, FindingGroup[]>();
  for (const group of groups) rules.set(group.rule, [...(rules.get(group.rule) ?? []), group]);
  return [...rules.values()];
}

function ruleBlocks(groups: readonly FindingGroup[], lang: Lang): Block[] {
  const words = messages(lang).validate;
  const [first] = groups;
  if (first === undefined) return [];
  const { severity, rule, names, remedy } = first;
  const count = groups.reduce((sum, each) => sum + each.count, 0);
  const known = groups.reduce((sum, each) => sum + each.known, 0);
  const isNowhere = groups.every(({ file, table }) => file === '' && table === '');
  const isWhole = groups.every(
    (each) => (each.count === 1 || isOfFile(each)) && each.places.every(({ record }) => record === null),
  );
  const mark: Span = { text: words.severity[severity], tone: severity === 'info' ? 'quiet' : severity };
  const rest = groups.slice(mostGroups);
  return [
    { kind: 'space' },
    {
      kind: 'text',
      indent: 2,
      text: [
        mark,
        ' · ',
        strong(rule),
        isNowhere
          ? ''
          : ` · ${isWhole ? words.files(new Set(groups.map(({ file }) => file)).size) : words.places(count)}`,
        ...(known > 0 ? [` (${words.known(known)})`] : []),
        ` · ${names[lang]}`,
      ],
    },
    ...groups.slice(0, mostGroups).flatMap((group) => groupBlocks(group, lang)),
    ...(rest.length === 0
      ? []
      : [{ kind: 'text', text: [`  ${words.showing(mostGroups, groups.length)}`] } satisfies Block]),
    { kind: 'text', indent: 4, text: [quiet(`  → ${remedy[lang]}`)] },
  ];
}

/** Said of a file as a whole, in one value: what is counted stands in it. */
const isOfFile = ({ places, value }: FindingGroup): boolean => places.length === 0 && value !== null;

function groupBlocks(group: FindingGroup, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.validate;
  const { count } = group;
  const detail = group.said?.[lang] ?? detailIn(group, lang);
  // What is known is only counted.
  const places = group.places.filter(({ known }) => known !== true);
  const left = newOf(group);
  const { value, expected } = group.rule === 'readiness.lacking' ? inWords(group, lang) : group;
  // A sentence that begins with the file needs no name before it.
  const isNamed = detail !== null && places.length === 0 && detail.startsWith(`${printable(group.file)} `);
  const parts = [
    isNamed ? '' : placeName(group, lang),
    ...(detail === null ? [] : [detail]),
    ...(detail !== null || value === null ? [] : [shortened(value, 200)]),
    ...(expected === null ? [] : [`${words.expected} ${shortened(expected, 100)}`]),
    ...(places.length > 0 && places.length < left
      ? [words.showing(places.length, left)]
      : count > 1 && !isOfFile(group)
        ? [words.places(count)]
        : []),
    ...(group.known > 0 && newOf(group) > 0 ? [words.known(group.known)] : []),
  ];
  return [
    { kind: 'text', indent: 4, text: [`  ${parts.filter((part) => part !== '').join(' · ')}`] },
    ...places.flatMap((place) => placeBlocks(place, group, lang)),
  ];
}

/** What is lacking, and what to add, by name: `+ surveys & market`. */
function inWords({ value, expected }: FindingGroup, lang: Lang): Pick<FindingGroup, 'value' | 'expected'> {
  const { list, validate: words } = messages(lang);
  const id = value ?? '';
  const names = [words.command[id], words.cause[id], nameOf.type(id, lang), indicatorName(id, lang)];
  const name = names.find((each) => each !== undefined && each !== id) ?? id;
  const any = /[a-z_]+/g;
  const sources = (expected?.match(any) ?? []).map((source) => nameOf.collect(source, lang));
  return { value: words.add(name, sources.join(expected?.includes('&') ? list : words.or)), expected: null };
}

function placeName({ file, table, column, places }: FindingGroup, lang: Lang): string {
  const m = messages(lang);
  const only = places.length === 1 ? places[0] : undefined;
  const line = only === undefined ? null : (only.excerpt?.line ?? only.line);
  const name =
    file === ''
      ? table === ''
        ? ''
        : m.validate.severalFiles(table)
      : `${printable(file)}${line === null ? '' : `:${line}`}`;
  return column === null ? name : `${name}${m.list}${m.validate.column(shortened(column, 40))}`;
}

/** The line with a caret below the cell, or the number of the record where there are no lines. */
function placeBlocks(
  { excerpt, record, line, value, expected }: FindingPlace,
  group: FindingGroup,
  lang: Lang,
): Block[] {
  const words = messages(lang).validate;
  const said =
    expected !== null && expected !== group.expected ? `${words.expected} ${shortened(expected, 60)}` : '';
  if (excerpt === null) {
    const place = record === null ? (line === null ? '' : words.line(line)) : words.record(record);
    const text = [place, ...(value === null ? [] : [`"${shortened(value, 60)}"`]), said].filter(
      (each) => each !== '',
    );
    return text.length < 2 && group.places.length === 1
      ? []
      : [{ kind: 'text', indent: 6, text: [`    ${text.join(' · ')}`] }];
  }
  const { text, before, marked } = windowOf(excerpt);
  const lead = `${excerpt.line}`.padStart(8);
  // A record that is meant as a whole needs no caret.
  const isWhole = excerpt.start === 0 && excerpt.end >= Array.from(excerpt.text).length;
  const caret = `${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(marked)))}`;
  const below = isWhole ? said : `${caret}${said === '' ? '' : ` ${said}`}`;
  return [
    {
      kind: 'code',
      text: `${lead} | ${text}${below === '' ? '' : `\n${' '.repeat(8)} | ${below}`}`,
    },
  ];
}

/** A piece of the line that is not too wide and holds what is pointed at. */
function windowOf({ text, start, end }: NonNullable<FindingPlace['excerpt']>): {
  text: string;
  before: string;
  marked: string;
} {
  const characters = Array.from(text.slice(0, 1 << 20));
  const from = end <= excerptWidth ? 0 : Math.max(0, Math.min(start, end - 20) - 24);
  const to = Math.min(characters.length, from + excerptWidth);
  const lead = from > 0 ? '…' : '';
  const tail = to < characters.length ? '…' : '';
  const part = (a: number, b: number) =>
    printable(characters.slice(Math.max(a, from), Math.min(b, to)).join(''));
  const before = lead + part(from, start);
  const marked = part(start, end);
  return { text: before + marked + part(Math.max(start, end), to) + tail, before, marked };
}

function readinessBlocks({ readiness, inputs }: ValidateReport, lang: Lang): Block[] {
  // Of files that nobody can read there is nothing to say.
  if (inputs.every(({ rows }) => rows === 0)) return [];
  const m = messages(lang);
  const words = m.validate;
  const kinds: readonly Kind[] = [
    { label: words.commands, items: readiness.commands, name: (id: string) => words.command[id] ?? id },
    { label: words.indicators, items: readiness.indicators, name: (id: string) => indicatorName(id, lang) },
    {
      label: words.types,
      items: readiness.types,
      name: (id: string) => nameOf.type(id, lang),
    },
    { label: words.causes, items: readiness.causes, name: (id: string) => words.cause[id] ?? id },
  ];
  const opened = openedBy(kinds).slice(0, mostSources);
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.readiness },
    ...kinds.map(({ label, items, name }): Block => {
      const ready = items.filter((item) => item.ready);
      return {
        kind: 'items',
        label: `${label}${m.colon}`,
        items:
          ready.length === 0
            ? [words.none]
            : ready.map(
                (item) =>
                  name(item.id) +
                  (item.state === undefined ? '' : ` (${words.state[item.state] ?? item.state})`),
              ),
      };
    }),
    ...(opened.length === 0
      ? []
      : [{ kind: 'text', text: [`${words.more}${m.colon}`.trimEnd()] } satisfies Block]),
    ...opened.map(
      ({ source, names }) =>
        ({
          kind: 'text',
          indent: 4,
          text: [`  ${nameOf.collect(source, lang)} → ${names.join(m.list)}`],
        }) satisfies Block,
    ),
  ];
}

/** Further sources that people are told of. */
const mostSources = 4;

/** What each further source alone would make ready, the one that opens most first. */
function openedBy(kinds: readonly Kind[]): { source: string; names: string[] }[] {
  const found = new Map<string, string[]>();
  for (const { items, name } of kinds)
    for (const { id, ready, add } of items)
      if (!ready) for (const source of add) found.set(source, [...(found.get(source) ?? []), name(id)]);
  return [...found]
    .map(([source, names]) => ({ source, names }))
    .sort((a, b) => b.names.length - a.names.length);
}

interface Kind {
  label: string;
  items: readonly (ReadinessItem & { state?: string })[];
  name: (id: string) => string;
}

const indicatorName = (id: string, lang: Lang): string => nameOf.indicator(id, lang);

function verdictBlocks({ verdict, unreadable, metrics }: ValidateReport, lang: Lang): Block[] {
  const words = messages(lang).validate;
  const { errors = 0, warnings = 0, infos = 0 } = metrics;
  const isGood = verdict.passed && !unreadable;
  const text = unreadable
    ? words.unreadable
    : verdict.passed
      ? errors === 0
        ? words.passed
        : words.allowed(verdict.failOn.join(', '))
      : words.failed(verdict.reasons.join(', '));
  return [
    { kind: 'space' },
    {
      kind: 'text',
      indent: 2,
      text: [{ text, tone: isGood ? 'good' : 'error' }, ` · ${words.totals(errors, warnings, infos)}`],
    },
  ];
}
