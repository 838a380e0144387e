import { messages } from '../../messages/index.ts';
import type { Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import type { Report } from '../report.ts';
import { answer } from './answer.ts';
import { appendix } from './appendix.ts';
import { calls } from './calls.ts';
import { causes } from './causes.ts';
import { changes } from './changes.ts';
import { cohorts } from './cohorts.ts';
import { groups } from './groups.ts';
import { limits } from './limits.ts';
import { moves } from './moves.ts';
import { predictions } from './predictions.ts';

/** The sections of a report in their order. A new one is one file and one line here. */
const sections = {
  answer,
  changes,
  groups,
  causes,
  calls,
  moves,
  cohorts,
  predictions,
  limits,
  appendix,
} as const satisfies Record<string, (report: Report, lang: Lang) => Block[]>;

export type SectionId = keyof typeof sections;

export interface Section {
  id: SectionId;
  title: string;
  blocks: Block[];
}

export function sectionsOf(report: Report, lang: Lang): Section[] {
  return (Object.keys(sections) as SectionId[]).map((id) => ({
    id,
    title: messages(lang).report[id].title,
    blocks: sections[id](report, lang),
  }));
}
