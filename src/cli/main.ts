import { run } from './run.ts';
import type { Context } from './context.ts';

/** The program as the operating system starts it. */
export async function main(): Promise<void> {
  const { stdout, stderr, stdin } = process;
  // What went wrong with a stream is asked of it where it is written to; a reader that went away (`| head`) is no error.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      // A second signal means: now.
      if (interruption.signal.aborted) process.exit(130);
      interruption.abort();
    });
  const context: Context = {
    cwd: process.cwd(),
    env: process.env,
    stdin,
    stdout,
    stderr,
    now: () => new Date(),
    signal: interruption.signal,
  };
  process.exitCode = await run(process.argv.slice(2), context);
  stdin.destroy();
}
