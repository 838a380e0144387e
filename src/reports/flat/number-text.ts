/** `.5` for 500, nothing for 0: a look-up instead of the search for the shortest digits that `String` makes. */
const fractions = Array.from({ length: 1000 }, (_, thousandths) =>
  thousandths === 0 ? '' : `.${String(thousandths).padStart(3, '0').replace(/0+$/, '')}`,
);

/**
 * The same text as `String(value)`, several times as fast for what reports are full of: numbers of up to three
 * decimals. Two decimals of so few digits never share a binary form, so the one that gives the number back is the one.
 */
export function numberText(value: number): string {
  const size = Math.abs(value);
  if (!(size < 1e9)) return String(value);
  const whole = Math.trunc(size);
  if (whole === size) return String(value);
  const thousandths = Math.round(size * 1000);
  if (thousandths / 1000 !== size) return String(value);
  const text = `${Math.trunc(thousandths / 1000)}${fractions[thousandths % 1000]}`;
  return value < 0 ? `-${text}` : text;
}
