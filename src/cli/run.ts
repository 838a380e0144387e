import type { Context } from './context.ts';
import { printable } from '../printable.ts';
import { exitCodes, failureOf, type Failure } from './failure.ts';
import { languageOf } from './options.ts';
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
  { code, sentence, remedy, zh, stack, exitCode }: Failure,
  argv: readonly string[],
  context: Context,
): void {
  const wantsStack = exitCode === exitCodes.bug || argv.includes('--verbose');
  if (wantsJson(argv)) {
    context.stderr.write(`${JSON.stringify({ error: { code, message: sentence, remedy, exitCode } })}\n`);
    return;
  }
  const inChinese = languageOf(saidLanguage(argv), undefined, context) === 'zh';
  const words = (inChinese ? [zh.sentence, zh.remedy] : [sentence, remedy]).filter((each) => each !== '');
  context.stderr.write(`loyalty: ${words.map(printable).join(inChinese ? '' : ' ')}\n`);
  if (wantsStack && stack !== null) context.stderr.write(`${stack}\n`);
}

/** What `--lang` says; an error may come before the options are read. */
function saidLanguage(argv: readonly string[]): { lang?: 'en' | 'zh' } {
  const said = argv.flatMap((each, index) =>
    each === '--lang' ? [argv[index + 1]] : each.startsWith('--lang=') ? [each.slice(7)] : [],
  );
  const lang = said.at(-1);
  return lang === 'en' || lang === 'zh' ? { lang } : {};
}

function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (each, index) =>
      each === '--format=json' ||
      each === '-fjson' ||
      (each === 'json' && ['-f', '--format'].includes(argv[index - 1] ?? '')),
  );
}
