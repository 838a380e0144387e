import { readFileSync } from 'node:fs';
import { richSteps } from './rich/index.ts';

/** A relation that a SQL file defines: the file is a plain SELECT, read by the names of the relations before it. */
export interface Step {
  file: string;
  relation: string;
  /** Kept, or worked out again wherever it is read. */
  as: 'TABLE' | 'VIEW';
}

const table = (file: string, relation: string): Step => ({ file, relation, as: 'TABLE' });
const view = (file: string, relation: string): Step => ({ file, relation, as: 'VIEW' });

/** What all levels stand on. */
export const ground = {
  returns: table('returns', 'day_returns'),
  /** Where nothing was ever returned. */
  noReturnsSql:
    'CREATE TABLE day_returns (customer_key INTEGER, category_key INTEGER, day DATE, of_day DECIMAL(38, 4), matched DECIMAL(38, 4))',
  occasions: table('occasions', 'occasions'),
  rfm: table('m29-rfm', 'rfm'),
};

/** Days, counts and clock of whole customers, or of customers in each category. */
export const levels = {
  by_customer: [
    table('days-by-customer', 'days'),
    table('gaps', 'gaps'),
    table('m01-counts', 'counts'),
    table('m02-clock', 'gap_lengths'),
  ],
  // Its days are read only once: kept as a view.
  by_category: [
    view('days-by-category', 'days'),
    table('gaps', 'gaps'),
    table('m01-counts', 'counts'),
    table('m02-clock', 'gap_lengths'),
  ],
} as const satisfies Record<string, readonly Step[]>;

/** Rates, once the clock is known. */
export const rateSteps = [table('m03-rate-kinds', 'rate_kinds'), view('m03-rate', 'rates')];

/** Everything else that is known of the unit that is scored. */
export const scoredSteps = [
  table('m04-regularity', 'regularity'),
  table('m04-wheat-morrison', 'wheat_morrison'),
  table('m23-value', 'worth'),
  table('value-rank', 'value_ranks'),
  table('cohorts', 'cohorts'),
];

/** What purchases are foretold from: the customers to look at, and the windows of time. */
export const modelSteps = {
  sample: table('model-sample', 'model_sample'),
  windowsSql: () => measureSql('purchase-windows'),
  contractLengthsSql: () => measureSql('contract-lengths'),
};

/** How the rates in the categories become one percentile, and breadth, of the customer. */
export const acrossCategories = [
  table('category-percentiles', 'category_percentiles'),
  table('category-changes', 'category_changes'),
];
export const withinUnit = table('own-percentiles', 'category_percentiles');

/** SQL of a step, by file name without ending: a SELECT. */
export function measureSql(file: string): string {
  return readFileSync(new URL(`./${file}.sql`, import.meta.url), 'utf8').trimEnd();
}

/** Which SQL computes a measure of bare orders. */
const ofOrders: Readonly<Record<string, readonly string[]>> = {
  M01: ['occasions', 'returns', 'days-by-customer', 'gaps', 'm01-counts'],
  M02: ['gaps', 'm02-clock'],
  M03: ['m03-rate-kinds', 'm03-rate', 'category-percentiles'],
  M04: ['m04-regularity', 'm04-wheat-morrison'],
  M05: ['m05-silence', 'model-sample', 'purchase-windows'],
  M23: ['m23-value', 'value-rank'],
  M29: ['m29-rfm'],
};

/** Which SQL computes a measure of the catalogue, for `loyalty explain --measure`. */
export const sqlOfMeasure: Readonly<Record<string, readonly string[]>> = richSteps.reduce<
  Record<string, readonly string[]>
>(
  (all, { file, measures }) => {
    for (const id of measures) all[id] = [...(all[id] ?? []), file];
    return all;
  },
  { ...ofOrders },
);
