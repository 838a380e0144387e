import {
  actions,
  sources,
  lifeCycleNames,
  levelNames,
  patterns,
  stepNames,
  typeNames,
  typeNotes,
  whys,
  type Names,
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
  // What a customer was lost for: named where causes are worked out.
  cause: (id: string, _: Lang) => id,
  initiator: (id: string, _: Lang) => id,
  collect: (id: string, lang: Lang) => entry(sources, id)?.label[lang] ?? id,
  settles: (id: string, lang: Lang) => entry(sources, id)?.settles[lang] ?? '',
};

const entry = <T>(table: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(table, id) ? table[id] : undefined;

const from = (table: Readonly<Record<string, Names>>, id: string, lang: Lang) =>
  entry(table, id)?.[lang] ?? id;
