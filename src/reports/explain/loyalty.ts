import {
  type SourceId,
  sourcesOf,
  triggerNames,
  measureOf,
  type Ending,
  type Gate,
  type Reading,
  type Signal,
  type TypeGrounds,
  type Verdict,
} from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { quiet, strong, type Block } from '../people/block.ts';
import { factName, factValue, isYesOrNo } from '../people/facts.ts';
import { isoDay } from '../people/days.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import { isTelling } from '../score/type-evidence.ts';
import type { ExplainReport } from './explain-report.ts';

/**
 * Why a customer stays: the headline with what it needs, what spoke for and against it, what could not be looked at, and
 * the runner-up with what would flip it.
 */
export function loyaltyBlocks(report: ExplainReport, lang: Lang): Block[] {
  const { assessment } = report.row;
  const words = messages(lang).loyalty;
  const { loyalty, grounds } = assessment;
  const named =
    loyalty.type === 'mixed' ? loyalty.mix : loyalty.type === 'undetermined' ? [] : [loyalty.type];
  const leaders = grounds.filter(({ type }) => named.includes(type.id));
  // Without a leader the first few that are open are told; with one, what comes next.
  const next = grounds
    .filter(({ type, verdict }) => !named.includes(type.id) && isOpen(verdict) && verdict.belief > 0)
    .slice(0, named.length > 0 ? 1 : 3);
  // Of bare orders the pattern has said all there is.
  if (named.length === 0 && !grounds.some(isTelling)) return [];
  return [
    { kind: 'space' },
    { kind: 'heading', text: title(report, lang) },

    ...(loyalty.ending === null ? [] : [item(endedText(loyalty.ending, report, lang), 2)]),
    ...leaders.flatMap((each) => groundsBlocks(each, report, lang)),
    ...loyalty.notes.map((note): Block =>
      item(words.alsoKnow + messages(lang).colon + nameOf.typeNote(note, lang), 2),
    ),
    ...next.flatMap((each) => runnerUp(each, named.length > 0, report, lang)),
    ...(named.length > 0 || loyalty.candidates.length === 0
      ? []
      : [
          item(
            words.stillOpen +
              messages(lang).colon +
              list(
                loyalty.candidates.map((id) => nameOf.type(id, lang)),
                lang,
              ),
            2,
          ),
        ]),
    ...others(grounds, [...named, ...next.map(({ type }) => type.id)], lang),
  ];
}

const isOpen = ({ state }: Verdict) => state !== 'ruled_out' && state !== 'contradicted';

function title(report: ExplainReport, lang: Lang): string {
  const words = messages(lang).loyalty;
  const { type, mix, state, ending } = report.row.assessment.loyalty;
  if (type === 'undetermined') return words.whyUnknown;
  const month = ending === null ? null : dayOf(ending, report).slice(0, 7);
  if (type === 'mixed') {
    const types = list(
      mix.map((id) => nameOf.type(id, lang)),
      lang,
    );
    return month === null ? words.mixTitle(types) : words.formerMixTitle(types, month);
  }
  if (month !== null) return words.formerTitle(nameOf.type(type, lang), month, words.states[state]);
  return words.whyTitle(nameOf.type(type, lang), words.states[state]);
}

/** The day on which it ended, ISO. */
const dayOf = ({ daysAgo }: Ending, { population }: ExplainReport): string =>
  isoDay(population.asOfDay - daysAgo) ?? '';

function endedText(ending: Ending, report: ExplainReport, lang: Lang): string {
  return messages(lang).loyalty.ended(triggerNames[ending.by][lang], dayOf(ending, report));
}

function groundsBlocks(grounds: TypeGrounds, report: ExplainReport, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.loyalty;
  const { type, verdict } = grounds;
  const spoke = (readings: readonly Reading[]) => readings.filter(({ mass }) => mass !== null && mass > 0);
  const against = spoke(grounds.against);
  const all = [...grounds.for, ...grounds.against];
  const silent = all.filter(({ mass }) => mass === 0);
  const unknown = all.filter(({ mass }) => mass === null);
  const isGiven = ({ signal }: Reading) =>
    sourcesOf(signal).some((id) => report.population.sources?.includes(id) === true);
  const missing = unknown.filter((each) => !isGiven(each));
  return [
    item(type.about[lang], 2),
    item(words.opinion(verdict.belief, verdict.disbelief, verdict.uncertainty), 2),
    item(words.needed + m.colon.trimEnd(), 2),
    ...grounds.gates.map(({ gate, status }): Block =>
      item(`${words.gate[status]} ${gate.names[lang]}${gateValues(gate, report, lang)}`, 4),
    ),
    item(words.for + m.colon.trimEnd(), 2),
    ...spoke(grounds.for).map((each) => readingLine('+', each, report, lang)),
    item(against.length === 0 ? words.nothingAgainst : words.against + m.colon.trimEnd(), 2),
    ...against.map((each) => readingLine('−', each, report, lang)),
    ...(grounds.unchecked.length === 0 || verdict.state === 'established'
      ? []
      : [item(words.unchecked(grounds.unchecked.map((group) => sourceNames(group, lang)).join(m.list)), 2)]),
    ...quietList(
      words.silent,
      silent.map(({ signal }) => signal.names[lang]),
      lang,
    ),
    ...quietList(
      words.notMet,
      unknown.filter(isGiven).map(({ signal }) => signal.names[lang]),
      lang,
    ),
    ...quietList(
      words.missing,
      missing.map(
        ({ signal }) => `${signal.names[lang]}${m.open}${sourceNames(sourcesOf(signal), lang)}${m.close}`,
      ),
      lang,
    ),
    { kind: 'text', indent: 2, text: ['  ', quiet(words.massNote)] },
    // What has ended will not end any more.
    ...(grounds.ending === null ? [item(words.ends + m.colon + type.ends[lang], 2)] : []),
  ];
}

/** `: 31 % (at least 5 %)` of each condition of the group that holds, or of the first group. */
function gateValues(gate: Gate, { row, population, thresholds }: ExplainReport, lang: Lang): string {
  const m = messages(lang);
  const { facts, assessment } = row;
  const of = { facts, population, thresholds, lateness: assessment.lateness };
  const known = gate.when.flat().flatMap(({ fact, read }) => {
    const value = read(of);
    const isSaid =
      value !== null &&
      fact !== 'active' &&
      fact !== 'drivenAway' &&
      !(fact === 'contractActive' && value === 0);
    return isSaid ? [{ fact, value: factValue(fact, value, lang) }] : [];
  });
  // One number speaks for itself; several need their names.
  const isOne = new Set(known.map(({ fact }) => fact)).size === 1;
  const texts = known.map(({ fact, value }) => (isOne ? value : `${factName(fact, lang)} ${value}`));
  return texts.length === 0 ? '' : m.colon + [...new Set(texts)].join(m.list);
}

export function readingLine(
  sign: string,
  { signal, value, trust, mass }: Reading,
  report: ExplainReport,
  lang: Lang,
): Block {
  const m = messages(lang);
  const words = m.loyalty;
  const cap = report.thresholds['evidence.individualExperiment'];
  const isCapped = signal.isExperiment === true && mass === cap && signal.weight * trust > cap;
  const strength = mass === null || trust === 0 ? 0 : Math.min(1, mass / (signal.weight * trust));
  return {
    kind: 'text',
    indent: 6,
    text: [
      `    ${sign} `,
      strong(signal.names[lang]),
      value === null || isYesOrNo(signal.fact)
        ? ''
        : `${m.colon}${factValue(signal.fact, value, lang)}${m.open}${ramp(signal, report, lang)}${m.close}`,
      ` · ${isCapped ? words.capped(cap) : words.mass(signal.weight, strength, trust, mass ?? 0)}`,
      quiet(` [${signal.id}${m.list}${measureOf(signal)}${m.list}${sourceNames(sourcesOf(signal), lang)}]`),
    ],
  };
}

/** Where a signal begins to speak. */
export function ramp(
  { ramp: { from, to, falling }, fact }: Signal,
  { thresholds }: Pick<ExplainReport, 'thresholds'>,
  lang: Lang,
): string {
  const words = messages(lang).loyalty;
  const low = factValue(fact, thresholds[from], lang);
  if (to !== undefined) return words.from(low, factValue(fact, thresholds[to], lang));
  return falling === true ? words.atMost(low) : words.atLeast(low);
}

/** The runner-up, and the heaviest things not looked at that could put it first. */
function runnerUp(grounds: TypeGrounds, isSecond: boolean, report: ExplainReport, lang: Lang): Block[] {
  const words = messages(lang).loyalty;
  const { type, verdict } = grounds;
  const opinion = words.opinion(verdict.belief, verdict.disbelief, verdict.uncertainty);
  const unknownGates = grounds.gates
    .filter(({ status }) => status === 'unknown')
    .map(({ gate }) => gate.names[lang]);
  const heavy = grounds.for
    .filter(({ mass }) => mass === null)
    .sort((a, b) => b.signal.weight - a.signal.weight)
    .slice(0, 2)
    .map(({ signal }) => words.flipSource(signal.names[lang], sourceNames(sourcesOf(signal), lang)));
  const flips = [...unknownGates, ...heavy];
  const spoke = grounds.for.filter(({ mass }) => mass !== null && mass > 0);
  return [
    item(words.runnerUp(type.names[lang], words.states[verdict.state], opinion), 2),
    ...spoke.map((each) => readingLine('+', each, report, lang)),
    ...(flips.length === 0 || !isSecond ? [] : [item(words.flips(list(flips, lang)), 2)]),
  ];
}

/** One line on the types that are neither leading nor next. */
function others(grounds: readonly TypeGrounds[], told: readonly string[], lang: Lang): Block[] {
  const words = messages(lang).loyalty;
  const rest = grounds
    .filter(({ type }) => !told.includes(type.id))
    .map(({ type, verdict, gates }) => {
      const failed = gates.find(({ status }) => status === 'failed');
      const why = failed === undefined ? '' : words.needs(failed.gate.names[lang]);
      return `${type.names[lang]} ${words.states[verdict.state]}${why}`;
    });
  return quietList(words.others, rest, lang);
}

function quietList(label: string, items: readonly string[], lang: Lang): Block[] {
  if (items.length === 0) return [];
  return [{ kind: 'text', indent: 4, text: ['  ', quiet(label + messages(lang).colon + list(items, lang))] }];
}

export function sourceNames(ids: readonly SourceId[], lang: Lang): string {
  return ids.map((id) => nameOf.collect(id, lang)).join(messages(lang).loyalty.or);
}

const list = (items: readonly string[], lang: Lang): string => items.join(lang === 'en' ? ', ' : '、');

const item = (text: string, indent: number): Block => ({
  kind: 'text',
  indent: indent + 2,
  text: [`${' '.repeat(indent)}${text}`],
});
