import { z } from 'zod';
import { requirable, ruleNames, scopes } from '../../checks/index.ts';
import { sourceIds, states } from '../../core/index.ts';
import { publish } from '../flat/schema.ts';

/** JSON Schema of `validate --format json`. */
export function validateSchema(): Record<string, unknown> {
  return publish(document, 'loyalty validate');
}

const count = z.int().min(0);
const from1 = z.int().min(1);
const text = z.string().nullable();

const place = z.object({
  line: from1
    .nullable()
    .meta({ description: 'Physical line on which the record starts; null where the format has none.' }),
  record: from1.nullable().meta({ description: 'The header not counted; null for the file itself.' }),
  value: text,
  expected: text,
  known: z.boolean().meta({ description: 'Whether the baseline has it; such places come last.' }),
  cell: z
    .object({
      line: from1.meta({ description: 'Physical line of the cell itself.' }),
      start: from1.meta({ description: 'Its first character in that line, counted in code points.' }),
      end: from1.meta({ description: 'Behind its last character.' }),
    })
    .nullable(),
});

const finding = z.object({
  rule: z.enum(ruleNames as [string, ...string[]]).meta({ description: '`loyalty explain --rule ID`.' }),
  scope: z.enum(scopes),
  severity: z.enum(['error', 'warning', 'info']),
  table: z.string().meta({ description: 'Empty where it is about no table.' }),
  file: z.string().meta({ description: 'As it was named; empty where it is about several.' }),
  column: text.meta({ description: 'As the file spells it.' }),
  message: z.string(),
  remedy: z.string(),
  count: count.meta({ description: 'Exact, however few places are listed.' }),
  known: count.meta({ description: 'Of these, how many the baseline knows.' }),
  listed: count.meta({ description: 'How many places follow; 0 where it is said of the file as a whole.' }),
  truncated: z.boolean().meta({
    description:
      'Whether there are more places than those that follow: showing `listed` of `count`, see --limit.',
  }),
  value: text,
  expected: text,
  places: z.array(place),
});

const input = z.object({
  path: z.string(),
  table: text,
  format: text,
  records: count.meta({ description: 'rows + rejected + blank' }),
  rows: count,
  rejected: count,
  blank: count,
  sha256: text,
  columns: z
    .record(z.string(), z.string())
    .meta({ description: 'Column of the contract → what it was read from.' }),
});

const ready = z.object({
  id: z.enum(requirable as [string, ...string[]]).meta({ description: 'What `--require` can name.' }),
  ready: z.boolean(),
  add: z
    .array(z.enum(sourceIds as [string, ...string[]]))
    .meta({ description: 'Sources of which any one alone would make it ready; or firmer, where it is.' }),
});

const document = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal('loyalty'), version: z.string() }),
  asOf: z.iso.date().nullable(),
  config: z.record(z.string(), z.unknown()).meta({ description: 'The settings in force.' }),
  inputs: z.array(input),
  unused: z
    .array(z.object({ file: z.string(), reason: z.string() }))
    .meta({ description: 'Files of a folder that belong to no table.' }),
  readiness: z.object({
    commands: z.array(ready),
    indicators: z.array(ready),
    types: z.array(ready.extend({ state: z.enum(states) })),
    causes: z.array(ready.extend({ state: z.enum(states) })),
  }),
  required: z.array(z.string()),
  metrics: z
    .record(z.string(), z.number())
    .meta({ description: 'What --fail-on can bound; errors and warnings without those that are known.' }),
  baseline: z.object({ path: z.string(), known: count }).nullable(),
  verdict: z.object({ passed: z.boolean(), failOn: z.array(z.string()), reasons: z.array(z.string()) }),
  unreadable: z.boolean().meta({ description: 'Whether an input could not be read at all: exit code 3.' }),
  findings: z.array(finding),
});
