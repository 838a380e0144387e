import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { freshReadme, pages } from '../readme.ts';
import { root, textOf } from './files.ts';

const readme = textOf('README.md');
const blocks = [...readme.matchAll(/^```(\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', path, text = '']) => ({ language, path, text }),
);

it.each(pages)('%s shows what the program and its tables say: otherwise `npm run readme`', async (page) => {
  const text = textOf(page);
  expect(await freshReadme(text)).toBe(text);
});

it('fits in a reading', () => {
  expect(readme.split('\n').length).toBeLessThan(500);
});

it('names npm scripts that exist', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect([...named, 'test'].filter((name) => !(name in scripts))).toEqual([]);
});

it('links to what exists', () => {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  const anchors = [...readme.matchAll(/^#+ (.+)$/gm)].map(
    ([, title = '']) => `#${title.toLowerCase().replaceAll(' ', '-')}`,
  );
  const known = [...anchors, ...readdirSync(root)];
  expect(
    links.filter(
      (target) =>
        !target.startsWith('https:') &&
        !known.includes(target) &&
        !existsSync(join(root, target.replace(/#.*/, ''))),
    ),
  ).toEqual([]);
});

describe('its commands run as they stand there', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'loyalty-readme-'));
    cpSync(join(root, 'fixtures'), join(folder, 'fixtures'), { recursive: true });
    for (const { path, text } of blocks) {
      if (path === undefined) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const lines = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trim().split('\n'))
    .filter((line) => line !== 'npm ci && npm test');

  it('has commands', () => {
    expect(lines.length).toBeGreaterThan(10);
  });

  it.each(lines)(
    '%s',
    async (line) => {
      const [, file, words = ''] = /^(?:npm ci && )?(?:cat (\S+) \| )?npx loyalty (.+)$/.exec(line) ?? [];
      const argv = words.split(' ');
      const { exitCode, stdout, stderr } = await run(argv, {
        cwd: folder,
        ...(file === undefined ? {} : { stdin: readFileSync(join(folder, file)) }),
      });
      expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
      const output = argv.indexOf('-o');
      const written = output < 0 ? stdout : readFileSync(join(folder, argv[output + 1] ?? ''), 'latin1');
      expect(written.length).toBeGreaterThan(100);
      // The sample company has 28 files; on a busy machine that takes its time.
    },
    120_000,
  );
});

describe('its example of a configuration', () => {
  it('does what the text says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loyalty-readme-'));
    for (const { path, text } of blocks)
      if (path?.startsWith('shop/')) writeFileSync(join(folder, path.slice('shop/'.length)), text);
    const { stdout } = await run(['score', '.', '--format', 'json'], { cwd: folder });
    rmSync(folder, { recursive: true, force: true });
    const report = JSON.parse(stdout) as {
      currency: string;
      thresholds: Record<string, number>;
      reconciliation: { parts: { reason: string; detail: string | null; records: number; amount: string }[] };
      customers: { facts: { value12m: number } }[];
    };
    // By hand: 6 × 2.55 + 6 × 3.39 − 2.55 + 6 × 1.85 = 44.19; postage 18.00; the sample 0; the guest 2 × 1.85 = 3.70.
    expect(
      report.reconciliation.parts.map(({ reason, detail, records, amount }) => [
        reason,
        detail,
        records,
        Number(amount),
      ]),
    ).toEqual([
      ['used', null, 4, 44.19],
      ['where', 'postage is no product', 1, 18],
      ['where', 'free samples', 1, 0],
      ['guest', null, 1, 3.7],
    ]);
    expect(report.currency).toBe('GBP');
  });
});
