import { middle } from './daily-orders.ts';

/** Orders of one day by the size of their amount, in eighths of a doubling. */
export interface DayAmounts {
  /** Days since 1970-01-01. */
  day: number;
  sizes: ReadonlyMap<number, number>;
}

/** Days from which on, and to which, amounts stood on another level than the file's own. */
export interface OddStretch {
  from: number;
  to: number;
}

const eighths = 8;
const rule = { records: 12, days: 62, memory: 8, factor: 4, deviations: 6 };
const leastStep = Math.log2(rule.factor) * eighths;

interface Block {
  days: readonly DayAmounts[];
  sizes: Map<number, number>;
  level: number;
}

/**
 * Stretches of days whose usual amount is four times or more, or a quarter or less, of what the file has at most times.
 *
 * Days are put together until they have a dozen orders. Where the middle of such a block is that far from the middle of
 * the blocks before it, further than six times as far as blocks usually are from each other, and the middle halves of both do not meet, a new level
 * begins. The level that most days have is the file's own, and all others are odd. A weekday that always has another
 * level (a shop that sells to firms on weekdays) is held against itself.
 */
export function oddStretches(amounts: readonly DayAmounts[]): OddStretch[] {
  const days = withoutWeekdays(amounts);
  const blocks = blocksOf(days);
  const usualStep = usualStepOf(blocks);
  const levels = levelsOf(blocks, usualStep);
  const ownLevel = ownOf(levels);
  const stretches: OddStretch[] = [];
  let before: Block[] | null = null;
  for (let index = 0; index < levels.length; index++) {
    const odd: Block[] = [];
    for (; index < levels.length && isOdd(levels[index] ?? [], ownLevel); index++)
      odd.push(...(levels[index] ?? []));
    const after = levels[index] ?? null;
    if (odd.length > 0) stretches.push(edgesOf(odd, before, after, ownLevel));
    before = after;
  }
  return stretches;
}

/**
 * How far apart the middles of two blocks usually are: as they are, and at least as orders drawn at random would be. Of
 * the steps the lower quarter tells, so that a file that changes often is not the less suspected for it.
 */
function usualStepOf(blocks: readonly Block[]): number {
  const steps = blocks.slice(1).map(({ level }, index) => Math.abs(level - (blocks[index]?.level ?? 0)));
  const lower = steps.toSorted((a, b) => a - b)[Math.floor((steps.length - 1) / 4)] ?? 0;
  const widths = blocks.map(
    ({ sizes }) => (quantile(sizes, 0.75) - quantile(sizes, 0.25)) / Math.sqrt(countOf(sizes)),
  );
  // Of a normal distribution: the middle of |step| is 2.1 times its lower quarter, and 0.88 × quartile distance / √n.
  return Math.max(2.1 * lower, 0.88 * middle(widths));
}

/** The level that most days are near. */
function ownOf(levels: readonly (readonly Block[])[]): number {
  const heights = levels.map((blocks) => ({
    height: quantile(sumOf(blocks), 0.5),
    days: blocks.reduce((sum, { days }) => sum + days.length, 0),
  }));
  const near = ({ height }: { height: number }): number =>
    heights.reduce((sum, each) => sum + (Math.abs(each.height - height) < leastStep / 2 ? each.days : 0), 0);
  return heights.toSorted((a, b) => near(b) - near(a) || b.days - a.days)[0]?.height ?? 0;
}

const isOdd = (blocks: readonly Block[], ownLevel: number): boolean =>
  Math.abs(quantile(sumOf(blocks), 0.5) - ownLevel) >= leastStep;

/** Takes off by how much a weekday always differs, where that is twice or half and more. */
function withoutWeekdays(amounts: readonly DayAmounts[]): DayAmounts[] {
  const levels = new Map(amounts.map(({ day, sizes }) => [day, quantile(sizes, 0.5)]));
  const offsets = Array.from({ length: 7 }, (_, weekday) => {
    const own = amounts.filter(({ day }) => day % 7 === weekday);
    if (own.length < 3) return 0;
    const offset = middle(
      own.map(({ day }) => {
        const around = [-3, -2, -1, 0, 1, 2, 3].flatMap((step) => levels.get(day + step) ?? []);
        return (levels.get(day) ?? 0) - middle(around);
      }),
    );
    return Math.abs(offset) >= eighths ? offset : 0;
  });
  return amounts.map(({ day, sizes }) => {
    const offset = offsets[day % 7] ?? 0;
    return offset === 0
      ? { day, sizes }
      : { day, sizes: new Map([...sizes].map(([size, count]) => [size - offset, count])) };
  });
}

/** Days in their order, put together until there are enough orders; what is spread too thin is left out. */
function blocksOf(days: readonly DayAmounts[]): Block[] {
  const blocks: Block[] = [];
  let open: DayAmounts[] = [];
  let count = 0;
  const close = () => {
    const sizes = sumOf(open);
    if (count * 2 >= rule.records) blocks.push({ days: open, sizes, level: quantile(sizes, 0.5) });
    [open, count] = [[], 0];
  };
  for (const each of days) {
    if (each.day - (open[0]?.day ?? each.day) >= rule.days) close();
    open.push(each);
    count += countOf(each.sizes);
    if (count >= rule.records) close();
  }
  close();
  return blocks;
}

/** Runs of blocks that stand on one level. */
function levelsOf(blocks: readonly Block[], usualStep: number): Block[][] {
  const levels: Block[][] = [];
  for (const block of blocks) {
    const current = levels.at(-1);
    if (current === undefined || isAnother(current.slice(-rule.memory), block, usualStep))
      levels.push([block]);
    else current.push(block);
  }
  return levels;
}

function isAnother(blocks: readonly Block[], block: Block, usualStep: number): boolean {
  const memory = sumOf(blocks);
  const step = block.level - quantile(memory, 0.5);
  if (Math.abs(step) < Math.max(leastStep, rule.deviations * usualStep)) return false;
  const [low, high] = step > 0 ? [memory, block.sizes] : [block.sizes, memory];
  return quantile(low, 0.75) < quantile(high, 0.25);
}

/** To the day: where orders that are nearer to the odd level than to the file's own begin, and where they end. */
function edgesOf(
  odd: readonly Block[],
  before: readonly Block[] | null,
  after: readonly Block[] | null,
  ownLevel: number,
): OddStretch {
  const border = (ownLevel + quantile(sumOf(odd), 0.5)) / 2;
  const isHigh = border > ownLevel;
  const oddness = ({ sizes }: DayAmounts): number =>
    [...sizes].reduce((sum, [size, count]) => sum + (size > border === isHigh ? count : -count), 0);
  const days = odd.flatMap((block) => block.days);
  const longest = (candidates: readonly DayAmounts[]): number => {
    let [sum, best, at] = [0, 0, 0];
    for (const [index, each] of candidates.entries()) {
      sum += oddness(each);
      if (sum > best) [best, at] = [sum, index + 1];
    }
    return at;
  };
  // From the inside to the outside: as long as more orders are odd than not.
  const inside = Math.floor(days.length / 2);
  const backwards = [...(before?.at(-1)?.days ?? []), ...days.slice(0, inside)].reverse();
  const forwards = [...days.slice(inside), ...(after?.[0]?.days ?? [])];
  const from = backwards[longest(backwards) - 1] ?? days[inside];
  const to = forwards[longest(forwards) - 1] ?? days[inside];
  return { from: from?.day ?? 0, to: to?.day ?? 0 };
}

function sumOf(parts: readonly { sizes: ReadonlyMap<number, number> }[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const { sizes } of parts)
    for (const [size, count] of sizes) sum.set(size, (sum.get(size) ?? 0) + count);
  return sum;
}

const countOf = (sizes: ReadonlyMap<number, number>): number =>
  [...sizes.values()].reduce((sum, count) => sum + count, 0);

/** The lower one where two are in the middle; 0 of nothing. */
function quantile(sizes: ReadonlyMap<number, number>, share: number): number {
  const sorted = [...sizes].sort(([a], [b]) => a - b);
  let left = Math.max(1, Math.ceil(countOf(sizes) * share));
  return sorted.find(([, count]) => (left -= count) <= 0)?.[0] ?? 0;
}
