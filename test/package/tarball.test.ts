import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, root, textOf } from '../guards/files.ts';

/*
 * What a user installs: packed as for publishing, from a copy of the repository, so that the build of the checkout is
 * neither trusted nor touched; unpacked; started as a process.
 */

let scratch: string;
/** The unpacked tarball. */
let installed: string;
let packed: string[];

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'loyalty-package-'));
  const copy = join(scratch, 'checkout');
  mkdirSync(copy);
  for (const name of [
    'bin',
    'fixtures',
    'src',
    'package.json',
    'tsconfig.json',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // With `prepare`, which builds. A shell, because npm is a script with another ending on Windows.
  const told = execFileSync('npm', ['pack', '--json', '--pack-destination', scratch], {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files }] = JSON.parse(told.slice(told.indexOf('['))) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = files.map(({ path }) => path);
  execFileSync('tar', ['-xzf', filename], { cwd: scratch });
  installed = join(scratch, 'package');
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'));
}, 60_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function loyalty(...args: string[]) {
  return spawnSync(process.execPath, [join(installed, 'bin', 'loyalty.js'), ...args], {
    cwd: installed,
    encoding: 'utf8',
  });
}

describe('the tarball', () => {
  it('holds the program, every SQL file and the fixtures', () => {
    const expected = [
      'README.md',
      'LICENSE',
      'package.json',
      'bin/loyalty.js',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      ...filesOf('src/engine', /\.sql$/).map((path) => path.replace(/^src/, 'dist')),
      ...filesOf('fixtures/retail'),
    ];
    expect(expected.filter((path) => !packed.includes(path))).toEqual([]);
  });

  it('holds no sources, tests or settings', () => {
    expect(packed.filter((path) => /^(src|test|node_modules)\/|^\.|\.tsbuildinfo$/.test(path))).toEqual([]);
  });

  it('is small', () => {
    expect(packed.length).toBeLessThan(2500);
  });
});

describe('the installed program', () => {
  it('tells its version', () => {
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    expect(loyalty('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('scores the fixtures', () => {
    const { status, stdout } = loyalty('score', 'fixtures/retail', '--format', 'csv');
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^customer_id,behaviour_score,/);
    // The plain ones, their neighbours in the village, and those of whom a story is told.
    expect(lines).toHaveLength(1 + 499);
  });

  it('ends with the exit code of the failure', () => {
    const { status, stderr } = loyalty('score', 'no-such-file.csv');
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'loyalty: no-such-file.csv does not exist. Check the path.\n',
    });
  });

  it('does not mind a reader that goes away', () => {
    const line = `"${process.execPath}" "${join(installed, 'bin', 'loyalty.js')}" score fixtures/retail --format csv | head -1`;
    const { stderr } = spawnSync('sh', ['-c', line], { cwd: installed, encoding: 'utf8' });
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });

  it('builds itself when a checkout was never built', () => {
    const copy = join(scratch, 'checkout');
    rmSync(join(copy, 'dist'), { recursive: true });
    const { status } = spawnSync(process.execPath, [join(copy, 'bin', 'loyalty.js'), '--help'], {
      stdio: 'ignore',
    });
    expect(status).toBe(0);
    expect(existsSync(join(copy, 'dist', 'cli', 'main.js'))).toBe(true);
  });
});

it('the library example of the README prints what it says', () => {
  const example = /^```js example\.mjs\n([\s\S]*?)^```$/m.exec(textOf('README.md'))?.[1] ?? '';
  const project = join(scratch, 'project');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  symlinkSync(installed, join(project, 'node_modules', 'loyalty'));
  writeFileSync(join(project, 'example.mjs'), example);
  const { stdout, stderr } = spawnSync(process.execPath, ['example.mjs'], { cwd: project, encoding: 'utf8' });
  const promised = [...example.matchAll(/\/\/ => (.+)$/gm)].map(([, text]) => text);
  expect(promised.length).toBeGreaterThan(0);
  expect({ stderr, lines: stdout.trimEnd().split('\n') }).toEqual({ stderr: '', lines: promised });
});

it('the library needs neither database nor terminal', () => {
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(/from '([^']+)'/g)) {
      if (specifier.startsWith('.')) visit(join(path, '..', specifier));
      else expect(specifier).toBe('fastest-levenshtein');
    }
  };
  visit(join(installed, 'dist', 'index.js'));
  expect(seen.size).toBeGreaterThan(20);
});
