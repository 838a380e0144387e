import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Context } from '../../../src/cli/context.ts';
import { withSession } from '../../../src/cli/session.ts';
import type { Facts } from '../../../src/core/index.ts';
import { isoOfDay, measure, type Engine } from '../../../src/engine/index.ts';

interface Options {
  byCategory?: boolean;
  asOf?: string;
  threads?: string;
}

/** Runs the measures over small files, text by file name; facts by customer, or by customer/category. */
export async function factsFrom<Rest = undefined>(
  files: Readonly<Record<string, string>>,
  options: Options = {},
  look: (engine: Engine) => Promise<Rest> = () => Promise.resolve(undefined as Rest),
): Promise<{ of: (name: string) => Facts; looked: Rest; clockDays: number | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'rich-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const context: Context = {
    cwd: folder,
    env: {},
    stdin: Readable.from([]),
    stdout: nowhere,
    stderr: nowhere,
    now: () => new Date(0),
    signal: new AbortController().signal,
  };
  const { asOf, threads = '2', byCategory = false } = options;
  try {
    return await withSession(
      Object.keys(files),
      { ...(asOf === undefined ? {} : { asOf }), threads },
      context,
      async (session) => {
        const { facts, populationOf } = await measure({
          ...session,
          byCategory,
          rfm: false,
          countOrders: false,
        });
        const rows = new Map(
          Array.from({ length: facts.length }, (_, row) => facts.at(row)).map((row) => [
            row.category === null ? row.customerId : `${row.customerId}/${row.category}`,
            row,
          ]),
        );
        return {
          clockDays: populationOf(null).clockDays,
          looked: await look(session.engine),
          of: (name: string) => {
            const found = rows.get(name);
            if (found === undefined) throw new RangeError(`no facts of ${name}`);
            return found;
          },
        };
      },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file: its header, and lines with cells set apart by blanks; `.` is an empty cell. */
export function csv(header: string, lines: readonly string[]): string {
  const rows = lines.map((line) =>
    line
      .split(' ')
      .map((cell) => (cell === '.' ? '' : cell))
      .join(','),
  );
  return `${[header.split(' ').join(','), ...rows].join('\n')}\n`;
}

/** ISO date, some days after 2024-01-01. */
export const dayAfter = (days: number): string => isoOfDay(19_723 + days);

export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
