import {
  actions,
  allWhys,
  attitudes,
  causeNames,
  causeSignals,
  churnStateNames,
  initiatorNames,
  plays,
  settingNames,
  subCauseNames,
  indicators,
  sources,
  lifeCycleNames,
  levelNames,
  patterns,
  stepNames,
  typeNames,
  typeNotes,
  whys,
  type Names,
  type Play,
} from '../../core/index.ts';
import type { Lang } from './lang.ts';

/** Words for the ids that outputs carry; an id without words is shown as it is. */
export const nameOf = {
  level: (id: string, lang: Lang) => from(levelNames, id, lang),
  lifecycle: (id: string, lang: Lang) => from(lifeCycleNames, id, lang),
  step: (id: string, lang: Lang) => from(stepNames, id, lang),
  type: (id: string, lang: Lang) => from(typeNames, id, lang),
  typeNote: (id: string, lang: Lang) => from(typeNotes, id, lang),
  pattern: (id: string, lang: Lang) => patterns.find((each) => each.id === id)?.names[lang] ?? id,
  why: (id: string, lang: Lang) => entry(whys, id)?.label[lang] ?? id,
  whySentence: (id: string, lang: Lang) => entry(whys, id)?.sentence[lang] ?? id,
  action: (id: string, lang: Lang) => entry(actions, id)?.label[lang] ?? id,
  actionSentence: (id: string, lang: Lang) => entry(actions, id)?.sentence[lang] ?? '',
  indicator: (id: string, lang: Lang) => indicators.find((each) => each.id === id)?.names[lang] ?? id,
  collect: (id: string, lang: Lang) => entry(sources, id)?.label[lang] ?? id,
  settles: (id: string, lang: Lang) => entry(sources, id)?.settles[lang] ?? '',
  churnState: (id: string, lang: Lang) => from(churnStateNames, id, lang),
  setting: (id: string, lang: Lang) => from(settingNames, id, lang),
  cause: (id: string, lang: Lang) => from(causeNames, id, lang),
  subCause: (id: string, lang: Lang) => from(subCauseNames, id, lang),
  initiator: (id: string, lang: Lang) => from(initiatorNames, id, lang),
  attitude: (id: string, lang: Lang) => entry(attitudes, id)?.names[lang] ?? id,
  play: (id: string, lang: Lang) => entry<Play>(plays, id)?.label[lang] ?? id,
  playSentence: (id: string, lang: Lang) => entry<Play>(plays, id)?.sentence[lang] ?? '',
  playDont: (id: string, lang: Lang) => entry<Play>(plays, id)?.dont[lang] ?? '',
  playSay: (id: string, lang: Lang) => entry<Play>(plays, id)?.say[lang] ?? '',
  /** A code of a state, or a signal of a cause. */
  leaving: (id: string, lang: Lang) =>
    entry(allWhys, id)?.label[lang] ?? causeSignals.find((each) => each.id === id)?.names[lang] ?? id,
  leavingSentence: (id: string, lang: Lang) =>
    entry(allWhys, id)?.sentence[lang] ?? causeSignals.find((each) => each.id === id)?.names[lang] ?? id,
};

const entry = <T>(table: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(table, id) ? table[id] : undefined;

const from = (table: Readonly<Record<string, Names>>, id: string, lang: Lang) =>
  entry(table, id)?.[lang] ?? id;
