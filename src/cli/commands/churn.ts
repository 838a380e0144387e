import chalk from 'chalk';
import { Command, Option } from 'commander';
import type { ForecastModel } from '../../core/index.ts';
import { LoyaltyError } from '../../errors.ts';
import type { ChurnReport } from '../../reports/index.ts';
import type { Context } from '../context.ts';
import {
  colorLevel,
  formatFor,
  languageOf,
  modelOption,
  withCommonOptions,
  withDataOptions,
  type DataOptions,
  widthOf,
  limitOption,
} from '../options.ts';
import { deliver } from '../output.ts';

const formats = ['table', 'csv', 'json', 'ndjson', 'md', 'parquet'] as const;

interface ChurnOptions extends DataOptions {
  by?: 'customer' | 'category';
  callList?: string;
  contacts?: string;
  limit?: string;
  model: ForecastModel;
}

export function churnCommand(context: Context): Command {
  const command = new Command('churn')
    .description(
      'who left, who is leaving, why and by whose doing, what that is worth, what to do, and whom to call first',
    )
    .argument('<inputs...>', 'files, folders, globs, table=path pairs, or - for standard input')
    .addOption(
      new Option('--by <unit>', 'one row per customer, or per customer and category').choices([
        'customer',
        'category',
      ]),
    )
    .option('--call-list <n>', 'only whom to call, best first, with what to say: ready for a CRM')
    .option('--contacts <n>', 'the same as --call-list')
    .addOption(modelOption())
    .option('--limit <n>', 'customers that the table and md formats list (default: 20)')
    .action((inputs: string[], options: ChurnOptions) => churn(inputs, options, context));
  return withDataOptions(withCommonOptions(command, formats));
}

async function churn(inputs: readonly string[], options: ChurnOptions, context: Context): Promise<void> {
  const format = formatFor(options, formats, context);
  const limit = limitOption(options.limit);
  const list = limitOption(options.callList ?? options.contacts, {
    name: options.callList === undefined ? '--contacts' : '--call-list',
  });
  if (options.callList !== undefined && options.contacts !== undefined)
    throw new LoyaltyError(
      'usage',
      'usage.call-list',
      '--call-list and --contacts mean the same.',
      'Say one of them.',
      { zh: { sentence: '--call-list 与 --contacts 意思相同。', remedy: '请只写其一。' } },
    );
  if (format === 'parquet' && options.output === undefined && context.stdout.isTTY === true)
    throw new LoyaltyError(
      'usage',
      'usage.parquet',
      'Parquet is not for a terminal.',
      'Write it to a file with -o.',
      { zh: { sentence: 'Parquet 不能显示在终端。', remedy: '请用 -o 写入文件。' } },
    );
  const [{ withSession, refuseStale }, { churnSession }, reports] = await Promise.all([
    import('../session.ts'),
    import('../churning.ts'),
    import('../../reports/index.ts'),
  ]);
  await withSession(inputs, options, context, async (session) => {
    const csvOptions = { excel: options.excel === true };
    const isRows = format === 'csv' || format === 'ndjson';
    const report = await churnSession(
      session,
      {
        byCategory: options.by === 'category',
        model: options.model,
        hashIds: options.hashIds === true,
        digests: format === 'json',
        countOrders: options.verbose === true || format === 'json' || format === 'table' || format === 'md',
        rowStyle: list === null && isRows ? { format, ...csvOptions } : null,
      },
      context,
    );
    await refuseStale(options, { asOfDay: report.population.asOfDay, timezone: session.timezone }, context);
    const lang = languageOf(options, session.config.lang, context);
    chalk.level = options.output === undefined ? colorLevel(options, context.stdout, context) : 0;
    if (!isRows) await report.complete();
    if (format === 'parquet') {
      const { churnParquet, contactsParquet } = await import('../parquet.ts');
      await (list === null
        ? churnParquet(report, session, options.output ?? null, context)
        : contactsParquet(report, { lang, limit: list }, session, options.output ?? null, context));
    } else if (list === null) {
      const people = { lang, ...(limit === null ? {} : { limit }), ...widthOf(context) };
      const chunks = {
        table: () => [reports.churnTerminal(report, people)],
        md: () => [reports.churnMarkdown(report, people)],
        csv: () => report.written ?? reports.churnCsv(report, csvOptions),
        ndjson: () => report.written ?? reports.churnNdjson(report),
        json: () => reports.churnJson(report),
      }[format as Exclude<(typeof formats)[number], 'parquet'>];
      await deliver(chunks(), options.output ?? null, context);
    } else {
      const of = { lang, limit: list };
      const chunks = {
        table: () => [reports.contactsTerminal(report, { ...of, ...widthOf(context) })],
        md: () => reports.contactsMarkdown(report, of),
        csv: () => reports.contactsCsv(report, of, csvOptions),
        ndjson: () => reports.contactsNdjson(report, of),
        json: () => reports.contactsJson(report, of),
      }[format as Exclude<(typeof formats)[number], 'parquet'>];
      await deliver(chunks(), options.output ?? null, context);
    }
    if (isRows) await report.complete();
    const isRead = (format === 'table' || format === 'md') && list === null;
    if (!isRead) remark(report, lang, list !== null && format !== 'table', options, context, reports);
  });
}

/** What a person should know who only gets rows: on standard error, and only what matters. */
function remark(
  report: ChurnReport,
  lang: 'en' | 'zh',
  callList: boolean,
  options: ChurnOptions,
  context: Context,
  reports: typeof import('../../reports/index.ts'),
): void {
  if (options.quiet === true) return;
  chalk.level = colorLevel(options, context.stderr, context);
  const text = reports.churnRemarks(report, lang, { verbose: options.verbose === true, callList });
  if (text !== '') context.stderr.write(text);
}
