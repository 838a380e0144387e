import type { RuleId } from '../../findings/rules.ts';
import type { LoadedFile } from './load.ts';

/** A cell that is bad in a record which another cell rejected already. */
export interface FurtherFault {
  rule: RuleId;
  /** Column of the contract. */
  column: string;
  /** SQL that is true for such records. */
  test: string;
}

/**
 * What else may be bad in a record that a cell rejected: reading ends at the first bad cell, and somebody who corrects a
 * file wants to know of all. Of one column the first fault tells.
 */
export function furtherFaults({ whole, mapping }: Pick<LoadedFile, 'whole' | 'mapping'>): FurtherFault[] {
  const faults = whole.reasons.flatMap((reason, code) =>
    reason.kind === 'rejected' ? [{ ...reason, code, test: whole.tests[code] ?? 'false' }] : [],
  );
  return faults.flatMap(({ rule, column: from, code, test }) => {
    const [name] = [...mapping].find(([, mapped]) => mapped.from === from) ?? [];
    const others = faults.filter((fault) => fault.column !== from && fault.code < code);
    if (name === undefined || others.length === 0) return [];
    const before = faults.filter((fault) => fault.column === from && fault.code < code);
    const codes = new Set(others.map((fault) => fault.code));
    const isOther = `'${whole.reasons.map((_, index) => (codes.has(index) ? '+' : '-')).join('')}'[reason + 1] = '+'`;
    const isFirst = before.map((fault) => ` AND NOT coalesce(${fault.test}, false)`).join('');
    return [{ rule, column: name, test: `(${isOther} AND (${test})${isFirst})` }];
  });
}
