import { quarterAt, quarters } from '../calendar.ts';
import { paidFor } from '../life/life.ts';
import { money } from '../write.ts';
import type { Recorder, Scene } from './scene.ts';

/** How many take part in a panel that knows all their spending. */
const panelShare = 0.35;
/** How many of those who answer a questionnaire tell what they spent in the last quarter, here and elsewhere. */
const tells = 0.7;

/** Who is in no panel is asked what they spent: they estimate. */
export const wallet: Recorder = (scene) => {
  const { conditions, chance, seen } = scene;
  const isInPanel = chance.happens(panelShare);
  if (!isInPanel && seen.answers.length === 0) return;
  const spent = spendingOf(scene);
  const all = quarters(conditions.days);
  if (isInPanel) for (const [quarter, { name }] of all.entries()) tell(scene, quarter, name, spent, 'panel');
  let last = -1;
  for (const day of seen.answers) {
    const quarter = quarterAt(day, conditions.days) - 1;
    if (quarter <= last || !chance.happens(tells)) continue;
    last = quarter;
    tell(scene, quarter, all[quarter]?.name ?? '', spent, 'survey');
  }
};

/** Cents by quarter, category and supplier: 0 is us, then rivals. */
function spendingOf({ life, conditions: { world, days } }: Scene): Float64Array {
  const [categories, suppliers] = [world.categories.length, world.rivals.length + 1];
  const spent = new Float64Array(quarters(days).length * categories * suppliers);
  const add = (day: number, category: number, supplier: number, cents: number) => {
    const place = (quarterAt(day, days) * categories + category) * suppliers + supplier;
    spent[place] = (spent[place] ?? 0) + cents;
  };
  for (const each of life.purchases) if (!each.isAuto) add(each.day, each.category, 0, paidFor(each));
  for (const each of life.elsewhere) add(each.day, each.category, each.rival + 1, each.cents);
  return spent;
}

function tell(
  { person, conditions: { world }, chance, write }: Scene,
  quarter: number,
  name: string,
  spent: Float64Array,
  source: 'panel' | 'survey',
): void {
  const suppliers = world.rivals.length + 1;
  for (const [category, { id }] of world.categories.entries()) {
    const from = (quarter * world.categories.length + category) * suppliers;
    const exact = spent.subarray(from, from + suppliers);
    if (exact.every((cents) => cents === 0)) continue;
    const cells =
      source === 'panel' ? exact : exact.map((cents) => Math.round(cents * chance.spread(1, 0.2)));
    const own = cells[0] ?? 0;
    write('wallet', [
      person.id,
      id,
      name,
      money(cells.reduce((sum, cents) => sum + cents, 0)),
      money(own),
      source,
      cells.filter((cents) => cents > 0).length,
      own > 0 ? 1 + cells.filter((cents, supplier) => supplier > 0 && cents > own).length : null,
    ]);
  }
}
