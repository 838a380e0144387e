import {
  allTypes,
  typeNotes,
  type Gate,
  type LoyaltyType,
  type Names,
  type Signal,
} from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import type { Lang } from '../../people/lang.ts';
import { numbers } from '../../people/numbers.ts';
import { byId, byKey, kindOf } from './rule-kind.ts';
import { rampData } from './signal.ts';
import { conditionData, groupsText, rampText, sourcesText } from './words.ts';

/** Why customers stay. */
export const typeRules = kindOf<LoyaltyType>(
  'type',
  byId(allTypes),
  (type, lang) => {
    const words = messages(lang).rules;
    const groups = type.defeaters.map((group) => sourcesText(group, lang));
    return {
      title: type.names[lang],
      about: [type.about[lang]],
      rows: [
        [words.ends, type.ends[lang]],
        [words.fragile, type.isFragile ? words.fragileText : ''],
        [words.defeaters, groups.join(words.andAlso)],
      ],
      sections: [
        { heading: words.gates, rows: type.gates.map((gate) => gateRow(gate, lang)) },
        { heading: words.for, rows: type.for.map((signal) => signalRow('+', signal, lang)) },
        { heading: words.against, rows: type.against.map((signal) => signalRow('−', signal, lang)) },
      ],
    };
  },
  (type) => ({
    names: type.names,
    about: type.about,
    ends: type.ends,
    isFragile: type.isFragile,
    gates: type.gates.map(({ id, names, when, asksForData = false }) => ({
      id,
      names,
      anyOf: when.map((group) => group.map(conditionData)),
      asksForData,
    })),
    for: type.for.map(signalData),
    against: type.against.map(signalData),
    defeaters: type.defeaters,
  }),
);

/** What is said beside a type. */
export const typeNoteRules = kindOf<Names>(
  'type_note',
  byKey(typeNotes),
  (names, lang) => ({ title: messages(lang).rules.kinds.type_note, about: [names[lang]], rows: [] }),
  (names) => ({ names }),
);

const signalData = (signal: Signal) => ({ signal: signal.id, weight: signal.weight, ramp: rampData(signal) });

function gateRow({ names, when, asksForData }: Gate, lang: Lang): string[] {
  const m = messages(lang);
  const note = asksForData === true ? `${m.open}${m.rules.asksForData}${m.close}` : '';
  return [names[lang], groupsText(when, lang) + note];
}

const signalRow = (sign: string, signal: Signal, lang: Lang): string[] => [
  sign + numbers(lang).decimal(signal.weight, 1),
  signal.id,
  `${signal.names[lang]}${messages(lang).colon}${rampText(signal.fact, signal.ramp, lang)}`,
];
