import type { World } from '../world.ts';

const made = new WeakSet<World>();

/**
 * Makes the relations `check_listed` and `check_known`, once in a run. Who bought is known; where customers are listed,
 * buyers should be among them.
 */
export async function knownCustomers(world: World): Promise<void> {
  if (made.has(world)) return;
  made.add(world);
  const { run, has, orders } = world;
  const listed = has('customers')
    ? [
        'SELECT customer_id FROM customers WHERE reason = 0',
        // Another id of somebody who is listed is known by its link.
        ...(has('links')
          ? ['SELECT customer_id FROM links WHERE reason = 0', 'SELECT same_as FROM links WHERE reason = 0']
          : []),
      ]
    : [];
  const bought = `SELECT DISTINCT customer_id FROM ${orders}`;
  await run(
    `CREATE OR REPLACE TEMP TABLE check_listed AS ${(has('customers') ? listed : [bought]).join(' UNION ')}`,
  );
  await run(`CREATE OR REPLACE TEMP TABLE check_known AS ${[...listed, bought].join(' UNION ')}`);
}
