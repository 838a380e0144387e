import { messages } from '../messages/index.ts';
import { markdownBlocks } from '../people/markdown-blocks.ts';
import { scoreBlocks, type PeopleOptions } from './blocks.ts';
import type { ScoreReport } from './score-report.ts';

/** `score --format md`: says what the terminal says. */
export function scoreMarkdown(report: ScoreReport, options: PeopleOptions): string {
  return `# ${messages(options.lang).score.title}\n\n${markdownBlocks(scoreBlocks(report, options))}`;
}
