import chalk from 'chalk';
import { Command } from 'commander';
import type { ForecastModel } from '../../core/index.ts';
import { LoyaltyError } from '../../errors.ts';
import type { EvaluateReport } from '../../reports/index.ts';
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
} from '../options.ts';
import { deliver } from '../output.ts';
import { version } from '../../version.ts';

const formats = ['table', 'json', 'csv', 'md'] as const;
const defaultHorizon = 90;

interface EvaluateOptions extends DataOptions {
  horizon?: string;
  folds?: string;
  model: ForecastModel;
}

export function evaluateCommand(context: Context): Command {
  const command = new Command('evaluate')
    .description('hides the last weeks, foretells them, and says how good that was, beside naive baselines')
    .argument('<inputs...>', 'files, folders, globs, table=path pairs, or - for standard input')
    .option('--horizon <duration>', 'how much is hidden, like 39w or 90d (default: 90d)')
    .option('--folds <n>', 'how many windows are hidden, one before the other (default: 1)')
    .addOption(modelOption())
    .action((inputs: string[], options: EvaluateOptions) => evaluate(inputs, options, context));
  return withDataOptions(withCommonOptions(command, formats));
}

async function evaluate(
  inputs: readonly string[],
  options: EvaluateOptions,
  context: Context,
): Promise<void> {
  const format = formatFor(options, formats, context) as (typeof formats)[number];
  const horizonDays = horizonOption(options.horizon);
  const count = foldsOption(options.folds);
  const [{ withSession, refuseStale }, { backtest, isoOfDay }, reports] = await Promise.all([
    import('../session.ts'),
    import('../../engine/index.ts'),
    import('../../reports/index.ts'),
  ]);
  await withSession(inputs, options, context, async (session) => {
    const found = await backtest({ ...session, horizonDays, folds: count });
    await refuseStale(options, { asOfDay: found.asOfDay, timezone: session.timezone }, context);
    const report: EvaluateReport = {
      tool: { name: 'loyalty', version },
      asOf: isoOfDay(found.asOfDay),
      currency: session.config.currency ?? found.currency,
      config: { ...session.config, timezone: session.timezone },
      horizonDays,
      buyers: found.buyers,
      judgedCustomers: found.judgedCustomers,
      model: options.model,
      folds: found.folds,
    };
    const lang = languageOf(options, session.config.lang, context);
    chalk.level = options.output === undefined ? colorLevel(options, context.stdout, context) : 0;
    const chunks = {
      table: () => [reports.evaluateTerminal(report, { lang, ...widthOf(context) })],
      md: () => [reports.evaluateMarkdown(report, lang)],
      csv: () => reports.evaluateCsv(report, { excel: options.excel === true }),
      json: () => [reports.evaluateJson(report)],
    }[format];
    await deliver(chunks(), options.output ?? null, context);
    if (options.quiet !== true && found.folds.length < count)
      context.stderr.write(`${reports.fewerFolds(found.folds.length, count, lang)}\n`);
  });
}

/** Days of `39w`, `90d` or `90`. */
function horizonOption(text: string | undefined): number {
  if (text === undefined) return defaultHorizon;
  const [, count, unit = 'd'] = /^(\d+)([dw])?$/.exec(text) ?? [];
  const days = Number(count) * (unit === 'w' ? 7 : 1);
  if (count === undefined || days < 1 || days > 3660)
    throw new LoyaltyError(
      'usage',
      'usage.horizon',
      `--horizon \`${text}\` is not a number of days or weeks.`,
      'Write it like --horizon 90d or --horizon 13w.',
      {
        zh: {
          sentence: `--horizon \`${text}\` 不是天数或周数。`,
          remedy: '请写成 --horizon 90d 或 --horizon 13w 的形式。',
        },
      },
    );
  return days;
}

function foldsOption(text: string | undefined): number {
  if (text === undefined) return 1;
  const folds = Number(text);
  if (!Number.isInteger(folds) || folds < 1 || folds > 100)
    throw new LoyaltyError(
      'usage',
      'usage.folds',
      `--folds \`${text}\` is not a number of windows.`,
      'Write it like --folds 4.',
      { zh: { sentence: `--folds \`${text}\` 不是窗口数。`, remedy: '请写成 --folds 4 的形式。' } },
    );
  return folds;
}
