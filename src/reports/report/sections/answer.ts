import { messages } from '../../messages/index.ts';
import { strong, type Block } from '../../people/block.ts';
import type { Lang } from '../../people/lang.ts';
import { numbers } from '../../people/numbers.ts';
import { noteText } from '../../people/notes.ts';
import { shortened } from '../../people/printable.ts';
import type { Report } from '../report.ts';
import { metricOf, wordsOf } from '../words.ts';

/** One paragraph in plain words: who was lost, whether that is news, what else is, whom to call. */
export function answer(report: Report, lang: Lang): Block[] {
  const gap = lang === 'en' ? ' ' : '';
  return [
    {
      kind: 'paragraph',
      text: [
        strong(lostSentence(report, lang)),
        ...[...sentences(report, lang)].filter((each) => each !== '').map((each) => gap + each),
      ],
    },
  ];
}

function* sentences(report: Report, lang: Lang): Generator<string> {
  yield fileStart(report, lang);
  yield comparison(report, lang);
  yield pastLimit(report, lang);
  yield netSentence(report, lang);
  yield doubts(report, lang);
  yield news(report, lang);
  yield newsOfYear(report, lang);
  yield standing(report, lang);
  yield call(report, lang);
}

/** How many were lost, of whom, and what they had spent. */
export function lostSentence(report: Report, lang: Lang): string {
  const words = messages(lang).report.answer;
  const { period, population, flows } = report;
  const w = wordsOf(report, lang);
  const m = messages(lang);
  const place = `${m.report.a[period.kind]} ${period.label}${m.open}${m.report.until(period.to)}${m.close}`;
  if (population.atStart === 0) return words.nobody(place);
  if (population.atStart === null) return words.few(place, report.thresholds['cell.min'] ?? 5);
  const lost = flows.find(({ id }) => id === 'lost');
  const rate = metricOf(report, 'churn_rate')?.now ?? null;
  const isTold = lost !== undefined && lost.customers !== null && lost.customers > 0 && rate !== null;
  const end = lang === 'en' ? '.' : '。';
  return (
    words.lost(place, w.count(lost === undefined ? 0 : lost.customers), population.atStart) +
    (isTold
      ? words.rate(w.metric('share', rate.value), w.metric('share', rate.low), w.metric('share', rate.high)) +
        (lost.value === null || lost.value === 0 ? '' : words.worth(w.money(lost.value)))
      : '') +
    end
  );
}

/** Whom the lost are that tell only when the files begin. Empty where there are none. */
export function fileStart({ fileStart: of }: Report, lang: Lang): string {
  const { whole } = numbers(lang);
  if (of === null || of.lost === null) return '';
  const { customers } = of.lost;
  return messages(lang).report.answer.fileStart(customers === null ? null : whole(customers), of.days);
}

/** Who crossed the limit and may come back: said beside the lost, never among them. Empty where nobody did, or too few. */
export function pastLimit(report: Report, lang: Lang): string {
  const found = report.flows.find(({ id }) => id === 'unconfirmed')?.fresh ?? 0;
  return found === 0 ? '' : messages(lang).report.answer.pastLimit(wordsOf(report, lang).count(found));
}

/** What makes all numbers doubtful: a shop that was closed, data that have only begun. */
function doubts({ limits }: Report, lang: Lang): string {
  return limits.notes
    .filter(({ code }) => code === 'closed' || code === 'young_data')
    .map((note) => noteText(note, lang))
    .join(lang === 'en' ? ' ' : '');
}

function comparison(report: Report, lang: Lang): string {
  const m = messages(lang).report;
  const words = m.answer;
  const place = m.before[report.period.kind];
  const rate = metricOf(report, 'churn_rate');
  if (rate?.change === null || rate?.change === undefined) return words.noBefore(place);
  const { beyondNoise, direction } = rate.change;
  const way = !beyondNoise ? 'same' : direction === 'up' ? 'more' : 'less';
  const { fileStart: of } = report;
  if (of?.judged === true && (of.lost !== null || of.lostBefore !== null))
    return words[`${way}Without`](place, of.lost === null ? of.days : null);
  if (rate.before === null || rate.now === null) return words[`${way}Few`](place);
  return words[way](place, wordsOf(report, lang).metric('share', rate.before));
}

/** Silence is no farewell: how many came back, and how many of the lost before did. Empty where too few to tell. */
export function netSentence(report: Report, lang: Lang): string {
  const words = messages(lang).report.answer;
  const { percent, whole } = numbers(lang);
  const count = (id: string) => report.flows.find((each) => each.id === id)?.customers ?? null;
  const lost = count('lost');
  const back = count('won_back');
  const before = report.predictions.lostBefore;
  const gap = lang === 'en' ? ' ' : '';
  return [
    ...(lost === null || back === null || lost === 0 || back === 0
      ? []
      : [words.net(whole(back), lost - back)]),
    ...(before === null || before.bought === null
      ? []
      : [
          words.lostBefore(
            before.periods,
            report.period.kind,
            before.bought.value === 0 ? words.none : percent(before.bought.value),
          ),
        ]),
  ].join(gap);
}

/** The other numbers that changed by more than chance. */
export function newsOf(report: Report, lang: Lang): string[] {
  const words = messages(lang).report.answer;
  const w = wordsOf(report, lang);
  return report.metrics
    .filter(({ id, change }) => change?.beyondNoise === true && !told.has(id))
    .map(({ id, unit, now, before, change }) =>
      now === null || before === null
        ? words.changeFew(w.metricName(id), change?.direction ?? 'none')
        : words.change(w.metricName(id), w.metric(unit, now.value), w.metric(unit, before)),
    );
}

/** What changed by more than chance since a year before. */
function newsOfYear(report: Report, lang: Lang): string {
  const m = messages(lang).report;
  const w = wordsOf(report, lang);
  const list = report.metrics
    .filter(({ yearChange }) => yearChange?.beyondNoise === true)
    .map(({ id, yearChange }) => m.answer.changeFew(w.metricName(id), yearChange?.direction ?? 'none'));
  return list.length === 0
    ? ''
    : m.answer.newsOfYear(m.yearBefore[report.period.kind], list.join(m.answer.between));
}

/** Said already by the churn rate. */
const told = new Set(['churn_rate', 'net_churn_rate', 'value_churn_rate', 'lost', 'value_lost']);

function news(report: Report, lang: Lang): string {
  if (report.metrics.every(({ change }) => change === null)) return '';
  const m = messages(lang);
  const list = newsOf(report, lang);
  return list.length === 0
    ? m.report.answer.noNews(m.report.before[report.period.kind])
    : m.report.answer.news(list.join(m.report.answer.between));
}

function standing(report: Report, lang: Lang): string {
  const words = messages(lang).report.answer;
  const w = wordsOf(report, lang);
  const flow = (id: string) => report.flows.find((each) => each.id === id);
  const late = flow('late');
  const count = (id: string) => {
    const found = flow(id);
    return w.count(found === undefined ? 0 : found.customers);
  };
  const end = lang === 'en' ? '. ' : '。';
  const lateSentence =
    late === undefined || late.customers === 0
      ? ''
      : words.late(
          capital(w.count(late.customers), lang),
          late.value === null || late.value <= 0 ? '' : w.money(late.value),
        ) +
        (late.fresh === null || late.fresh === 0 ? '' : words.fresh(w.count(late.fresh))) +
        end;
  return lateSentence + capital(words.events(count('returned'), count('new'), count('won_back')), lang);
}

const capital = (text: string, lang: Lang): string =>
  lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;

function call(report: Report, lang: Lang): string {
  const m = messages(lang);
  const words = m.report.answer;
  const [first] = report.calls;
  if (first === undefined) return words.nobodyToCall;
  const facts = [
    ...(first.purchases === 0 ? [] : [m.score.purchases(first.purchases)]),
    ...(first.daysLate === null || first.daysLate <= 0 ? [] : [words.daysLate(first.daysLate)]),
    ...(report.calledBefore?.includes(first.customerId) === true ? [words.again] : []),
    ...(first.value12m > 0 ? [words.aYear(wordsOf(report, lang).money(first.value12m))] : []),
  ];
  return words.call(
    shortened(first.customerId) + (facts.length === 0 ? '' : m.open + facts.join(m.list) + m.close),
  );
}
