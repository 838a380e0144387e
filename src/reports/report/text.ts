import { messages } from '../messages/index.ts';
import { quiet, strong, type Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { markdownBlocks, markdownText } from '../people/markdown-blocks.ts';
import { chalkStyle, type Style } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import type { Report } from './report.ts';
import { sectionsOf } from './sections/index.ts';

/** `report --format md`. */
export function reportMarkdown(report: Report, lang: Lang): string {
  return `# ${markdownText([reportTitle(report, lang)])}\n\n${markdownBlocks(blocksOf(report, lang))}`;
}

/** `report --format table`: with little bars instead of charts. */
export function reportTerminal(
  report: Report,
  lang: Lang,
  options: { width?: number; style?: Style } = {},
): string {
  const blocks: Block[] = [{ kind: 'heading', text: reportTitle(report, lang) }, ...blocksOf(report, lang)];
  return terminalBlocks(blocks, terminalWidth(options.width), options.style ?? chalkStyle());
}

export const reportTitle = ({ period }: Report, lang: Lang): string =>
  messages(lang).report.title(period.kind, period.label, period.to);

/** What a report is about: the days, and up to when there are data. */
export function reportSubtitle(report: Report, lang: Lang): string {
  const { period, dataTo, timezone } = report;
  return messages(lang).report.subtitle(period.kind, period.from, period.to, dataTo, timezone);
}

/** That the report is not of the last period, because no newer data came. */
export const staleSentence = ({ period, dataTo }: Report, lang: Lang): string =>
  messages(lang).report.stale(period.kind, dataTo);

/** The same for who runs it. */
export const staleWarning = (report: Report, lang: Lang): string =>
  staleSentence(report, lang) + (lang === 'en' ? ' ' : '') + messages(lang).report.maxAge;

function blocksOf(report: Report, lang: Lang): Block[] {
  return [
    { kind: 'paragraph', text: [quiet(reportSubtitle(report, lang))] },
    ...(report.isStale
      ? [{ kind: 'paragraph', text: [strong(staleSentence(report, lang))] } satisfies Block]
      : []),
    ...sectionsOf(report, lang).flatMap(({ title, blocks }): Block[] => [
      { kind: 'space' },
      { kind: 'heading', text: title },
      ...blocks,
    ]),
  ];
}
