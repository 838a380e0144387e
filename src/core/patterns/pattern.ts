import type { Rule } from '../condition.ts';
import type { TypeId } from '../ids.ts';

/** What behaviour alone shows, and the loyalty types it leaves possible. */
export interface Pattern extends Rule {
  /** Stable word id, printed in outputs. */
  id: string;
  /** Its number in the model, P1–P8. */
  number: string;
  names: { en: string; zh: string };
  /** Types that remain possible; empty when none can be told. */
  compatible: readonly TypeId[];
}
