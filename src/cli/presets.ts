import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { AskedPresets } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import { presetFileSchema, presetKeys, presets as known, type Preset } from '../presets/index.ts';
import { printable } from '../printable.ts';
import { columnsOf, tableById } from '../tables/index.ts';
import { expectation, shownPath, valueAt } from './json-faults.ts';
import { parseJson } from './json-text.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { nearestNames } from './nearest.ts';
import type { DataOptions } from './options.ts';

/** The presets that the command line asks for, else the configuration; null where nobody says anything. */
export async function presetsAsked(
  { preset }: Pick<DataOptions, 'preset'>,
  config: Config,
  configPath: string | null,
  context: Context,
): Promise<AskedPresets | null> {
  const names = preset ?? config.presets;
  if (names === undefined) return null;
  const folder = preset === undefined && configPath !== null ? dirname(configPath) : context.cwd;
  const found: Preset[] = [];
  for (const name of names) if (name !== 'none') found.push(await presetNamed(name, folder));
  refuseUnclear(found);
  return { presets: found, alone: names.includes('none') };
}

/** Presets must be told apart, and lines of orders need to know whose they are. */
function refuseUnclear(presets: readonly Preset[]): void {
  for (const [index, { id, linesOf }] of presets.entries()) {
    if (presets.findIndex((other) => other.id === id) !== index)
      throw new LoyaltyError(
        'usage',
        'preset.invalid',
        `Two presets that were asked for are called \`${id}\`.`,
        'Name each once, and give them ids of their own.',
      );
    const all = [...known, ...presets];
    if (linesOf !== undefined && !all.some((other) => other.id === linesOf))
      throw new LoyaltyError(
        'usage',
        'preset.invalid',
        `The preset \`${id}\` holds lines of \`${printable(linesOf)}\`, which is no preset that loyalty knows or was asked for.`,
        `The nearest is \`${
          nearestNames(
            linesOf,
            all.map((other) => other.id),
          )[0] ?? ''
        }\`; your own is asked for with a --preset of its own.`,
      );
  }
}

/** Whether it names a file, not a known preset. */
export const isPresetFile = (name: string): boolean => /\.json$/i.test(name);

async function presetNamed(name: string, folder: string): Promise<Preset> {
  const preset = known.find(({ id }) => id === name);
  if (preset !== undefined) return preset;
  if (isPresetFile(name)) return fromFile(resolve(folder, name), printable(name));
  const ids = known.map(({ id }) => id);
  throw new LoyaltyError(
    'usage',
    'usage.preset',
    `--preset \`${printable(name)}\` is none that loyalty knows.`,
    `The nearest are ${nearestNames(name, ids)
      .map((each) => `\`${each}\``)
      .join(', ')}; your own is a JSON file.`,
  );
}

async function fromFile(path: string, cite: string): Promise<Preset> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (cause) {
    throw new LoyaltyError(
      'input',
      'preset.unreadable',
      `The preset ${cite} cannot be read.`,
      'Check the path; in a configuration it is relative to its folder.',
      { cause },
    );
  }
  const json = parseJson(source.replace(/^\ufeff/, ''), cite);
  const result = presetFileSchema.safeParse(json);
  const wrong = (what: string, remedy: string) =>
    new LoyaltyError('usage', 'preset.invalid', `${cite}: ${what}.`, remedy);
  if (!result.success) {
    // A wrong name of a key says more than the key that is missing for it.
    const { issues } = result.error;
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    const remedy = '`loyalty schema preset` prints the JSON Schema.';
    if (issue === undefined) throw wrong('it is no preset', remedy);
    const where = issue.path.length === 0 ? 'the preset' : `\`${printable(shownPath(issue.path))}\``;
    if (issue.code !== 'unrecognized_keys')
      throw wrong(`${where} ${expectation(issue, valueAt(json, issue.path))}`, remedy);
    const [key = ''] = issue.keys;
    const isTop = issue.path.length === 0;
    throw wrong(
      `${isTop ? '' : `${where}: `}unknown key \`${printable(key)}\``,
      `The nearest is \`${nearestNames(key, isTop ? presetKeys : ['en', 'zh'])[0] ?? ''}\`.`,
    );
  }
  const { id } = result.data;
  if (known.some((preset) => preset.id === id)) {
    const line = source.slice(0, /"id"\s*:/.exec(source)?.index ?? 0).split('\n').length;
    throw wrong(
      `\`${id}\`, the id in line ${line}, is that of a preset that loyalty has`,
      'Choose another one, such as my-shop.',
    );
  }
  const table = tableById(result.data.table);
  if (table === undefined)
    throw wrong(`\`${result.data.table}\` is not a table`, '`loyalty schema` lists the tables.');
  const names = columnsOf(table).map((column) => column.name);
  for (const column of [...Object.keys(result.data.columns), ...(result.data.orderTotals ?? [])])
    if (!names.includes(column))
      throw wrong(
        `\`${printable(column)}\` is not a column of \`${table.id}\``,
        `The nearest is \`${nearestNames(column, names)[0] ?? ''}\`.`,
      );
  const { statuses, columns } = result.data;
  if (statuses !== undefined && statuses.column === undefined && columns['status'] === undefined)
    throw wrong(
      '`statuses` needs to know which column holds the status',
      'Name it in `statuses.column`, or in `columns.status`.',
    );
  return result.data;
}
