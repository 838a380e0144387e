import { readiness, requirable } from '../../checks/index.ts';
import { isoOfDay, sha256Of } from '../../engine/index.ts';
import { LoyaltyError } from '../../errors.ts';
import { shown } from '../../printable.ts';
import { newOf, type FindingGroup, type ValidatedInput, type ValidateReport } from '../../reports/index.ts';
import type { ValidateOptions } from '../commands/validate.ts';
import type { Context } from '../context.ts';
import { nearestNames } from '../nearest.ts';
import { languageOf, maxAgeOption } from '../options.ts';
import { withSession, type Session } from '../session.ts';
import { version } from '../../version.ts';
import { isolatedIn, keepIsolated } from './keep-isolated.ts';
import { comparedPlaces, nameFrom, readBaseline, withKnown, writeBaseline } from './baseline.ts';
import { collect, type Found } from './collect.ts';
import { unreadFindings } from './unread.ts';
import { unusableFinding, type Unusable } from './unusable.ts';
import { failOnOptions, metricsOf, ruleOptions, verdictOf, type RuleLevel } from './verdict.ts';
import { worldOf } from './world.ts';

/** Reads the inputs, checks them, and hands the report on while the run is still open. */
export async function validateInputs(
  inputs: readonly string[],
  options: ValidateOptions,
  wanted: { places: number; digests: boolean },
  context: Context,
  print: (report: ValidateReport, lang: 'en' | 'zh') => Promise<void>,
): Promise<ValidateReport> {
  // Mistyped options are found before the files are read.
  const failOn = failOnOptions(options.failOn ?? []);
  ruleOptions(options.rule ?? [], {});
  const required = requireOption(options.require);
  if (options.updateBaseline === true && options.baseline === undefined)
    throw new LoyaltyError(
      'usage',
      'usage.baseline',
      '--update-baseline needs a file.',
      'Add --baseline FILE.',
      { zh: { sentence: '--update-baseline 需要一个文件。', remedy: '请加上 --baseline 文件。' } },
    );
  const isUpdate = options.updateBaseline === true;
  const baseline =
    options.baseline === undefined || isUpdate ? null : await readBaseline(options.baseline, context);
  const unusable: Unusable[] = [];
  // One at least, so that a list of none can be told from what has no place.
  const places = Math.max(wanted.places, options.baseline === undefined ? 1 : comparedPlaces);
  const judging = {
    places,
    onUnusable: (error: LoyaltyError, file: Unusable['file']) => void unusable.push({ error, file }),
  };
  return withSession(
    inputs,
    options,
    context,
    async (session) => {
      const levels = ruleOptions(options.rule ?? [], session.config.rules ?? {});
      const off = new Set([...levels].flatMap(([rule, level]) => (level === 'off' ? [rule] : [])));
      const asked = { maxAge: maxAgeOption(options.maxAge), required };
      const world = await worldOf(session, asked, context);
      await keepIsolated(session, world);
      const found = await foundIn(session, unusable, async () => [
        ...unreadFindings(session, unusable.length === 0, off),
        ...(await collect(session, world, places, off)),
      ]);
      const weighed = weigh(found, levels);
      if (isUpdate && options.baseline !== undefined) await writeBaseline(options.baseline, weighed, context);
      const groups = inOrder(
        isUpdate
          ? weighed.map((group) => ({ ...group, known: group.severity === 'info' ? 0 : group.count }))
          : withKnown(weighed, baseline, {
              inputs: [
                ...session.tables.files.map(({ source }) => source.candidate.cite),
                ...unusable.map(({ file }) => file.file),
              ],
              named: nameFrom(options.baseline ?? '', context),
            }),
      )
        .map((group) => listed(group, wanted.places))
        .map((group) => (options.hashIds === true ? withoutValues(group) : group));
      const validated = await inputsOf(session, unusable, wanted.digests, await isolatedIn(world));
      const metrics = metricsOf(groups, validated);
      const report: ValidateReport = {
        tool: { name: 'loyalty', version },
        asOf: world.asOfDay === null ? null : isoOfDay(world.asOfDay),
        config: { ...session.config, timezone: session.timezone },
        inputs: validated,
        unused: session.tables.unused,
        groups,
        readiness: readiness(new Set(world.sources)),
        required,
        metrics,
        baseline:
          options.baseline === undefined
            ? null
            : { path: options.baseline, known: groups.reduce((sum, { known }) => sum + known, 0) },
        ...verdictOf(groups, metrics, failOn),
      };
      await print(report, languageOf(options, session.config.lang, context));
      return report;
    },
    judging,
  );
}

function listed(group: FindingGroup, most: number): FindingGroup {
  const places = group.places.slice(0, most);
  return { ...group, places, truncated: group.places.length > 0 && places.length < group.count };
}

/** The files nobody could use come first; an error that is no finding ends the run as anywhere else. */
async function foundIn(
  { engine }: Session,
  unusable: readonly Unusable[],
  others: () => Promise<Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const each of unusable) {
    const finding = await unusableFinding(engine, each);
    if (finding === null) throw each.error;
    found.push(finding);
  }
  return [...found, ...(await others())];
}

function weigh(found: readonly Found[], levels: ReadonlyMap<string, RuleLevel>): Found[] {
  return found.flatMap((group) => {
    const level = levels.get(group.rule) ?? group.severity;
    return level === 'off' ? [] : [{ ...group, severity: level }];
  });
}

/** Ids that must not be seen may stand in any value and line. */
function withoutValues(group: FindingGroup): FindingGroup {
  const places = group.places.map((place) => ({ ...place, value: null, excerpt: null }));
  return { ...group, detail: null, value: null, places };
}

const rank = { error: 0, warning: 1, info: 2 } as const;

/** What is new before what is known, worst first; of one weight the rule with most records first, and its files together. */
function inOrder(groups: readonly FindingGroup[]): FindingGroup[] {
  const totals = new Map<string, number>();
  for (const { rule, count } of groups) totals.set(rule, (totals.get(rule) ?? 0) + count);
  const total = ({ rule }: FindingGroup) => totals.get(rule) ?? 0;
  return groups.toSorted(
    (a, b) =>
      Number(newOf(a) === 0) - Number(newOf(b) === 0) ||
      rank[a.severity] - rank[b.severity] ||
      total(b) - total(a) ||
      compare(a.rule, b.rule) ||
      b.count - a.count ||
      compare(a.file, b.file) ||
      compare(a.column ?? '', b.column ?? ''),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function inputsOf(
  { tables }: Session,
  unusable: readonly Unusable[],
  digests: boolean,
  isolated: ReadonlyMap<number, number>,
): Promise<ValidatedInput[]> {
  const read = await Promise.all(
    tables.files.map(async ({ source, table, fileNumber, count, mapping }) => ({
      path: source.candidate.cite,
      table: table.id,
      format: source.format,
      ...count,
      rows: count.rows - (isolated.get(fileNumber) ?? 0),
      rejected: count.rejected + (isolated.get(fileNumber) ?? 0),
      sha256: digests
        ? await sha256Of(source.candidate.path === '-' ? source.path : source.candidate.path)
        : null,
      columns: Object.fromEntries([...mapping].map(([name, { from }]) => [name, from])),
    })),
  );
  const named = new Set(read.map(({ path }) => path));
  const others = [...new Set(unusable.map(({ file }) => file.file))].filter((file) => !named.has(file));
  const none = {
    table: null,
    format: null,
    records: 0,
    rows: 0,
    rejected: 0,
    blank: 0,
    sha256: null,
    columns: {},
  };
  return [...read, ...others.map((path) => ({ path, ...none }))].sort((a, b) => compare(a.path, b.path));
}

function requireOption(text: string | undefined): string[] {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of names)
    if (!requirable.includes(name))
      throw new LoyaltyError(
        'usage',
        'usage.require',
        `--require ${shown(name)} is no command, indicator, type or cause.`,
        `Did you mean ${shown(nearestNames(name, requirable, 1)[0] ?? '')}? There are ${requirable.map(shown).join(', ')}.`,
        {
          zh: {
            sentence: `--require ${shown(name)} 不是命令、指标、类型或原因。`,
            remedy: `是否应为 ${shown(nearestNames(name, requirable, 1)[0] ?? '')}？可用 ${requirable.map(shown).join('、')}。`,
          },
        },
      );
  if (text !== undefined && names.length === 0)
    throw new LoyaltyError(
      'usage',
      'usage.require',
      '--require names nothing.',
      'Write it like --require score,churn.',
      { zh: { sentence: '--require 没有写出名称。', remedy: '请写成 --require score,churn 的形式。' } },
    );
  return names;
}
