import type { Case, Condition } from '../condition.ts';
import type { Names } from '../names.ts';
import { oncePerRun, sameForAll } from './in-play.ts';
import type { GateStatus } from './state.ts';
import { askAll, askAny } from './three-valued.ts';

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
  const left = gatesInPlay(gates, of);
  return left === null ? overAll('met', gates, of) : overAll(left.others, left.gates, of);
}

function overAll(others: GateStatus, gates: readonly Gate[], of: Case): GateStatus {
  let status = others;
  for (const gate of gates) {
    const one = gateStatus(gate, of);
    if (one === 'failed') return 'failed';
    if (one === 'unknown') status = 'unknown';
  }
  return status;
}

/** The gates that may differ between the customers of a run, without groups that nobody meets, and what the others come to. */
export const gatesInPlay = oncePerRun((gates: readonly Gate[], of) => {
  const left: Gate[] = [];
  let others: GateStatus = 'met';
  for (const gate of gates) {
    const same = sameForAll((somebody) => gateStatus(gate, somebody), of)?.answer;
    if (same === undefined)
      left.push({ ...gate, when: gate.when.filter((group) => !isFalseForAll(group, of)) });
    else if (same === 'failed') return { others: same, gates: [] };
    else if (same === 'unknown') others = same;
  }
  return { others, gates: left };
});

function isFalseForAll(group: Gate['when'][number], of: Case): boolean {
  return sameForAll((somebody) => askAll(group, somebody), of)?.answer === false;
}
