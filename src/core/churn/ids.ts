import type { ReasonTagId } from './reasons/tags.ts';

/** Why customers leave, in the order of the textbook. */
export type CauseId = 'natural' | 'competitive' | 'fault' | 'malicious' | 'other';

/** Within a cause: a reason, or what only inference finds. */
export type SubCauseId = ReasonTagId | 'fraud' | 'arrears' | 'last_straw' | 'withdrawal';

/** Who ended it. */
export type InitiatorId =
  'active' | 'passive' | 'circumstance' | 'technical' | 'company_withdrawal' | 'unknown';

export type ChurnState = 'active' | 'at_risk' | 'lapsed' | 'churned' | 'not_assessable';

/** Contractual: exits are observed. Non-contractual: they are inferred. Both: contracts in one, purchases in another category. */
export type Setting = 'contractual' | 'non_contractual' | 'both' | 'none';

export type Attitude = 'utmost' | 'best_effort' | 'as_circumstances_allow' | 'give_up';
