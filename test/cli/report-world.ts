/**
 * A shop whose every customer is planned, open Monday to Friday, from 2025-01-06. The reported week is 2026-W25
 * (2026-06-15 to 2026-06-21). Everybody buys for 10 once a week, so the usual gap is 7 days, and who is as regular as
 * a clock is past the limit after 11 days (Z₉₅(9) = 1.60 gaps, model M05), and taken for gone after 22, two limits: so
 * few customers have no model.
 */
export interface Plan {
  /** How many of each kind. */
  steady: number;
  lost: number;
  /** Newly past the limit. */
  silent: number;
  late: number;
  returned: number;
  fresh: number;
  wonBack: number;
}

export const plan: Plan = { steady: 34, lost: 8, silent: 6, late: 6, returned: 5, fresh: 5, wonBack: 7 };
/** With us at the start: who was not confirmed to be gone on 2026-06-14. */
export const atStart = plan.steady + plan.lost + plan.silent + plan.late + plan.returned;

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const iso = (of: number) => new Date(of * 86_400_000).toISOString().slice(0, 10);
export const monday = day('2026-06-15');
const first = day('2025-01-06');

/** Orders until a day, as a CSV file. */
export function orders(until = '2026-06-21', of: Plan = plan): string {
  const rows: [number, string][] = [];
  const weekly = (id: string, weekday: number, from: number, to: number) => {
    for (let at = from + weekday; at <= to; at += 7) rows.push([at, id]);
  };
  const each = (count: number, name: string, plant: (id: string) => void) => {
    for (let number = 1; number <= count; number++) plant(`${name}-${String(number).padStart(2, '0')}`);
  };
  const end = monday + 60;
  each(of.steady, 'steady', (id) => weekly(id, 1, first, end));
  // The last time on Monday three weeks before: silent for 20 days at the start, for 27 at the end.
  each(of.lost, 'lost', (id) => weekly(id, 0, first, monday - 21));
  // The last time on Monday of the week before: silent for 13 days on the Sunday of the reported one.
  each(of.silent, 'silent', (id) => weekly(id, 0, first, monday - 7));
  // The last time on Friday of the week before: silent for 9 days.
  each(of.late, 'late', (id) => weekly(id, 4, first, monday - 3));
  // Missed one Friday, came on the next.
  each(of.returned, 'returned', (id) => {
    weekly(id, 4, first, monday - 10);
    rows.push([monday + 4, id]);
  });
  each(of.fresh, 'fresh', (id) => rows.push([monday + 2, id]));
  each(of.wonBack, 'wonback', (id) => {
    weekly(id, 3, first, monday - 70);
    rows.push([monday + 3, id]);
  });
  const last = day(until);
  const lines = rows
    .filter(([at]) => at <= last)
    .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
    .map(([at, id], index) => `${id},${iso(at)},o${index},10.00`);
  return `customer_id,date,order_id,amount\n${lines.join('\n')}\n`;
}
