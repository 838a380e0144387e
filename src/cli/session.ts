import { overrideThresholds, thresholdTable, type Thresholds } from '../core/index.ts';
import {
  discover,
  foldersOf,
  isoOfDay,
  openDuckDb,
  readTables,
  spooler,
  type Candidate,
  type PassedFolder,
  type Engine,
  type MeasureOptions,
  type ReadTables,
  type UnusableFile,
  surveyItemColumns,
} from '../engine/index.ts';
import { ruleNames } from '../checks/index.ts';
import { LoyaltyError } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import { rules } from '../findings/rules.ts';
import { printable, shown } from '../printable.ts';
import { columnsOf, isTableId, tableById, tables, type TableId } from '../tables/index.ts';
import { configNote } from './config-note.ts';
import { loadConfig, type Config } from './config.ts';
import { Interrupted, type Context } from './context.ts';
import { hashKey } from './hashing.ts';
import {
  languageOf,
  asOfOption,
  maxAgeOption,
  memoryOption,
  threadsOption,
  timezoneOption,
  type DataOptions,
} from './options.ts';
import { withoutOutputs } from './own-output.ts';
import { openPrivateFolder } from './private-folder.ts';
import { presetsAsked } from './presets.ts';
import { openQuarantine, type Quarantine } from './quarantine.ts';
import { openWorkers, type Workers } from './workers/pool.ts';

/** The inputs of a run, read into the engine, and the settings in force. */
export interface Session {
  engine: Engine;
  config: Config;
  configPath: string | null;
  thresholds: Thresholds;
  candidates: readonly Candidate[];
  tables: ReadTables;
  timezone: string;
  asOfDay: number | null;
  temporaryFolder: string;
  spool: (name: string) => string;
  quarantine: Quarantine | null;
  workers: Workers;
  fit: NonNullable<MeasureOptions['fit']>;
  /** Stops the run where bad records are found and `--on-error fail` asks for it. */
  refuse: (findings: readonly Finding[]) => void;
}

/** How a command reads that judges the files themselves. */
export interface JudgingFiles {
  onUnusable?: (error: LoyaltyError, file: UnusableFile) => void;
  /** How many places of a kind of bad records are named. */
  places?: number;
}

/** Reads the inputs, hands them to `use`, and cleans up whatever happens. */
export async function withSession<Result>(
  inputs: readonly string[],
  options: DataOptions,
  context: Context,
  use: (session: Session) => Promise<Result>,
  /** Of a command that judges the files themselves: it goes on where others stop. */
  judging: JudgingFiles = {},
): Promise<Result> {
  const passed: PassedFolder[] = [];
  const candidates = await withoutOutputs(
    await discover(inputs, {
      folder: context.cwd,
      standardInputTable: tableOption(options.table),
      onPassed: (each) => passed.push(each),
    }),
    options,
    context,
  );
  const { config, path: configPath } = await readConfig(inputs, options, context);
  // For people: a job is silent on success, and what a program reads of standard error is JSON.
  if (options.config === undefined && options.quiet !== true && isForPeople(options, context)) {
    const lang = languageOf(options, config.lang, context);
    const note = await configNote({ path: configPath, candidates, lang }, context);
    if (note !== null) context.stderr.write(`${note}\n`);
  }
  const thresholds = thresholdsOf(config);
  const asOfDay = asOfOption(options.asOf ?? config.asOf);
  const timezone = timezoneOption(options.timezone ?? config.timezone ?? 'UTC');
  // A mistyped option is found before the files are read.
  maxAgeOption(options.maxAge);
  const memory = memoryOption(options.memory);
  const threads = threadsOption(options.threads);
  if (options.hashIds === true) hashKey(context);
  const presets = await presetsAsked(options, config, configPath, context);
  const quarantine = await openQuarantine(options, context);

  let folder: Awaited<ReturnType<typeof openPrivateFolder>> | null = null;
  let engine: Engine | null = null;
  const workers = openWorkers(threads, context.signal);
  const interrupt = () => engine?.interrupt();
  context.signal.addEventListener('abort', interrupt);
  const refuse = (findings: readonly Finding[]) => {
    if (options.onError === 'fail' && judging.onUnusable === undefined)
      refuseBad(findings, options.hashIds === true);
  };
  try {
    folder = await openPrivateFolder();
    engine = stoppable(
      await openDuckDb({
        memory,
        threads,
        temporaryFolder: folder.path,
        readableFiles: candidates.filter(({ path }) => path !== '-').map(({ path }) => path),
      }),
      context.signal,
    );
    const spool = spooler(folder.path);
    const read = await readTables({
      engine,
      candidates,
      tables: config.tables ?? {},
      styles: {
        dateOrder: options.dateOrder ?? config.dateOrder ?? null,
        decimal: options.decimal ?? config.decimal ?? null,
        timezone,
      },
      currency: config.currency,
      standardInput: context.stdin,
      signal: context.signal,
      spool,
      presets,
      encoding: options.encoding ?? config.encoding ?? null,
      onReject: quarantine?.keep ?? null,
      ...judging,
      idsAsWritten: judging.onUnusable !== undefined,
    });
    for (const { cite, files } of passed) read.unused.push({ file: cite, reason: 'subfolder', files });
    refuse(read.findings);
    const result = await use({
      engine,
      config,
      configPath,
      thresholds,
      candidates,
      tables: read,
      timezone,
      asOfDay,
      temporaryFolder: folder.path,
      spool,
      quarantine,
      workers,
      fit: fitBy(workers, thresholds),
      refuse,
    });
    quarantine?.commit();
    return result;
  } catch (error) {
    if (context.signal.aborted) throw new Interrupted();
    // Where no record can be used, the quarantine says why.
    if (error instanceof LoyaltyError && error.kind === 'data') quarantine?.commit();
    throw error;
  } finally {
    quarantine?.discard();
    context.signal.removeEventListener('abort', interrupt);
    await workers.close();
    await engine?.close();
    folder?.remove();
  }
}

/** A fit takes as long as starting a thread takes, and more, unless there are too few customers for any. */
const fitBy =
  (workers: Workers, thresholds: Thresholds): Session['fit'] =>
  async (...given) =>
    given[0].customers.length < thresholds['model.minCustomers']
      ? workers.runHere('fit', ...given)
      : workers.run('fit', ...given);

const isForPeople = ({ verbose }: DataOptions, { stderr }: Context): boolean =>
  verbose === true || stderr.isTTY === true;

/** An engine that starts nothing new after Ctrl-C. */
function stoppable(engine: Engine, signal: AbortSignal): Engine {
  const check = () => {
    if (signal.aborted) throw new Interrupted();
  };
  return {
    ...engine,
    async run(sql) {
      check();
      await engine.run(sql);
    },
    async rows(sql) {
      check();
      return engine.rows(sql);
    },
  };
}

async function readConfig(inputs: readonly string[], options: DataOptions, context: Context) {
  return loadConfig({
    cwd: context.cwd,
    ...(options.config === undefined ? {} : { explicit: options.config }),
    inputFolders: await foldersOf(inputs, context.cwd),
    vocabulary: {
      tableIds: tables.map(({ id }) => id),
      columnsOf: (id) => {
        const table = tableById(id);
        const items = id === 'surveys' ? surveyItemColumns : [];
        return table === undefined ? [] : [...columnsOf(table).map(({ name }) => name), ...items];
      },
      thresholdNames: Object.keys(thresholdTable),
      ruleNames,
    },
  });
}

function thresholdsOf(config: Config): Thresholds {
  try {
    return overrideThresholds(config.thresholds ?? {});
  } catch (cause) {
    throw new LoyaltyError(
      'usage',
      'config.threshold',
      `The configuration sets a threshold wrongly: ${(cause as Error).message}.`,
      'The README lists the thresholds.',
      { cause },
    );
  }
}

function refuseBad(findings: readonly Finding[], hashed: boolean): void {
  const errors = findings.filter(({ rule }) => rules[rule].severity === 'error');
  const placed = errors.filter(({ file, record }) => record !== null && file === errors[0]?.file);
  const [first = errors[0]] = placed.toSorted((a, b) => (a.record ?? 0) - (b.record ?? 0));
  if (first === undefined) return;
  const { rule, file, line, record, column, value } = first;
  const count = errors.reduce((sum, each) => sum + each.count, 0);
  const place = [
    printable(file),
    ...(line !== null ? [`line ${line}`] : record !== null ? [`record ${record}`] : []),
    ...(column === null ? [] : [`column ${shown(column)}`]),
  ].join(', ');
  const placeZh = [
    printable(file),
    ...(line !== null ? [`第 ${line} 行`] : record !== null ? [`第 ${record} 条记录`] : []),
    ...(column === null ? [] : [`列 ${shown(column)}`]),
  ].join('，');
  const whatZh = `${rules[rule].zh}${value === null || hashed ? '' : `（${shown(value)}）`}`;
  const what = `${rules[rule].en}${value === null || hashed ? '' : ` (${shown(value)})`}`;
  throw new LoyaltyError(
    'data',
    rule,
    count === 1 ? `${place}: ${what}.` : `${count} records are bad; the first is in ${place}: ${what}.`,
    `${rules[rule].remedy.en} Or leave bad records out with --on-error skip.`,
    {
      zh: {
        sentence: `${count === 1 ? '' : `${count} 条记录有误，首处：`}${placeZh}：${whatZh}。`,
        remedy: `${rules[rule].remedy.zh}或用 --on-error skip 跳过有误的记录。`,
      },
    },
  );
}

/** Refuses data that end too long ago: a dead export must not look like news. Days are those of the run's time zone. */
export async function refuseStale(
  options: DataOptions,
  { asOfDay, timezone }: { asOfDay: number; timezone: string },
  context: Context,
): Promise<void> {
  const limit = maxAgeOption(options.maxAge);
  if (limit === null) return;
  const age = await ageInDays({ asOfDay, timezone }, context);
  if (age <= limit) return;
  throw new LoyaltyError(
    'data',
    'data.stale',
    `The data end on ${isoOfDay(asOfDay)}, ${age} day${age === 1 ? '' : 's'} ago, which is more than --max-age ${options.maxAge}.`,
    'Check that the export still runs; an existing output was left as it is.',
    {
      zh: {
        sentence: `数据止于 ${isoOfDay(asOfDay)}，已过 ${age} 天，超过 --max-age ${options.maxAge}。`,
        remedy: '请检查导出是否仍在运行；已有的输出未改动。',
      },
    },
  );
}

/** How many days ago a day was, in the time zone of the run. */
export async function ageInDays(
  { asOfDay, timezone }: { asOfDay: number; timezone: string },
  context: Context,
): Promise<number> {
  const [{ differenceInCalendarDays }, { tz, TZDate }] = await Promise.all([
    import('date-fns/differenceInCalendarDays'),
    import('@date-fns/tz'),
  ]);
  const [year = 0, month = 0, day = 0] = isoOfDay(asOfDay).split('-').map(Number);
  const lastDay = new TZDate(year, month - 1, day, timezone);
  return differenceInCalendarDays(context.now(), lastDay, { in: tz(timezone) });
}

/** Which table standard input is. */
function tableOption(text: string | undefined): TableId {
  const id = text ?? 'transactions';
  if (isTableId(id)) return id;
  throw new LoyaltyError(
    'usage',
    'input.unknown-table',
    `--table \`${id}\` is not a table.`,
    '`loyalty schema` lists the tables.',
    { zh: { sentence: `--table \`${id}\` 不是数据表。`, remedy: '各表见 `loyalty schema`。' } },
  );
}
