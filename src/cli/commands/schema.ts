import { Command, Option } from 'commander';
import { LoyaltyError } from '../../errors.ts';
import { shown } from '../../printable.ts';
import type { Context } from '../context.ts';
import { languageOf, withPlainOptions, type CommonOptions } from '../options.ts';
import { deliver } from '../output.ts';

const formats = ['table', 'json'] as const;
const outputs = [
  'score',
  'score-row',
  'churn',
  'churn-row',
  'call-list',
  'call-list-row',
  'evaluate',
  'report',
  'diff',
  'validate',
] as const;

interface SchemaOptions extends Omit<CommonOptions, 'output'> {
  output?: (typeof outputs)[number];
  presets?: boolean;
}

export function schemaCommand(context: Context): Command {
  const command = new Command('schema')
    .description(
      'the tables and columns that exports are mapped to; JSON Schemas of tables, outputs and configuration',
    )
    .argument(
      '[table]',
      'a table of the contract; `config` for the configuration file, `preset` for a preset file, `lexicon` for own words',
    )
    .option('--presets', 'the exports of platforms that are recognised, or read with --preset')
    .addOption(new Option('--output <output>', 'the JSON Schema of an output').choices([...outputs]))
    .action((table: string | undefined, options: SchemaOptions) => schema(table, options, context));
  return withPlainOptions(command, formats);
}

async function schema(name: string | undefined, options: SchemaOptions, context: Context): Promise<void> {
  const text = await schemaText(name, options, context);
  await deliver([text.endsWith('\n') ? text : `${text}\n`], null, context);
}

async function schemaText(
  name: string | undefined,
  options: SchemaOptions,
  context: Context,
): Promise<string> {
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  if (options.output !== undefined) {
    const schemas = await import('../../reports/schemas.ts');
    return json(
      {
        score: schemas.scoreSchema,
        'score-row': schemas.scoreRowSchema,
        churn: schemas.churnSchema,
        'churn-row': schemas.churnRowSchema,
        'call-list': schemas.callListSchema,
        'call-list-row': schemas.callListRowSchema,
        evaluate: schemas.evaluateSchema,
        report: schemas.reportSchema,
        diff: schemas.diffSchema,
        validate: schemas.validateSchema,
      }[options.output](),
    );
  }
  if (name === 'lexicon') {
    const { lexiconJsonSchema } = await import('../lexicon.ts');
    return json(lexiconJsonSchema());
  }
  if (options.presets === true || name === 'preset') {
    const { presets, presetJsonSchema, presetsPage } = await import('../../presets/index.ts');
    if (name === 'preset') return json(presetJsonSchema());
    return options.format === 'json'
      ? json(presets)
      : presetsPage(presets, languageOf(options, undefined, context));
  }
  if (name === 'config') {
    const { configJsonSchema } = await import('../config.ts');
    return json(configJsonSchema());
  }
  const { tables, tableById, tableJsonSchema, tablePage, tablesPage } = await import('../../tables/index.ts');
  const lang = languageOf(options, undefined, context);
  if (name === undefined)
    return options.format === 'json'
      ? json(Object.fromEntries(tables.map((table) => [table.id, tableJsonSchema(table)])))
      : tablesPage(lang);
  const table = tableById(name);
  if (table === undefined) {
    const { closest, distance } = await import('fastest-levenshtein');
    const nearest = closest(
      name,
      tables.map(({ id }) => id),
    );
    throw new LoyaltyError(
      'usage',
      'usage.unknown-table',
      `${shown(name)} is not a table.`,
      `${distance(name, nearest) <= 3 ? `Did you mean \`${nearest}\`? ` : ''}\`loyalty schema\` lists them all.`,
      {
        zh: {
          sentence: `${shown(name)} 不是表。`,
          remedy: `${distance(name, nearest) <= 3 ? `是否应为 \`${nearest}\`？` : ''}各表见 \`loyalty schema\`。`,
        },
      },
    );
  }
  return options.format === 'json' ? json(tableJsonSchema(table)) : tablePage(table, lang);
}
