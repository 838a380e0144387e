import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Context } from '../../../src/cli/context.ts';
import { withSession } from '../../../src/cli/session.ts';
import type { Facts, Population } from '../../../src/core/index.ts';
import { measure } from '../../../src/engine/index.ts';

export interface World {
  /** By customer, or by `customer/category`. */
  facts: Map<string, Facts>;
  population: Population;
}

/** What the measures make of small files: each is its header and its records, cells parted by blanks, `-` = empty. */
export async function measureWorld(
  files: Readonly<Record<string, readonly string[]>>,
  options: { byCategory?: boolean; asOf?: string; threads?: string } = {},
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'rewards-'));
  for (const [name, lines] of Object.entries(files)) {
    const cells = lines.map((line) =>
      line
        .split(' ')
        .map((cell) => (cell === '-' ? '' : cell))
        .join(','),
    );
    writeFileSync(join(folder, `${name}.csv`), `${cells.join('\n')}\n`);
  }
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
  try {
    const paths = Object.keys(files).map((name) => join(folder, `${name}.csv`));
    const data = options.threads === undefined ? {} : { threads: options.threads };
    return await withSession(paths, data, context, async (session) => {
      const asOfDay = options.asOf === undefined ? session.asOfDay : Date.parse(options.asOf) / 86_400_000;
      const byCategory = options.byCategory ?? false;
      const { facts, populationOf } = await measure({
        ...session,
        asOfDay,
        byCategory,
        rfm: false,
        countOrders: false,
      });
      const rows = Array.from({ length: facts.length }, (_, row) => facts.at(row));
      return {
        population: populationOf(null),
        facts: new Map(
          rows.map((row) => [byCategory ? `${row.customerId}/${row.category}` : row.customerId, row]),
        ),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The day after so many days. */
export function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same lines for customers `prefix0`, `prefix1`, … */
export function each(count: number, prefix: string, lines: (id: string) => readonly string[]): string[] {
  return Array.from({ length: count }, (_, index) => lines(`${prefix}${index}`)).flat();
}
