import type { Hypothesis } from '../evidence/hypothesis.ts';
import type { TypeId } from '../ids.ts';
import type { Names } from '../names.ts';
import type { Trigger } from './triggers.ts';

/** A loyalty type: why a customer stays. */
export interface LoyaltyType extends Hypothesis {
  id: TypeId;
  /** What defines it. */
  about: Names;
  /** What would end it. */
  ends: Names;
  /** What was seen to end it: of whom it drove away the type is judged on the time before. */
  endedBy?: readonly Trigger[];
  /** Loyalty that is no strength: it lasts only as long as something holds the customer. */
  isFragile: boolean;
}
