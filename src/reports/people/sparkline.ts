const steps = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A row of little bars from 0 to the greatest value; unknown values are a dot. */
export function sparkline(values: readonly (number | null)[]): string {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  return values
    .map((value) => {
      if (value === null) return '·';
      const share = most === 0 ? 0 : Math.max(0, value) / most;
      return steps[Math.min(steps.length - 1, Math.floor(share * steps.length))] ?? '';
    })
    .join('');
}

/** A bar of at most `width` cells for a share 0–1 of the greatest; anything above 0 shows. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  const whole = '█'.repeat(Math.floor(eighths / 8));
  const rest = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '';
  return whole + rest === '' && share > 0 ? '▏' : whole + rest;
}
