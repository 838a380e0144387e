import { z } from 'zod';
import { sources, states, triggerNames } from '../../core/index.ts';
import { forecast } from '../evaluate/schema.ts';
import { flatShape, publish } from '../flat/schema.ts';
import { scoreColumns } from './columns.ts';

/** JSON Schema of `score --format json`. */
export function scoreSchema(): Record<string, unknown> {
  return publish(document, 'loyalty score');
}

/** JSON Schema of one line of `score --format ndjson`. */
export function scoreRowSchema(): Record<string, unknown> {
  return publish(row, 'loyalty score, one row');
}

const always = new Set(scoreColumns({ byCategory: false, rfm: false }).map(({ name }) => name));
const every = scoreColumns({ byCategory: true, rfm: true });
const row = z.object(
  flatShape(every, new Set(every.map(({ name }) => name).filter((name) => !always.has(name)))),
);

const count = z.int().min(0);
const state = z.enum(['never_bought', 'bought_once', 'on_schedule', 'late', 'lapsed']);
const worth = { customers: count, value12m: z.number() };
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

const evidence = z.object({
  about: z.string().meta({ description: 'What was judged.' }),
  measure: z.string(),
  fact: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  bound: z.number().optional(),
  threshold: z.string().optional(),
  supports: z.boolean(),
});

export const source = z.enum(Object.keys(sources) as [string, ...string[]]);
export const share = z.number().min(0).max(1);
export const reading = z.object({
  signal: z.string().meta({ description: 'Id of the signal: `loyalty explain --rule ID`.' }),
  measure: z.string(),
  fact: z.string(),
  value: z.number().nullable(),
  family: z.string(),
  weight: z.number(),
  trust: share,
  mass: z.number().meta({ description: 'weight × strength × trust, before the family cap.' }),
  sources: z.array(source),
});
const typeGrounds = z.object({
  type: z.string(),
  state: z.enum(states),
  belief: share,
  disbelief: share,
  uncertainty: share,
  endedBy: z.enum(Object.keys(triggerNames) as [string, ...string[]]).nullable(),
  endedDaysAgo: count
    .nullable()
    .meta({ description: 'Days since what held them ended and drove them away; null while it lasts.' }),
  gates: z.record(z.string(), z.enum(['met', 'failed', 'unknown'])),
  for: z.array(reading),
  against: z.array(reading),
  missing: z.array(z.string()).meta({ description: 'Signals that could not be looked at.' }),
  unchecked: z
    .array(z.array(source))
    .meta({ description: 'Groups of sources that nobody could look at and that might speak against it.' }),
});
const factor = z.object({
  id: z.string(),
  survey: z.number().nullable().meta({ description: 'Mean of the latest answers, 0–100.' }),
  answers: count,
  interval: z
    .object({ low: z.number(), high: z.number() })
    .nullable()
    .meta({ description: '95 % interval of the mean of two answers or more.' }),
  gap: z.number().nullable().meta({ description: 'Points above the best rival on the same questions.' }),
  behaviour: z.number().nullable(),
  observations: z
    .number()
    .nullable()
    .meta({ description: 'What the behavioural score rests on, all together.' }),
  parts: z.array(
    z.object({
      fact: z.string(),
      value: z.number(),
      score: z.number().nullable(),
      n: z.number().nullable(),
      sources: z.array(source),
    }),
  ),
  classes: z.array(z.object({ id: z.string(), score: z.number().nullable() })),
});

export const input = z.object({
  path: z.string(),
  table: z.string(),
  rows: count,
  rejected: count,
  blank: count,
  sha256: z.string().nullable(),
  columns: z
    .record(z.string(), z.string())
    .meta({ description: 'Column of the contract → what it was read from.' }),
  records: count.meta({ description: 'rows + rejected + blank' }),
  format: z.string(),
  preset: z.string().nullable(),
  dateOrder: z.string().nullable(),
  decimal: z.string().nullable(),
});

const population = z.object({
  customers: count,
  buyers: count,
  repeaters: count,
  value12m: z.number(),
  clockDays: z.number().nullable(),
  regularity: z.number().nullable(),
  forecast: forecast.nullable().meta({ description: 'The model behind p_alive and expected_purchases_90d.' }),
  windowDays: z.number(),
  groups: z.array(z.object({ state, ...worth, key: z.object(worth).nullable() })),
  patterns: z.array(z.object({ pattern: z.string(), ...worth })),
  types: z
    .array(
      z.object({
        type: z.string(),
        customers: count.nullable(),
        established: count.nullable(),
        indicated: count.nullable(),
        value12m: z.number().nullable(),
      }),
    )
    .meta({ description: 'Groups that are too small have no numbers.' }),
  former: z
    .array(
      z.object({
        type: z.string(),
        customers: count.nullable(),
        value12m: z.number().nullable(),
      }),
    )
    .meta({ description: 'Types of those whom what held them drove away when it ended; not among `types`.' }),
  undetermined: count,
  fragile: z
    .object({
      ...worth,
      first: z.array(
        z.object({ customerId: z.string(), type: z.string(), index: z.number(), value12m: z.number() }),
      ),
    })
    .nullable(),
  collectNext: z.array(z.object({ source, customers: count })),
  indexed: count,
  indexCoverage: share.nullable(),
  sources: z.array(source).meta({ description: 'What the facts were measured from.' }),
  levels: z.array(z.object({ level: z.string(), ...worth })),
  lifecycles: z.array(z.object({ stage: z.string(), ...worth })),
  cohorts: z.array(
    z.object({
      firstPurchase: z.string().regex(/^\d{4}(-\d{2})?$/),
      repeaters: count,
      active: count,
      ...worth,
    }),
  ),
  concentration: z
    .object({ topFifthShare: z.number(), buyersFor80: z.number(), gini: z.number() })
    .nullable(),
  thresholds: z.record(z.string(), z.number()),
});

export const reconciliation = z.object({
  records: count,
  amount: decimal,
  parts: z.array(
    z.object({ reason: z.string(), detail: z.string().nullable(), records: count, amount: decimal }),
  ),
  purchaseDays: count,
  orders: count.nullable(),
  duplicates: count,
});

export const finding = z.object({
  rule: z.string(),
  table: z.string(),
  file: z.string(),
  line: count.nullable(),
  record: count.nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  count,
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  remedy: z.string(),
});

/** What every document says before its rows. */
export const head = {
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal('loyalty'), version: z.string() }),
  asOf: z.iso.date(),
  asOfSource: z.enum(['option', 'transactions', 'contracts', 'cases', 'surveys']),
  currency: z.string().nullable(),
  config: z.record(z.string(), z.unknown()).meta({ description: 'The settings in force.' }),
  inputs: z.array(input),
  reconciliation,
  findings: z.array(finding),
  notes: z.array(
    z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
};

const document = z.object({
  ...head,
  population,
  customers: z.array(
    row.extend({
      evidence: z.array(evidence),
      types: z.array(typeGrounds),
      factors: z.array(factor),
    }),
  ),
});
