import { once } from 'node:events';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { LoyaltyError } from '../errors.ts';
import { Interrupted, type Context } from './context.ts';

const chunkSize = 1 << 16;

/** Writes to standard output, or to a file that appears only when it is complete. */
export async function deliver(
  chunks: Iterable<string | Buffer>,
  target: string | null,
  context: Context,
): Promise<void> {
  if (target === null) await toStream(gathered(chunks), context);
  else await toFile(gathered(chunks), resolve(context.cwd, target), target, context);
}

/** Few large writes instead of many small ones. */
function* gathered(chunks: Iterable<string | Buffer>): Generator<string | Buffer> {
  let text = '';
  for (const chunk of chunks) {
    if (typeof chunk !== 'string') {
      yield chunk;
      continue;
    }
    text += chunk;
    if (text.length < chunkSize) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

async function toStream(chunks: Iterable<string | Buffer>, context: Context): Promise<void> {
  const { stdout, signal } = context;
  for (const chunk of chunks) {
    if (signal.aborted) throw new Interrupted();
    // A reader that has seen enough (head, less) ends the run quietly.
    if (stdout.destroyed || stdout.errored !== null) return;
    if (!stdout.write(chunk)) await roomIn(stdout);
  }
}

/** Waits until the reader took what was written, or went away. */
async function roomIn(stream: Context['stdout']): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race(['drain', 'close', 'error'].map((event) => once(stream, event, { signal }))).catch(
    () => undefined,
  );
  waiting.abort();
}

async function toFile(
  chunks: Iterable<string | Buffer>,
  path: string,
  cite: string,
  context: Context,
): Promise<void> {
  const final = await linkTarget(path);
  const temporary = join(dirname(final), `.${basename(final)}.${process.pid}.part`);
  let file;
  try {
    file = await open(temporary, 'w');
  } catch (cause) {
    throw unwritable(cite, cause);
  }
  try {
    for (const chunk of chunks) {
      if (context.signal.aborted) throw new Interrupted();
      await file.write(chunk as string);
    }
    await file.sync();
    await file.close();
    await rename(temporary, final);
  } catch (cause) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    throw unwritable(cite, cause);
  }
}

/** An output that is a link stays one: the file behind it is replaced. */
async function linkTarget(path: string): Promise<string> {
  try {
    if ((await stat(path)).isDirectory())
      throw new LoyaltyError('usage', 'output.folder', `${path} is a folder.`, 'Name a file with -o.');
    return await realpath(path);
  } catch (error) {
    if (error instanceof LoyaltyError) throw error;
    return path;
  }
}

function unwritable(cite: string, cause: unknown): LoyaltyError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const why: Record<string, string> = {
    ENOENT: 'its folder does not exist',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
  };
  return new LoyaltyError(
    code === 'ENOSPC' ? 'input' : 'usage',
    'output.unwritable',
    `${cite} cannot be written: ${why[code] ?? code}.`,
    'Nothing was written; choose another place with -o.',
    { cause },
  );
}
