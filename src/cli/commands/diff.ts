import chalk from 'chalk';
import { Command, Option } from 'commander';
import { LoyaltyError, type Chinese } from '../../errors.ts';
import { shown } from '../../printable.ts';
import { areUnrelated, isOlderRule, type Snapshot } from '../../history/index.ts';
import type { Context } from '../context.ts';
import {
  colorLevel,
  formatFor,
  languageOf,
  limitOption,
  withCommonOptions,
  type CommonOptions,
  widthOf,
} from '../options.ts';
import { deliver } from '../output.ts';

const formats = ['table', 'md', 'csv', 'json'] as const;

interface DiffOptions extends CommonOptions {
  history?: string;
  limit?: string;
  failOn?: string[];
}

export function diffCommand(context: Context): Command {
  const command = new Command('diff')
    .description('who moved between two snapshots of a history, and why')
    .argument('<before>', 'a snapshot of the history, or its date with --history')
    .argument('<after>', 'a later one')
    .option('--history <folder>', 'where the snapshots of the dates are')
    .option('--limit <n>', 'customers that the table and md formats list (default: 20)')
    .option('--excel', 'CSV that Excel opens correctly (with a byte-order mark)')
    .option('--hash-ids', 'replace customer ids by keyed hashes (key in LOYALTY_HASH_KEY)')
    .addOption(
      new Option(
        '--fail-on <bound>',
        "exit 1 when a number crosses a bound, like 'churn_rate>0.05'; may be repeated",
      ).argParser((text: string, all: string[] | undefined) => [...(all ?? []), text]),
    )
    .action((before: string, after: string, options: DiffOptions) => diff([before, after], options, context));
  return withCommonOptions(command, formats);
}

async function diff(cites: readonly [string, string], options: DiffOptions, context: Context): Promise<void> {
  const [{ boundsOf, holdTo }, { readSnapshots }, reports, { dayOfIso }, { defaultThresholds }] =
    await Promise.all([
      import('../fail-on.ts'),
      import('../snapshots.ts'),
      import('../../reports/index.ts'),
      import('../../engine/index.ts'),
      import('../../core/index.ts'),
    ]);
  const bounds = boundsOf(options.failOn ?? []);
  const format = formatFor(options, formats, context) as (typeof formats)[number];
  const limit = limitOption(options.limit);
  const hashIds = options.hashIds === true;
  const [from, to] = await readSnapshots(cites, { folder: options.history ?? null, hashIds }, context);
  refuseUnlike(from, to, bounds.length > 0);
  const sideOf = (of: typeof from) => ({ ...of, day: dayOfIso(of.asOf) ?? 0, isOlderRule: isOlderRule(of) });
  const least = defaultThresholds['cell.min'];
  const { diff: built, totals } = reports.buildDiff(sideOf(from), sideOf(to), least);
  const lang = languageOf(options, undefined, context);
  chalk.level = options.output === undefined ? colorLevel(options, context.stdout, context) : 0;
  const people = {
    lang,
    least,
    ...(limit === null ? {} : { limit }),
    ...widthOf(context),
  };
  const chunks = {
    table: () => [reports.diffTerminal(built, people)],
    md: () => [reports.diffMarkdown(built, people)],
    csv: () => reports.diffCsv(built, { excel: options.excel === true }),
    json: () => reports.diffJson(built),
  }[format]();
  await deliver(chunks, options.output ?? null, context);
  holdTo(bounds, totals, built.metrics);
}

function refuseUnlike(from: Snapshot, to: Snapshot, areBound: boolean): void {
  const usage = (code: string, sentence: string, remedy: string, zh: Chinese) =>
    new LoyaltyError('usage', code, sentence, remedy, { zh });
  if (from.asOf >= to.asOf)
    throw usage(
      'diff.order',
      `The first snapshot is of ${shown(from.asOf)}, the second of ${shown(to.asOf)}.`,
      'Name the earlier one first.',
      {
        sentence: `前一快照是 ${shown(from.asOf)}，后一快照是 ${shown(to.asOf)}。`,
        remedy: '请先写较早的一个。',
      },
    );
  if (from.ids !== to.ids)
    throw usage(
      'diff.ids',
      'The ids of the two snapshots are not hashed alike.',
      'Compare snapshots made with the same --hash-ids and key; with --hash-ids and that key here, plain ones are hashed as well.',
      {
        sentence: '两个快照的编号哈希方式不同。',
        remedy:
          '请比较以相同的 --hash-ids 与密钥生成的快照；此处写上 --hash-ids 与该密钥，未经哈希的编号也会被哈希。',
      },
    );
  if (from.thresholds !== to.thresholds)
    throw usage(
      'diff.thresholds',
      'The two snapshots were made with different thresholds.',
      'Run `loyalty report --as-of` again for the earlier day.',
      {
        sentence: '两个快照所用阈值不同。',
        remedy: '请对较早的一天重新运行 `loyalty report --as-of`。',
      },
    );
  if (areUnrelated(from.people, to.people))
    throw usage(
      'diff.unrelated',
      `The snapshots of ${shown(from.asOf)} and ${shown(to.asOf)} have hardly a customer in common, or none: nobody can be said to have moved.`,
      'Compare two days of one shop, whose ids are written alike.',
      {
        sentence: `${shown(from.asOf)} 与 ${shown(to.asOf)} 的快照几乎没有或完全没有相同的客户：无法说明谁有变化。`,
        remedy: '请比较同一店铺的两天，且编号写法相同。',
      },
    );
  if (areBound && isOlderRule(from) !== isOlderRule(to))
    throw usage(
      'diff.rule',
      `The snapshot of ${shown(from.asOf)} was judged by an older rule, so that no bound can be held to what changed since.`,
      'Run `loyalty report --as-of` again for the earlier day, or leave out --fail-on.',
      {
        sentence: `${shown(from.asOf)} 的快照按旧规则判断，其后的变化不能与界限相比。`,
        remedy: '请对较早的一天重新运行 `loyalty report --as-of`，或去掉 --fail-on。',
      },
    );
}
