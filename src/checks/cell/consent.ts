import { readerCheck, type Check } from '../check.ts';
import { expectedOf } from './expected.ts';

export const consent: Check = {
  ...readerCheck('cell.consent', 'cell', {
    en: 'a consent of `maybe later`',
    zh: '营销同意写成 `再说`',
  }),
  cells: ({ name, kind, typed, file }) =>
    kind !== 'consent' || file.readable.has(name)
      ? null
      : { test: `${typed} = 'unclear'`, rejected: true, expected: expectedOf.consent },
};
