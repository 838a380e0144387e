import { messages } from '../../messages/index.ts';
import type { Block } from '../../people/block.ts';
import { findingBlocks } from '../../people/findings.ts';
import type { Lang } from '../../people/lang.ts';
import { nameOf } from '../../people/names.ts';
import { noteText } from '../../people/notes.ts';
import { nextFiles } from '../../score/next-files.ts';
import type { Report } from '../report.ts';

/** What the data could not show, what was wrong in them, and which file would tell more. */
export function limits(report: Report, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.report.limits;
  const files = nextFiles(report.inputs, lang);
  const settled = report.limits.next
    .slice(0, 3)
    .map(({ source, customers }) => words.settles(customers, nameOf.collect(source, lang)));
  const next = settled.length > 0 ? settled : files;
  return [
    {
      kind: 'items',
      label: next.length === 0 ? '' : words.next + m.colon,
      items: next.length === 0 ? [words.nothing] : next,
    },
    ...report.limits.notes.map((note): Block => ({ kind: 'text', text: [noteText(note, lang)] })),
    ...findingBlocks(report.findings, lang),
  ];
}
