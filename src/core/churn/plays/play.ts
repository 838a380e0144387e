import type { Names } from '../../names.ts';

/** What to do about a cause, with what not to do beside it. */
export interface Play {
  /** At most 40 characters, for tables. */
  label: Names;
  /** What to do, one sentence. */
  sentence: Names;
  /** What not to do. */
  dont: Names;
  /** What to say to the customer first; empty where nobody is to be called. */
  say: Names;
  /** What tells whether it works. */
  watch: Names;
}
