import { factors, indicators, type Factor, type Indicator } from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import type { Lang } from '../../people/lang.ts';
import { byId, kindOf } from './rule-kind.ts';
import { listText, nameOfFact, sourcesText } from './words.ts';

/** The six indicators. */
export const indicatorRules = kindOf<Indicator>(
  'indicator',
  byId(indicators),
  ({ names, sources, rawUnit, nullWhen }, lang) => {
    const words = messages(lang).rules;
    return {
      title: names[lang],
      rows: [
        [words.score, words.higher],
        [words.raw, rawUnit[lang]],
        [words.sources, sourcesText(sources, lang)],
        [words.nullWhen, nullWhen[lang]],
      ],
    };
  },
  ({ names, sources, rawUnit, nullWhen }) => ({ names, sources, rawUnit, nullWhen }),
);

type Parts = Factor['survey'];

/** The eight factors. */
export const factorRules = kindOf<Factor>(
  'factor',
  byId(factors),
  ({ names, about, survey, gap, behaviour, classes = [], isControl = false }, lang) => {
    const words = messages(lang).rules;
    return {
      title: names[lang],
      about: [about[lang], ...(isControl ? [words.control] : [])],
      rows: [
        [words.survey, partsText(survey, lang)],
        ...(gap === undefined ? [] : [[messages(lang).loyalty.gap, nameOfFact(gap, lang)] as const]),
        [words.behaviour, partsText(behaviour, lang)],
        ...classes.map((each) => [each.names[lang], partsText(each.parts, lang)] as const),
      ],
    };
  },
  ({ names, about, survey, gap, behaviour, classes = [], isControl = false }) => ({
    names,
    about,
    survey: survey.map(({ fact }) => fact),
    gap: gap ?? null,
    behaviour: behaviour.map(({ fact }) => fact),
    classes: classes.map(({ id, names: texts, parts }) => ({
      id,
      names: texts,
      parts: parts.map(({ fact }) => fact),
    })),
    isControl,
  }),
);

const partsText = (parts: Parts, lang: Lang): string =>
  listText(
    parts.map(({ fact }) => nameOfFact(fact, lang)),
    lang,
  );
