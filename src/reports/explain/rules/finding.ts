import { rules, type Severity } from '../../../findings/rules.ts';
import type { Names } from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import { byKey, kindOf } from './rule-kind.ts';

interface Rule extends Names {
  severity: Severity;
  remedy: Names;
}

/** What may be wrong with the data. */
export const findingRules = kindOf<Rule>(
  'finding',
  byKey(rules),
  (rule, lang) => {
    const words = messages(lang).rules;
    return {
      title: rule[lang],
      rows: [
        [words.severity, words.severities[rule.severity]],
        [words.remedy, rule.remedy[lang]],
      ],
    };
  },
  ({ severity, en, zh, remedy }) => ({ severity, names: { en, zh }, remedy }),
);
