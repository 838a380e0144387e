import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { LoyaltyError } from '../errors.ts';
import { printable } from '../printable.ts';
import { Interrupted, type Context } from './context.ts';

const chunkSize = 1 << 16;

/** Writes to standard output, or to a file that appears only when it is complete. */
export async function deliver(
  chunks: Iterable<string | Buffer>,
  target: string | null,
  context: Context,
): Promise<void> {
  if (target === null) return toStream(gathered(chunks), context);
  await toFile(target, context, async (path) => {
    const file = await open(path, 'w');
    try {
      for (const chunk of gathered(chunks)) {
        if (context.signal.aborted) throw new Interrupted();
        await file.writeFile(chunk);
      }
      // Devices and pipes have nothing to be brought to.
      await file.sync().catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EINVAL' && error.code !== 'ENOTSUP') throw error;
      });
    } finally {
      await file.close();
    }
  });
}

/** Few large writes instead of many small ones. */
function* gathered(chunks: Iterable<string | Buffer>): Generator<string | Buffer> {
  let text = '';
  for (const chunk of chunks) {
    if (typeof chunk !== 'string') {
      if (text !== '') yield text;
      text = '';
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
  for (const chunk of chunks) {
    if (context.signal.aborted) throw new Interrupted();
    const failure = await written(chunk, context);
    if (failure === null) continue;
    // A reader that has seen enough (head, less) ends the run quietly; a full disk does not.
    const { code } = failure as NodeJS.ErrnoException;
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return;
    throw failure;
  }
}

/** Waits until the reader took what was written; gives what went wrong, which standard output itself soon forgets. */
function written(chunk: string | Buffer, { stdout, signal }: Context): Promise<Error | null> {
  return new Promise((resolve) => {
    const stop = () => resolve(new Interrupted());
    signal.addEventListener('abort', stop, { once: true });
    stdout.write(chunk, (error) => {
      signal.removeEventListener('abort', stop);
      resolve(error ?? null);
    });
  });
}

/** Has a file written beside its place and puts it there when it is complete. */
export async function toFile(
  cite: string,
  context: Context,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const { final, temporary } = await placeOf(resolve(context.cwd, cite), cite);
  try {
    await write(temporary ?? final);
    if (temporary !== null) await rename(temporary, final);
  } catch (cause) {
    if (temporary !== null) await rm(temporary, { force: true });
    else if ((cause as NodeJS.ErrnoException).code === 'EPIPE') return;
    if (cause instanceof LoyaltyError || (cause as NodeJS.ErrnoException).code === undefined) throw cause;
    throw unwritable(cite, cause);
  }
}

/** Where an output goes, and the file beside it that is written first. */
export interface OutputPlace {
  final: string;
  /** Null where the place is a device or a pipe: those are written to, and must never be replaced by a rename. */
  temporary: string | null;
}

/** An output that is a link stays one: the file behind it is replaced. */
export async function placeOf(path: string, cite: string): Promise<OutputPlace> {
  const entry = await stat(path).catch(() => null);
  if (entry?.isDirectory() === true)
    throw new LoyaltyError(
      'usage',
      'output.folder',
      `${printable(cite)} is a folder.`,
      'Name a file in it.',
      { zh: { sentence: `${printable(cite)} 是文件夹。`, remedy: '请指明其中的文件。' } },
    );
  if (entry !== null && !entry.isFile()) return { final: path, temporary: null };
  const final = await realpath(path).catch(() => path);
  return {
    final,
    temporary: join(dirname(final), `.${basename(final).slice(0, 200)}.${process.pid}.part`),
  };
}

export function unwritable(cite: string, cause: unknown): LoyaltyError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const denied = { en: 'permission denied', zh: '没有权限' };
  const why: Record<string, { en: string; zh: string }> = {
    ENOENT: { en: 'its folder does not exist', zh: '其文件夹不存在' },
    ENOTDIR: { en: 'its folder is a file', zh: '其文件夹是一个文件' },
    EACCES: denied,
    EPERM: denied,
    EROFS: { en: 'the disk is read-only', zh: '磁盘只读' },
    ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
    ENAMETOOLONG: { en: 'its name is too long', zh: '名称太长' },
  };
  return new LoyaltyError(
    code === 'ENOSPC' ? 'input' : 'usage',
    'output.unwritable',
    `${printable(cite)} cannot be written: ${why[code]?.en ?? code}.`,
    'What was there before is untouched; choose another place.',
    {
      cause,
      zh: {
        sentence: `${printable(cite)} 无法写入：${why[code]?.zh ?? code}。`,
        remedy: '原有内容未受影响；请另选位置。',
      },
    },
  );
}
