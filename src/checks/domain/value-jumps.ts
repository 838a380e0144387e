import type { Hit } from '../check.ts';
import { calendarOver } from '../calendars.ts';
import { dayNumber, daySql, isoDay, type World } from '../world.ts';
import { oddStretches, type OddStretch } from './value-levels.ts';

interface Jump extends OddStretch {
  median: number;
  /** Of the other days. */
  usual: number;
  /** Records with an amount, of each file. */
  files: readonly number[];
}

const rule = { records: 30, customers: 5, othersCustomers: 8, habit: 4 };

/** About one hundred times as much or as little: cents. */
export const isAboutHundred = ({ median, usual }: { median: number; usual: number }): boolean => {
  const large = Math.max(median / usual, usual / median);
  return large >= 60 && large <= 160;
};

const found = new WeakMap<World, Promise<Jump[]>>();

/** Days on which amounts are four times or more, or a quarter or less, of what they are at other times. */
export function valueJumps(world: World): Promise<Jump[]> {
  const jumps = found.get(world) ?? jumpsIn(world);
  found.set(world, jumps);
  return jumps;
}

async function jumpsIn(world: World): Promise<Jump[]> {
  const sizes = await world.rows<{ day: number; size: number; records: string }>(
    `SELECT ${dayNumber('day')} AS day, floor(log2(amount) * 8)::INTEGER AS size, count(*) AS records
     FROM ${world.orders} WHERE amount > 0 GROUP BY ALL ORDER BY day, size`,
  );
  const days = new Map<number, Map<number, number>>();
  for (const { day, size, records } of sizes) {
    const own = days.get(day) ?? new Map<number, number>();
    days.set(day, own.set(size, Number(records)));
  }
  const stretches = oddStretches([...days].map(([day, own]) => ({ day, sizes: own })));
  const jumps: Jump[] = [];
  for (const stretch of stretches) jumps.push(...(await measured(world, stretch, stretches)));
  // What comes again and again is a habit of the shop, such as the bills of each month; cents are none.
  const others = jumps.filter((jump) => !isAboutHundred(jump));
  return others.length >= rule.habit ? jumps.filter(isAboutHundred) : jumps;
}

/** The stretch in amounts as they are; nothing where it is the doing of a few customers, or of a named calendar. */
async function measured(
  { rows, orders }: World,
  stretch: OddStretch,
  all: readonly OddStretch[],
): Promise<Jump[]> {
  const within = (each: OddStretch) => `day BETWEEN ${daySql(each.from)} AND ${daySql(each.to)}`;
  const [own] = await rows<{ median: string; customers: string }>(
    `SELECT quantile_disc(amount, 0.5) AS median, count(DISTINCT customer_id) AS customers
     FROM ${orders} WHERE amount > 0 AND ${within(stretch)}`,
  );
  const [other] = await rows<{ median: string }>(
    `SELECT quantile_disc(amount, 0.5) AS median FROM ${orders}
     WHERE amount > 0 AND NOT (${all.map(within).join(' OR ')})`,
  );
  const files = await rows<{ file: number }>(
    `SELECT DISTINCT file FROM ${orders} WHERE amount > 0 AND ${within(stretch)} ORDER BY file`,
  );
  if (own === undefined || other === undefined || Number(own.customers) < rule.customers) return [];
  const jump: Jump = {
    ...stretch,
    median: Number(own.median),
    usual: Number(other.median),
    files: files.map(({ file }) => file),
  };
  if (isAboutHundred(jump)) return [jump];
  return Number(own.customers) >= rule.othersCustomers && calendarOver(stretch.from, stretch.to) === null
    ? [jump]
    : [];
}

/** One finding for each file, at its first line of the stretch. */
export const jumpHits = ({ from, to, median, usual, files }: Jump): Hit[] =>
  files.map((file) => ({
    table: 'transactions',
    file,
    column: 'amount',
    count: 1,
    test: `reason = 0 AND amount > 0 AND date::DATE BETWEEN ${daySql(from)} AND ${daySql(to)}`,
    value: `~${median}`,
    expected: `~${usual} (${isoDay(from)} … ${isoDay(to)}: ${factorOf(median / usual)})`,
  }));

/** × 100, ÷ 7.2 */
const factorOf = (ratio: number): string =>
  ratio >= 1 ? `× ${Number(ratio.toPrecision(2))}` : `÷ ${Number((1 / ratio).toPrecision(2))}`;

/** Files whose amounts are about a hundred times those of the others, or a hundredth. */
export async function fileJumps({ rows, orders, files }: World): Promise<Hit[]> {
  const medians = await rows<{ file: number; median: string }>(
    `SELECT file, quantile_disc(amount, 0.5) AS median FROM ${orders} WHERE amount > 0
     GROUP BY file HAVING count(*) >= ${rule.records} ORDER BY median, file`,
  );
  const usual = Number(medians[Math.floor((medians.length - 1) / 2)]?.median ?? 0);
  return medians.flatMap(({ file, median }): Hit[] =>
    isAboutHundred({ median: Number(median), usual }) && files.some(({ number }) => number === file)
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
