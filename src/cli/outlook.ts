import { silenceOnly, type OutlookOf } from '../core/index.ts';

/** Where probabilities come from: one line to change. */
export const outlookOf: OutlookOf = silenceOnly;
