import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { AskedPresets } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import { presetFileSchema, presetKeys, presets as known, type Preset } from '../presets/index.ts';
import { printable } from '../printable.ts';
import { columnsOf, tableById } from '../tables/index.ts';
import { expectation, shownPath, valueAt, type Said } from './json-faults.ts';
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
        {
          zh: {
            sentence: `所要求的预设中有两个都叫 \`${id}\`。`,
            remedy: '每个请只写一次，并各用自己的 id。',
          },
        },
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
        {
          zh: {
            sentence: `预设 \`${id}\` 是 \`${printable(linesOf)}\` 的明细，而 loyalty 没有这个预设，也没有要求它。`,
            remedy: `最接近的是 \`${
              nearestNames(
                linesOf,
                all.map((other) => other.id),
              )[0] ?? ''
            }\`；自定义预设须另用 --preset 指明。`,
          },
        },
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
    {
      zh: {
        sentence: `--preset \`${printable(name)}\` 不是 loyalty 的预设。`,
        remedy: `最接近的是 ${nearestNames(name, ids)
          .map((each) => `\`${each}\``)
          .join('、')}；自定义预设是 JSON 文件。`,
      },
    },
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
      {
        cause,
        zh: {
          sentence: `预设 ${cite} 无法读取。`,
          remedy: '请检查路径；配置中的路径相对于配置所在的文件夹。',
        },
      },
    );
  }
  const json = parseJson(source.replace(/^\ufeff/, ''), cite);
  const result = presetFileSchema.safeParse(json);
  const wrong = (what: Said, remedy: Said) =>
    new LoyaltyError('usage', 'preset.invalid', `${cite}: ${what.en}.`, remedy.en, {
      zh: { sentence: `${cite}：${what.zh}。`, remedy: remedy.zh },
    });
  const nearest = (name: string, names: readonly string[]): Said => {
    const [most = ''] = nearestNames(name, names, 1);
    return { en: `The nearest is \`${most}\`.`, zh: `最接近的是 \`${most}\`。` };
  };
  if (!result.success) {
    // A wrong name of a key says more than the key that is missing for it.
    const { issues } = result.error;
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    const remedy = {
      en: '`loyalty schema preset` prints the JSON Schema.',
      zh: 'JSON Schema 见 `loyalty schema preset`。',
    };
    if (issue === undefined) throw wrong({ en: 'it is no preset', zh: '它不是预设' }, remedy);
    const isTop = issue.path.length === 0;
    const where = `\`${printable(shownPath(issue.path))}\``;
    if (issue.code !== 'unrecognized_keys') {
      const { en, zh } = expectation(issue, valueAt(json, issue.path));
      throw wrong(
        { en: `${isTop ? 'the preset' : where} ${en}`, zh: `${isTop ? '预设' : `${where} `}${zh}` },
        remedy,
      );
    }
    const [key = ''] = issue.keys;
    throw wrong(
      {
        en: `${isTop ? '' : `${where}: `}unknown key \`${printable(key)}\``,
        zh: `${isTop ? '' : `${where} 中有`}未知的键 \`${printable(key)}\``,
      },
      nearest(key, isTop ? presetKeys : ['en', 'zh']),
    );
  }
  const { id } = result.data;
  if (known.some((preset) => preset.id === id)) {
    const line = source.slice(0, /"id"\s*:/.exec(source)?.index ?? 0).split('\n').length;
    throw wrong(
      {
        en: `\`${id}\`, the id in line ${line}, is that of a preset that loyalty has`,
        zh: `第 ${line} 行的 id \`${id}\` 是 loyalty 已有的预设`,
      },
      { en: 'Choose another one, such as my-shop.', zh: '请另取一个，例如 my-shop。' },
    );
  }
  const table = tableById(result.data.table);
  if (table === undefined)
    throw wrong(
      { en: `\`${result.data.table}\` is not a table`, zh: `\`${result.data.table}\` 不是表` },
      { en: '`loyalty schema` lists the tables.', zh: '各表见 `loyalty schema`。' },
    );
  const names = columnsOf(table).map((column) => column.name);
  for (const column of [...Object.keys(result.data.columns), ...(result.data.orderTotals ?? [])])
    if (!names.includes(column))
      throw wrong(
        {
          en: `\`${printable(column)}\` is not a column of \`${table.id}\``,
          zh: `\`${table.id}\` 没有列 \`${printable(column)}\``,
        },
        nearest(column, names),
      );
  const { statuses, columns } = result.data;
  if (statuses !== undefined && statuses.column === undefined && columns['status'] === undefined)
    throw wrong(
      {
        en: '`statuses` needs to know which column holds the status',
        zh: '`statuses` 须知道状态在哪一列',
      },
      {
        en: 'Name it in `statuses.column`, or in `columns.status`.',
        zh: '请在 `statuses.column` 或 `columns.status` 中写明。',
      },
    );
  return result.data;
}
