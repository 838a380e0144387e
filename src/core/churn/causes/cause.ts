import type { Hypothesis } from '../../evidence/hypothesis.ts';
import type { Signal } from '../../evidence/signal.ts';
import type { Names } from '../../names.ts';
import type { CauseId, InitiatorId, SubCauseId } from '../ids.ts';

/** A signal that also says which kind of the cause it points to. */
export interface CauseSignal extends Signal {
  sub?: SubCauseId;
}

/** Why customers leave. */
export interface Cause extends Hypothesis {
  id: CauseId;
  about: Names;
  for: readonly CauseSignal[];
  /** Who usually ends it. */
  usualInitiator: InitiatorId;
  avoidable: 'yes' | 'no' | 'partly' | 'by_screening';
  /** Only a person may say so. */
  needsSignOff: boolean;
}
