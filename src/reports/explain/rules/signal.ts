import {
  allTypes,
  defaultThresholds,
  families,
  measureOf,
  signals,
  sourcesOf,
  type LoyaltyType,
  type Signal,
} from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import type { Lang } from '../../people/lang.ts';
import { numbers } from '../../people/numbers.ts';
import { byId, kindOf } from './rule-kind.ts';
import { conditionData, conditionText, nameOfFact, rampText, sourcesText } from './words.ts';

/** What may speak for or against types. */
export const signalRules = kindOf<Signal>(
  'signal',
  byId(signals),
  (signal, lang) => {
    const words = messages(lang).rules;
    const { decimal } = numbers(lang);
    const { fact, family, weight, ramp, when = [], isExperiment = false, names } = signal;
    const cap = decimal(defaultThresholds['evidence.familyCap'], 2);
    const most = decimal(defaultThresholds['evidence.individualExperiment'], 2);
    return {
      title: names[lang],
      rows: [
        [words.family, words.familyCap(families[family][lang], cap)],
        [words.weight, words.weights(decimal(weight, 1))],
        [words.reads, readText(signal, lang)],
        [words.speaks, rampText(fact, ramp, lang)],
        [words.when, when.map((condition) => conditionText(condition, lang)).join(words.and)],
        [words.trust, trustText(signal, lang)],
        [words.experiment, isExperiment ? words.experimentText(most) : ''],
        [words.sources, sourcesText(sourcesOf(signal), lang)],
      ],
      sections: [
        {
          heading: words.inTypes,
          rows: spokenTo(signal).map(({ type, side, signal: there }) => [
            `${side === 'for' ? '+' : '−'}${decimal(there.weight, 1)}`,
            side === 'for' ? words.supports : words.opposes,
            type.names[lang],
            there.ramp === ramp ? '' : words.ownRamp(rampText(fact, there.ramp, lang)),
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
    when: (signal.when ?? []).map(conditionData),
    trust: signal.trust,
    isExperiment: signal.isExperiment ?? false,
    sources: sourcesOf(signal),
    types: spokenTo(signal).map(({ type, side, signal: there }) => ({
      type: type.id,
      side,
      weight: there.weight,
      ramp: rampData(there),
    })),
  }),
);

const readText = (signal: Signal, lang: Lang): string => {
  const m = messages(lang);
  return `${nameOfFact(signal.fact, lang)}${m.open}${measureOf(signal)}, ${signal.fact}${m.close}`;
};

/** The types that a signal speaks for or against, with the weight and ramp it has there. */
export function spokenTo({ id }: Signal): { type: LoyaltyType; side: 'for' | 'against'; signal: Signal }[] {
  return allTypes.flatMap((type) =>
    (['for', 'against'] as const).flatMap((side) =>
      type[side].filter((each) => each.id === id).map((signal) => ({ type, side, signal })),
    ),
  );
}

/** A ramp with its threshold values; it is full at `to`, or where there is none at `from`. */
export function rampData({ ramp: { from, to, falling = false } }: Signal) {
  const bound = (threshold: typeof from) => ({ threshold, value: defaultThresholds[threshold] });
  return { from: bound(from), to: to === undefined ? null : bound(to), falling };
}

function trustText({ trust }: Signal, lang: Lang): string {
  const words = messages(lang).rules;
  const { decimal } = numbers(lang);
  if (trust === 'documented') return words.documented;
  if ('observed' in trust)
    return words.observed(
      decimal(defaultThresholds['evidence.behaviourHalf'], 1),
      nameOfFact(trust.observed, lang),
    );
  const half = decimal(defaultThresholds['evidence.surveyHalf'], 1);
  const n = nameOfFact(trust.asked, lang);
  return trust.age === undefined
    ? words.observed(half, n)
    : words.asked(half, n, decimal(defaultThresholds['evidence.halfLifeDays'], 0));
}
