import { z } from 'zod';
import { flows, metrics } from '../../core/index.ts';
import { diffColumns } from '../diff/columns.ts';
import { flatShape, publish } from '../flat/schema.ts';
import { finding, input, reconciliation } from '../score/schema.ts';
import { reportColumns } from './columns.ts';

/** JSON Schema of `report --format json`. */
export function reportSchema(): Record<string, unknown> {
  return publish(report, 'loyalty report');
}

/** JSON Schema of `diff --format json`. */
export function diffSchema(): Record<string, unknown> {
  return publish(diff, 'loyalty diff');
}

const count = z.int().min(0);
const date = z.iso.date();
const label = z.string().regex(/^\d{4}-(W\d{2}|\d{2})$/);
const few =
  'Null where there are fewer customers than may be told (cell.min), or where it would tell such a number.';
const told = count.nullable().meta({ description: few });
const money = z.number().nullable().meta({ description: few });
const estimate = z.object({
  value: z.number(),
  low: z.number().meta({ description: 'Of the 95 % interval.' }),
  high: z.number(),
});
const change = z.object({
  value: money,
  low: money,
  high: money,
  direction: z.enum(['up', 'down', 'none']),
  beyondNoise: z.boolean().meta({ description: 'Larger than chance makes one, all numbers taken together.' }),
});
const metric = z.object({
  id: z.enum(metrics.map(({ id }) => id) as [string, ...string[]]),
  unit: z.enum(['share', 'count', 'money']),
  now: estimate.nullable(),
  missing: z.enum(['too_few', 'nothing']).nullable(),
});
const compared = metric.extend({
  before: money,
  change: change.nullable(),
  yearBefore: money,
  yearChange: change.nullable(),
});
const group = { customers: told, value: money };
const flow = z.object({
  id: z.enum(flows.map(({ id }) => id) as [string, ...string[]]),
  ...group,
  fresh: told,
});
const ofTheLost = z.object({ customers: told }).nullable();
const move = z.object({ from: z.string(), to: z.string(), ...group });
const outcome = { customers: told, bought: estimate.nullable() };
const share = z.number().min(0).max(1).nullable();

const band = {
  customers: count,
  foretold: z.number().min(0).max(1).meta({ description: 'Mean chance said.' }),
  bought: estimate,
};
const calibration = z.object({
  ...band,
  brier: z.number().meta({ description: 'Mean square of what was missed; 0 is perfect.' }),
  brierOfShare: z.number().meta({ description: 'The same of saying of everybody the share that came.' }),
  bands: z.array(z.object({ from: z.number(), to: z.number(), ...band })),
});

const report = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal('loyalty'), version: z.string() }),
  period: z.object({
    kind: z.enum(['week', 'month']),
    label: label.meta({ description: 'ISO week or month.' }),
    from: date,
    to: date,
    before: label,
    yearBefore: label,
  }),
  asOf: date,
  dataFrom: date.nullable(),
  dataTo: date,
  isStale: z.boolean().meta({
    description: 'A later period was over when the report was made, and the data do not show it.',
  }),
  timezone: z.string(),
  currency: z.string().nullable(),
  population: z.object({ atStart: told, atEnd: told, valueAtStart: money }),
  metrics: z.array(compared),
  flows: z.array(flow),
  fileStart: z
    .object({
      from: date,
      to: date,
      days: count,
      lost: ofTheLost,
      lostBefore: ofTheLost,
      judged: z.boolean().meta({ description: 'Whether changes are judged without them.' }),
    })
    .nullable()
    .meta({
      description:
        'Who bought once, in the first days of the files: they reach their limit together. How many of the lost of this period and of the one before.',
    }),
  causes: z
    .object({
      rows: z.array(
        z.object({
          cause: z.string(),
          initiator: z.string(),
          ...group,
          avoidable: z.enum(['yes', 'partly', 'by_screening', 'no', 'unknown']),
        }),
      ),
      contributing: z
        .array(z.object({ cause: z.string(), ...group }))
        .meta({ description: 'Causes that speak beside the main one.' }),
      avoidableValue: money,
      unknown: z.object(group),
    })
    .nullable(),
  calls: z.array(z.string()).meta({ description: 'Customers to call first, in order.' }),
  calledBefore: z.array(z.string()).nullable().meta({
    description: 'Those of them whom the report before named as well; null without it in the history.',
  }),
  lifecycles: z.array(move),
  types: z.array(move),
  cohorts: z.array(
    z.object({
      firstPurchase: z.string().regex(/^\d{4}(-\d{2})?$/),
      before: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .nullable()
        .meta({
          description: 'Of a year of which only the first months are meant: the month before which they are.',
        }),
      ...group,
      repeated: share,
      withUs: share,
      buying: z.array(share).max(12).meta({
        description: 'Share that bought in the first, second … month after that of the first purchase.',
      }),
    }),
  ),
  predictions: z.object({
    startFrom: z.enum(['history', 'data']),
    rows: z.array(z.object({ said: z.string(), ...outcome })),
    due: z.object(outcome),
    lostBefore: z.object({ periods: count, ...outcome }).nullable(),
    expected: z.object({ purchases: z.number(), happened: z.number() }).nullable(),
    period: calibration.nullable().meta({ description: 'Chances of buying in the period.' }),
    longAgo: z
      .object({ saidOn: date, days: count, calibration: calibration.nullable() })
      .nullable()
      .meta({ description: 'Chances of buying within 90 days, said about so long ago.' }),
    longAgoFrom: date.nullable().meta({ description: 'From which day on there will be chances so old.' }),
  }),
  model: z.object({
    fittedOn: date,
    keptUntil: date.meta({ description: 'Last day for which it is kept.' }),
    forecast: z
      .object({
        model: z.string(),
        base: z.string(),
        customers: count,
        isAtBound: z.boolean().meta({ description: 'It has no say in who is lost.' }),
      })
      .nullable(),
    start: z.enum(['history', 'data']).meta({ description: 'Where the states at the start are from.' }),
    lastFittedOn: date.nullable(),
    clockDays: z.number().nullable(),
    regularity: z.number().nullable(),
    keepDays: z.number(),
    changedByModel: count.nullable(),
    decided: z.object({ record: told, model: told, silence: told }).meta({
      description:
        'What told the end of those who were lost: a record; silence, and the model; or silence alone, where no model gives a chance.',
    }),
  }),
  series: z.array(
    z.object({
      label,
      buyers: told,
      purchases: told,
      revenue: money,
      newCustomers: told,
      churned: z.object({ lost: count, base: count }).nullable(),
    }),
  ),
  limits: z.object({
    notes: z.array(
      z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
    ),
    next: z.array(z.object({ source: z.string(), customers: count })),
  }),
  concentration: z
    .object({ topFifthShare: z.number(), buyersFor80: z.number(), gini: z.number() })
    .nullable(),
  inputs: z.array(input),
  reconciliation,
  thresholds: z.record(z.string(), z.number()),
  findings: z.array(finding),
  customers: z.array(z.object(flatShape(reportColumns))),
});

const diff = z.object({
  schemaVersion: z.literal(1),
  from: date,
  to: date,
  sameModel: z.boolean(),
  sameRule: z.boolean().meta({
    description:
      'False where the first was judged by the rule of an older version: silence then moves nobody.',
  }),
  population: z.object({
    atStart: told,
    atEnd: told,
    missing: told.meta({ description: `In the first snapshot, and not in the second. ${few}` }),
  }),
  metrics: z.array(metric),
  flows: z.array(flow),
  customers: z.array(z.object(flatShape(diffColumns))),
});
