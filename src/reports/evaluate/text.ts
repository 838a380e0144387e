import { messages } from '../messages/index.ts';
import { markdownBlocks } from '../people/markdown-blocks.ts';
import type { Lang } from '../people/lang.ts';
import { chalkStyle, type Style } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import { evaluateBlocks } from './blocks.ts';
import type { EvaluateReport } from './evaluate-report.ts';

/** `evaluate --format table`. */
export function evaluateTerminal(
  report: EvaluateReport,
  { lang, width, style = chalkStyle() }: { lang: Lang; width?: number; style?: Style },
): string {
  return terminalBlocks(evaluateBlocks(report, lang), terminalWidth(width), style);
}

/** Where the data do not reach back for all windows: for standard error. */
export const fewerFolds = (done: number, asked: number, lang: Lang): string =>
  messages(lang).evaluate.fewerFolds(done, asked);

/** `evaluate --format md`: says what the terminal says. */
export function evaluateMarkdown(report: EvaluateReport, lang: Lang): string {
  return `# ${messages(lang).evaluate.title}\n\n${markdownBlocks(evaluateBlocks(report, lang))}`;
}
