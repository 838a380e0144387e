import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { encodingChoices } from '../engine/encodings.ts';
import { LoyaltyError } from '../errors.ts';
import { printable } from '../printable.ts';
import { expectation, shownPath, shownValue, valueAt, type Issue, type Path } from './json-faults.ts';
import { parseJson } from './json-text.ts';

/*
 * `loyalty.config.json`: found, read, and checked against what there is. The expressions in it are only
 * taken as text here; src/engine/inputs/expression.ts understands them.
 */

export const configFileName = 'loyalty.config.json';

/** JSON can write a NUL, but neither a path nor a name nor SQL can hold one. */
const text = z
  .string()
  .min(1)
  .refine((value) => !value.includes('\0'), { error: 'must not hold a NUL character' });

const timezone = text
  .refine(isTimezone, { error: (issue) => `must be an IANA time zone${nearestTimezone(issue.input)}` })
  .meta({ description: 'IANA time zone in which days begin, such as Europe/London. Default: UTC.' });

const lookup = z
  .strictObject({
    table: text.exactOptional().meta({ description: 'A table of the contract to look up in.' }),
    file: text.exactOptional().meta({ description: 'A file to look up in.' }),
    on: z
      .union([text, z.record(text, text)])
      .meta({ description: 'The column both have, or our columns with the names of theirs.' }),
  })
  .refine((value) => (value.table === undefined) !== (value.file === undefined), {
    error: 'must name either `table` or `file`',
  });

const expected = z.strictObject({
  columns: z
    .array(text)
    .exactOptional()
    .meta({ description: 'Columns that must be there: of the contract, or as the file spells them.' }),
  minRows: z
    .int()
    .min(0)
    .exactOptional()
    .meta({ description: 'Fewest usable records of all files together.' }),
  maxAge: z
    .string()
    .regex(/^\d+(\.\d+)?[hdw]$/)
    .exactOptional()
    .meta({ description: 'How long ago the newest record may be, such as 3d.' }),
  values: z
    .record(text, z.array(text).min(1))
    .exactOptional()
    .meta({ description: 'Column of the contract → the values it may have.' }),
});

const table = z.strictObject({
  files: z.array(text).min(1).exactOptional().meta({ description: 'Files or globs that hold this table.' }),
  columns: z
    .record(text, text)
    .exactOptional()
    .meta({ description: 'Column of the contract → name in the file, quoted constant, or arithmetic.' }),
  where: z
    .union([text, z.record(text, text)])
    .exactOptional()
    .meta({
      description: 'A condition rows must meet, or several with names under which failing rows count.',
    }),
  join: z
    .union([lookup, z.array(lookup)])
    .exactOptional()
    .meta({ description: 'Brings in the columns of a lookup table or file.' }),
  orderTotals: z.array(text).min(1).exactOptional().meta({
    description: 'Columns of the contract that hold the total of the order on each of its lines.',
  }),
  filledOnce: z.array(text).min(1).exactOptional().meta({
    description: 'Columns of the file that are filled on one line of an order only.',
  }),
  scale: z
    .union([text, z.record(text, text)])
    .exactOptional()
    .meta({ description: 'Surveys, one column per question: scale such as 1-7, for all or by item.' }),
  expect: expected.exactOptional().meta({ description: 'What `validate` holds the table against.' }),
});

const schema = z
  .strictObject({
    $schema: text.exactOptional(),
    asOf: z.iso
      .date()
      .exactOptional()
      .meta({ description: 'The day to look from. Default: the last credible transaction date.' }),
    timezone: timezone.exactOptional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .exactOptional()
      .meta({ description: 'ISO 4217 code, such as GBP.' }),
    dateOrder: z.enum(['ymd', 'dmy', 'mdy']).exactOptional(),
    decimal: z.enum(['point', 'comma']).exactOptional(),
    encoding: z
      .enum(encodingChoices)
      .exactOptional()
      .meta({ description: 'How text is written that is not UTF-8.' }),
    lang: z.enum(['en', 'zh']).exactOptional(),
    presets: z.array(text).exactOptional().meta({
      description:
        'Names of presets, or JSON files that hold one: tried before the known ones are recognised. With "none" among them no known one is.',
    }),
    tables: z.record(text, table).exactOptional(),
    thresholds: z.record(text, z.number()).exactOptional(),
    lexicon: text
      .exactOptional()
      .meta({ description: 'JSON file with own words: `loyalty schema lexicon`.' }),
    rules: z
      .record(text, z.enum(['off', 'info', 'warning', 'error']))
      .exactOptional()
      .meta({ description: 'How much a finding of `validate` weighs, by rule.' }),
  })
  .meta({ title: configFileName });

export type Config = z.output<typeof schema>;

/** The names a configuration may use, given by the caller. */
export interface Vocabulary {
  tableIds: readonly string[];
  columnsOf: (tableId: string) => readonly string[];
  thresholdNames: readonly string[];
  ruleNames: readonly string[];
}

export interface LoadedConfig {
  config: Config;
  /** Absolute; null where there is no configuration. Relative files in it are relative to its folder. */
  path: string | null;
}

/** The published JSON Schema, for editors. Names of tables, columns and thresholds are checked on reading only. */
export function configJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: 'input' });
}

export async function loadConfig(settings: {
  cwd: string;
  /** `--config FILE`. */
  explicit?: string;
  /** The folders the inputs lie in. */
  inputFolders: readonly string[];
  vocabulary: Vocabulary;
}): Promise<LoadedConfig> {
  const found = await find(settings);
  if (found === null) return { config: {}, path: null };
  const fromHere = relative(settings.cwd, found.path);
  const cite = printable(fromHere.startsWith('..') || isAbsolute(fromHere) ? found.path : fromHere);
  return { config: parseConfig(found.source, cite, settings.vocabulary), path: found.path };
}

/** Checks the text of a configuration. `cite` names it in errors. */
export function parseConfig(source: string, cite: string, vocabulary: Vocabulary): Config {
  const json = parseJson(source, cite);
  const result = schema.safeParse(json);
  if (!result.success) {
    const issue = result.error.issues[0];
    if (issue) throw explain(issue, json, cite);
  }
  const config = result.data ?? {};
  checkNames(config, cite, vocabulary);
  return config;
}

// ---------------------------------------------------------------------------------------------- finding

interface Found {
  path: string;
  source: string;
}

async function find(settings: {
  cwd: string;
  explicit?: string;
  inputFolders: readonly string[];
}): Promise<Found | null> {
  if (settings.explicit !== undefined) {
    const path = resolve(settings.cwd, settings.explicit);
    const source = await read(path);
    if (source !== null) return { path, source };
    throw new LoyaltyError(
      'input',
      'config.missing',
      `The configuration ${printable(settings.explicit)} does not exist.`,
      'Check the path given with --config.',
      {
        zh: {
          sentence: `配置文件 ${printable(settings.explicit)} 不存在。`,
          remedy: '请检查 --config 给出的路径。',
        },
      },
    );
  }
  const here = resolve(settings.cwd, configFileName);
  const source = await read(here);
  if (source !== null) return { path: here, source };

  const beside = new Map<string, Found>();
  for (const folder of settings.inputFolders) {
    const path = resolve(settings.cwd, folder, configFileName);
    const source = await read(path);
    if (source !== null) beside.set(await realpath(path), { path, source });
  }
  const [first, second] = beside.values();
  if (first && second) {
    throw new LoyaltyError(
      'usage',
      'config.ambiguous',
      `The inputs have two configurations beside them: ${printable(first.path)} and ${printable(second.path)}.`,
      'Say with --config which one counts.',
      {
        zh: {
          sentence: `输入旁有两个配置文件：${printable(first.path)} 与 ${printable(second.path)}。`,
          remedy: '请用 --config 指明以哪个为准。',
        },
      },
    );
  }
  return first ?? null;
}

/** Null where there is no such file. */
async function read(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new LoyaltyError(
      'input',
      'config.unreadable',
      code === 'EISDIR'
        ? `The configuration ${printable(path)} is a folder.`
        : `The configuration ${printable(path)} cannot be read (${String(code ?? error)}).`,
      code === 'EISDIR' ? 'Name a file in it.' : 'Check that it is a file and that you may read it.',
      {
        cause: error,
        zh: {
          sentence:
            code === 'EISDIR'
              ? `配置 ${printable(path)} 是文件夹。`
              : `配置文件 ${printable(path)} 无法读取（${String(code ?? error)}）。`,
          remedy: code === 'EISDIR' ? '请写明其中的文件。' : '请检查它是否为文件，以及读取权限。',
        },
      },
    );
  }
}

// ----------------------------------------------------------------------------------------------- naming

function checkNames(config: Config, cite: string, vocabulary: Vocabulary): void {
  const check = (where: string, what: string, name: string, names: readonly string[]) => {
    if (!names.includes(name)) throw unknown(cite, `${where}: unknown ${what}`, name, names);
  };
  for (const [id, table] of Object.entries(config.tables ?? {})) {
    check('tables', 'table', id, vocabulary.tableIds);
    const columns = vocabulary.columnsOf(id);
    for (const column of Object.keys(table.columns ?? {}))
      check(`tables.${id}.columns`, 'column', column, columns);
    if (id !== 'surveys' && table.scale) check(`tables.${id}`, 'key', 'scale', ['columns', 'where']);
    for (const column of Object.keys(table.expect?.values ?? {}))
      check(`tables.${id}.expect.values`, 'column', column, columns);
    for (const each of [table.join ?? []].flat()) {
      if (each.table !== undefined) check(`tables.${id}.join`, 'table', each.table, vocabulary.tableIds);
    }
  }
  for (const name of Object.keys(config.rules ?? {})) check('rules', 'rule', name, vocabulary.ruleNames);
  for (const name of Object.keys(config.thresholds ?? {})) {
    check('thresholds', 'threshold', name, vocabulary.thresholdNames);
  }
}

function unknown(cite: string, what: string, name: string, names: readonly string[]): LoyaltyError {
  const nearest = closest(name, names);
  // "Did you mean" is an insult where the nearest name has nothing in common with what was written.
  const similar = distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, nearest.length / 2);
  const few = names.length <= 12;
  let remedy = `The nearest known one is \`${nearest}\`.`;
  if (similar) remedy = `Did you mean \`${nearest}\`?`;
  else if (few) remedy = `Known are ${names.map((each) => `\`${each}\``).join(', ')}.`;
  const remedyZh = similar
    ? `是否应为 \`${nearest}\`？`
    : few
      ? `已知的有 ${names.map((each) => `\`${each}\``).join('、')}。`
      : `最接近的是 \`${nearest}\`。`;
  return new LoyaltyError('usage', 'config.unknown-key', `${cite}: ${what} \`${printable(name)}\`.`, remedy, {
    zh: { sentence: `${cite}：不认识 \`${printable(name)}\`。`, remedy: remedyZh },
  });
}

// ------------------------------------------------------------------------------------------- explaining

/** One sentence for one fault: where, what is expected, what stands there. */
function explain(issue: Issue, json: unknown, cite: string, base: Path = []): LoyaltyError {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return unknown(cite, `${path.length > 0 ? `${shownPath(path)}: ` : ''}unknown key`, key, keysAt(path));
  }
  if (issue.code === 'invalid_union') {
    // The alternatives differ in type (text, object, list): the one that got further is the one meant.
    const meant = issue.errors.map(([first]) => first).find((first) => first && !isWrongType(first));
    if (meant) return explain(meant, json, cite, path);
  }
  const subject = path.length > 0 ? `\`${printable(shownPath(path))}\`` : 'the configuration';
  return new LoyaltyError(
    'usage',
    'config.invalid',
    `${cite}: ${subject} ${expectation(issue, valueAt(json, path))}.`,
    'Correct it; the JSON Schema of the configuration says what is allowed.',
  );
}

function isWrongType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

/** The keys of the object an unknown key stands in. Only four places have a fixed set. */
function keysAt(path: Path): string[] {
  if (path.length === 0) return Object.keys(schema.shape);
  if (path[2] === 'expect') return Object.keys(expected.shape);
  return Object.keys(path.length === 2 ? table.shape : lookup.shape);
}

function isTimezone(name: string): boolean {
  // `Intl` also takes offsets such as +08:00 in newer versions; they are no zones (no summer time, no name).
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function nearestTimezone(name: unknown): string {
  const nearest = closest(String(name), ['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return ` such as ${nearest}, not ${shownValue(name)}`;
}
