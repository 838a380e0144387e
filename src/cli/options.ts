import { availableParallelism, totalmem } from 'node:os';
import { Option, type Command } from 'commander';
import { LoyaltyError } from '../errors.ts';
import { dayOfIso } from '../engine/days.ts';
import { encodingChoices, type Encoding } from '../engine/encodings.ts';
import { shown } from '../printable.ts';
import type { Context } from './context.ts';

/** Options as commander hands them over; absent where nothing was said. */
export interface CommonOptions {
  format?: string;
  output?: string;
  lang?: 'en' | 'zh';
  excel?: boolean;
  hashIds?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  color?: 'auto' | 'always' | 'never';
}

/** Options of every command that reads files. */
export interface DataOptions extends CommonOptions {
  config?: string;
  table?: string;
  asOf?: string;
  maxAge?: string;
  timezone?: string;
  dateOrder?: 'ymd' | 'dmy' | 'mdy';
  decimal?: 'point' | 'comma';
  preset?: string[];
  encoding?: Encoding;
  onError?: 'fail' | 'skip' | 'quarantine';
  quarantine?: string;
  memory?: string;
  threads?: string;
}

/** Adds the options that every command has. */
export function withCommonOptions(command: Command, formats: readonly string[]): Command {
  return withPlainOptions(command, formats).option(
    '-o, --output <file>',
    'write to a file, complete or not at all',
  );
}

/** The same without an output file. */
export function withPlainOptions(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option('-f, --format <format>', 'how to print').choices([...formats]))
    .addOption(
      new Option('--lang <language>', 'language for people (default: your locale)').choices(['en', 'zh']),
    )
    .option('--quiet', 'say nothing but errors')
    .option('--verbose', 'say what was read and how, and show the stack of errors')
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']));
}

/** Adds the options that say how files are written. */
export function withReadingOptions(command: Command): Command {
  return command
    .option('--timezone <zone>', 'zone in which days begin (default: UTC)')
    .addOption(
      new Option('--date-order <order>', 'order of dates like 05/01/2024').choices(['ymd', 'dmy', 'mdy']),
    )
    .addOption(
      new Option('--decimal <sign>', 'decimal sign of numbers like 1,234 or 1.234').choices([
        'point',
        'comma',
      ]),
    )
    .option(
      '--preset <name>',
      'read an export as a platform writes it: a name of `schema --presets`, a JSON file, or none to recognise none (repeatable)',
      (name: string, before: string[] | undefined) => [...(before ?? []), name],
    )
    .addOption(
      new Option('--encoding <name>', 'how text is written that is not UTF-8').choices([...encodingChoices]),
    );
}

/** Adds the options of commands that read files. */
export function withDataOptions(command: Command): Command {
  return withReadingOptions(command)
    .option('--excel', 'CSV that Excel opens correctly (with a byte-order mark)')
    .option('--hash-ids', 'replace customer ids by keyed hashes (key in LOYALTY_HASH_KEY)')
    .option('--config <file>', 'configuration (default: loyalty.config.json here or beside the inputs)')
    .option('--table <table>', 'which table standard input is (default: transactions)')
    .option('--as-of <date>', 'look from this day (default: the last credible transaction date)')
    .option('--max-age <duration>', 'fail when the data end longer ago, like 3d')
    .addOption(
      new Option('--on-error <what>', 'bad records: stop, leave out, or keep in a file')
        .choices(['fail', 'skip', 'quarantine'])
        .default('skip'),
    )
    .option('--quarantine <file>', 'where --on-error quarantine keeps bad records')
    .option('--memory <size>', 'memory limit of the engine, like 2GB (default: half of the machine)')
    .option('--threads <n>', 'processors to use (default: all)');
}

/** `--model`: spelled out here because the core is loaded only when a command runs. */
export const modelOption = (): Option =>
  new Option('--model <model>', 'the model that foretells purchases')
    .choices(['combined', 'bg-nbd', 'mbg-nbd', 'pareto-nbd'])
    .default('combined');

/** `en` or `zh`: what was said, else the locale. */
export function languageOf(
  options: CommonOptions,
  configured: string | undefined,
  context: Context,
): 'en' | 'zh' {
  if (options.lang !== undefined) return options.lang;
  if (configured === 'en' || configured === 'zh') return configured;
  const { env } = context;
  return /^zh/i.test(env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '') ? 'zh' : 'en';
}

/** Colour level of chalk for a stream. */
export function colorLevel(options: CommonOptions, stream: { isTTY?: boolean }, context: Context): 0 | 1 {
  const { env } = context;
  if (options.color === 'always') return 1;
  if (options.color === 'never') return 0;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return 0;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0') return 1;
  return stream.isTTY === true && env['TERM'] !== 'dumb' ? 1 : 0;
}

/** The format to print in: what was said, else the ending of the output file, else table for people and CSV for pipes. */
export function formatFor(options: CommonOptions, formats: readonly string[], context: Context): string {
  const named = options.format ?? formatOfFile(options.output, formats);
  return named ?? (options.output === undefined && context.stdout.isTTY === true ? 'table' : 'csv');
}

const endings: Readonly<Record<string, string>> = {
  txt: 'table',
  md: 'md',
  html: 'html',
  htm: 'html',
  csv: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  parquet: 'parquet',
  sarif: 'sarif',
  xml: 'junit',
};

/**
 * The format that the ending of an output file names; null where it has none, or there is no file.
 *
 * @throws LoyaltyError when the ending is of no format of the command: another name would promise what is not in the file
 */
export function formatOfFile(
  file: string | undefined,
  formats: readonly string[],
  otherwise = { en: 'or say --format', zh: '或写明 --format' },
): string | null {
  const ending = /\.([a-z][a-z0-9]*)$/i.exec(file ?? '')?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  const format = endings[ending];
  if (format !== undefined && formats.includes(format)) return format;
  const known = Object.keys(endings).filter((each) => formats.includes(endings[each] ?? ''));
  throw new LoyaltyError(
    'usage',
    'output.ending',
    `-o ${shown(file ?? '')} ends in no format that is written here.`,
    `Known are ${known.map((each) => `.${each}`).join(', ')}; ${otherwise.en}.`,
    {
      zh: {
        sentence: `-o ${shown(file ?? '')} 的后缀不是此处能写的格式。`,
        remedy: `可用 ${known.map((each) => `.${each}`).join('、')}；${otherwise.zh}。`,
      },
    },
  );
}

export function asOfOption(text: string | undefined): number | null {
  if (text === undefined) return null;
  const day = dayOfIso(text);
  if (day === null)
    throw new LoyaltyError(
      'usage',
      'usage.as-of',
      `--as-of \`${text}\` is not a date.`,
      'Write it like --as-of 2026-11-22.',
      { zh: { sentence: `--as-of \`${text}\` 不是日期。`, remedy: '请写成 --as-of 2026-11-22 的形式。' } },
    );
  return day;
}

/** Days of `3d`, `2w`, `36h`; null when nothing was said. */
export function maxAgeOption(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, count, unit] = /^(\d+(?:\.\d+)?)([hdw])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined)
    throw new LoyaltyError(
      'usage',
      'usage.max-age',
      `--max-age \`${text}\` is not a duration.`,
      'Write it like --max-age 3d.',
      { zh: { sentence: `--max-age \`${text}\` 不是时长。`, remedy: '请写成 --max-age 3d 的形式。' } },
    );
  return Number(count) * { h: 1 / 24, d: 1, w: 7 }[unit as 'h' | 'd' | 'w'];
}

export function timezoneOption(text: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch (cause) {
    throw new LoyaltyError(
      'usage',
      'usage.timezone',
      `--timezone \`${text}\` is not a time zone.`,
      'Write an IANA name like --timezone Asia/Shanghai.',
      {
        cause,
        zh: {
          sentence: `--timezone \`${text}\` 不是时区。`,
          remedy: '请写 IANA 名称，例如 --timezone Asia/Shanghai。',
        },
      },
    );
  }
}

export function threadsOption(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const threads = Number(text);
  if (!Number.isInteger(threads) || threads < 1 || threads > 256)
    throw new LoyaltyError(
      'usage',
      'usage.threads',
      `--threads \`${text}\` is not a number of processors.`,
      'Write it like --threads 2.',
      { zh: { sentence: `--threads \`${text}\` 不是处理器数目。`, remedy: '请写成 --threads 2 的形式。' } },
    );
  return threads;
}

export function memoryOption(text: string | undefined): string {
  if (text === undefined) return `${Math.max(512, Math.floor(totalmem() / 2 / (1 << 20)))}MiB`;
  if (!/^\d+(\.\d+)?\s*([KMGT]i?B|B)$/i.test(text))
    throw new LoyaltyError(
      'usage',
      'usage.memory',
      `--memory \`${text}\` is not a size.`,
      'Write it like --memory 2GB.',
      { zh: { sentence: `--memory \`${text}\` 不是大小。`, remedy: '请写成 --memory 2GB 的形式。' } },
    );
  return text;
}

/** How many customers, or places of findings, are listed; null when nothing was said. */
export function limitOption(
  text: string | undefined,
  { name = '--limit', of = 'customers', most = Infinity }: { name?: string; of?: string; most?: number } = {},
): number | null {
  if (text === undefined) return null;
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit > most)
    throw new LoyaltyError(
      'usage',
      'usage.limit',
      `${name} \`${text}\` is not a number of ${of}${most < Infinity ? ` up to ${most}` : ''}.`,
      `Write it like ${name} 50.`,
      {
        zh: {
          sentence: `${name} \`${text}\` 不是${most < Infinity ? `不超过 ${most} 的` : ''}整数。`,
          remedy: `请写成 ${name} 50 的形式。`,
        },
      },
    );
  return limit;
}

/** Columns of the terminal, as the reports take them; nothing where output goes elsewhere. */
export function widthOf({ stdout }: Context): { width?: number } {
  const { columns } = stdout as { columns?: number };
  return columns === undefined ? {} : { width: columns };
}
