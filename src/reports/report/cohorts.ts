import { isWithUs, type Person } from '../../core/index.ts';
import { isoDay } from '../people/days.ts';
import type { CohortRow } from './report.ts';
import type { Teller } from './tell.ts';

/** So many months are told one by one; older ones by year. */
const months = 12;

/** Customers by the month of their first purchase, and what became of them. */
export function cohortsOf(people: readonly Person[], tell: Teller): CohortRow[] {
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
  for (const month of sorted) {
    const key = single.has(month) ? month : month.slice(0, 4);
    groups.set(key, [...(groups.get(key) ?? []), ...(byMonth.get(month) ?? [])]);
  }
  return [...groups].map(([firstPurchase, members]) => {
    const all = members.length;
    const share = (count: number) =>
      tell.isFew(all) || tell.isFew(count) || tell.isFew(all - count) ? null : count / all;
    const { customers, value } = tell.group(
      all,
      members.reduce((total, { value12m }) => total + value12m, 0),
    );
    return {
      firstPurchase,
      customers,
      repeated: share(members.filter(({ purchases }) => purchases >= 2).length),
      withUs: share(members.filter(isWithUs).length),
      value,
    };
  });
}
