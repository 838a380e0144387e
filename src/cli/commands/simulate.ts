import { Command, Option } from 'commander';
import { resolve } from 'node:path';
import { LoyaltyError } from '../../errors.ts';
import { worldIds, type WorldId } from '../../simulate/world-ids.ts';
import { Interrupted, type Context } from '../context.ts';
import { languageOf, withPlainOptions, type CommonOptions } from '../options.ts';
import { deliver } from '../output.ts';

const formats = ['table', 'json'] as const;

interface SimulateOptions extends CommonOptions {
  output: string;
  customers: string;
  seed: string;
  days: string;
  world: WorldId;
  replace?: boolean;
}

export function simulateCommand(context: Context): Command {
  const command = new Command('simulate')
    .description('writes a company whose truth is known: every table, and why each customer came and left')
    .requiredOption('-o, --output <folder>', 'folder to write, complete or not at all')
    .option('--customers <n>', 'how many customers', '2000')
    .option('--seed <n>', 'another seed gives another company', '7')
    .option('--days <n>', 'days of records', '730')
    .addOption(new Option('--world <world>', 'which company').choices([...worldIds]).default('retail'))
    .option('--replace', 'replace the simulation that is in the folder')
    .action((options: SimulateOptions) => simulate(options, context));
  return withPlainOptions(command, formats);
}

async function simulate(options: SimulateOptions, context: Context): Promise<void> {
  const customers = wholeOption('customers', options.customers, 1, 10_000_000);
  const seed = wholeOption('seed', options.seed, 0, 2 ** 31 - 1);
  const days = wholeOption('days', options.days, 90, 7300);
  const [{ simulate: chunks, worlds }, { writeFolder }, { simulationText }] = await Promise.all([
    import('../../simulate/index.ts'),
    import('../folder.ts'),
    import('../../reports/index.ts'),
  ]);
  let planted = 0;
  const settings = { world: worlds[options.world], customers, seed, days, onWrongLine: () => void planted++ };
  const place = { path: resolve(context.cwd, options.output), cite: options.output };
  const written = await writeFolder(place, chunks(settings), {
    replace: options.replace === true,
    check: () => {
      if (context.signal.aborted) throw new Interrupted();
    },
  });
  const summary = {
    folder: options.output,
    world: options.world,
    seed,
    customers,
    days,
    ...written,
    planted,
  };
  const text =
    options.format === 'json'
      ? `${JSON.stringify(summary, null, 2)}\n`
      : simulationText(summary, languageOf(options, undefined, context));
  if (options.quiet !== true || options.format === 'json') await deliver([text], null, context);
}

function wholeOption(name: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new LoyaltyError(
    'usage',
    `usage.${name}`,
    `--${name} \`${text}\` is not a whole number from ${least} to ${most}.`,
    `Write it like --${name} ${Math.max(least, name === 'seed' ? 7 : 730)}.`,
    {
      zh: {
        sentence: `--${name} \`${text}\` 不是 ${least} 到 ${most} 之间的整数。`,
        remedy: `请写成 --${name} ${Math.max(least, name === 'seed' ? 7 : 730)} 的形式。`,
      },
    },
  );
}
