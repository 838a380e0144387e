import {
  actions,
  defaultThresholds,
  whys,
  type ReasonText,
  type ThresholdName,
} from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import { numbers } from '../../people/numbers.ts';
import { byKey, kindOf } from './rule-kind.ts';

/** Why a customer is where they are. */
export const whyRules = kindOf<ReasonText>(
  'why',
  byKey(whys),
  ({ label, sentence }, lang) => ({ title: label[lang], about: [sentence[lang]], rows: [] }),
  ({ label, sentence }) => ({ label, sentence }),
);

/** What to do. */
export const actionRules = kindOf<ReasonText & { share: ThresholdName | null }>(
  'action',
  byKey(actions),
  ({ label, sentence, share }, lang) => {
    const words = messages(lang).rules;
    return {
      title: label[lang],
      about: [sentence[lang]],
      rows: [
        [
          words.share,
          share === null
            ? ''
            : words.shareText(`${numbers(lang).percent(defaultThresholds[share])} [${share}]`),
        ],
      ],
    };
  },
  ({ label, sentence, share }) => ({ label, sentence, share }),
);
