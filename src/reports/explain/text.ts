import type { Style } from '../people/style.ts';
import { chalkStyle } from '../people/style.ts';
import { quiet, strong, type Block } from '../people/block.ts';
import { messages } from '../messages/index.ts';
import type { Lang } from '../people/lang.ts';
import { markdownBlocks } from '../people/markdown-blocks.ts';
import { nameOf } from '../people/names.ts';
import { printable } from '../people/printable.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import type { ExplainReport } from './explain-report.ts';
import { forecastBlocks } from './forecast.ts';
import { indexBlocks } from './index-blocks.ts';
import { leavingBlocks } from './leaving.ts';
import { loyaltyBlocks } from './loyalty.ts';
import { patternBlocks } from './pattern.ts';
import { scheduleBlocks } from './schedule.ts';
import { scoreBlocks } from './score.ts';
import { sourceBlocks } from './source-blocks.ts';
import { todoWords } from './todo.ts';
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
    ...todo(report, lang),
    ...leavingBlocks(report, lang),
    ...loyaltyBlocks(report, lang),
    ...indexBlocks(report, lang),
    ...scheduleBlocks(report, lang),
    ...forecastBlocks(report, lang),
    ...scoreBlocks(report, lang),
    ...valueBlocks(report, lang),
    ...patternBlocks(report, lang),
    ...collect(report, lang),
    ...sourceBlocks(report, lang),
  ];
}

function headline(report: ExplainReport, lang: Lang): Block {
  const { facts } = report.row;
  const category = facts.category === null ? '' : ` / ${printable(facts.category)}`;
  return {
    kind: 'text',
    indent: 2,
    text: [
      strong(printable(facts.customerId) + category),
      ` · ${todoWords(report, lang).label}`,
      quiet(` · ${messages(lang).explain.asOf(report.asOf)}`),
    ],
  };
}

function todo(report: ExplainReport, lang: Lang): Block[] {
  const m = messages(lang);
  const { label, sentence } = todoWords(report, lang);
  return [
    { kind: 'space' },
    { kind: 'heading', text: m.explain.todo + m.colon + label },
    item(sentence),
    ...report.row.assessment.why.map((code) =>
      item(`${m.explain.why}${m.colon}${nameOf.whySentence(code, lang)}`),
    ),
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

const item = (text: string): Block => ({ kind: 'text', indent: 2, text: [`  ${text}`] });
