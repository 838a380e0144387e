import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../guards/files.ts';

/* The program as a process: what only the operating system can show. Everything else is tested within the process. */

const binary = join(root, 'bin', 'loyalty.js');
const orders = join('fixtures', 'retail', 'transactions.csv');

beforeAll(() => {
  if (existsSync(join(root, 'dist', 'main.js'))) return;
  execFileSync(process.execPath, [join(root, 'bin', 'build.js')], { cwd: root, stdio: 'ignore' });
});

interface Ending {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Starts the program; `reads` is how many characters of standard output are taken before the pipe is closed. */
function start(
  argv: readonly string[],
  { env = {}, reads = Infinity }: { env?: Record<string, string>; reads?: number } = {},
): Promise<Ending> {
  const inherited = Object.entries(process.env).filter(([name]) => !/COLOR|^LC_|^LANG|^NODE_/.test(name));
  const child = spawn(process.execPath, [binary, ...argv], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), LANG: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stdout.length >= reads) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  if (reads === 0) child.stdout.destroy();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal, stdout, stderr }));
  });
}

describe('as a process', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await start(['--version'])).toEqual({
      exitCode: 0,
      signal: null,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it('writes a row for every customer of the fixtures', async () => {
    const { exitCode, stdout } = await start(['score', 'fixtures/retail', '--format', 'csv']);
    expect(exitCode).toBe(0);
    expect(stdout.endsWith('\n')).toBe(true);
    // Its 499 customers, and a header.
    expect(stdout.split('\n').length - 1).toBe(500);
    expect(stdout).toMatch(/^customer_id,/);
  });

  // More than any pipe holds, so that writing meets the closed end.
  it.each([
    ['after the first lines', 1],
    ['before anything came', 0],
  ])('ends quietly when its reader went away %s', async (_, reads) => {
    const argv = ['score', orders, '--format', 'json', '--quiet'];
    const { exitCode, signal, stderr } = await start(argv, { reads });
    expect({ exitCode, signal, stderr }).toEqual({ exitCode: 0, signal: null, stderr: '' });
  });

  it('says on one line of standard error which file is not there', async () => {
    const { exitCode, stdout, stderr } = await start(['score', 'no-such-file.csv']);
    expect(exitCode).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^loyalty: .*no-such-file\.csv.*\n$/);
  });

  it('respects NO_COLOR', async () => {
    const argv = ['score', orders, '--format', 'table', '--limit', '1'];
    const escape = '\u001b[';
    const coloured = await start(argv, { env: { FORCE_COLOR: '1' } });
    expect(coloured.stdout).toContain(escape);
    const plain = await start(argv, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(plain.exitCode).toBe(0);
    expect(plain.stdout + plain.stderr).not.toContain(escape);
    expect(plain.stdout).toMatch(/customers/);
  });
});
