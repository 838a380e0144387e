import { checkOf } from '../../checks/index.ts';
import type { Session } from '../session.ts';
import type { Found } from './collect.ts';

/**
 * Files of a folder that look like tables and were not read: a renamed export must not pass for none. What is known to
 * be no export, or left out by the configuration, is only told.
 */
export function unreadFindings(
  { tables }: Session,
  isNothingElse: boolean,
  off: ReadonlySet<string>,
): Found[] {
  const unread = tables.unused.filter(
    ({ reason }) => reason === 'unknown-columns' || reason.startsWith(lacking),
  );
  const isNone = isNothingElse && tables.files.length === 0;
  return [
    ...(isNone ? [found('source.no-table', tables.unused[0]?.file ?? '', null)] : []),
    ...unread.map(({ file, reason }) =>
      found('source.unread', file, reason.startsWith(lacking) ? reason.slice(lacking.length) : null),
    ),
  ].flatMap((each) => (each === null || off.has(each.rule) ? [] : [each]));
}

const lacking = 'lacks-columns-of-';

function found(id: string, file: string, expected: string | null): Found | null {
  const check = checkOf(id);
  if (check === undefined) return null;
  const { rule, scope, severity, names, remedy } = check;
  const about = { rule, scope, severity, names, remedy, table: '', file, column: null };
  return { ...about, count: 1, detail: null, value: null, expected, places: [] };
}
