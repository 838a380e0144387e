import { chalkStyle, type Style } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import { scoreBlocks, type PeopleOptions } from './blocks.ts';
import type { ScoreReport } from './score-report.ts';

/**
 * `score --format table`: the first screen, then those most worth acting on.
 *
 * @param options.width cells of the terminal; see `terminalWidth`
 * @param options.style colours; by default chalk's at the level the caller has set
 */
export function scoreTerminal(
  report: ScoreReport,
  options: PeopleOptions & { width?: number; style?: Style },
): string {
  const blocks = scoreBlocks(report, options);
  return terminalBlocks(blocks, terminalWidth(options.width), options.style ?? chalkStyle());
}
