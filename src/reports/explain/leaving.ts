import { leftOutReasons, type CauseGrounds, type Reading } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import type { Block } from '../people/block.ts';
import { isoDay } from '../people/days.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import { numbers } from '../people/numbers.ts';
import type { ExplainReport } from './explain-report.ts';
import { readingLine } from './loyalty.ts';

/**
 * Why a customer left or may be leaving: when, by whose doing, the cause with everything that spoke for and against it,
 * the causes beside it, what to do and what not. Empty for who stays.
 */
export function leavingBlocks(report: ExplainReport, lang: Lang): Block[] {
  const { churn } = report;
  if (churn === undefined || churn.why === null) return [];
  const m = messages(lang);
  const words = m.churn;
  const { why } = churn;
  const isGone = churn.state === 'churned' || churn.state === 'lapsed';
  const { money } = numbers(lang);
  const pair = (label: string, text: string) => item(label + m.colon + text, 2);
  const leader = churn.grounds.filter(({ cause }) => cause.id === why.cause);
  const others = churn.grounds.filter(
    ({ cause, verdict }) => cause.id !== why.cause && (verdict.belief > 0 || verdict.disbelief > 0),
  );
  return [
    { kind: 'space' },
    { kind: 'heading', text: title(report, lang) },
    ...(churn.churnedDay !== null ? [item(words.leftOn(isoDay(churn.churnedDay) ?? ''), 2)] : []),
    ...(churn.state === 'lapsed'
      ? [item(words.lapsedSince(isoDay(report.row.facts.lastPurchaseDay) ?? m.none, report.asOf), 2)]
      : []),
    ...(why.subCause === null ? [] : [pair(words.subCause, nameOf.subCause(why.subCause, lang))]),
    ...(isGone ? [pair(words.initiator, nameOf.initiator(churn.initiator ?? 'unknown', lang))] : []),
    ...(why.trigger === null ? [] : [pair(words.trigger, nameOf.subCause(why.trigger, lang))]),
    ...(why.contributing.length === 0
      ? []
      : [pair(words.contributing, why.contributing.map((id) => nameOf.cause(id, lang)).join(m.list))]),
    ...churn.whys
      .filter((code, index) => (index > 0 || code === 'past_limit') && !why.signals.includes(code))
      .map((code) => item(nameOf.leavingSentence(code, lang), 2)),
    ...conflict(report, lang),
    ...leader.flatMap((each) => weighed(each, report, lang)),
    ...(others.length === 0
      ? []
      : [item(words.others + m.colon.trimEnd(), 2), ...others.flatMap((each) => brief(each, report, lang))]),
    ...(churn.valueAtRisk === null
      ? []
      : [item(words.worth(money(churn.valueAtRisk), money(churn.priority)), 2)]),
    pair(words.dontTitle, nameOf.playDont(churn.action, lang)),
    ...(nameOf.playSay(churn.action, lang) === ''
      ? []
      : [pair(words.sayTitle, nameOf.playSay(churn.action, lang))]),
    ...(churn.leftOut === null ? [] : [pair(words.notCalled, leftOutReasons[churn.leftOut][lang])]),
    ...(churn.needsSignOff ? [item(words.signOff, 2)] : []),
  ];
}

function title({ churn }: ExplainReport, lang: Lang): string {
  const words = messages(lang).churn;
  const isGone = churn?.state !== 'at_risk';
  const why = churn?.why;
  if (why === undefined || why === null || why.cause === 'unknown')
    return isGone ? words.explainUnknown : words.explainRiskUnknown;
  const state = messages(lang).loyalty.states[why.state];
  const say = isGone ? words.explainTitle : words.explainRiskTitle;
  return say(nameOf.cause(why.cause, lang), state);
}

function conflict({ churn }: ExplainReport, lang: Lang): Block[] {
  const found = churn?.why?.conflict ?? null;
  if (found === null) return [];
  const m = messages(lang);
  const list = (ids: readonly string[]) =>
    ids.length === 0 ? m.churn.nothingSaid : ids.map((id) => nameOf.cause(id, lang)).join(m.list);
  return [
    item(
      m.churn.conflict(
        list(found.stated),
        list(found.coded),
        list(found.found === null ? [] : [found.found]),
      ),
      2,
    ),
  ];
}

const spoke = (readings: readonly Reading[]) => readings.filter(({ mass }) => (mass ?? 0) > 0);

/** What a signal works out of several facts holds or not: its name says it. */
const line = (sign: string, reading: Reading, report: ExplainReport, lang: Lang): Block =>
  readingLine(sign, reading.signal.read === undefined ? reading : { ...reading, value: null }, report, lang);

/** Everything that was weighed for one cause. */
function weighed({ cause, verdict, ...sides }: CauseGrounds, report: ExplainReport, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.loyalty;
  const against = spoke(sides.against);
  return [
    item(cause.about[lang], 2),
    item(words.opinion(verdict.belief, verdict.disbelief, verdict.uncertainty), 2),
    item(words.for + m.colon.trimEnd(), 2),
    ...spoke(sides.for).map((each) => line('+', each, report, lang)),
    item(against.length === 0 ? words.nothingAgainst : words.against + m.colon.trimEnd(), 2),
    ...against.map((each) => line('−', each, report, lang)),
  ];
}

function brief({ cause, verdict, ...sides }: CauseGrounds, report: ExplainReport, lang: Lang): Block[] {
  const m = messages(lang);
  const { belief, disbelief, uncertainty } = verdict;
  return [
    item(
      `${cause.names[lang]}${m.list}${m.loyalty.states[verdict.state]}${m.open}${m.loyalty.opinion(belief, disbelief, uncertainty)}${m.close}`,
      4,
    ),
    ...spoke(sides.for).map((each) => line('+', each, report, lang)),
    ...spoke(sides.against).map((each) => line('−', each, report, lang)),
  ];
}

const item = (text: string, indent: number): Block => ({
  kind: 'text',
  indent,
  text: [' '.repeat(indent) + text],
});
