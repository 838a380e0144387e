import type { Check } from '../check.ts';
import { lacking } from './readiness.ts';

export const readinessLacking: Check = {
  rule: 'readiness.lacking',
  scope: 'readiness',
  severity: 'error',
  names: { en: 'the files do not support what was required', zh: '文件不足以支持所要求的内容' },
  remedy: {
    en: 'Add these exports, or require less.',
    zh: '请补充这些文件，或减少要求。',
  },
  example: {
    en: '`--require premium` and no survey',
    zh: '`--require premium`，却没有问卷',
  },
  find: async ({ required, sources }) =>
    required.flatMap((what) => {
      const lacks = lacking(what, new Set(sources));
      return lacks === null
        ? []
        : [{ table: null, file: null, column: null, count: 1, test: null, value: what, expected: lacks }];
    }),
};
