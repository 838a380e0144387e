const msPerDay = 86_400_000;

/** ISO date of a day counted from 1970-01-01. */
export function isoOfDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Day counted from 1970-01-01 of an ISO date such as `2026-11-22`; null when it is no date of the calendar. */
export function dayOfIso(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = Date.parse(`${text}T00:00:00Z`) / msPerDay;
  return Number.isInteger(day) && isoOfDay(day) === text ? day : null;
}
