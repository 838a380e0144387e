import type { Hypothesis } from '../evidence/hypothesis.ts';
import type { TypeId } from '../ids.ts';
import type { Names } from '../names.ts';

/** A loyalty type: why a customer stays. */
export interface LoyaltyType extends Hypothesis {
  id: TypeId;
  /** What defines it. */
  about: Names;
  /** What would end it. */
  ends: Names;
  /** Loyalty that is no strength: it lasts only as long as something holds the customer. */
  isFragile: boolean;
}
