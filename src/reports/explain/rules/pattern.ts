import { patterns, type Pattern } from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import { nameOf } from '../../people/names.ts';
import { byId, kindOf } from './rule-kind.ts';
import { conditionData, groupsText, listText } from './words.ts';

/** What behaviour alone shows. */
export const patternRules = kindOf<Pattern>(
  'pattern',
  byId(patterns),
  ({ number, names, when, compatible }, lang) => {
    const words = messages(lang).rules;
    const left = compatible.map((id) => nameOf.type(id, lang));
    return {
      title: `${names[lang]} (${number})`,
      rows: [
        [words.applies, groupsText(when, lang) || words.always],
        [words.leaves, left.length === 0 ? words.leavesNone : listText(left, lang)],
      ],
    };
  },
  ({ number, names, when, compatible }) => ({
    number,
    names,
    anyOf: when.map((group) => group.map(conditionData)),
    compatible,
  }),
);
