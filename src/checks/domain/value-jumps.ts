import type { Hit } from '../check.ts';
import type { World } from '../world.ts';

interface Jump {
  /** First day of the month, ISO. */
  month: string;
  median: number;
  before: number;
  /** About one hundred times as much or as little: cents. */
  isHundred: boolean;
}

const rule = { records: 30, factor: 5 };

const isAboutHundred = (ratio: number): boolean => {
  const large = Math.max(ratio, 1 / ratio);
  return large >= 60 && large <= 160;
};

const found = new WeakMap<World, Promise<Jump[]>>();

/** Months whose median amount is five times or more, or a fifth or less, of that of the month before. */
export function valueJumps(world: World): Promise<Jump[]> {
  const jumps = found.get(world) ?? jumpsIn(world);
  found.set(world, jumps);
  return jumps;
}

async function jumpsIn({ rows, orders }: World): Promise<Jump[]> {
  const months = await rows<{ month: string; median: string; records: string }>(
    `SELECT date_trunc('month', day)::DATE::VARCHAR AS month, quantile_disc(amount, 0.5) AS median, count(*) AS records
     FROM ${orders} WHERE amount > 0 GROUP BY month HAVING count(*) >= ${rule.records} ORDER BY month`,
  );
  return months.flatMap(({ month, median }, index) => {
    const previous = months[index - 1];
    if (previous === undefined) return [];
    const ratio = Number(median) / Number(previous.median);
    if (Math.max(ratio, 1 / ratio) < rule.factor) return [];
    return [
      { month, median: Number(median), before: Number(previous.median), isHundred: isAboutHundred(ratio) },
    ];
  });
}

/** Files whose amounts are about a hundred times those of the others, or a hundredth. */
export async function fileJumps({ rows, orders, files }: World): Promise<Hit[]> {
  const medians = await rows<{ file: number; median: string }>(
    `SELECT file, quantile_disc(amount, 0.5) AS median FROM ${orders} WHERE amount > 0
     GROUP BY file HAVING count(*) >= ${rule.records} ORDER BY median, file`,
  );
  const usual = Number(medians[Math.floor((medians.length - 1) / 2)]?.median ?? 0);
  return medians.flatMap(({ file, median }): Hit[] =>
    isAboutHundred(Number(median) / usual) && files.some(({ number }) => number === file)
      ? [
          {
            table: 'transactions',
            file,
            column: 'amount',
            count: 1,
            test: null,
            value: `~${Number(median)}`,
            expected: `~${usual}`,
          },
        ]
      : [],
  );
}

export const monthHit = (month: string, median: number, before: number): Hit => ({
  table: 'transactions',
  file: null,
  column: 'amount',
  count: 1,
  test: null,
  value: `${month.slice(0, 7)}: ~${median}`,
  expected: `~${before}`,
});
