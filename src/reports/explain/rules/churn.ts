import {
  allWhys,
  attitudes,
  causes,
  causeSignals,
  churnStateNames,
  churnWhys,
  families,
  initiators,
  leftOutReasons,
  measureOf,
  plays,
  reasonTags,
  sourcesOf,
  subCauseNames,
  type Cause,
  type CauseSignal,
  type Names,
  type Play,
  type ReasonText,
} from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import type { Lang } from '../../people/lang.ts';
import { nameOf } from '../../people/names.ts';
import { numbers } from '../../people/numbers.ts';
import { byId, byKey, kindOf } from './rule-kind.ts';
import { rampData } from './signal.ts';
import { nameOfFact, rampText, sourcesText } from './words.ts';

/** Why customers leave. */
export const causeRules = kindOf<Cause>(
  'cause',
  byId(causes),
  (cause, lang) => {
    const words = messages(lang).rules;
    const row = (sign: string, signal: CauseSignal): string[] => [
      sign + numbers(lang).decimal(signal.weight, 1),
      signal.id,
      signal.names[lang],
    ];
    return {
      title: cause.names[lang],
      about: [cause.about[lang]],
      rows: [
        [messages(lang).churn.initiatorTitle, nameOf.initiator(cause.usualInitiator, lang)],
        [messages(lang).churn.causeColumns.avoidable, messages(lang).churn.avoidable[cause.avoidable]],
        [words.defeaters, cause.defeaters.map((group) => sourcesText(group, lang)).join(words.andAlso)],
        ['', cause.needsSignOff ? messages(lang).churn.signOff : ''],
      ],
      sections: [
        { heading: words.gates, rows: cause.gates.map(({ names }) => [names[lang]]) },
        { heading: words.for, rows: cause.for.map((signal) => row('+', signal)) },
        { heading: words.against, rows: cause.against.map((signal) => row('−', signal)) },
      ],
    };
  },
  (cause) => ({
    names: cause.names,
    about: cause.about,
    usualInitiator: cause.usualInitiator,
    avoidable: cause.avoidable,
    needsSignOff: cause.needsSignOff,
    gates: cause.gates.map(({ id, names }) => ({ id, names })),
    for: cause.for.map(signalData),
    against: cause.against.map(signalData),
    defeaters: cause.defeaters,
  }),
);

const signalData = (signal: CauseSignal) => ({
  signal: signal.id,
  weight: signal.weight,
  ramp: rampData(signal),
});

/** What speaks for or against causes. */
export const causeSignalRules = kindOf<CauseSignal>(
  'cause_signal',
  byId(causeSignals),
  (signal, lang) => {
    const words = messages(lang).rules;
    const { decimal } = numbers(lang);
    return {
      title: signal.names[lang],
      rows: [
        [words.family, families[signal.family][lang]],
        [words.weight, words.weights(decimal(signal.weight, 1))],
        [words.reads, `${nameOfFact(signal.fact, lang)} (${measureOf(signal)}, ${signal.fact})`],
        [words.speaks, rampText(signal.fact, signal.ramp, lang)],
        [messages(lang).churn.subCause, signal.sub === undefined ? '' : nameOf.subCause(signal.sub, lang)],
        [words.sources, sourcesText(sourcesOf(signal), lang)],
      ],
      sections: [
        {
          heading: words.inTypes,
          rows: usesOf(signal).map(([cause, side]) => [
            side === 'for' ? words.supports : words.opposes,
            cause.names[lang],
          ]),
        },
      ],
    };
  },
  (signal) => ({
    names: signal.names,
    family: signal.family,
    weight: signal.weight,
    measure: measureOf(signal),
    fact: signal.fact,
    ramp: rampData(signal),
    isDecisive: signal.isDecisive ?? false,
    subCause: signal.sub ?? null,
    sources: sourcesOf(signal),
    causes: usesOf(signal).map(([cause, side]) => ({ cause: cause.id, side })),
  }),
);

const usesOf = ({ id }: CauseSignal) =>
  causes.flatMap((cause) =>
    (['for', 'against'] as const)
      .filter((side) => cause[side].some((each) => each.id === id))
      .map((side) => [cause, side] as const),
  );

/** What to do about it, and what not. */
export const playRules = kindOf<Play>(
  'play',
  byKey<Play>(plays),
  ({ label, sentence, dont, say, watch }, lang) => {
    const words = messages(lang).churn;
    return {
      title: label[lang],
      about: [sentence[lang]],
      rows: [
        [words.dontTitle, dont[lang]],
        [words.sayTitle, say[lang]],
        [words.watchTitle, watch[lang]],
      ],
    };
  },
  ({ label, sentence, dont, say, watch }) => ({ label, sentence, dont, say, watch }),
);

/** Why a customer counts as leaving. */
export const churnWhyRules = kindOf<ReasonText>(
  'why',
  byKey<ReasonText>(
    Object.fromEntries(
      Object.keys(churnWhys).flatMap((id) => {
        const text = allWhys[id];
        return text === undefined ? [] : [[id, text]];
      }),
    ),
  ),
  ({ label, sentence }, lang) => ({ title: label[lang], about: [sentence[lang]], rows: [] }),
  ({ label, sentence }) => ({ label, sentence }),
);

const about = (names: Names, lang: Lang) => ({ title: names[lang], rows: [] });

/** States, kinds of causes, who ended it, how much is done, and why somebody is not called. */
export const churnStateRules = kindOf<Names>('churn_state', byKey(churnStateNames), about, (names) => ({
  names,
}));
export const subCauseRules = kindOf<Names>('sub_cause', byKey<Names>(subCauseNames), about, (names) => ({
  names,
  isReason: Object.values(reasonTags).some((tag) => tag.names === names),
}));
export const initiatorRules = kindOf<(typeof initiators)[number]>(
  'initiator',
  // One of them is tried twice.
  byId([...initiators].reverse()),
  ({ names, about: text }, lang) => ({ title: names[lang], about: [text[lang]], rows: [] }),
  ({ names, about: text }) => ({ names, about: text }),
);
export const attitudeRules = kindOf<(typeof attitudes)[keyof typeof attitudes]>(
  'attitude',
  byKey(attitudes),
  ({ names, play }, lang) => ({ title: names[lang], about: [play[lang]], rows: [] }),
  ({ names, play, budget }) => ({ names, play, budget }),
);
export const leftOutRules = kindOf<Names>('left_out', byKey<Names>(leftOutReasons), about, (names) => ({
  names,
}));
