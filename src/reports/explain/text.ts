import type { Style } from '../people/style.ts';
import { chalkStyle } from '../people/style.ts';
import { quiet, strong, type Block } from '../people/block.ts';
import { messages } from '../messages/index.ts';
import type { Lang } from '../people/lang.ts';
import { markdownBlocks } from '../people/markdown-blocks.ts';
import { nameOf } from '../people/names.ts';
import { decimalsNeeded, numbers } from '../people/numbers.ts';
import { printable } from '../people/printable.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import type { ExplainReport, SourceRow } from './explain-report.ts';
import { indexBlocks } from './index-blocks.ts';
import { loyaltyBlocks } from './loyalty.ts';
import { patternBlocks } from './pattern.ts';
import { scheduleBlocks } from './schedule.ts';
import { scoreBlocks } from './score.ts';
import { valueBlocks } from './value.ts';
import { who } from './who.ts';

export interface ExplainOptions {
  width?: number;
  style?: Style;
}

/** `explain`: one customer as a good colleague would note it down. */
export function explainText(report: ExplainReport, lang: Lang, options: ExplainOptions = {}): string {
  return terminalBlocks(
    explainBlocks(report, lang),
    terminalWidth(options.width),
    options.style ?? chalkStyle(),
  );
}

/** The same as Markdown. */
export const explainMarkdown = (report: ExplainReport, lang: Lang): string =>
  markdownBlocks(explainBlocks(report, lang));

export function explainBlocks(report: ExplainReport, lang: Lang): Block[] {
  return [
    headline(report, lang),
    { kind: 'space' },
    { kind: 'text', text: [who(report, lang)] },
    ...scheduleBlocks(report, lang),
    ...scoreBlocks(report, lang),
    ...valueBlocks(report, lang),
    ...patternBlocks(report, lang),
    ...loyaltyBlocks(report, lang),
    ...indexBlocks(report, lang),
    ...todo(report, lang),
    ...collect(report, lang),
    ...sources(report, lang),
  ];
}

function headline({ row: { facts, assessment }, asOf }: ExplainReport, lang: Lang): Block {
  const category = facts.category === null ? '' : ` / ${printable(facts.category)}`;
  return {
    kind: 'text',
    indent: 2,
    text: [
      strong(printable(facts.customerId) + category),
      ` · ${nameOf.action(assessment.action, lang)}`,
      quiet(` · ${messages(lang).explain.asOf(asOf)}`),
    ],
  };
}

function todo({ row: { assessment } }: ExplainReport, lang: Lang): Block[] {
  const m = messages(lang);
  return [
    { kind: 'space' },
    { kind: 'heading', text: m.explain.todo + m.colon + nameOf.action(assessment.action, lang) },
    item([nameOf.actionSentence(assessment.action, lang)].join('')),
    ...assessment.why.map((code) => item(`${m.explain.why}${m.colon}${nameOf.whySentence(code, lang)}`)),
  ];
}

function collect({ row: { assessment } }: ExplainReport, lang: Lang): Block[] {
  const words = messages(lang).explain;
  const next = assessment.collectNext;
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.collect },
    item(
      next === null
        ? words.nothingToCollect
        : words.collectSettles(nameOf.collect(next, lang), nameOf.settles(next, lang)),
    ),
  ];
}

function sources({ sourceRows, sourceRowCount }: ExplainReport, lang: Lang): Block[] {
  const words = messages(lang).explain;
  if (sourceRows.length === 0) return [{ kind: 'space' }, { kind: 'heading', text: words.noRows }];
  const notes = sourceRows.some(({ note }) => note !== null);
  const { rows } = words;
  const digits = decimalsNeeded(sourceRows.flatMap(({ amount }) => (amount === null ? [] : [amount])));
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.last(sourceRows.length, sourceRowCount) },
    {
      kind: 'table',
      table: {
        columns: [
          { head: rows.date, align: 'left' },
          { head: rows.amount, align: 'right' },
          { head: rows.place, align: 'left', shrinkTo: 20 },
          ...(notes ? [{ head: rows.note, align: 'left' as const, shrinkTo: 12 }] : []),
        ],
        rows: sourceRows.map((row) => ({
          cells: [
            row.date === null ? messages(lang).none : printable(row.date),
            row.amount === null ? messages(lang).none : printable(numbers(lang).exact(row.amount, digits)),
            place(row, lang),
            ...(notes ? [printable(row.note ?? '')] : []),
          ],
          indent: 2,
        })),
      },
    },
  ];
}

/** `orders.csv:118`, or the record where the format has no lines. */
function place({ file, line, record }: SourceRow, lang: Lang): string {
  const m = messages(lang);
  if (line !== null) return `${printable(file)}:${line}`;
  return printable(file) + (record === null ? '' : m.list + m.explain.record(record));
}

const item = (text: string): Block => ({ kind: 'text', indent: 2, text: [`  ${text}`] });
