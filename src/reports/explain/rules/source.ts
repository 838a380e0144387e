import {
  indicators,
  lostWithout,
  signals,
  sourceIds,
  sources,
  sourcesOf,
  type Source,
  type SourceId,
} from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import type { Lang } from '../../people/lang.ts';
import { nameOf } from '../../people/names.ts';
import { kindOf } from './rule-kind.ts';
import { listText, nameOfFact } from './words.ts';

/** What a company can export, and what falls without it. */
export const sourceRules = kindOf<{ id: SourceId; source: Source }>(
  'source',
  new Map(sourceIds.map((id) => [id, { id, source: sources[id] }])),
  ({ id, source }, lang) => {
    const words = messages(lang).rules;
    const { ofCustomer } = source;
    return {
      title: source.label[lang],
      rows: [
        [words.settles, source.settles[lang]],
        [
          words.ofCustomer,
          ofCustomer === undefined ? words.ofAll : words.ofCustomerText(nameOfFact(ofCustomer, lang)),
        ],
        [words.lost, lostText(id, lang)],
        [words.lostIndicators, indicatorsText(id, lang)],
      ],
      sections: [
        { heading: words.readBy, rows: readers(id).map((signal) => [signal.id, signal.names[lang]]) },
      ],
    };
  },
  ({ id, source }) => ({
    names: source.label,
    settles: source.settles,
    ofCustomer: source.ofCustomer ?? null,
    without: lostWithout([id]),
    signals: readers(id).map((signal) => signal.id),
  }),
);

const readers = (id: SourceId) => signals.filter((signal) => sourcesOf(signal).includes(id));

function lostText(id: SourceId, lang: Lang): string {
  const m = messages(lang);
  const { types } = lostWithout([id]);
  if (types.length === 0) return m.rules.lostNothing;
  return listText(
    types.map(
      ({ type, from, to }) =>
        `${nameOf.type(type, lang)}${m.colon}${m.loyalty.states[from]} → ${m.loyalty.states[to]}`,
    ),
    lang,
  );
}

function indicatorsText(id: SourceId, lang: Lang): string {
  const lost = new Set<string>(lostWithout([id]).indicators);
  return listText(
    indicators.filter((each) => lost.has(each.id)).map((each) => each.names[lang]),
    lang,
  );
}
