import { stat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { glob, isDynamicPattern } from 'tinyglobby';
import { LoyaltyError } from '../../errors.ts';
import { printable, shown } from '../../printable.ts';
import { isTableId, recogniseByName, tables, type TableId } from '../../tables/index.ts';

/** A file to be read, before anybody looked into it. */
export interface Candidate {
  /** Absolute path with links resolved; `-` for standard input. */
  path: string;
  /** The path as people know it, for messages and reports. */
  cite: string;
  /** The table it was said to be, on the command line or in the configuration. */
  table: TableId | null;
  /** The sheet of a workbook; absent until the workbook was opened, where none was asked for. */
  sheet?: string;
  /** Whether the sheet was found when the workbook was opened, rather than asked for. */
  found?: boolean;
  /** The shop it comes from, where several were named: its customers are its own. */
  shop?: string;
  /** Named by the user, not found in a folder: problems with it are errors, not remarks. */
  named: boolean;
}

// A name that begins with ~$ is what Excel leaves beside a workbook that is open.
const dataFile = /^(?!~\$).*\.(?:(?:csv|tsv|txt|json|jsonl|ndjson|parquet)(?:\.gz|\.zst)?|xlsx)$/is;
const sheetOfFile = /^(.+\.xlsx)#(.+)$/is;

/** A folder in a folder that was passed over, with the number of data files in it. */
export interface PassedFolder {
  cite: string;
  files: number;
}

interface Discovery {
  folder: string;
  standardInputTable: TableId;
  /** Takes folders in folders that are not read although data files lie in them. */
  onPassed?: (folder: PassedFolder) => void;
}

/** Finds the files behind `<inputs…>`: files, folders, globs, `table=path` pairs and `-`. */
export async function discover(inputs: readonly string[], settings: Discovery): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const input of inputs) {
    const { table, path, shop } = await splitTable(input, settings.folder);
    const files: Candidate[] =
      path === '-'
        ? [{ path: '-', cite: '<stdin>', table: table ?? settings.standardInputTable, named: true }]
        : await expand(path, table, settings);
    found.push(...(shop === null ? files : files.map((file) => ({ ...file, shop }))));
  }
  refuseRepeats(found);
  return found;
}

/** The folders beside which a configuration may lie. */
export async function foldersOf(inputs: readonly string[], folder: string): Promise<string[]> {
  const folders = new Set<string>();
  for (const input of inputs) {
    const { path } = await splitTable(input, folder);
    if (path === '-') continue;
    const absolute = resolve(folder, path);
    if ((await kindOf(absolute, path)) === 'folder') folders.add(absolute);
    // Of a pattern, the folder before its first wildcard.
    else folders.add(dirname(`${absolute.replace(/[*?{[].*$/s, '')}x`));
  }
  return [...folders];
}

interface Split {
  table: TableId | null;
  path: string;
  shop: string | null;
}

/** Takes `table=path` and `shop=path` apart, unless a file is called so. */
async function splitTable(input: string, folder: string): Promise<Split> {
  if (input === '')
    throw new LoyaltyError('usage', 'input.missing', 'An input has no name.', 'Name a file or a folder.', {
      zh: { sentence: '有一个输入没有名称。', remedy: '请写明文件或文件夹。' },
    });
  const equals = input.indexOf('=');
  const name = input.slice(0, Math.max(equals, 0));
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return { table: null, path: input, shop: null };
  const path = input.slice(equals + 1);
  if (isTableId(name)) {
    if (path !== '') return { table: name, path, shop: null };
    throw new LoyaltyError(
      'usage',
      'input.missing',
      `${shown(input)} names no file.`,
      `Write it like ${name}=FILE.`,
      { zh: { sentence: `${shown(input)} 没有写文件名。`, remedy: `请写成 ${name}=文件。` } },
    );
  }
  if ((await kindOf(resolve(folder, input), input)) !== 'missing')
    return { table: null, path: input, shop: null };
  const ids = tables.map(({ id }) => id);
  const nearest = recogniseByName(name) ?? closest(name.toLowerCase(), ids);
  const similar =
    recogniseByName(name) !== null || distance(name.toLowerCase(), nearest) <= Math.min(3, name.length / 3);
  // What is neither a table nor like one is the name of a shop.
  if (!similar && path !== '') return { ...(await splitTable(path, folder)), shop: name };
  throw new LoyaltyError(
    'usage',
    'input.unknown-table',
    `${shown(name)} in ${shown(input)} is not a table, and no file is called ${shown(input)}.`,
    similar
      ? `Did you mean ${shown(`${nearest}=${path}`)}?`
      : '`loyalty schema` lists the tables; write it like transactions=FILE.',
    {
      zh: {
        sentence: `${shown(input)} 中的 ${shown(name)} 不是数据表，也没有名为 ${shown(input)} 的文件。`,
        remedy: similar
          ? `是否应为 ${shown(`${nearest}=${path}`)}？`
          : '各表见 `loyalty schema`；请写成 transactions=文件。',
      },
    },
  );
}

async function expand(path: string, table: TableId | null, settings: Discovery): Promise<Candidate[]> {
  const { folder } = settings;
  const absolute = resolve(folder, path);
  const kind = await kindOf(absolute, path);
  if (kind === 'file') return [{ path: await realpath(absolute), cite: path, table, named: true }];
  if (kind === 'folder') return filesIn(absolute, path, table, settings);
  const [, book = '', sheet = ''] = (kind === 'missing' && sheetOfFile.exec(path)) || [];
  if (book !== '' && (await kindOf(resolve(folder, book), book)) === 'file')
    return [{ path: await realpath(resolve(folder, book)), cite: path, table, sheet, named: true }];
  if (kind === 'other')
    throw new LoyaltyError(
      'input',
      'input.not-a-file',
      `${printable(path)} is neither a file nor a folder.`,
      'Name a file, or pipe it in and write `-`.',
      {
        zh: {
          sentence: `${printable(path)} 既不是文件也不是文件夹。`,
          remedy: '请写明文件，或用管道传入并写 `-`。',
        },
      },
    );
  if (isDynamicPattern(path)) {
    const matches = (await glob([path], { cwd: folder, absolute: true, onlyFiles: true })).sort(byCodePoint);
    if (matches.length > 0)
      return Promise.all(
        matches.map(async (match) => ({
          path: await realpath(match),
          cite: relative(folder, match) || match,
          table,
          named: true,
        })),
      );
    throw new LoyaltyError(
      'input',
      'input.missing',
      `No file matches ${printable(path)}.`,
      'Check the pattern.',
      { zh: { sentence: `没有文件符合 ${printable(path)}。`, remedy: '请检查通配符。' } },
    );
  }
  throw new LoyaltyError('input', 'input.missing', `${printable(path)} does not exist.`, 'Check the path.', {
    zh: { sentence: `${printable(path)} 不存在。`, remedy: '请检查路径。' },
  });
}

async function kindOf(path: string, cite: string): Promise<'file' | 'folder' | 'other' | 'missing'> {
  try {
    const entry = await stat(path);
    return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    // A name with a NUL character is none that a file could have.
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code ?? '')) return 'missing';
    if (code === 'ELOOP')
      throw new LoyaltyError(
        'input',
        'input.link-loop',
        `${printable(cite)} is a link that leads to itself.`,
        'Name the file itself.',
        { zh: { sentence: `${printable(cite)} 是指向自身的链接。`, remedy: '请写明文件本身。' } },
      );
    throw unreadable(cite, cause);
  }
}

/** The data files of a folder and of its subfolders that are named like a table; links to folders are not followed. */
async function filesIn(
  folder: string,
  cite: string,
  table: TableId | null,
  { onPassed }: Discovery,
): Promise<Candidate[]> {
  const passed: PassedFolder[] = [];
  const found = await dataFiles(folder, cite, table, passed);
  for (const each of passed) onPassed?.(each);
  if (found.length > 0) return found;
  const within = passed.map((each) => `${printable(each.cite)} (${each.files})`);
  throw new LoyaltyError(
    'input',
    'input.empty-folder',
    `${printable(cite)} holds no data file${within.length === 0 ? '' : `; in its folders there are: ${within.join(', ')}`}.`,
    within.length === 0
      ? 'Export CSV, Excel, JSON, JSON Lines or Parquet files into it; of its subfolders only those named like a table are read.'
      : 'Of the folders in a folder only those named like a table are read: name these folders themselves.',
    {
      zh: {
        sentence: `${printable(cite)} 中没有数据文件${within.length === 0 ? '' : `；其子文件夹中有：${within.join('、')}`}。`,
        remedy:
          within.length === 0
            ? '请将 CSV、Excel、JSON、JSON Lines 或 Parquet 文件导出到其中；子文件夹只读取以表名命名的。'
            : '子文件夹只读取以表名命名的：请直接写明这些文件夹。',
      },
    },
  );
}

/** The data files in a folder and below, as far as they are not hidden. */
async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let files = 0;
  for (const entry of entries)
    if (entry.isDirectory()) files += isPrivate(entry.name) ? 0 : await countFiles(join(folder, entry.name));
    else if (isDataFile(entry.name)) files += 1;
  return files;
}

const isPrivate = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const isDataFile = (name: string): boolean =>
  dataFile.test(name) && !/^loyalty\.config(\.schema)?\.json$/.test(name);

async function dataFiles(
  folder: string,
  cite: string,
  table: TableId | null,
  passed: PassedFolder[],
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw unreadable(cite, cause);
  }
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    const path = join(folder, entry.name);
    const shownPath = join(cite, entry.name);
    if (entry.isDirectory()) {
      if (isTableId(entry.name)) found.push(...(await dataFiles(path, shownPath, entry.name, passed)));
      else {
        const files = isPrivate(entry.name) ? 0 : await countFiles(path);
        if (files > 0) passed.push({ cite: shownPath, files });
      }
    } else if (isDataFile(entry.name)) {
      const kind = await kindOf(path, shownPath).catch(() => 'missing');
      if (kind === 'file') found.push({ path: await realpath(path), cite: shownPath, table, named: false });
    }
  }
  return found;
}

function refuseRepeats(found: readonly Candidate[]): void {
  const seen = new Map<string, Candidate>();
  for (const candidate of found) {
    const key = `${candidate.path}\n${candidate.sheet ?? ''}`;
    const before = seen.get(key);
    if (before !== undefined)
      throw new LoyaltyError(
        'usage',
        'input.repeated',
        before.cite === candidate.cite
          ? `${printable(candidate.cite)} is given twice.`
          : `${printable(before.cite)} and ${printable(candidate.cite)} are the same file.`,
        'Name each file once, or its rows would count twice.',
        {
          zh: {
            sentence:
              before.cite === candidate.cite
                ? `${printable(candidate.cite)} 写了两次。`
                : `${printable(before.cite)} 与 ${printable(candidate.cite)} 是同一个文件。`,
            remedy: '每个文件只写一次，否则各行会计两次。',
          },
        },
      );
    seen.set(key, candidate);
  }
}

/** A file that exists but cannot be opened. */
export function unreadable(cite: string, cause: unknown): LoyaltyError {
  const code = (cause as NodeJS.ErrnoException).code;
  const noRight = 'you may not read it';
  const why = code === 'EACCES' || code === 'EPERM' ? noRight : (code ?? String(cause));
  return new LoyaltyError(
    'input',
    'input.unreadable',
    `${printable(cite)} cannot be read: ${why}.`,
    'Check its permissions.',
    {
      cause,
      zh: {
        sentence: `${printable(cite)} 无法读取：${why === noRight ? '没有读取权限' : why}。`,
        remedy: '请检查文件权限。',
      },
    },
  );
}

/** File name without folder, sheet, and its data and compression endings. */
export function stemOf(path: string): string {
  const name = basename(sheetOfFile.exec(path)?.[1] ?? path).replace(/\.(gz|zst)$/i, '');
  return name.slice(0, name.length - extname(name).length);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
