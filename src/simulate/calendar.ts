/** 2024-01-01: the first day of every simulated company, a Monday. Days below are counted from it. */
const start = 19_723;
const names = new Map<number, string>();

/** A day as ISO date; before the start it is negative. */
export function isoDay(day: number): string {
  const whole = Math.floor(day);
  let name = names.get(whole);
  if (name === undefined) {
    name = new Date((start + whole) * 86_400_000).toISOString().slice(0, 10);
    names.set(whole, name);
  }
  return name;
}

/** A day and a minute of it, as ISO date and time. */
export function isoTime(day: number, minute: number): string {
  const late = Math.floor(minute / 1440);
  const left = Math.floor(minute) - late * 1440;
  const hours = String(Math.floor(left / 60)).padStart(2, '0');
  return `${isoDay(day + late)} ${hours}:${String(left % 60).padStart(2, '0')}`;
}

/** 0 is Monday. */
export const weekdayOf = (day: number): number => ((Math.floor(day) % 7) + 7) % 7;

const months: number[] = [];

/** From 1; of a day that is not before the start. */
export function monthOf(day: number): number {
  return (months[day] ??= Number(isoDay(day).slice(5, 7)));
}

/** Like 2024-Q3. */
export const quarterOf = (day: number): string => (quarterNames[day] ??= nameOfQuarter(day));

const quarterNames: string[] = [];

const nameOfQuarter = (day: number): string => `${isoDay(day).slice(0, 4)}-Q${Math.ceil(monthOf(day) / 3)}`;

const terms = new Map<number, { name: string; day: number }[]>();

/** The quarters that begin within so many days, with their first day. */
export function quarters(days: number): { name: string; day: number }[] {
  const known = terms.get(days);
  if (known !== undefined) return known;
  const found: { name: string; day: number }[] = [];
  for (let day = 0; day < days; day++) {
    const name = quarterOf(day);
    if (found.at(-1)?.name !== name) found.push({ name, day });
  }
  terms.set(days, found);
  return found;
}

/** Place of a day's quarter among those that begin within so many days. */
export function quarterAt(day: number, days: number): number {
  const all = quarters(days);
  let place = all.length - 1;
  while (place > 0 && (all[place]?.day ?? 0) > day) place--;
  return place;
}
