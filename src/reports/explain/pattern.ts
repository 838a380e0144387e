import { patterns } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import type { Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import { evidenceBlocks } from './evidence-text.ts';
import type { ExplainReport } from './explain-report.ts';
import { isTelling } from '../score/type-evidence.ts';

/** The pattern, what spoke for it, which loyalty types it leaves open, and why orders cannot tell more. */
export function patternBlocks({ row: { assessment }, evidence }: ExplainReport, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.explain.pattern;
  const number = patterns.find(({ id }) => id === assessment.pattern)?.number ?? assessment.pattern;
  const types = assessment.loyalty.candidates.map((id) => nameOf.type(id, lang));
  const leaves =
    types.length === 0 ? words.leavesNone : words.leaves + m.colon + types.join(lang === 'en' ? ', ' : '、');
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.title(nameOf.pattern(assessment.pattern, lang), number) },
    ...evidenceBlocks(evidence, 'pattern', lang),
    { kind: 'text', indent: 2, text: [`  ${leaves}`] },
    ...(types.length === 0 || assessment.grounds.some(isTelling)
      ? []
      : [{ kind: 'text', indent: 2, text: [`  ${words.because}`] } satisfies Block]),
  ];
}
