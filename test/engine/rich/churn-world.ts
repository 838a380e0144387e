import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Context } from '../../../src/cli/context.ts';
import { withSession } from '../../../src/cli/session.ts';
import { reasonLexicon, type Facts, type Population } from '../../../src/core/index.ts';
import { measure } from '../../../src/engine/index.ts';

interface Measured {
  /** By customer id, or by `id/category`. */
  facts: Map<string, Facts>;
  population: Population;
}

/** What the measures make of some small tables: header and records of each, cells divided by commas. */
export async function measured(
  tables: Readonly<Record<string, readonly string[]>>,
  options: { asOf?: string; byCategory?: boolean; config?: unknown } = {},
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'churn-'));
  for (const [name, lines] of Object.entries(tables))
    writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  if (options.config !== undefined)
    writeFileSync(join(folder, 'loyalty.config.json'), JSON.stringify(options.config));
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
  const paths = Object.keys(tables).map((name) => join(folder, `${name}.csv`));
  try {
    return await withSession(
      paths,
      options.asOf === undefined ? {} : { asOf: options.asOf },
      context,
      async (session) => {
        const { facts, populationOf } = await measure({
          ...session,
          byCategory: options.byCategory ?? false,
          rfm: false,
          countOrders: false,
          churn: { lexicon: reasonLexicon },
        });
        const rows = Array.from({ length: facts.length }, (_, row) => facts.at(row));
        const keyOf = ({ customerId, category }: Facts) =>
          category === null ? customerId : `${customerId}/${category}`;
        return {
          facts: new Map(rows.map((row) => [keyOf(row), row])),
          population: populationOf(null),
        };
      },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
