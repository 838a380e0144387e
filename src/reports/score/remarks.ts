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
 * What a person should know beside rows that go elsewhere, for standard error: what was counted, where rows went, what
 * is wrong in the data, notes.
 */
export function scoreRemarks(report: ScoreReport, lang: Lang, options: RemarkOptions = {}): string {
  const findings =
    options.verbose === true
      ? report.findings
      : report.findings.filter(({ rule }) => rules[rule].severity !== 'info');
  const blocks: Block[] = [
    counting(report, lang),
    ...reconciliationBlocks(report, lang),
    ...(options.verbose === true ? inputBlocks(report.inputs, lang) : []),
    ...findingBlocks(findings, lang),
    ...noteBlocks(report.notes, lang),
  ];
  return terminalBlocks(blocks, terminalWidth(options.width), options.style ?? chalkStyle());
}

/** Every file: the law of counting, and which column was read from what. */
export function inputBlocks(inputs: readonly InputSummary[], lang: Lang): Block[] {
  const words = messages(lang).inputs;
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.title },
    ...inputs.flatMap((input): Block[] => {
      const { path, table, records, rows, rejected, blank, format, dateOrder, decimal } = input;
      const read = decimal === 'point' || decimal === 'comma' ? [words.decimal[decimal]] : [];
      const columns = Object.entries(input.columns);
      return [
        {
          kind: 'items',
          items: [
            `${printable(path)} → ${table}`,
            words.counts(records, rows, rejected, blank),
            format,
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
                items: columns.map(([name, from]) => quiet(`${name} ← ${printable(from)}`)),
              } satisfies Block,
            ]),
      ];
    }),
  ];
}
