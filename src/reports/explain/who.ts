import { messages } from '../messages/index.ts';
import { isoDay } from '../people/days.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import type { ExplainReport } from './explain-report.ts';

/** Who this is, in one sentence. */
export function who({ row: { facts, assessment }, churn }: ExplainReport, lang: Lang): string {
  const words = messages(lang).explain.who;
  const { state, dueDay, daysLate } = assessment.lateness;
  const level = assessment.level === null ? '' : words.level(nameOf.level(assessment.level, lang));
  const ended = facts.terminated ? words.terminated : '';
  const since = isoDay(facts.firstPurchaseDay) ?? messages(lang).none;
  switch (state) {
    case 'never_bought':
      return (facts.contractActive === 1 ? words.contract_only : words.never_bought) + ended;
    case 'bought_once':
      return words.bought_once(level, since) + ended;
    case 'on_schedule':
      return words.repeat(level, facts.purchases, since) + words.on_schedule(isoDay(dueDay) ?? '') + ended;
    case 'late':
    case 'lapsed': {
      const said = churn?.lapse === 'unconfirmed' ? 'past_limit' : state;
      return words.repeat(level, facts.purchases, since) + words[said](daysLate ?? 0) + ended;
    }
  }
}
