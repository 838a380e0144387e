import { z } from 'zod';
import { evaluatedIds, forecastModels, intervalled } from '../../core/index.ts';
import { publish } from '../flat/schema.ts';
import { scoreNames } from './entries.ts';

/** JSON Schema of `evaluate --format json`. */
export function evaluateSchema(): Record<string, unknown> {
  return publish(document, 'loyalty evaluate');
}

const count = z.int().min(0);
const id = z.enum(evaluatedIds as [string, ...string[]]);
const interval = z.object({ low: z.number(), high: z.number() });
const scores = z.object(Object.fromEntries(scoreNames.map((name) => [name, z.number().nullable()]))).meta({
  description: 'Null where a forecast says nothing of it. `guessMae` is about the single best guess.',
});
const fit = z.object({
  model: z.string(),
  status: z.enum(['converged', 'boundary', 'not_converged']),
  parameters: z.array(z.number()).meta({ description: 'Times in days.' }),
  standardErrors: z.array(z.number()).nullable(),
  logLikelihood: z.number(),
  customers: count,
});
/** A fitted model: also part of `score`. */
export const forecast = z.object({
  model: z.enum(forecastModels).nullable(),
  refused: z.enum(['few_customers', 'few_repeaters', 'short_history', 'not_converged']).nullable(),
  asOfDay: z.int(),
  horizonDays: z.number(),
  customers: count,
  repeaters: count,
  base: fit.nullable(),
  correction: z
    .object({
      coefficients: z.array(z.number()),
      means: z.array(z.number()),
      spreads: z.array(z.number()),
      fromDays: z.array(z.int()),
      seasonDays: z.number().meta({ description: 'Days of data from which on the season can be told.' }),
      lessonDays: z.number().meta({ description: 'Length of the windows learnt from.' }),
      trials: count,
      shifts: z.array(z.number()).meta({
        description: 'How many more (above 0) or fewer bought in each than foretold, in log odds.',
      }),
      season: z
        .object({
          effects: z.array(z.number()).meta({
            description:
              'Log odds above the mean of the last year: of the horizon, then of each window before it.',
          }),
          trust: z.number().meta({ description: '0–1: how far they came back a year later.' }),
        })
        .nullable(),
      shift: z.number().meta({ description: 'What of the shifts and the season is believed: log odds.' }),
    })
    .nullable(),
  meanGapDays: z.number().nullable(),
});

const document = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal('loyalty'), version: z.string() }),
  asOf: z.iso.date(),
  currency: z.string().nullable(),
  config: z.record(z.string(), z.unknown()),
  horizonDays: z.number(),
  buyers: count.meta({ description: 'Customers with a purchase by the end of the data.' }),
  judgedCustomers: count.meta({ description: 'How many of them are judged: all, or a sample.' }),
  model: z.enum(forecastModels),
  means: z.array(z.object({ id, scores, aliveSum: z.number().nullable(), folds: count })),
  folds: z.array(
    z.object({
      from: z.iso.date().meta({ description: 'What came after this day was hidden.' }),
      horizonDays: z.number(),
      customers: count,
      buyers: count,
      purchases: count,
      value: z.number(),
      hasLastSeason: z.boolean(),
      models: z.array(
        z.object({
          id: z.enum(forecastModels),
          forecast,
          aliveSum: z.number().nullable(),
          calibration: z.array(z.object({ customers: count, foretold: z.number(), came: z.number() })),
        }),
      ),
      judged: z.array(
        z.object({
          id,
          scores,
          intervals: z.object(Object.fromEntries(intervalled.map((name) => [name, interval.nullable()]))),
        }),
      ),
      defeats: z.array(
        z.object({
          loser: id,
          measure: z.enum(['auc', 'brier', 'guessMae']),
          winner: id,
          by: z.number(),
          interval,
        }),
      ),
    }),
  ),
});
