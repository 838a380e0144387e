import { checks, type Check } from '../../../checks/index.ts';
import { messages } from '../../messages/index.ts';
import { kindOf } from './rule-kind.ts';

/** What may be wrong with the data. */
export const findingRules = kindOf<Check>(
  'finding',
  new Map(checks.map((check) => [check.rule, check])),
  ({ severity, scope, names, remedy, example }, lang) => {
    const words = messages(lang).rules;
    return {
      title: names[lang],
      rows: [
        [words.severity, words.severities[severity]],
        [words.scope, messages(lang).validate.scopes[scope]],
        [words.example, example[lang]],
        [words.remedy, remedy[lang]],
      ],
    };
  },
  ({ severity, scope, names, remedy, example }) => ({ severity, scope, names, remedy, example }),
);
