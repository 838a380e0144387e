import chalk from 'chalk';
import { Command, Option } from 'commander';
import type { ForecastModel } from '../../core/index.ts';
import { LoyaltyError } from '../../errors.ts';
import type { ScoreReport } from '../../reports/index.ts';
import type { Context } from '../context.ts';
import {
  colorLevel,
  formatFor,
  languageOf,
  modelOption,
  limitOption,
  withCommonOptions,
  withDataOptions,
  type DataOptions,
  widthOf,
} from '../options.ts';
import { deliver } from '../output.ts';

const formats = ['table', 'csv', 'json', 'ndjson', 'md', 'parquet'] as const;

interface ScoreOptions extends DataOptions {
  by?: 'customer' | 'category';
  model: ForecastModel;
  rfm?: boolean;
  limit?: string;
}

export function scoreCommand(context: Context): Command {
  const command = new Command('score')
    .description('who is on schedule, late, lapsed; worth, level, life-cycle stage, what to do')
    .argument('<inputs...>', 'files, folders, globs, table=path pairs, or - for standard input')
    .addOption(
      new Option('--by <unit>', 'one row per customer, or per customer and category').choices([
        'customer',
        'category',
      ]),
    )
    .addOption(modelOption())
    .option('--rfm', 'add recency, frequency, money and their quintile scores')
    .option('--limit <n>', 'customers that the table and md formats list (default: 20)')
    .action((inputs: string[], options: ScoreOptions) => score(inputs, options, context));
  return withDataOptions(withCommonOptions(command, formats));
}

async function score(inputs: readonly string[], options: ScoreOptions, context: Context): Promise<void> {
  const format = formatFor(options, formats, context);
  const limit = limitOption(options.limit);
  if (options.by === 'category' && options.rfm === true)
    throw new LoyaltyError(
      'usage',
      'usage.rfm',
      '--rfm is about whole customers.',
      'Leave out --by category.',
      { zh: { sentence: '--rfm 以客户整体为准。', remedy: '请去掉 --by category。' } },
    );
  if (format === 'parquet' && options.output === undefined && context.stdout.isTTY === true)
    throw new LoyaltyError(
      'usage',
      'usage.parquet',
      'Parquet is not for a terminal.',
      'Write it to a file with -o.',
      { zh: { sentence: 'Parquet 不能显示在终端。', remedy: '请用 -o 写入文件。' } },
    );
  // The engine is heavy to load: --help and mistyped options do without it.
  const [{ withSession, refuseStale }, { scoreSession }, reports] = await Promise.all([
    import('../session.ts'),
    import('../scoring.ts'),
    import('../../reports/index.ts'),
  ]);
  await withSession(inputs, options, context, async (session) => {
    const csvOptions = { excel: options.excel === true };
    const report = await scoreSession(
      session,
      {
        byCategory: options.by === 'category',
        rfm: options.rfm === true,
        model: options.model,
        hashIds: options.hashIds === true,
        digests: format === 'json',
        countOrders: options.verbose === true || format === 'json' || format === 'table' || format === 'md',
        rowStyle: format === 'csv' || format === 'ndjson' ? { format, ...csvOptions } : null,
      },
      context,
    );
    await refuseStale(options, { asOfDay: report.population.asOfDay, timezone: session.timezone }, context);
    const lang = languageOf(options, session.config.lang, context);
    chalk.level = options.output === undefined ? colorLevel(options, context.stdout, context) : 0;
    const people = { lang, ...(limit === null ? {} : { limit }) };
    const rowsOnly = format === 'csv' || format === 'ndjson';
    if (!rowsOnly) await report.complete();
    if (format === 'parquet') {
      const { scoreParquet } = await import('../parquet.ts');
      await scoreParquet(report, session, options.output ?? null, context);
    } else {
      const chunks = {
        table: () => [reports.scoreTerminal(report, { ...people, ...widthOf(context) })],
        md: () => [reports.scoreMarkdown(report, people)],
        csv: () => report.written ?? reports.scoreCsv(report, csvOptions),
        ndjson: () => report.written ?? reports.scoreNdjson(report),
        json: () => reports.scoreJson(report),
      }[format as Exclude<(typeof formats)[number], 'parquet'>];
      await deliver(chunks(), options.output ?? null, context);
    }
    if (rowsOnly) await report.complete();
    if (format !== 'table' && format !== 'md') remark(report, lang, options, context, reports);
  });
}

/** What a person should know who only gets rows: on standard error, and only what matters. */
function remark(
  report: ScoreReport,
  lang: 'en' | 'zh',
  options: ScoreOptions,
  context: Context,
  reports: typeof import('../../reports/index.ts'),
): void {
  if (options.quiet === true) return;
  chalk.level = colorLevel(options, context.stderr, context);
  const text = reports.scoreRemarks(report, lang, { verbose: options.verbose === true });
  if (text !== '') context.stderr.write(text);
}
