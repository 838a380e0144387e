import { messages } from '../messages/index.ts';
import { quiet, type Block } from '../people/block.ts';
import { findingBlocks } from '../people/findings.ts';
import type { Lang } from '../people/lang.ts';
import { printable } from '../people/printable.ts';
import { chalkStyle, type Style } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import { rules } from '../../findings/rules.ts';
import { counting, noteBlocks } from './first-screen.ts';
import { reconciliationBlocks } from './reconciliation.ts';
import type { InputSummary, ScoreReport } from './score-report.ts';

export interface RemarkOptions {
  /** Everything that was read and how, and findings that ask for nothing. */
  verbose?: boolean;
  width?: number;
  style?: Style;
}

/**
 * What must be said beside the rows, for standard error: what was wrong in the data, notes, and with `verbose` what was
 * counted and what was read from where. Empty when there is nothing to say.
 */
export function scoreRemarks(report: ScoreReport, lang: Lang, options: RemarkOptions = {}): string {
  const verbose = options.verbose === true;
  const findings = report.findings.filter(({ rule }) => verbose || rules[rule].severity !== 'info');
  const blocks: Block[] = [
    ...(verbose
      ? [
          counting(report, lang),
          ...reconciliationBlocks(report, lang),
          { kind: 'space' } satisfies Block,
          ...inputBlocks(report.inputs, lang),
        ]
      : []),
    ...findingBlocks(findings, lang),
    ...noteBlocks(report.notes, lang),
  ];
  // What begins a section on a screen does not begin the output.
  if (blocks[0]?.kind === 'space') blocks.shift();
  return terminalBlocks(blocks, terminalWidth(options.width), options.style ?? chalkStyle());
}

/** Every file: the law of counting, and which column was read from what. */
export function inputBlocks(inputs: readonly InputSummary[], lang: Lang): Block[] {
  const words = messages(lang).inputs;
  return [
    { kind: 'heading', text: words.title },
    ...inputs.flatMap((input): Block[] => {
      const { path, table, records, rows, rejected, blank, format, preset, dateOrder, decimal } = input;
      const read = decimal === 'point' || decimal === 'comma' ? [words.decimal[decimal]] : [];
      const columns = Object.entries(input.columns);
      return [
        {
          kind: 'items',
          items: [
            `${printable(path)} → ${table}`,
            words.counts(records, rows, rejected, blank),
            preset === null ? format : `${format} (${preset})`,
            ...(dateOrder === null ? [] : [words.dates(dateOrder)]),
            ...read,
          ],
        },
        ...(columns.length === 0
          ? []
          : [
              {
                kind: 'items',
                label: '  ',
                items: columns.map(([name, from]) =>
                  quiet(name === from ? name : `${name} ← ${printable(from)}`),
                ),
              } satisfies Block,
            ]),
      ];
    }),
  ];
}
