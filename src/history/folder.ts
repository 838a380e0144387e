import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { LoyaltyError } from '../errors.ts';
import { printable, shown } from '../printable.ts';
import {
  personOfCells,
  schemaVersion,
  snapshotColumns,
  type Snapshot,
  type SnapshotColumn,
  type SnapshotHead,
} from './snapshot.ts';

/** How Parquet is read and written: what the engine gives. Paths are files that it may open. */
export interface ParquetFiles {
  /** A path for a file of this run alone. */
  scratch: (name: string) => string;
  write: (
    path: string,
    columns: readonly SnapshotColumn[],
    rows: Iterable<readonly (string | number | null)[]>,
    metadata: Readonly<Record<string, string>>,
  ) => Promise<void>;
  metadata: (path: string, key: string) => Promise<string | null>;
  read: (path: string, columns: readonly SnapshotColumn[]) => Promise<Record<string, unknown>[]>;
}

/** The folder in which every run leaves what it said, one file per day. */
export interface History {
  /** ISO dates of the files that are named like snapshots, ascending. */
  dates: readonly string[];
  /** What was said of a day, without the people; null when there is no snapshot of it. */
  head: (date: string) => Promise<SnapshotHead | null>;
  snapshot: (date: string) => Promise<Snapshot | null>;
  /** Refuses a day at whose place there is what must not be written over: before anything is said of it. */
  refuseTaken: (date: string) => Promise<void>;
  /** Puts a snapshot in the place of that of its own day; all others stay as they are. */
  keep: (snapshot: Snapshot) => Promise<void>;
  /** Files named like snapshots that are none, or damaged, as far as they were looked at. */
  foreign: Set<string>;
}

const named = /^(\d{4}-\d{2}-\d{2})\.parquet$/;
const key = 'loyalty';

/**
 * Opens a history, or makes the folder.
 *
 * Every file is written under another name and then renamed, so that neither a killed run nor two at once leave half a
 * file: of two runs of the same day the later one stays. What a killed run of this machine left is removed.
 *
 * @throws LoyaltyError when the path is no folder or cannot be read
 */
export async function openHistory(folder: string, cite: string, parquet: ParquetFiles): Promise<History> {
  const entries = await namesIn(folder, cite);
  const dates = entries.flatMap((name) => named.exec(name)?.[1] ?? []).sort();
  const foreign = new Set<string>();
  const copies = new Map<string, Promise<string | null>>();

  const head = async (date: string): Promise<SnapshotHead | null> => {
    if (!dates.includes(date)) return null;
    const path = await (copies.get(date) ?? remember(copies, date, copyOf(folder, cite, date, parquet)));
    if (path === null) return null;
    const found = await headOf(path, parquet);
    if (found === null) foreign.add(`${date}.parquet`);
    else if (found.schemaVersion > schemaVersion) throw newer(cite, date);
    return found;
  };
  const refuseTaken = async (date: string): Promise<void> => {
    const there = await stat(join(folder, `${date}.parquet`)).catch(() => null);
    if (there === null) return;
    const path = await copyOf(folder, cite, date, parquet);
    const found = path === null ? null : await headOf(path, parquet);
    if (path !== null && found === null) throw foreignFile(cite, date);
    if (found !== null && found.schemaVersion > schemaVersion) throw newer(cite, date);
  };
  return {
    dates,
    foreign,
    head,
    snapshot: async (date) => {
      const found = await head(date);
      const path = found === null ? null : await copies.get(date);
      if (found === null || path === null || path === undefined) return null;
      const rows = await parquet.read(path, snapshotColumns).catch(() => null);
      if (rows === null) foreign.add(`${date}.parquet`);
      return rows === null
        ? null
        : { ...found, people: rows.map((cells) => personOfCells(cells, found.schemaVersion)) };
    },
    refuseTaken,
    keep: async (snapshot) => {
      // Somebody else may have put a file there in the meantime.
      copies.delete(snapshot.asOf);
      await refuseTaken(snapshot.asOf);
      await write(folder, cite, snapshot, parquet);
    },
  };
}

function remember<Key, Value>(map: Map<Key, Value>, at: Key, value: Value): Value {
  map.set(at, value);
  return value;
}

async function namesIn(folder: string, cite: string): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    await Promise.all(names.map((name) => removeLeftover(folder, name)));
    return names;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const isFile = code === 'EEXIST' || code === 'ENOTDIR';
    throw new LoyaltyError(
      isFile ? 'usage' : 'input',
      'history.folder',
      `The history ${shown(cite)} ${isFile ? 'is no folder' : `cannot be used (${code ?? 'unknown'})`}.`,
      'Name a folder that may be written to with --history.',
      {
        cause,
        zh: {
          sentence: `历史 ${shown(cite)} ${isFile ? '不是文件夹' : `无法使用（${code ?? 'unknown'}）`}。`,
          remedy: '请用 --history 指明一个可写的文件夹。',
        },
      },
    );
  }
}

/** A file that a run of this machine was writing when it was killed. */
const leftover = /^\.\d{4}-\d{2}-\d{2}\.parquet\.(.+)\.(\d+)\.part$/;

async function removeLeftover(folder: string, name: string): Promise<void> {
  const [, host, owner] = leftover.exec(name) ?? [];
  if (host !== hostname() || owner === undefined || isAlive(Number(owner))) return;
  await rm(join(folder, name), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** A copy to read from: what is in the folder may be replaced at any time. Null when it has gone. */
async function copyOf(
  folder: string,
  cite: string,
  date: string,
  parquet: ParquetFiles,
): Promise<string | null> {
  const path = parquet.scratch(`history-${date}`);
  try {
    await copyFile(join(folder, `${date}.parquet`), path);
    return path;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new LoyaltyError(
      'input',
      'history.unreadable',
      `${shown(join(cite, `${date}.parquet`))} cannot be read (${code ?? 'unknown'}).`,
      'Check its permissions.',
      {
        cause,
        zh: {
          sentence: `${shown(join(cite, `${date}.parquet`))} 无法读取（${code ?? 'unknown'}）。`,
          remedy: '请检查其权限。',
        },
      },
    );
  }
}

/** What a file says of itself; null when it is none of ours. */
export async function headOf(path: string, parquet: ParquetFiles): Promise<SnapshotHead | null> {
  try {
    const text = await parquet.metadata(path, key);
    if (text === null) return null;
    const head = JSON.parse(text) as Partial<SnapshotHead>;
    return typeof head.schemaVersion === 'number' && typeof head.asOf === 'string'
      ? (head as SnapshotHead)
      : null;
  } catch {
    return null;
  }
}

async function write(
  folder: string,
  cite: string,
  { people, ...head }: Snapshot,
  parquet: ParquetFiles,
): Promise<void> {
  const made = parquet.scratch(`snapshot-${head.asOf}`);
  await parquet.write(made, snapshotColumns, cells(people), { [key]: JSON.stringify(head) });
  const name = `${head.asOf}.parquet`;
  const part = join(folder, `.${name}.${hostname()}.${process.pid}.part`);
  try {
    await copyFile(made, part);
    const file = await open(part, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, join(folder, name));
  } catch (cause) {
    await rm(part, { force: true });
    throw new LoyaltyError(
      'input',
      'history.unwritable',
      `${shown(join(cite, basename(name)))} cannot be written (${(cause as NodeJS.ErrnoException).code ?? 'unknown'}).`,
      'What was there before is untouched; check space and permissions.',
      {
        cause,
        zh: {
          sentence: `${shown(join(cite, basename(name)))} 无法写入（${(cause as NodeJS.ErrnoException).code ?? 'unknown'}）。`,
          remedy: '原有内容未受影响；请检查磁盘空间与权限。',
        },
      },
    );
  }
}

function* cells(people: readonly Snapshot['people'][0][]): Generator<(string | number | null)[]> {
  for (const person of people) yield snapshotColumns.map(({ key: name }) => person[name]);
}

function foreignFile(cite: string, date: string): LoyaltyError {
  return new LoyaltyError(
    'input',
    'history.foreign',
    `${printable(join(cite, `${date}.parquet`))} is damaged, or no snapshot of loyalty, and its name is needed for one.`,
    'It was left as it is: move it away, or name another folder with --history.',
    {
      zh: {
        sentence: `${printable(join(cite, `${date}.parquet`))} 已损坏，或不是 loyalty 的快照，而快照要用这个文件名。`,
        remedy: '该文件未被改动：请将其移走，或用 --history 指明其他文件夹。',
      },
    },
  );
}

function newer(cite: string, date: string): LoyaltyError {
  return new LoyaltyError(
    'input',
    'history.newer',
    `${printable(join(cite, `${date}.parquet`))} was written by a newer version of loyalty.`,
    'Update loyalty, or name another folder with --history.',
    {
      zh: {
        sentence: `${printable(join(cite, `${date}.parquet`))} 由更新版本的 loyalty 写出。`,
        remedy: '请升级 loyalty，或用 --history 指明其他文件夹。',
      },
    },
  );
}
