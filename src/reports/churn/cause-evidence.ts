import type { CauseGrounds } from '../../core/index.ts';
import { fired } from '../score/type-evidence.ts';

/** What was weighed for the causes of which anything is known, for machines. */
export function causeEvidence(grounds: readonly CauseGrounds[]): object[] {
  return grounds
    .filter(({ verdict }) => verdict.belief > 0 || verdict.disbelief > 0)
    .map(({ cause, verdict, gates, unchecked, ...sides }) => ({
      cause: cause.id,
      state: verdict.state,
      belief: verdict.belief,
      disbelief: verdict.disbelief,
      uncertainty: verdict.uncertainty,
      avoidable: cause.avoidable,
      needsSignOff: cause.needsSignOff,
      gates: Object.fromEntries(gates.map(({ gate, status }) => [gate.id, status])),
      for: fired(sides.for),
      against: fired(sides.against),
      unchecked,
    }));
}
