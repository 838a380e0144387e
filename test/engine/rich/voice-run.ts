import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Context } from '../../../src/cli/context.ts';
import { withSession } from '../../../src/cli/session.ts';
import type { Facts } from '../../../src/core/index.ts';
import { measure } from '../../../src/engine/index.ts';

/** The facts by customer (and category), from tables given as CSV text: the header, then the records. */
export async function factsOf(
  files: Readonly<Record<string, readonly string[]>>,
  options: { byCategory?: boolean; asOf?: string } = {},
): Promise<Map<string, Facts>> {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'));
  const paths = Object.entries(files).map(([name, lines]) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return `${name}=${path}`;
  });
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
    return await withSession(
      paths,
      options.asOf === undefined ? {} : { asOf: options.asOf },
      context,
      async (session) => {
        const { facts } = await measure({
          ...session,
          byCategory: options.byCategory ?? false,
          rfm: false,
          countOrders: false,
        });
        const rows = Array.from({ length: facts.length }, (_, row) => facts.at(row));
        return new Map(
          rows.map((row) => [
            row.category === null ? row.customerId : `${row.customerId}/${row.category}`,
            row,
          ]),
        );
      },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Transactions from `customer date amount [category]`. */
export function orders(...lines: string[]): string[] {
  return [
    'customer_id,date,amount,category',
    ...lines.map((line) => line.split(' ').concat(['']).slice(0, 4).join(',')),
  ];
}

/** Some facts of one customer, null where one is absent. */
export function pick<Name extends keyof Facts>(facts: Facts | undefined, ...names: Name[]) {
  return Object.fromEntries(names.map((name) => [name, facts?.[name] ?? null])) as Record<
    Name,
    Facts[Name] | null
  >;
}
