import { z } from 'zod';
import {
  causeNames,
  churnStateNames,
  initiatorNames,
  leftOutReasons,
  plays,
  settingNames,
  states,
} from '../../core/index.ts';
import { flatShape, publish } from '../flat/schema.ts';
import { head, reading, share, source } from '../score/schema.ts';
import { churnColumns } from './columns.ts';
import { contactColumns } from './contact-columns.ts';

/** JSON Schema of `churn --format json`. */
export const churnSchema = (): Record<string, unknown> => publish(document, 'loyalty churn');

/** JSON Schema of one line of `churn --format ndjson`. */
export const churnRowSchema = (): Record<string, unknown> => publish(row, 'loyalty churn, one row');

/** JSON Schema of `churn --call-list N --format json`. */
export const callListSchema = (): Record<string, unknown> => publish(list, 'loyalty churn --call-list');

/** JSON Schema of one line of `churn --call-list N --format ndjson`. */
export const callListRowSchema = (): Record<string, unknown> =>
  publish(contact, 'loyalty churn --call-list, one row');

const optional = new Set(['category']);
const row = z.object(flatShape(churnColumns({ byCategory: true }), optional));
const contact = z.object(flatShape(contactColumns({ byCategory: true }), optional));

const idsOf = (table: object) => z.enum(Object.keys(table) as [string, ...string[]]);
const count = z.int().min(0);
const cause = idsOf(causeNames);
const state = z.enum(states);

const population = z.object({
  customers: count,
  buyers: count,
  clockDays: z.number().nullable(),
  regularity: z.number().nullable(),
  sources: z.array(source),
  states: z.array(z.object({ state: idsOf(churnStateNames), customers: count, valueAtRisk: z.number() })),
  rates: z
    .array(z.object({ setting: z.enum(['contractual', 'non_contractual']), exposed: count, left: count }))
    .meta({ description: 'Observed ends of contracts and inferred ends of shoppers, never mixed.' }),
  expectedPurchases90d: z.number(),
  renewals: z.object({ running: count, staying: z.number() }).nullable().meta({
    description: 'Customers under contract, and how many of them sBG expects to be there in a year.',
  }),
  causes: z
    .array(
      z.object({
        cause,
        customers: count.nullable(),
        valueAtRisk: z.number().nullable(),
        established: count.nullable(),
        indicated: count.nullable(),
        avoidable: z.string(),
      }),
    )
    .meta({ description: 'Of those who are gone. Groups that are too small have no numbers.' }),
  initiators: z.array(z.object({ initiator: idsOf(initiatorNames), customers: count.nullable() })),
  avoidable: z.array(z.object({ avoidable: z.string(), valueAtRisk: z.number() })),
  quiet: z.object({ partialDefection: count, silentDecline: count }),
  conflicts: count,
  signOffs: count,
  contactable: count,
  leftOut: z.array(z.object({ reason: idsOf(leftOutReasons), customers: count })),
  learned: z.array(
    z.object({
      action: idsOf(plays),
      cause,
      contacted: count.nullable(),
      reached: count.nullable(),
      returned: count.nullable(),
      share: share.nullable(),
      low: share.nullable(),
      high: share.nullable(),
    }),
  ),
  thresholds: z.record(z.string(), z.number()),
});

const grounds = z.object({
  cause,
  state,
  belief: share,
  disbelief: share,
  uncertainty: share,
  avoidable: z.string(),
  needsSignOff: z.boolean(),
  gates: z.record(z.string(), z.enum(['met', 'failed', 'unknown'])),
  for: z.array(reading),
  against: z.array(reading),
  unchecked: z.array(z.array(source)),
});

const causeIds = z.array(cause);
const document = z.object({
  ...head,
  population,
  customers: z.array(
    row.extend({
      setting: idsOf(settingNames),
      leftBetween: z
        .array(z.iso.date().nullable())
        .nullable()
        .meta({ description: 'Of lapsed customers: the end lies between these days.' }),
      opinion: z.object({ belief: share, disbelief: share, uncertainty: share }).nullable(),
      trigger: z.string().nullable().meta({ description: 'The last straw; the cause lies deeper.' }),
      conflict: z
        .object({ stated: causeIds, coded: causeIds, found: cause.nullable() })
        .nullable()
        .meta({ description: 'Stated reason, code of staff and other evidence where they do not agree.' }),
      impossible: z.array(z.object({ cause, actor: z.enum(['active', 'passive', 'neither']) })),
      needsSignOff: z.boolean(),
      pReturn: share.nullable(),
      secondLife: z.number().nullable(),
      budget: z.number().nullable(),
      leftOut: idsOf(leftOutReasons).nullable(),
      causes: z.array(grounds),
    }),
  ),
});
const list = z.object({ ...head, population, contacts: z.array(contact) });
