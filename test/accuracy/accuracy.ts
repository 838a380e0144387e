/**
 * How right the labels are: `npm run accuracy`. Companies with a known truth are simulated, exported with more and more
 * files, and scored as in a run.
 *
 * Options: --customers N (of each company), --format json, --json FILE, --row NAME (only that row of evidence),
 * --only development|unseen.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { worlds, type Settings } from '../../src/simulate/index.ts';
import { judgedByRow } from './measure.ts';
import { metricsOf, type Metrics } from './metrics.ts';
import { calibration, matrix, overview, targets } from './text.ts';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '1000' },
    format: { type: 'string', default: 'text' },
    json: { type: 'string' },
    row: { type: 'string', multiple: true },
    only: { type: 'string' },
  },
});
const customers = Number(values.customers);
const company = (world: keyof typeof worlds, seed: number): Settings => ({
  world: worlds[world],
  customers,
  seed,
});

/** The model was looked at with the first alone; the others were kept apart. */
const sets: Record<string, readonly Settings[]> = {
  development: [company('retail', 101), company('retail', 102), company('telecom', 101)],
  unseen: [company('retail', 901), company('telecom', 902)],
};

const found: Record<string, Record<string, Metrics>> = {};
for (const [name, companies] of Object.entries(sets)) {
  if (values.only !== undefined && values.only !== name) continue;
  const judged = await judgedByRow(companies, values.row);
  const metrics = new Map([...judged].map(([row, all]) => [row, metricsOf(all)]));
  found[name] = Object.fromEntries(metrics);
  if (values.format === 'json') continue;
  const last = [...metrics.values()].at(-1);
  const parts = [`${name}: ${companies.length} companies of ${customers} customers`, overview(metrics)];
  if (last !== undefined)
    parts.push(
      `With everything, knowable customers: motive down, headline across.\n${matrix(last)}`,
      calibration(last),
      targets(metrics),
    );
  process.stdout.write(`${parts.join('\n\n')}\n\n`);
}
const json = `${JSON.stringify(found, null, 2)}\n`;
if (values.format === 'json') process.stdout.write(json);
if (values.json !== undefined) writeFileSync(values.json, json);
