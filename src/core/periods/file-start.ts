import type { Flow } from './flows.ts';
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
 * @param dataFirstDay first day of the files; null without purchases
 * @param clockDays usual gap of all; null where none is known
 */
export function fileStartOf(dataFirstDay: number | null, clockDays: number | null): FileStart | null {
  if (dataFirstDay === null || clockDays === null) return null;
  return { firstDay: dataFirstDay, lastDay: dataFirstDay + Math.ceil(clockDays) - 1 };
}

/** Whether somebody was seen in the first days of the files and never again. */
export const isOfFileStart = ({ purchases, firstDay }: Person, start: FileStart | null): boolean =>
  start !== null && purchases === 1 && firstDay !== null && firstDay <= start.lastDay;

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
