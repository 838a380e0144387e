import type { Finding } from '../../findings/finding.ts';
import { rules, type Rule, type Severity } from '../../findings/rules.ts';
import { messages } from '../messages/index.ts';
import { quiet, type Block, type Span } from './block.ts';
import type { Lang } from './lang.ts';
import { printable, shortened } from './printable.ts';

/** Longest piece of a value that is quoted. */
const quoted = 40;
const mostValues = 5;

/** What was found in the data, one item per rule and file, worst first, each with its first place and the remedy. */
export function findingBlocks(findings: readonly Finding[], lang: Lang): Block[] {
  if (findings.length === 0) return [];
  const words = messages(lang).score;
  const groups = grouped(findings);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.findings(all) },
    ...groups.map(({ first, count, values }): Block => {
      const { severity, remedy, counts = 'records', ...rule }: Rule = rules[first.rule];
      const mark: Span = { text: words.severity[severity], tone: severity === 'info' ? 'quiet' : severity };
      return {
        kind: 'text',
        indent: 2,
        text: [
          mark,
          [` · ${words[counts](count)}`, rule[lang], ...placed(first, values, lang)].join(' · '),
          quiet(` → ${remedy[lang]}`),
        ],
      };
    }),
  ];
}

const placed = (finding: Finding, values: readonly Finding[], lang: Lang): string[] =>
  finding.file === '' ? [] : [messages(lang).score.firstAt + place(finding, values, lang)];

/** `orders.csv:118, column date: "31/31/2020"`, as far as it is known. */
function place(finding: Finding, values: readonly Finding[], lang: Lang): string {
  const m = messages(lang);
  const record = finding.record === null ? '' : `${m.list}${m.explain.record(finding.record)}`;
  const at = printable(finding.file) + (finding.line === null ? record : `:${finding.line}`);
  const column = finding.column === null ? '' : m.list + m.score.column(printable(finding.column));
  const text = (value: string) => `"${shortened(value, quoted)}"`;
  if (values.length > 1) {
    const each = values.map(({ value, count }) => `${text(value ?? '')} (${count})`);
    return (
      at + column + m.colon + each.slice(0, mostValues).join(m.list) + (each.length > mostValues ? ' …' : '')
    );
  }
  return at + column + (finding.value === null ? '' : m.colon + text(finding.value));
}

interface Group {
  first: Finding;
  count: number;
  /** Those that are about a value wherever it stands. */
  values: Finding[];
}

function grouped(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const key = `${finding.rule}\0${finding.file}`;
    const group = groups.get(key) ?? { first: finding, count: 0, values: [] };
    groups.set(key, group);
    group.count += finding.count;
    if (position(finding) < position(group.first)) group.first = finding;
    if (position(finding) === Infinity && finding.value !== null) group.values.push(finding);
  }
  return [...groups.values()].sort(
    (a, b) =>
      rank[rules[a.first.rule].severity] - rank[rules[b.first.rule].severity] ||
      b.count - a.count ||
      compare(a.first.rule, b.first.rule) ||
      compare(a.first.file, b.first.file),
  );
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
const position = ({ line, record }: Finding): number => line ?? record ?? Infinity;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
