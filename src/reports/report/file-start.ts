import type { Totals } from '../../core/index.ts';
import { isoDay } from '../people/days.ts';
import type { FileStartLost, Report, ReportInput } from './report.ts';
import type { Teller } from './tell.ts';

/** Who bought once when the files begin, as far as numbers of the period, or changes of them, rest on them. */
export function toldFileStart(
  { totals, before, yearBefore, fileStart }: ReportInput,
  tell: Teller,
): Report['fileStart'] {
  if (fileStart === null) return null;
  const matters = [totals, before, yearBefore].some((of) => of !== null && most(of) >= tell.least);
  if (!matters) return null;
  return {
    from: isoDay(fileStart.firstDay) ?? '',
    to: isoDay(fileStart.lastDay) ?? '',
    days: fileStart.lastDay - fileStart.firstDay + 1,
    lost: lostOf(totals, tell),
    lostBefore: before === null ? null : lostOf(before, tell),
    judged: totals.fileStart !== undefined && before?.fileStart !== undefined,
  };
}

/** The largest number of them that a number of the period counts. */
function most({ fileStart }: Totals): number {
  return fileStart === undefined
    ? 0
    : Math.max(fileStart.lost.customers, fileStart.unconfirmed.fresh, fileStart.at_risk.customers);
}

function lostOf({ fileStart, flows: { lost } }: Totals, tell: Teller): FileStartLost {
  const { customers = 0 } = fileStart?.lost ?? {};
  if (customers === 0 || tell.isFew(customers) || tell.isFew(lost.customers)) return null;
  return { customers: tell.isFew(lost.customers - customers) ? null : customers };
}
