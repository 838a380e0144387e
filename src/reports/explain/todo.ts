import { nameOf } from '../people/names.ts';
import type { Lang } from '../people/lang.ts';
import type { ExplainReport } from './explain-report.ts';

/** What to do about a customer, in one place: for who leaves or is gone what `churn` says, else what `score` says. */
export function todoOf({ row: { assessment }, churn }: ExplainReport): {
  by: 'churn' | 'score';
  action: string;
} {
  return churn !== undefined && churn.why !== null
    ? { by: 'churn', action: churn.action }
    : { by: 'score', action: assessment.action };
}

/** The same in words. */
export function todoWords(report: ExplainReport, lang: Lang): { label: string; sentence: string } {
  const { by, action } = todoOf(report);
  return by === 'churn'
    ? { label: nameOf.play(action, lang), sentence: nameOf.playSentence(action, lang) }
    : { label: nameOf.action(action, lang), sentence: nameOf.actionSentence(action, lang) };
}
