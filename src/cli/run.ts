import type { Context } from './context.ts';
import { exitCodes, failureOf, type Failure } from './failure.ts';
import { program } from './program.ts';

/** Runs one command line and tells how it went; never throws. */
export async function run(argv: readonly string[], context: Context): Promise<number> {
  try {
    if (argv.length === 0) {
      context.stdout.write(program(context).helpInformation());
      return exitCodes.usage;
    }
    await program(context).parseAsync([...argv], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) return exitCodes.done;
    if (failure.exitCode !== exitCodes.interrupted) tell(failure, argv, context);
    return failure.exitCode;
  }
}

function tell(
  { code, sentence, remedy, stack, exitCode }: Failure,
  argv: readonly string[],
  context: Context,
): void {
  const wantsStack = exitCode === exitCodes.bug || argv.includes('--verbose');
  const format =
    argv.includes('--format=json') ||
    argv[argv.findIndex((each) => each === '-f' || each === '--format') + 1] === 'json';
  if (format) {
    context.stderr.write(`${JSON.stringify({ error: { code, message: sentence, remedy, exitCode } })}\n`);
    return;
  }
  context.stderr.write(`loyalty: ${[sentence, remedy].filter((each) => each !== '').join(' ')}\n`);
  if (wantsStack && stack !== null) context.stderr.write(`${stack}\n`);
}
