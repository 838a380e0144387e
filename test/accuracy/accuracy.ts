/**
 * How right the labels are: `npm run accuracy`. Companies with a known truth are simulated, exported with more and more
 * files, and scored as in a run.
 *
 * Options: --customers N (of each company), --format json, --json FILE, --row NAME (only that row of evidence),
 * --only development|seeds|world.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { worlds, type Settings, type World } from '../../src/simulate/index.ts';
import { keptAims } from './aims.ts';
import { cinema } from './cinema.ts';
import { judgedByRow } from './measure.ts';
import { metricsOf, type Metrics } from './metrics.ts';
import { calibration, matrix, overview, targets } from './text.ts';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '2000' },
    format: { type: 'string', default: 'text' },
    json: { type: 'string' },
    row: { type: 'string', multiple: true },
    only: { type: 'string' },
  },
});
const customers = Number(values.customers);
const company = (world: World, seed: number): Settings => ({ world, customers, seed });

/**
 * The model was mended with a look at the first set alone. The others were kept apart: other seeds of the same worlds,
 * and a world that nothing was mended by.
 */
const sets: Record<string, { about: string; companies: readonly Settings[] }> = {
  development: {
    about: 'development',
    companies: [
      company(worlds.retail, 101),
      company(worlds.retail, 102),
      company(worlds.telecom, 101),
      company(worlds.telecom, 102),
    ],
  },
  seeds: {
    about: 'unseen seeds of the same worlds',
    companies: [company(worlds.retail, 903), company(worlds.telecom, 904)],
  },
  world: { about: 'an unseen world', companies: [company(cinema, 905), company(cinema, 906)] },
};

const found: Record<string, Record<string, Metrics>> = {};
for (const [name, { about, companies }] of Object.entries(sets)) {
  if (values.only !== undefined && values.only !== name) continue;
  const judged = await judgedByRow(companies, values.row);
  const metrics = new Map([...judged].map(([row, all]) => [row, metricsOf(all)]));
  found[name] = Object.fromEntries(metrics);
  if (values.format === 'json') continue;
  const last = [...metrics.values()].at(-1);
  const parts = [`${about}: ${companies.length} companies of ${customers} customers`, overview(metrics)];
  if (last !== undefined)
    parts.push(
      `With everything, knowable customers: motive down, headline across.\n${matrix(last)}`,
      calibration(last),
      targets(keptAims(judged)),
    );
  process.stdout.write(`${parts.join('\n\n')}\n\n`);
}
const json = `${JSON.stringify(found, null, 2)}\n`;
if (values.format === 'json') process.stdout.write(json);
if (values.json !== undefined) writeFileSync(values.json, json);
