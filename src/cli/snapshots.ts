import { access } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { dayOfIso, openDuckDb, spooler } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import type { Snapshot } from '../history/index.ts';
import { shown } from '../printable.ts';
import type { Context } from './context.ts';
import { historyIn, idsMark } from './history.ts';
import { memoryOption, threadsOption } from './options.ts';
import { openPrivateFolder } from './private-folder.ts';
import { idHasher } from './hashing.ts';

/** Snapshots named by file, or by date in a history; with ids hashed that are not yet, if that is asked for. */
export async function readSnapshots(
  cites: readonly [string, string],
  { folder, hashIds }: { folder: string | null; hashIds: boolean },
  context: Context,
): Promise<[Snapshot, Snapshot]> {
  const hash = hashIds ? idHasher(context) : null;
  const mark = idsMark(hashIds, context);
  const places = await Promise.all(cites.map((cite) => placeOf(cite, folder, context)));
  const scratch = await openPrivateFolder();
  try {
    const engine = await openDuckDb({
      memory: memoryOption(undefined),
      threads: threadsOption(undefined),
      temporaryFolder: scratch.path,
      readableFiles: [],
    });
    try {
      const snapshots: Snapshot[] = [];
      for (const [index, { folder: place, date, cite }] of places.entries()) {
        // Each has a place of its own: both may be of one name in two folders.
        const spool = spooler(scratch.path);
        const history = await historyIn(
          place,
          { engine, spool: (name) => spool(`${index}-${name}`) },
          context,
        );
        const snapshot = await history.snapshot(date);
        if (snapshot === null) throw notOurs(cite);
        snapshots.push(hash === null ? snapshot : hashed(snapshot, cite, hash, mark));
      }
      return snapshots as [Snapshot, Snapshot];
    } finally {
      await engine.close();
    }
  } finally {
    scratch.remove();
  }
}

/** Ids that are hashes already stay what they are: hashed twice they would be like no other output. */
function hashed(snapshot: Snapshot, cite: string, hash: (id: string) => string, mark: string): Snapshot {
  if (snapshot.ids === mark) return snapshot;
  if (snapshot.ids !== 'plain')
    throw new LoyaltyError(
      'usage',
      'diff.hashed',
      `The ids of ${shown(cite)} are hashed already, with another key.`,
      'Set LOYALTY_HASH_KEY to that key, or leave out --hash-ids: they stay hashed.',
      {
        zh: {
          sentence: `${shown(cite)} 中的编号已用另一密钥哈希。`,
          remedy: '请将 LOYALTY_HASH_KEY 设为该密钥，或去掉 --hash-ids：编号仍是哈希。',
        },
      },
    );
  const people = snapshot.people.map((person) => ({ ...person, customerId: hash(person.customerId) }));
  return { ...snapshot, ids: mark, people };
}

async function placeOf(cite: string, folder: string | null, context: Context) {
  const path = folder !== null && dayOfIso(cite) !== null ? join(folder, `${cite}.parquet`) : cite;
  const date = /^(\d{4}-\d{2}-\d{2})\.parquet$/.exec(basename(path))?.[1];
  if (date === undefined)
    throw new LoyaltyError(
      'usage',
      'diff.name',
      `${shown(cite)} is not named like a snapshot.`,
      'Name a file like history/2026-06-28.parquet, or a date with --history FOLDER.',
      {
        zh: {
          sentence: `${shown(cite)} 的名称不是快照的名称。`,
          remedy: '请指明像 history/2026-06-28.parquet 的文件，或用 --history 文件夹 并写日期。',
        },
      },
    );
  await access(resolve(context.cwd, path)).catch((cause: unknown) => {
    throw new LoyaltyError(
      'input',
      'history.missing',
      `There is no snapshot ${shown(path)}.`,
      '`loyalty report --history FOLDER` leaves one for each day it reports.',
      {
        cause,
        zh: {
          sentence: `没有快照 ${shown(path)}。`,
          remedy: '`loyalty report --history FOLDER` 每报告一天即留下一个快照。',
        },
      },
    );
  });
  return { folder: dirname(path), date, cite: path };
}

function notOurs(cite: string): LoyaltyError {
  return new LoyaltyError(
    'input',
    'history.foreign',
    `${shown(cite)} is no snapshot of loyalty.`,
    '`loyalty report --history FOLDER` writes them.',
    {
      zh: {
        sentence: `${shown(cite)} 不是 loyalty 的快照。`,
        remedy: '快照由 `loyalty report --history FOLDER` 写出。',
      },
    },
  );
}
