import { Command } from 'commander';
import { commands } from './commands/index.ts';
import type { Context } from './context.ts';
import { version } from '../version.ts';

/** The command line as a whole. Errors are thrown, never printed and never an exit. */
export function program(context: Context): Command {
  const root = new Command('loyalty')
    .description('Who is loyal, why, how sure that is, and what to do: from the files your systems export.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false);
  for (const command of commands) root.addCommand(command(context));
  for (const each of [root, ...root.commands])
    each.exitOverride().configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      // Errors are told once, by the one place that turns errors into words.
      writeErr: () => undefined,
    });
  return root;
}
