import type { Kind } from '../../tables/index.ts';

/** How a value of each kind is written. */
export const expectedOf: Readonly<Record<Kind, string>> = {
  id: 'A17',
  text: '…',
  date: '2026-11-22',
  instant: '2026-11-22T14:30',
  clock: '14:30',
  period: '2026-11-01 | 2026-Q4',
  money: '1234.50',
  number: '1234.5',
  integer: '1234',
  score: '7',
  flag: 'true | false | 1 | 0 | yes | no | 是 | 否',
  consent: 'yes | no | subscribed | unsubscribed | 同意 | 不同意',
  enumeration: '…',
};

export const allowed = (values: readonly string[]): string => values.join(' | ');

/** How the values of a column are written. */
export const expectedFor = ({
  kind,
  values,
}: {
  kind: Kind;
  values?: readonly string[] | undefined;
}): string => (values === undefined ? expectedOf[kind] : allowed(values));
