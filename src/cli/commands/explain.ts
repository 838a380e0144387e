import chalk from 'chalk';
import { Command } from 'commander';
import type { ForecastModel } from '../../core/index.ts';
import { LoyaltyError } from '../../errors.ts';
import { shown } from '../../printable.ts';
import type { ExplainReport } from '../../reports/index.ts';
import type { Context } from '../context.ts';
import {
  colorLevel,
  languageOf,
  modelOption,
  withCommonOptions,
  withDataOptions,
  type DataOptions,
  widthOf,
} from '../options.ts';
import { deliver } from '../output.ts';

const formats = ['table', 'json', 'md'] as const;
const listed = { transactions: 12, other: 6 };

interface ExplainOptions extends DataOptions {
  model: ForecastModel;
  measure?: string;
  rule?: string;
}

export function explainCommand(context: Context): Command {
  const command = new Command('explain')
    .description(
      'one customer: every value, threshold and source row; or --measure, --rule: what a measure or any other id means',
    )
    .argument('[customer]', 'the customer id')
    .argument('[inputs...]', 'files, folders, globs, table=path pairs, or - for standard input')
    .addOption(modelOption())
    .option('--measure <id>', 'explain a measure (M05, clock, RR) and print the SQL that computes it')
    .option('--rule <id>', 'explain any other id: a type, signal, action, threshold, finding, …')
    .action((customer: string | undefined, inputs: string[], options: ExplainOptions) => {
      if (options.measure !== undefined) return explainMeasure(options.measure, options, context);
      if (options.rule !== undefined) return explainRule(options.rule, options, context);
      return explainCustomer(customer, inputs, options, context);
    });
  return withDataOptions(withCommonOptions(command, formats));
}

async function explainMeasure(name: string, options: ExplainOptions, context: Context): Promise<void> {
  const [{ findMeasure, measures }, { measureSql, sqlOfMeasure }, reports] = await Promise.all([
    import('../../core/index.ts'),
    import('../../engine/measures/index.ts'),
    import('../../reports/index.ts'),
  ]);
  const measure = findMeasure(name);
  if (measure === undefined || measure === null)
    throw new LoyaltyError(
      'usage',
      'usage.measure',
      `\`${name}\` is not a measure.`,
      `The measures are ${measures.map(({ id, names }) => `${id} (${names.en})`).join(', ')}.`,
      {
        zh: {
          sentence: `\`${name}\` 不是度量。`,
          remedy: `可用 ${measures.map(({ id, names }) => `${id}（${names.zh}）`).join('、')}。`,
        },
      },
    );
  const sql = (sqlOfMeasure[measure.id] ?? []).map((step) => measureSql(step).trim()).join('\n\n');
  chalk.level = options.output === undefined ? colorLevel(options, context.stdout, context) : 0;
  const text =
    options.format === 'json'
      ? `${JSON.stringify({ ...measure, sql }, null, 2)}\n`
      : reports.measureText(measure, sql === '' ? null : sql, languageOf(options, undefined, context));
  await deliver([text], options.output ?? null, context);
}

async function explainRule(id: string, options: ExplainOptions, context: Context): Promise<void> {
  const [{ findMeasure }, reports] = await Promise.all([
    import('../../core/index.ts'),
    import('../../reports/index.ts'),
  ]);
  chalk.level = options.output === undefined ? colorLevel(options, context.stdout, context) : 0;
  const text =
    options.format === 'json'
      ? reports.ruleJson(id)
      : reports.ruleText(id, languageOf(options, undefined, context), widthOf(context));
  if (text !== null) return deliver([text], options.output ?? null, context);
  if (findMeasure(id) !== null) return explainMeasure(id, options, context);
  const { nearestNames } = await import('../nearest.ts');
  throw new LoyaltyError(
    'usage',
    'usage.rule',
    `${shown(id)} is no id that outputs carry.`,
    `The nearest ids are ${nearestNames(id, reports.ruleIds)
      .map((each) => `\`${each}\``)
      .join(', ')}.`,
    {
      zh: {
        sentence: `${shown(id)} 不是输出中的编号。`,
        remedy: `最接近的是 ${nearestNames(id, reports.ruleIds)
          .map((each) => `\`${each}\``)
          .join('、')}。`,
      },
    },
  );
}

async function explainCustomer(
  customer: string | undefined,
  inputs: readonly string[],
  options: ExplainOptions,
  context: Context,
): Promise<void> {
  if (customer === undefined || inputs.length === 0)
    throw new LoyaltyError(
      'usage',
      'usage.explain',
      'explain needs a customer id and files.',
      'Write `loyalty explain CUSTOMER FILES…`, or `loyalty explain --measure M05`.',
      {
        zh: {
          sentence: 'explain 需要客户编号和文件。',
          remedy: '请写成 `loyalty explain CUSTOMER FILES…`，或 `loyalty explain --measure M05`。',
        },
      },
    );
  const [
    { withSession, refuseStale },
    { scoreSession, unknownCustomer },
    { lexiconOf },
    { personOf, sourceRows },
    reports,
  ] = await Promise.all([
    import('../session.ts'),
    import('../scoring.ts'),
    import('../lexicon.ts'),
    import('../../engine/index.ts'),
    import('../../reports/index.ts'),
  ]);
  await withSession(inputs, options, context, async (session) => {
    const person = await personOf(session.engine, customer);
    const records = await sourceRows(session.engine, session.tables.files, person, listed);
    const hashIds = options.hashIds === true;
    const scored = await scoreSession(
      session,
      {
        byCategory: false,
        rfm: false,
        model: options.model,
        hashIds,
        digests: false,
        countOrders: false,
        churn: { lexicon: await lexiconOf(session, context) },
      },
      context,
    );
    await refuseStale(options, { asOfDay: scored.population.asOfDay, timezone: session.timezone }, context);
    const row = scored.find(person);
    if (row === null) throw unknownCustomer(customer, scored.nearest(customer));
    const report: ExplainReport = {
      tool: scored.tool,
      asOf: scored.asOf,
      currency: scored.currency,
      population: scored.population,
      thresholds: scored.thresholds,
      row,
      churn: scored.churnOf(row),
      evidence: row.assessment.evidence,
      sourceRows: records.rows,
      sourceFiles: records.files,
      measures: reports.measureValues(row, scored.population),
    };
    const lang = languageOf(options, session.config.lang, context);
    chalk.level = options.output === undefined ? colorLevel(options, context.stdout, context) : 0;
    const text =
      options.format === 'json'
        ? reports.explainJson(report)
        : options.format === 'md'
          ? reports.explainMarkdown(report, lang)
          : reports.explainText(report, lang, widthOf(context));
    await deliver([text], options.output ?? null, context);
  });
}
