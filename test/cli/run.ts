import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Context } from '../../src/cli/context.ts';
import { run as runProgram } from '../../src/cli/run.ts';

export interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface World extends Partial<Pick<Context, 'cwd' | 'env' | 'now' | 'signal'>> {
  stdin?: string | Buffer;
  /** Whether standard output is a terminal. */
  tty?: boolean;
}

class Sink extends Writable {
  readonly #chunks: Buffer[] = [];
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.#chunks.push(Buffer.from(chunk));
    done();
  }

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

/** A context of commands that need not be heard. */
export const silent = (cwd: string): Context => ({
  cwd,
  env: {},
  stdin: Readable.from([]),
  stdout: new Writable(),
  stderr: new Writable(),
  now: () => new Date(0),
  signal: new AbortController().signal,
});

/** One command line, in this process, with everything it says. */
export async function run(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const stdout = new Sink(world.tty === true);
  const stderr = new Sink(false);
  const exitCode = await runProgram(argv, {
    cwd: world.cwd ?? tmpdir(),
    env: world.env ?? { LANG: 'en_US.UTF-8' },
    stdin: Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]),
    stdout,
    stderr,
    now: world.now ?? (() => new Date('2026-11-22T12:00:00Z')),
    signal: world.signal ?? new AbortController().signal,
  });
  return { exitCode, stdout: stdout.bytes().toString('utf8'), stderr: stderr.bytes().toString('utf8') };
}

/** A scratch folder with the given files (a name may hold folders). */
export function scratch(files: Readonly<Record<string, string | Buffer>> = {}): {
  folder: string;
  write: (name: string, content: string | Buffer) => string;
  run: (argv: readonly string[], world?: World) => Promise<Outcome>;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'loyalty-test-'));
  const write = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    folder,
    write,
    run: (argv, world = {}) => run(argv, { cwd: folder, ...world }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
