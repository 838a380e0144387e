import type { World } from '../world.ts';

const made = new WeakSet<World>();

/**
 * Makes the relations `check_listed` and `check_known`, once in a run. Who bought is known; where customers are listed,
 * buyers should be among them. Whose record was
 * rejected is there as well: that is told of the record.
 */
export async function knownCustomers(world: World): Promise<void> {
  if (made.has(world)) return;
  made.add(world);
  const { run, has } = world;
  const listed = has('customers')
    ? [
        'SELECT customer_id FROM customers',
        // Another id of somebody who is listed is known by its link.
        ...(has('links') ? ['SELECT customer_id FROM links', 'SELECT same_as FROM links'] : []),
      ]
    : [];
  const bought = `SELECT DISTINCT customer_id FROM ${world.allOrders} WHERE customer_id IS NOT NULL`;
  // An empty id among them would make "is none of these" unknown for everybody.
  const make = (name: string, parts: readonly string[]) =>
    run(
      `CREATE OR REPLACE TEMP TABLE ${name} AS SELECT * FROM (${parts.join(' UNION ')}) WHERE customer_id IS NOT NULL`,
    );
  await make('check_listed', has('customers') ? listed : [bought]);
  await make('check_known', [...listed, bought]);
}
