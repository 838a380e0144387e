import { stat, readdir, realpath } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { LoyaltyError } from '../../errors.ts';
import { isTableId, tables, type TableId } from '../../tables/index.ts';

/** A file to be read, before anybody looked into it. */
export interface Candidate {
  /** Absolute path with links resolved; `-` for standard input. */
  path: string;
  /** The path as people know it, for messages and reports. */
  cite: string;
  /** The table it was said to be, on the command line or in the configuration. */
  table: TableId | null;
  /** Named by the user, not found in a folder: problems with it are errors, not remarks. */
  named: boolean;
}

const dataFile = /\.(csv|tsv|txt|json|jsonl|ndjson|parquet)(\.gz)?$/i;

/** Finds the files behind `<inputs…>`: files, folders, globs, `table=path` pairs and `-`. */
export async function discover(
  inputs: readonly string[],
  settings: { folder: string; standardInputTable: TableId },
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const input of inputs) {
    const { table, path } = splitTable(input);
    if (path === '-')
      found.push({ path: '-', cite: '<stdin>', table: table ?? settings.standardInputTable, named: true });
    else found.push(...(await expand(path, table, settings.folder)));
  }
  refuseRepeats(found);
  return found;
}

function splitTable(input: string): { table: TableId | null; path: string } {
  const equals = input.indexOf('=');
  if (equals <= 0) return { table: null, path: input };
  const name = input.slice(0, equals);
  if (isTableId(name)) return { table: name, path: input.slice(equals + 1) };
  if (!/^[a-z_]+$/i.test(name)) return { table: null, path: input };
  throw new LoyaltyError(
    'usage',
    'input.unknown-table',
    `\`${name}\` in \`${input}\` is not a table.`,
    `The tables are ${tables.map((each) => each.id).join(', ')}.`,
  );
}

async function expand(path: string, table: TableId | null, folder: string): Promise<Candidate[]> {
  const absolute = resolve(folder, path);
  const kind = await kindOf(absolute);
  if (kind === 'file') return [{ path: await realpath(absolute), cite: path, table, named: true }];
  if (kind === 'folder') return filesIn(absolute, path, table);
  if (kind === 'other')
    throw new LoyaltyError(
      'input',
      'input.not-a-file',
      `${path} is neither a file nor a folder.`,
      'Name a file.',
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
    throw new LoyaltyError('input', 'input.missing', `No file matches ${path}.`, 'Check the pattern.');
  }
  throw new LoyaltyError('input', 'input.missing', `${path} does not exist.`, 'Check the path.');
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | 'missing'> {
  try {
    const entry = await stat(path);
    return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    if (code === 'ELOOP')
      throw new LoyaltyError(
        'input',
        'input.link-loop',
        `${path} is a link that leads to itself.`,
        'Name the file itself.',
      );
    throw unreadable(path, cause);
  }
}

/** The data files of a folder and of its subfolders that are named like a table; links to folders are not followed. */
async function filesIn(folder: string, cite: string, table: TableId | null): Promise<Candidate[]> {
  const found: Candidate[] = [];
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw unreadable(cite, cause);
  }
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    const path = join(folder, entry.name);
    const shown = join(cite, entry.name);
    if (entry.isDirectory()) {
      if (isTableId(entry.name)) found.push(...(await filesIn(path, shown, entry.name)));
    } else if (dataFile.test(entry.name) && entry.name !== 'loyalty.config.json') {
      if ((await kindOf(path)) === 'file')
        found.push({ path: await realpath(path), cite: shown, table, named: false });
    }
  }
  if (found.length === 0)
    throw new LoyaltyError(
      'input',
      'input.empty-folder',
      `${cite} holds no data file.`,
      'Export CSV, JSON, JSON Lines or Parquet files into it.',
    );
  return found;
}

function refuseRepeats(found: readonly Candidate[]): void {
  const seen = new Map<string, Candidate>();
  for (const candidate of found) {
    const before = seen.get(candidate.path);
    if (before !== undefined)
      throw new LoyaltyError(
        'usage',
        'input.repeated',
        before.cite === candidate.cite
          ? `${candidate.cite} is given twice.`
          : `${before.cite} and ${candidate.cite} are the same file.`,
        'Name each file once, or its rows would count twice.',
      );
    seen.set(candidate.path, candidate);
  }
}

/** A file that exists but cannot be opened. */
export function unreadable(cite: string, cause: unknown): LoyaltyError {
  const code = (cause as NodeJS.ErrnoException).code;
  const why = code === 'EACCES' || code === 'EPERM' ? 'you may not read it' : `${code ?? String(cause)}`;
  return new LoyaltyError(
    'input',
    'input.unreadable',
    `${cite} cannot be read: ${why}.`,
    'Check its permissions.',
    {
      cause,
    },
  );
}

/** File name without folder and without its data and compression endings. */
export function stemOf(path: string): string {
  const name = basename(path).replace(/\.gz$/i, '');
  return name.slice(0, name.length - extname(name).length);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
