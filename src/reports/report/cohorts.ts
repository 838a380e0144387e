import { isWithUs, type Person } from '../../core/index.ts';
import { isoDay } from '../people/days.ts';
import { complement } from './complement.ts';
import type { CohortCell, CohortRow, ReportInput } from './report.ts';
import type { Teller } from './tell.ts';

/** So many months are told one by one; older ones by year. */
const months = 12;

/** Customers by the month of their first purchase, and what became of them: who is with us, and who bought when. */
export function cohortsOf({ people, cohortCells, period }: ReportInput, tell: Teller): CohortRow[] {
  const byMonth = new Map<string, Person[]>();
  for (const person of people) {
    const month = isoDay(person.firstDay)?.slice(0, 7);
    if (month === undefined) continue;
    const known = byMonth.get(month);
    if (known === undefined) byMonth.set(month, [person]);
    else known.push(person);
  }
  const sorted = [...byMonth.keys()].sort();
  const single = new Set(sorted.slice(-months));
  const groups = new Map<string, Person[]>();
  const [first = ''] = single;
  for (const month of sorted) {
    const key = single.has(month) ? month : month.slice(0, 4);
    groups.set(key, [...(groups.get(key) ?? []), ...(byMonth.get(month) ?? [])]);
  }
  // Together they are all who ever bought, who are told elsewhere.
  const { hidden } = complement(
    [...groups.values()].map(({ length }) => length),
    tell.least,
  );
  // With us at the end are told together as well, so that neither they nor those who are gone may be few in one month.
  const hiddenWithUs = hiddenParts(
    [...groups.values()].map((members) => [members.filter(isWithUs).length, members.length] as const),
    hidden,
    tell.least,
  );
  return [...groups].map(([firstPurchase, members], index) => {
    const all = members.length;
    const isHidden = hidden[index] === true;
    const share = (count: number) =>
      isHidden || tell.isFew(count) || tell.isFew(all - count) ? null : count / all;
    return {
      firstPurchase,
      // Of the year whose last months are told one by one the rest is no year.
      before: firstPurchase === first.slice(0, 4) ? first : null,
      customers: isHidden ? null : all,
      repeated: share(members.filter(({ purchases }) => purchases >= 2).length),
      withUs: hiddenWithUs[index] === true ? null : share(members.filter(isWithUs).length),
      value: isHidden ? null : members.reduce((total, { value12m }) => total + value12m, 0),
      buying: buyingOf(members, cohortCells, isoDay(period.lastDay + 1) ?? '').map(share),
    };
  });
}

/** Which parts with us, and gone beside them, are withheld: all where two would not be enough. */
function hiddenParts(
  counts: readonly (readonly [withUs: number, all: number])[],
  hidden: readonly boolean[],
  least: number,
): boolean[] {
  const told = counts.map((each, index) => (hidden[index] === true ? ([0, 0] as const) : each));
  const withUs = complement(
    told.map(([part]) => part),
    least,
  );
  const gone = complement(
    told.map(([part, all]) => all - part),
    least,
  );
  return counts.map(
    (_, index) =>
      withUs.isSumHidden || gone.isSumHidden || withUs.hidden[index] === true || gone.hidden[index] === true,
  );
}

/** How many bought in the first, second … month after that of their first purchase, as far as all of them could. */
function buyingOf(members: readonly Person[], cells: readonly CohortCell[], tomorrow: string): number[] {
  const cohorts = new Set(members.map(({ firstDay }) => isoDay(firstDay)?.slice(0, 7) ?? ''));
  const youngest = [...cohorts].sort().at(-1) ?? '';
  // The last month that is over is that before the one in which tomorrow lies.
  const over = Math.min(months, monthNumber(tomorrow) - 1 - monthNumber(youngest));
  return Array.from({ length: Math.max(0, over) }, (_, index) =>
    cells.reduce(
      (total, { firstPurchase, month, buyers }) =>
        month === index + 1 && cohorts.has(firstPurchase) ? total + buyers : total,
      0,
    ),
  );
}

const monthNumber = (iso: string): number => 12 * Number(iso.slice(0, 4)) + Number(iso.slice(5, 7));
