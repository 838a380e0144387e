import type { Case, Condition } from '../condition.ts';

/** True, false, or not known. */
export type Answer = boolean | null;

/** Whether a condition holds; not known where its value or its bound is not known. */
export function ask({ read, bound, holds }: Condition, of: Case): Answer {
  const value = read(of);
  const limit = bound(of);
  return value === null || limit === null ? null : holds(value, limit);
}

/** True when all are true, false when one is false, else not known. */
export function askAll(conditions: readonly Condition[], of: Case): Answer {
  let answer: Answer = true;
  for (const condition of conditions) {
    const one = ask(condition, of);
    if (one === false) return false;
    if (one === null) answer = null;
  }
  return answer;
}

/** True when all conditions of one group are true, false when each group has a false one, else not known. */
export function askAny(groups: readonly (readonly Condition[])[], of: Case): Answer {
  let answer: Answer = false;
  for (const group of groups) {
    const one = askAll(group, of);
    if (one === true) return true;
    if (one === null) answer = null;
  }
  return answer;
}
