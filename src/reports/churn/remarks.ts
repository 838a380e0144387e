import { rules } from '../../findings/rules.ts';
import { quiet, type Block } from '../people/block.ts';
import { findingBlocks } from '../people/findings.ts';
import type { Lang } from '../people/lang.ts';
import { chalkStyle } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import { counting, noteBlocks } from '../score/first-screen.ts';
import { reconciliationBlocks } from '../score/reconciliation.ts';
import { inputBlocks, type RemarkOptions } from '../score/remarks.ts';
import { leftOutReasons } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import type { ChurnReport } from './churn-report.ts';

/** What must be said beside the rows, for standard error. Of a call list also who was left out of it, and why. */
export function churnRemarks(
  report: ChurnReport,
  lang: Lang,
  options: RemarkOptions & { callList?: boolean } = {},
): string {
  const verbose = options.verbose === true;
  const words = messages(lang);
  const findings = report.findings.filter(({ rule }) => verbose || rules[rule].severity !== 'info');
  const { leftOut } = report.summary;
  const blocks: Block[] = [
    ...(verbose
      ? [
          counting(report, lang),
          ...reconciliationBlocks(report, lang),
          { kind: 'space' } satisfies Block,
          ...inputBlocks(report.inputs, lang),
        ]
      : []),
    ...(options.callList === true && leftOut.length > 0
      ? [
          {
            kind: 'items',
            label: words.churn.leftOut + words.colon,
            items: leftOut.map(({ reason, customers }) =>
              quiet(words.churn.leftOutItem(customers, leftOutReasons[reason][lang])),
            ),
          } satisfies Block,
        ]
      : []),
    ...findingBlocks(findings, lang),
    ...noteBlocks(report.notes, lang),
  ];
  if (blocks[0]?.kind === 'space') blocks.shift();
  return terminalBlocks(blocks, terminalWidth(options.width), options.style ?? chalkStyle());
}
