import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LoyaltyError } from '../errors.ts';
import { printable } from '../printable.ts';
import { unwritable } from './output.ts';

interface Place {
  path: string;
  /** The path as the user wrote it. */
  cite: string;
}

/**
 * Writes a folder of CSV files that appears only when it is complete. A folder that is not empty is left alone, unless it
 * is to be replaced and holds nothing but such files.
 */
export async function writeFolder(
  { path, cite }: Place,
  chunks: Iterable<readonly [file: string, text: string]>,
  { replace, check }: { replace: boolean; check: () => void },
): Promise<{ files: string[]; bytes: number }> {
  const before = await entriesOf(path, cite);
  if (before.length > 0 && !replace)
    throw new LoyaltyError(
      'usage',
      'output.not-empty',
      `${printable(cite)} is not empty.`,
      'Choose another folder, or replace an older simulation with --replace.',
      {
        zh: {
          sentence: `${printable(cite)} 不是空文件夹。`,
          remedy: '请另选文件夹，或用 --replace 替换先前的模拟数据。',
        },
      },
    );
  const part = join(dirname(path), `.${basename(path).slice(0, 200)}.${process.pid}.part`);
  const handles = new Map<string, FileHandle>();
  let bytes = 0;
  try {
    await makeFolder(part);
    for (const [file, text] of chunks) {
      check();
      let handle = handles.get(file);
      if (handle === undefined) {
        handle = await open(join(part, `${file}.csv`), 'w');
        handles.set(file, handle);
      }
      const content = Buffer.from(text);
      bytes += content.length;
      await handle.writeFile(content);
    }
    for (const handle of handles.values()) await handle.sync();
    const files = [...handles.keys()].map((file) => `${file}.csv`).sort();
    refuseForeign(before, files, cite);
    await swap(part, path);
    return { files, bytes };
  } catch (cause) {
    if (cause instanceof LoyaltyError || (cause as NodeJS.ErrnoException).code === undefined) throw cause;
    throw unwritable(cite, cause);
  } finally {
    for (const handle of handles.values()) await handle.close();
    await rm(part, { recursive: true, force: true });
  }
}

/** With the folders above it. Node's own way never ends where nothing can be made, as under /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw cause;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

async function entriesOf(path: string, cite: string): Promise<string[]> {
  const entry = await stat(path).catch(() => null);
  if (entry === null) return [];
  if (!entry.isDirectory())
    throw new LoyaltyError('usage', 'output.file', `${printable(cite)} is a file.`, 'Name a folder.', {
      zh: { sentence: `${printable(cite)} 是文件。`, remedy: '请指明文件夹。' },
    });
  return readdir(path);
}

/** Nothing that somebody else put there is lost. */
function refuseForeign(before: readonly string[], files: readonly string[], cite: string): void {
  const foreign = before.find((name) => !files.includes(name));
  if (foreign === undefined) return;
  throw new LoyaltyError(
    'usage',
    'output.foreign',
    `${printable(cite)} also holds ${printable(foreign)}, which no simulation wrote.`,
    'Choose another folder, or move that file.',
    {
      zh: {
        sentence: `${printable(cite)} 中还有 ${printable(foreign)}，它不是模拟数据的文件。`,
        remedy: '请另选文件夹，或移走该文件。',
      },
    },
  );
}

/** Puts the new folder in the place of the old one. */
async function swap(part: string, path: string): Promise<void> {
  const old = `${part}.old`;
  const hadOld = await rename(path, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  await rename(part, path);
  if (hadOld) await rm(old, { recursive: true, force: true });
}
