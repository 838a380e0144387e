import { createHash } from 'node:crypto';
import chalk from 'chalk';
import { Command, Option } from 'commander';
import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import type { PeriodKind } from '../../core/index.ts';
import type { Report } from '../../reports/index.ts';
import type { Context } from '../context.ts';
import {
  colorLevel,
  formatOfFile,
  languageOf,
  withCommonOptions,
  withDataOptions,
  type DataOptions,
  widthOf,
} from '../options.ts';
import { deliver } from '../output.ts';

const formats = ['table', 'md', 'html', 'json', 'csv'] as const;
type Format = (typeof formats)[number];

interface ReportOptions extends DataOptions {
  period: PeriodKind;
  history?: string;
  brief?: boolean;
  failOn?: string[];
}

export function reportCommand(context: Context): Command {
  const command = new Command('report')
    .description('the churn report of the last complete week or month: what changed, why, whom to call')
    .argument('<inputs...>', 'files, folders, globs, table=path pairs, or - for standard input')
    .addOption(
      new Option('--period <period>', 'ISO weeks or calendar months')
        .choices(['week', 'month'])
        .default('week'),
    )
    .option('--history <folder>', 'keep what is said now, and hold it against what was said before')
    .option('--brief', 'at most six lines of Markdown, for a chat')
    .addOption(
      new Option(
        '--fail-on <bound>',
        "exit 1 when a number crosses a bound, like 'churn_rate>0.05'; may be repeated",
      ).argParser((text: string, all: string[] | undefined) => [...(all ?? []), text]),
    )
    .action((inputs: string[], options: ReportOptions) => report(inputs, options, context));
  return withDataOptions(withCommonOptions(command, formats));
}

async function report(inputs: readonly string[], options: ReportOptions, context: Context): Promise<void> {
  const [{ boundsOf, holdTo }, { withSession, refuseStale }, { gather }, { historyIn }, reports] =
    await Promise.all([
      import('../fail-on.ts'),
      import('../session.ts'),
      import('../reporting.ts'),
      import('../history.ts'),
      import('../../reports/index.ts'),
    ]);
  const bounds = boundsOf(options.failOn ?? []);
  const format = formatOf(options, context);
  await withSession(inputs, options, context, async (session) => {
    const history = options.history === undefined ? null : await historyIn(options.history, session, context);
    const gathered = await gather(
      session,
      history,
      { period: options.period, hashIds: options.hashIds === true },
      context,
    );
    await refuseStale(options, { asOfDay: gathered.dataDay, timezone: session.timezone }, context);
    const built = reports.buildReport(gathered.input);
    const lang = languageOf(options, session.config.lang, context);
    await deliver(written(built, format, lang, options, context, reports), options.output ?? null, context);
    await history?.keep(gathered.snapshot);
    if (options.quiet !== true)
      for (const file of gathered.input.foreign)
        context.stderr.write(
          lang === 'zh'
            ? `loyalty: 历史文件夹中的 ${printable(file)} 已损坏，或不是 loyalty 的快照；保持原样，未使用。\n`
            : `loyalty: ${printable(file)} in the history is damaged, or no snapshot of loyalty; it was left as it is and not used.\n`,
        );
    // The report says it itself. Who names an age has said which one is not worth a message.
    if (gathered.input.isStale && options.maxAge === undefined && options.quiet !== true)
      context.stderr.write(`loyalty: ${reports.staleWarning(built, lang)}\n`);
    if (options.verbose === true)
      context.stderr.write(reports.scoreRemarks(gathered.input.scored, lang, { verbose: true }));
    holdTo(bounds, gathered.input.totals, built.metrics);
  });
}

function formatOf(options: ReportOptions, context: Context): Format {
  if (options.brief === true) {
    if (options.format !== undefined && options.format !== 'md')
      throw new LoyaltyError(
        'usage',
        'usage.brief',
        '--brief is Markdown.',
        'Leave out --format, or --brief.',
        { zh: { sentence: '--brief 输出的是 Markdown。', remedy: '请去掉 --format 或 --brief。' } },
      );
    formatOfFile(options.output, ['md', 'table'], { en: 'or leave out --brief', zh: '或去掉 --brief' });
    return 'md';
  }
  const format = options.format ?? formatOfFile(options.output, formats);
  // A report is read: rows come only to those who ask for them.
  return (format ??
    (options.output === undefined && context.stdout.isTTY === true ? 'table' : 'md')) as Format;
}

function written(
  built: Report,
  format: Format,
  lang: 'en' | 'zh',
  options: ReportOptions,
  context: Context,
  reports: typeof import('../../reports/index.ts'),
): Iterable<string> {
  if (options.brief === true) return [reports.reportBrief(built, lang)];
  switch (format) {
    case 'table': {
      chalk.level = options.output === undefined ? colorLevel(options, context.stdout, context) : 0;
      return [reports.reportTerminal(built, lang, widthOf(context))];
    }
    case 'md':
      return [reports.reportMarkdown(built, lang)];
    case 'html':
      return reports.reportHtml(built, {
        lang,
        digest: (text) => createHash('sha256').update(text).digest('base64'),
      });
    case 'json':
      return reports.reportJson(built);
    case 'csv':
      return reports.reportCsv(built, { excel: options.excel === true });
  }
}
