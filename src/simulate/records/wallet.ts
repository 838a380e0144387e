import { quarterOf, quarters } from '../calendar.ts';
import { paidFor } from '../life/life.ts';
import { money } from '../write.ts';
import type { Recorder } from './scene.ts';

/** How many take part in a panel that knows all their spending. */
const panelShare = 0.35;

export const wallet: Recorder = ({ person, life, conditions, chance, write }) => {
  if (!chance.happens(panelShare)) return;
  // Cents by quarter, category and supplier: 0 is us.
  const spent = new Map<string, number[]>();
  const add = (day: number, category: number, supplier: number, cents: number) => {
    const key = `${quarterOf(day)} ${category}`;
    const cells = spent.get(key) ?? Array<number>(person.rivals.length + 1).fill(0);
    cells[supplier] = (cells[supplier] ?? 0) + cents;
    spent.set(key, cells);
  };
  for (const each of life.purchases) if (!each.isAuto) add(each.day, each.category, 0, paidFor(each));
  for (const each of life.elsewhere) add(each.day, each.category, each.rival + 1, each.cents);
  for (const { name } of quarters(conditions.days))
    for (const [category, { id }] of conditions.world.categories.entries()) {
      const cells = spent.get(`${name} ${category}`);
      if (cells === undefined) continue;
      const [own = 0, ...rivals] = cells;
      write('wallet', [
        person.id,
        id,
        name,
        money(cells.reduce((sum, cents) => sum + cents, 0)),
        money(own),
        'panel',
        cells.filter((cents) => cents > 0).length,
        own > 0 ? 1 + rivals.filter((cents) => cents > own).length : null,
      ]);
    }
};
