/** Exact sums of decimal text with up to four decimals, as the engine gives amounts. */
export function addAmounts(amounts: Iterable<string | null>): string {
  let sum = 0n;
  for (const amount of amounts) if (amount !== null) sum += tenThousandths(amount);
  return formatAmount(sum);
}

function tenThousandths(text: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  const value = BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, '0') || '0');
  return sign === '-' ? -value : value;
}

/** Cents are shown always, smaller parts only where there are any. */
function formatAmount(value: bigint): string {
  const absolute = value < 0n ? -value : value;
  const fraction = (absolute % 10_000n)
    .toString()
    .padStart(4, '0')
    .replace(/0{1,2}$/, '');
  return `${value < 0n ? '-' : ''}${absolute / 10_000n}.${fraction}`;
}
