import type { Readable, Writable } from 'node:stream';

/** The world around a run, so that tests can stand in for it. */
export interface Context {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: Readable;
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
  /** The clock; read only for --max-age. */
  now: () => Date;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** The run was interrupted from outside: exit 130, nothing else to say. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
