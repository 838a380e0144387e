import { createWriteStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { stat } from 'node:fs/promises';
import { overrideThresholds, thresholdTable, type Thresholds } from '../core/index.ts';
import {
  discover,
  isoOfDay,
  openDuckDb,
  readTables,
  spooler,
  type Candidate,
  type Engine,
  type ReadTables,
  type Reject,
} from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import { columnsOf, tableById, tables } from '../tables/index.ts';
import { loadConfig, type Config } from './config.ts';
import { Interrupted, type Context } from './context.ts';
import {
  asOfOption,
  maxAgeOption,
  memoryOption,
  tableOption,
  threadsOption,
  timezoneOption,
  type DataOptions,
} from './options.ts';
import { openPrivateFolder } from './private-folder.ts';

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
}

/** Reads the inputs, hands them to `use`, and cleans up whatever happens. */
export async function withSession<Result>(
  inputs: readonly string[],
  options: DataOptions,
  context: Context,
  use: (session: Session) => Promise<Result>,
): Promise<Result> {
  const candidates = await discover(inputs, {
    folder: context.cwd,
    standardInputTable: tableOption(options.table),
  });
  const { config, path: configPath } = await readConfig(inputs, options, context);
  const thresholds = thresholdsOf(config);
  const asOfDay = asOfOption(options.asOf ?? config.asOf);
  const timezone = timezoneOption(options.timezone ?? config.timezone ?? 'UTC');
  maxAgeOption(options.maxAge); // A mistyped duration is found before the files are read.

  const folder = await openPrivateFolder();
  const quarantine = openQuarantine(options, context);
  let engine: Engine | null = null;
  const interrupt = () => engine?.interrupt();
  context.signal.addEventListener('abort', interrupt);
  try {
    engine = await openDuckDb({
      memory: memoryOption(options.memory),
      threads: threadsOption(options.threads),
      temporaryFolder: folder.path,
      readableFiles: candidates.filter(({ path }) => path !== '-').map(({ path }) => path),
    });
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
      standardInput: context.stdin,
      spool,
      onReject: quarantine?.keep ?? null,
    });
    if (options.onError === 'fail') refuseRejects(read);
    await quarantine?.close();
    return await use({
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
    });
  } catch (error) {
    if (context.signal.aborted) throw new Interrupted();
    throw error;
  } finally {
    context.signal.removeEventListener('abort', interrupt);
    engine?.close();
    folder.remove();
  }
}

async function readConfig(inputs: readonly string[], options: DataOptions, context: Context) {
  const folders = new Set<string>();
  for (const input of inputs) {
    const path = input.replace(/^[a-z_]+=/i, '');
    if (path === '-') continue;
    const absolute = resolve(context.cwd, path);
    const isFolder = await stat(absolute).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    folders.add(isFolder ? absolute : dirname(absolute));
  }
  return loadConfig({
    cwd: context.cwd,
    ...(options.config === undefined ? {} : { explicit: options.config }),
    inputFolders: [...folders],
    vocabulary: {
      tableIds: tables.map(({ id }) => id),
      columnsOf: (id) => {
        const table = tableById(id);
        return table === undefined ? [] : columnsOf(table).map(({ name }) => name);
      },
      thresholdNames: Object.keys(thresholdTable),
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

function refuseRejects({ findings }: ReadTables): void {
  const errors = findings
    .filter(({ rule }) => rule.startsWith('record.') || rule.startsWith('cell.') || rule.startsWith('id.sci'))
    .filter(({ rule }) => rule !== 'cell.optional' && rule !== 'record.duplicate');
  const first = errors.find(({ line }) => line !== null) ?? errors[0];
  if (first === undefined) return;
  const count = errors.reduce((sum, each) => sum + each.count, 0);
  throw new LoyaltyError(
    'data',
    first.rule,
    `${count} bad record${count === 1 ? '' : 's'}; the first is in ${first.file}${first.line === null ? '' : `, line ${first.line}`}${first.column === null ? '' : `, column \`${first.column}\``}${first.value === null ? '' : `: \`${first.value}\``} (${first.rule}).`,
    'Correct them, or leave them out with --on-error skip.',
  );
}

/** Bad records, each with its place and reason. */
function openQuarantine(options: DataOptions, context: Context) {
  if (options.onError !== 'quarantine') {
    if (options.quarantine !== undefined)
      throw new LoyaltyError(
        'usage',
        'usage.quarantine',
        '--quarantine needs --on-error quarantine.',
        'Add it.',
      );
    return null;
  }
  if (options.quarantine === undefined)
    throw new LoyaltyError(
      'usage',
      'usage.quarantine',
      '--on-error quarantine needs a file.',
      'Add --quarantine FILE.',
    );
  const stream = createWriteStream(resolve(context.cwd, options.quarantine));
  const done = finished(stream);
  done.catch(() => undefined);
  const quoted = (text: string | number | null) =>
    text === null ? '' : `"${String(text).replaceAll('"', '""')}"`;
  stream.write('file,line,record,rule,column,value,raw\n');
  return {
    keep(reject: Reject) {
      const { file, line, record, rule, column, value, raw } = reject;
      stream.write(`${[file, line, record, rule, column, value, raw].map(quoted).join(',')}\n`);
    },
    async close() {
      stream.end();
      await done;
    },
  };
}

/** Refuses data that end too long ago: a dead export must not look like news. */
export function refuseStale(options: DataOptions, asOfDay: number, context: Context): void {
  const limit = maxAgeOption(options.maxAge);
  if (limit === null) return;
  const age = context.now().getTime() / 86_400_000 - (asOfDay + 1);
  if (age <= limit) return;
  throw new LoyaltyError(
    'data',
    'data.stale',
    `The data end on ${isoOfDay(asOfDay)}, ${Math.floor(age)} days ago, which is more than --max-age ${options.maxAge}.`,
    'Check that the export still runs; an existing output was left as it is.',
  );
}
