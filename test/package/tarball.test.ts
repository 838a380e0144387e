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
import { basename, join } from 'node:path';
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
      'dist/main.js',
      'dist/worker.js',
      ...filesOf('src/engine', /\.sql$/).map((path) => join('dist', basename(path))),
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

  // Only a build has other threads: run from its sources the program judges in its own.
  it.each([['score', '--rfm'], ['churn']])(
    '%s judges the same in one thread and in several',
    (...command) => {
      const orders = join(scratch, 'many.csv');
      const lines = Array.from({ length: 70_000 }, (_, row) => {
        const day = new Date(Date.UTC(2025, 0, 1) + ((row * 7919) % 600) * 86_400_000).toISOString();
        return `c${row % 35_000},${day.slice(0, 10)},${((row * 104_729) % 9973) / 100}`;
      });
      writeFileSync(orders, `customer_id,date,amount\n${lines.join('\n')}\n`);
      const rows = (threads: number) => {
        const out = join(scratch, `many-${threads}.ndjson`);
        const { status, stderr } = loyalty(
          ...command,
          orders,
          '-f',
          'ndjson',
          '--threads',
          `${threads}`,
          '-o',
          out,
        );
        expect({ status, stderr }).toMatchObject({ status: 0 });
        return readFileSync(out, 'utf8');
      };
      const alone = rows(1);
      expect(alone.split('\n')).toHaveLength(35_001);
      expect(rows(3) === alone).toBe(true);
    },
    120_000,
  );

  it('builds itself when a checkout was never built', () => {
    const copy = join(scratch, 'checkout');
    rmSync(join(copy, 'dist'), { recursive: true });
    const { status } = spawnSync(process.execPath, [join(copy, 'bin', 'loyalty.js'), '--help'], {
      stdio: 'ignore',
    });
    expect(status).toBe(0);
    expect(existsSync(join(copy, 'dist', 'main.js'))).toBe(true);
  });
});

describe('what the README shows for CI', () => {
  const page = textOf('README.md');
  const workflow = /^```yaml\n(on: [\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
  const hooks = /^```yaml\n(repos:[\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
  let repository: string;

  /** A repository of exports that has loyalty among its dependencies: installed for real by `npm ci`, from a folder beside it. */
  beforeAll(() => {
    repository = join(scratch, 'repository');
    const own = join(repository, 'loyalty');
    cpSync(join(installed, 'bin'), join(own, 'bin'), { recursive: true });
    cpSync(join(installed, 'dist'), join(own, 'dist'), { recursive: true });
    // Without a network its own dependencies are those of this checkout.
    symlinkSync(join(root, 'node_modules'), join(own, 'node_modules'));
    const { version, bin } = JSON.parse(textOf('package.json')) as { version: string; bin: object };
    const json = (name: string, value: object) =>
      writeFileSync(join(repository, name), `${JSON.stringify(value, null, 2)}\n`);
    json('loyalty/package.json', { name: 'loyalty', version, type: 'module', bin });
    const devDependencies = { loyalty: 'file:loyalty' };
    json('package.json', { private: true, devDependencies });
    json('package-lock.json', {
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { devDependencies },
        loyalty: { version, dev: true, bin },
        'node_modules/loyalty': { resolved: 'loyalty', link: true },
      },
    });
    mkdirSync(join(repository, 'exports'));
  });

  const header = 'customer_id,date,amount\n';
  const rows = Array.from(
    { length: 13 },
    (_, month) => `a,20${24 + Math.floor(month / 12)}-0${1 + (month % 9)}-01,5\n`,
  );
  const write = (text: string) => writeFileSync(join(repository, 'exports', 'orders.csv'), header + text);
  const sh = (line: string) => spawnSync('bash', ['-e', '-c', line], { cwd: repository, encoding: 'utf8' });

  it('the lines of the workflow run as written, and fail on the bad line', () => {
    const lines = [...workflow.matchAll(/^\s*- run: (.+)$/gm)].map(([, line = '']) => line);
    expect(lines).toHaveLength(1);
    for (const line of lines) {
      write(rows.join(''));
      const good = sh(line);
      expect({ status: good.status, errors: /::error/.test(good.stdout) }, good.stderr).toEqual({
        status: 0,
        errors: false,
      });
      write(`a,2024-02-30,5\n${rows.join('')}`);
      const bad = sh(line);
      expect(bad.status, bad.stderr).toBe(1);
      expect(bad.stdout).toContain('::error file=exports/orders.csv,line=2,col=3,title=cell.date::');
    }
  }, 60_000);

  it('has the parts of a workflow', () => {
    for (const part of [
      /^on: push$/m,
      /^jobs:\n {2}exports:\n {4}runs-on: ubuntu-latest\n {4}steps:$/m,
      /^ {6}- uses: actions\/checkout@v\d+$/m,
    ])
      expect(workflow).toMatch(part);
  });

  it('the hook runs as pre-commit would run it', () => {
    const fields = /^ {6}- \{ (.+) \}$/m.exec(hooks)?.[1] ?? '';
    const hook = Object.fromEntries(fields.split(', ').map((field) => field.split(': ') as [string, string]));
    // What pre-commit requires of a hook of a local repository, and no file names behind the entry.
    expect(Object.keys(hook)).toEqual(
      expect.arrayContaining(['id', 'name', 'entry', 'language', 'pass_filenames']),
    );
    expect(hook).toMatchObject({ language: 'system', pass_filenames: 'false' });
    const changed = 'exports/orders.csv';
    expect(changed).toMatch(new RegExp(hook['files'] ?? ''));
    write(rows.join(''));
    expect(sh(hook['entry'] ?? 'false').status).toBe(0);
    write(`a,2024-02-30,5\n${rows.join('')}`);
    const bad = sh(hook['entry'] ?? 'false');
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain('cell.date');
  }, 60_000);
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
    for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(/(?:from|import) "([^"]+)"/g)) {
      if (specifier.startsWith('.')) visit(join(path, '..', specifier));
      else expect(specifier).toBe('fastest-levenshtein');
    }
  };
  visit(join(installed, 'dist', 'index.js'));
  expect([...seen].some((path) => readFileSync(path, 'utf8').includes('function assess('))).toBe(true);
});
