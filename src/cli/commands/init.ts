import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import chalk from 'chalk';
import { Command } from 'commander';
import type { Look } from '../../engine/index.ts';
import { LoyaltyError, type FailureKind } from '../../errors.ts';
import { printable } from '../../printable.ts';
import type { Note } from '../../reports/index.ts';
import type { Context } from '../context.ts';
import {
  colorLevel,
  languageOf,
  timezoneOption,
  withPlainOptions,
  withReadingOptions,
  type DataOptions,
  widthOf,
} from '../options.ts';
import { deliver, toFile } from '../output.ts';

import type { Trial } from '../trial.ts';

const formats = ['table', 'json'] as const;
const schemaName = 'loyalty.config.schema.json';

interface InitOptions extends DataOptions {
  force?: boolean;
  survey?: boolean;
}

export function initCommand(context: Context): Command {
  const command = new Command('init')
    .description('looks at the files, shows what it believes of them, and writes loyalty.config.json')
    .argument('[inputs...]', 'files, folders, globs, table=path and shop=path pairs')
    .option('-o, --output <file>', 'the configuration to write (default: loyalty.config.json)')
    .option('--force', 'overwrite a configuration that is there')
    .option('--survey', 'print eight questions that settle most loyalty types')
    .action((inputs: string[], options: InitOptions) => init(inputs, options, context));
  return withReadingOptions(withPlainOptions(command, formats));
}

async function init(inputs: readonly string[], options: InitOptions, context: Context): Promise<void> {
  const lang = languageOf(options, undefined, context);
  chalk.level = colorLevel(options, context.stdout, context);
  if (options.survey === true) return survey(options, lang, context);
  if (inputs.length === 0)
    throw new LoyaltyError(
      'usage',
      'usage.init',
      'init needs files.',
      'Write `loyalty init FILES…`, or `loyalty init --survey`.',
      {
        zh: {
          sentence: 'init 需要文件。',
          remedy: '请写成 `loyalty init FILES…`，或 `loyalty init --survey`。',
        },
      },
    );
  const [
    { lookAtInputs },
    { askRest, askTables, canAsk, withQuestions },
    { configOf },
    { tryScore },
    reports,
  ] = await Promise.all([
    import('../looking.ts'),
    import('../init-questions.ts'),
    import('../init-config.ts'),
    import('../trial.ts'),
    import('../../reports/index.ts'),
  ]);
  const passed: Note[] = [];
  let looks = await lookAtInputs(inputs, options, context, ({ cite, files }) =>
    passed.push({ code: 'file_unused', values: { file: cite, reason: 'subfolder', files } }),
  );
  const shown = { lang, ...widthOf(context) };
  const target = options.output ?? 'loyalty.config.json';
  const path = resolve(context.cwd, target);
  const mayAsk = canAsk(context) && options.format !== 'json';
  if (options.format !== 'json') await deliver([reports.initText(looks, shown)], null, context);
  const schemaPath = join(dirname(path), schemaName);
  if (options.force !== true && existsSync(path)) throw isThere(target);
  if (options.force !== true && !(await isOwnSchema(schemaPath))) throw isThere(schemaName);
  if (mayAsk)
    looks = await withQuestions(context, async (ask) => {
      const candidates = await askTables(looks, ask, lang);
      const again = await lookAtInputs(candidates, options, context);
      const settled = [];
      for (const look of again) settled.push(await askRest(look, ask, lang));
      return settled;
    });
  const config = configOf(looks, {
    folder: await realpath(dirname(path)).catch(() => dirname(path)),
    cwd: await realpath(context.cwd).catch(() => context.cwd),
    schema: `./${schemaName}`,
    timezone: timezoneOption(options.timezone ?? 'UTC'),
    presets: options.preset,
    encoding: options.encoding,
    dateOrder: options.dateOrder,
    decimal: options.decimal,
  });
  const asJson = async (score: Trial | LoyaltyError | null) => {
    if (options.format !== 'json') return;
    const told =
      score instanceof LoyaltyError
        ? { code: score.code, message: score.sentence, remedy: score.remedy }
        : score;
    await deliver([`${JSON.stringify({ files: looks, config, score: told }, null, 2)}\n`], null, context);
  };
  if (Object.keys(config.tables ?? {}).length === 0) {
    await asJson(null);
    throw new LoyaltyError(
      kindOf(looks),
      'init.nothing',
      'No file can be used as it is, so no configuration was written.',
      'Say what is open, or export what the list names.',
      {
        zh: {
          sentence: '没有可用的文件，因此未写配置。',
          remedy: '请写明待定各项，或按上表所示重新导出。',
        },
      },
    );
  }
  const { configJsonSchema } = await import('../config.ts');
  const write = (file: string, value: unknown) =>
    toFile(file, context, async (place) => {
      const { writeFile } = await import('node:fs/promises');
      await writeFile(place, `${JSON.stringify(value, null, 2)}\n`);
    });
  await write(schemaPath, configJsonSchema());
  await write(path, config);
  const canScore = ['transactions', 'contracts'].some((id) => config.tables?.[id] !== undefined);
  // Standard input is gone once it was looked at.
  const isGone = looks.some(({ candidate }) => candidate.path === '-');
  const trial = canScore && !isGone ? await tryScore(inputs, path, context) : null;
  await asJson(trial);
  if (options.quiet !== true) {
    const asked = options.output === undefined ? '' : ` --config ${inShell(target)}`;
    const command = `loyalty ${canScore ? 'score' : 'validate'} ${inputs.map(inShell).join(' ')}${asked}`;
    const outcome = trial instanceof LoyaltyError ? ('stopped' as const) : trial;
    const next = { config: printable(target), command, canScore, trial: outcome, passed };
    chalk.level = colorLevel(options, context.stderr, context);
    context.stderr.write(reports.initNext(looks, next, shown));
  }
  // The configuration is there to be completed; as it is, the next command would stop.
  if (trial instanceof LoyaltyError) throw trial;
}

/** As a shell takes it for one word. */
const inShell = (word: string): string => {
  const shown = printable(word);
  return /[\s'"$`\\!&|;<>()]/.test(shown) ? `'${shown.replaceAll("'", String.raw`'\''`)}'` : shown;
};

function isThere(name: string): LoyaltyError {
  return new LoyaltyError(
    'usage',
    'output.exists',
    `${printable(name)} is there already.`,
    'Overwrite it with --force, or write into another folder with -o FOLDER/FILE.',
    {
      zh: {
        sentence: `${printable(name)} 已存在。`,
        remedy: '请用 --force 覆盖，或用 -o 文件夹/文件 写到别处。',
      },
    },
  );
}

/** Whether nothing is there, or what an earlier `init` wrote, perhaps of another version: then it may be written anew. */
async function isOwnSchema(path: string): Promise<boolean> {
  if (!existsSync(path)) return true;
  try {
    const { properties } = JSON.parse(await readFile(path, 'utf8')) as { properties?: object };
    return ['tables', 'timezone', 'thresholds'].every((name) => Object.hasOwn(properties ?? {}, name));
  } catch {
    return false;
  }
}

/** What the other commands would end with, which stop at the first file that cannot be used. */
function kindOf([first]: readonly Look[]): FailureKind {
  if (first?.trouble !== undefined && first.trouble !== null) return first.trouble.kind;
  return first === undefined || first.noBuyer === null ? 'usage' : 'data';
}

async function survey(options: InitOptions, lang: 'en' | 'zh', context: Context): Promise<void> {
  const [{ surveyQuestions }, { surveyText }] = await Promise.all([
    import('../../core/index.ts'),
    import('../../reports/index.ts'),
  ]);
  const text =
    options.format === 'json'
      ? `${JSON.stringify(surveyQuestions, null, 2)}\n`
      : surveyText(surveyQuestions, { lang, ...widthOf(context) });
  await deliver([text], null, context);
}
