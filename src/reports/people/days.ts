/** ISO date of a day counted from 1970-01-01; null for null. */
export function isoDay(day: number | null): string | null {
  if (day === null || !Number.isSafeInteger(day)) return null;
  const date = new Date(day * 86_400_000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
