import type { Case, Condition } from '../condition.ts';
import type { Names } from '../names.ts';
import { gatesInPlay } from './in-play.ts';
import type { GateStatus } from './state.ts';
import { askAny } from './three-valued.ts';

/** Necessary evidence of a hypothesis: what must be so for it to be thinkable at all. */
export interface Gate {
  id: string;
  names: Names;
  /** Holds when all conditions of one group hold. */
  when: readonly (readonly Condition[])[];
  /** It asks for enough data: where it does not hold nothing is ruled out, it is only not known. */
  asksForData?: boolean;
}

/** Whether a gate is met, has failed, or cannot be told. */
export function gateStatus(gate: Gate, of: Case): GateStatus {
  const answer = askAny(gate.when, of);
  if (answer === true) return 'met';
  return answer === null || gate.asksForData === true ? 'unknown' : 'failed';
}

/** Over all gates: one failed fails all, one unknown leaves all unknown. */
export function gatesStatus(gates: readonly Gate[], of: Case): GateStatus {
  const told = gatesInPlay(gates, of.inPlay);
  let status: GateStatus = told.length === gates.length ? 'met' : 'unknown';
  for (const gate of told) {
    const one = gateStatus(gate, of);
    if (one === 'failed') return 'failed';
    if (one === 'unknown') status = 'unknown';
  }
  return status;
}
