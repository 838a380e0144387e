import type { Flow, Pair } from './flows.ts';
import type { Person } from './person.ts';

/**
 * The first days of the files, one usual gap long. Everybody is seen in them for the first time, old customers like new
 * ones; those of them who never come again reach their limit within the same few weeks, months later. That tells when the
 * files begin, and nothing of the weeks in which it happens.
 */
export interface FileStart {
  /** Days since 1970-01-01, both inclusive. */
  firstDay: number;
  lastDay: number;
}

/**
 * The days end before a week in which more are seen for the first time than in the first: there something else has begun,
 * a campaign or growth. A few customers long before all others do not begin the files.
 *
 * @param people everybody known
 * @param clockDays usual gap of all; null where none is known
 * @returns null without purchases or a usual gap
 */
export function fileStartOf(
  people: readonly Pick<Person, 'firstDay'>[],
  clockDays: number | null,
): FileStart | null {
  if (clockDays === null) return null;
  const days = Float64Array.from(people.flatMap(({ firstDay }) => firstDay ?? [])).sort();
  let stray = 0;
  while (100 * (stray + 1) <= days.length && (days[stray + 1] ?? 0) - (days[stray] ?? 0) > clockDays) stray++;
  const firstDay = days[stray];
  if (firstDay === undefined) return null;
  const weeks = Array.from({ length: Math.ceil(clockDays / 7) }, () => 0);
  for (const day of days) {
    const week = Math.floor((day - firstDay) / 7);
    if (week >= 0 && week < weeks.length) weeks[week] = (weeks[week] ?? 0) + 1;
  }
  const [first = 0] = weeks;
  const other = weeks.findIndex((count) => count > first + 3 * Math.sqrt(first));
  const length = other === -1 ? Math.ceil(clockDays) : 7 * other;
  return { firstDay, lastDay: firstDay + length - 1 };
}

/** Other grounds to stand where they stand than silence. */
const otherwise = /asks_for_the_door|partial_defection|silent_decline|exit_recorded|contract/;

/**
 * Whether somebody was seen in the first days of the files and never again, and stands where they stand by that silence
 * alone: who was with us by a contract, or left on record, tells of this period.
 */
export function isOfFileStart(
  { before, after }: Pair,
  flow: FlowOfSilence,
  start: FileStart | null,
): boolean {
  if (start === null || after === null || after.purchases !== 1 || after.firstDay === null) return false;
  if (after.firstDay < start.firstDay || after.firstDay > start.lastDay) return false;
  if (after.state === 'churned' || otherwise.test(after.why)) return false;
  return flow === 'at_risk' || before?.state === 'at_risk';
}

/** The flows that a silence alone leads to. */
export const flowsOfSilence = ['at_risk', 'unconfirmed', 'lost'] as const satisfies readonly Flow['id'][];
export type FlowOfSilence = (typeof flowsOfSilence)[number];

/** Customers of a flow, their worth, the sum of its squares, and how many did not stand there at the start. */
export interface FlowTotals {
  customers: number;
  value: number;
  squares: number;
  fresh: number;
}

/** A flow without some of its customers. */
export const less = (of: FlowTotals, those: FlowTotals): FlowTotals => ({
  customers: of.customers - those.customers,
  value: of.value - those.value,
  squares: of.squares - those.squares,
  fresh: of.fresh - those.fresh,
});
