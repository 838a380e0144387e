/** Days repeat from row to row: each is written once. */
const written = new Map<number, string | null>();

/** ISO date of a day counted from 1970-01-01; null for null. */
export function isoDay(day: number | null): string | null {
  if (day === null) return null;
  let text = written.get(day);
  if (text === undefined) written.set(day, (text = write(day)));
  return text;
}

function write(day: number): string | null {
  const date = new Date(day * 86_400_000);
  return Number.isSafeInteger(day) && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : null;
}
