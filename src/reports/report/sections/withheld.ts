import { messages } from '../../messages/index.ts';
import { quiet, type Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import type { Report } from '../report.ts';

/** The lines of a table of which nothing may be told, named in one sentence; nothing where there are none. */
export function withheldNote(names: readonly string[], report: Report, lang: Lang): Block[] {
  if (names.length === 0) return [];
  const m = messages(lang);
  const said = m.report.withheldOf(names.join(m.report.answer.between), report.thresholds['cell.min'] ?? 5);
  return [{ kind: 'text', text: [quiet(said)] }];
}

/** What “withheld” in a table means. */
export function withheldMeaning(report: Report, lang: Lang): Block {
  const said = messages(lang).report.withheldNote(report.thresholds['cell.min'] ?? 5);
  return { kind: 'text', text: [quiet(said)] };
}
