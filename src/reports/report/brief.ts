import { messages } from '../messages/index.ts';
import type { Lang } from '../people/lang.ts';
import { markdownText } from '../people/markdown-blocks.ts';
import { noteText } from '../people/notes.ts';
import { nameOf } from '../people/names.ts';
import { shortened } from '../people/printable.ts';
import { strong } from '../people/block.ts';
import type { Report } from './report.ts';
import { fileStart, lostSentence, netSentence, newsOf, pastLimit } from './sections/answer.ts';
import { staleSentence } from './text.ts';
import { metricOf, wordsOf } from './words.ts';

/** So many people are named. */
const named = 3;

/** At most six lines of Markdown for a chat group: the answer, what changed beyond noise, whom to call first. */
export function reportBrief(report: Report, lang: Lang): string {
  const m = messages(lang);
  const words = m.report;
  const w = wordsOf(report, lang);
  const rate = metricOf(report, 'churn_rate');
  const place = words.before[report.period.kind];
  const churn =
    rate?.change?.beyondNoise === true
      ? [
          words.answer.changeFew(w.metricName('churn_rate'), rate.change.direction) +
            (rate.before === null ? '' : `${m.open}${place} ${w.metric('share', rate.before)}${m.close}`),
        ]
      : [];
  const news = [...churn, ...newsOf(report, lang)];
  const isFirst = report.metrics.every(({ change }) => change === null);
  const calls = report.calls.slice(0, named).map(({ customerId, daysLate, value12m, action }) => {
    const facts = [
      ...(daysLate === null || daysLate <= 0 ? [] : [words.answer.daysLate(daysLate)]),
      ...(value12m > 0 ? [words.answer.aYear(w.money(value12m))] : []),
      nameOf.play(action, lang),
      ...(report.calledBefore?.includes(customerId) === true ? [words.answer.again] : []),
    ];
    return `${shortened(customerId)}${m.open}${facts.join(m.list)}${m.close}`;
  });
  const beside = [fileStart(report, lang), pastLimit(report, lang), netSentence(report, lang)].filter(
    (each) => each !== '',
  );
  // Who holds two briefs side by side must not take a new model for behaviour.
  const anew = report.limits.notes.find(({ code }) => code === 'start_anew');
  const lines = [
    ...(report.isStale ? [markdownText([strong(staleSentence(report, lang))]), ''] : []),
    markdownText([
      strong(lostSentence(report, lang)),
      ...beside.map((each) => (lang === 'en' ? ' ' : '') + each),
    ]),
    `- ${markdownText([
      isFirst
        ? words.changes.first(report.period.kind)
        : news.length === 0
          ? words.brief.noise
          : words.answer.news(news.join(words.answer.between)),
    ])}`,
    ...(anew === undefined ? [] : [`- ${markdownText([noteText(anew, lang)])}`]),
    calls.length === 0
      ? `- ${markdownText([words.answer.nobodyToCall])}`
      : `- ${markdownText([strong(words.brief.call), m.colon, calls.join(words.answer.between)])}`,
  ];
  return `${lines.join('\n')}\n`;
}
