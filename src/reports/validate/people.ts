import type { Lang } from '../people/lang.ts';
import { markdownBlocks } from '../people/markdown-blocks.ts';
import { chalkStyle, type Style } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import { messages } from '../messages/index.ts';
import { validateBlocks } from './blocks.ts';
import { masked } from './mask.ts';
import type { ValidateReport } from './validate-report.ts';

interface Options {
  lang: Lang;
  width?: number;
  style?: Style;
}

/** For a terminal: grouped by rule, worst first, each place with its line. */
export function validateTerminal(report: ValidateReport, { lang, width, style }: Options): string {
  return terminalBlocks(validateBlocks(report, lang), terminalWidth(width), style ?? chalkStyle());
}

/** The same as Markdown, for a comment or a job summary: of values only the shape, unless they may be seen. */
export function validateMarkdown(
  report: ValidateReport,
  { lang, showValues }: Pick<Options, 'lang'> & { showValues: boolean },
): string {
  return markdownBlocks([
    { kind: 'heading', text: messages(lang).validate.title },
    ...validateBlocks(showValues ? report : masked(report), lang),
  ]);
}
