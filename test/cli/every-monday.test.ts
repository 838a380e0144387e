import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, textOf } from '../guards/files.ts';
import { orders } from './report-world.ts';
import { scratch } from './run.ts';

/*
 * The crontab line, the systemd timer and the GitHub workflow, taken from the pages as they stand there. What runs them
 * is not here; what they run is: `npx` is this checkout, `npm` does nothing, and the age of a made-up export is not asked.
 */

const pages = ['README.md', 'src/cli/README.md'].map(textOf).join('\n');
const section = pages.slice(pages.indexOf('## Every Monday'));
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)?.[1] ?? '';
const has = (command: string) => spawnSync('which', [command]).status === 0;

const place = scratch({ 'shop/exports/transactions.csv': orders() });
const shop = join(place.folder, 'shop');
const environment = {
  ...process.env,
  PATH: `${join(place.folder, 'bin')}:${process.env['PATH'] ?? ''}`,
  LANG: 'en_US.UTF-8',
  GITHUB_STEP_SUMMARY: join(place.folder, 'summary.md'),
  HOME: place.folder,
};

beforeAll(() => {
  if (!existsSync(join(root, 'dist', 'main.js')))
    execFileSync(process.execPath, [join(root, 'bin', 'build.js')], { cwd: root, stdio: 'ignore' });
  const asked = 'case "$*" in *"--max-age 3d"*) ;; *) exit 9 ;; esac';
  const without = 'shift; set -- $(printf "%s" "$*" | sed "s/--max-age 3d/--max-age 99999d/")';
  place.write(
    'bin/npx',
    `#!/bin/sh\n${asked}\n${without}\nexec ${process.execPath} ${join(root, 'bin', 'loyalty.js')} "$@"\n`,
  );
  place.write('bin/npm', '#!/bin/sh\n');
  for (const name of ['npx', 'npm']) chmodSync(join(place.folder, 'bin', name), 0o755);
});
afterAll(() => place.remove());

const shell = (command: string, cwd = shop) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', command], { cwd, env: environment });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
};

it('the line of the crontab says when in five fields, and runs in silence', () => {
  const lines = [...pages.matchAll(/^```crontab\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text.trim());
  expect(new Set(lines).size).toBe(1);
  const [, when = '', command = ''] = /^((?:\S+ ){5}) ?(.+)$/.exec(lines[0] ?? '') ?? [];
  // Monday at six.
  expect(when.trim()).toBe('0 6 * * 1');
  // A per cent sign would end the command there.
  expect(command).not.toContain('%');
  const ran = shell(command.replace('cd /srv/shop', `cd ${shop}`), place.folder);
  expect(ran).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(readFileSync(join(shop, 'report.html'), 'utf8')).toContain('2026-W25');
  expect(readdirSync(join(shop, 'history'))).toEqual(['2026-06-21.parquet']);
});

describe('the systemd timer', () => {
  const files = block('ini')
    .split(/^(?=# \/etc\/systemd\/system\/)/m)
    .map((text) => ({ name: /^# \S*\/(loyalty\.\w+)/.exec(text)?.[1] ?? '', text }));

  it('is two files', () => {
    expect(files.map(({ name }) => name)).toEqual(['loyalty.service', 'loyalty.timer']);
  });

  it('runs what the crontab runs', () => {
    const run = /^ExecStart=\/usr\/bin\/(.+)$/m.exec(files[0]?.text ?? '')?.[1];
    expect(block('crontab')).toContain(run);
  });

  it.skipIf(!has('systemd-analyze'))('is understood by systemd', () => {
    mkdirSync(join(place.folder, 'units'));
    for (const { name, text } of files) place.write(`units/${name}`, text.replace('/usr/bin/npx', '/bin/sh'));
    const units = files.map(({ name }) => join(place.folder, 'units', name));
    const verified = spawnSync('systemd-analyze', ['verify', ...units]);
    expect({ status: verified.status, said: verified.stderr.toString() }).toEqual({ status: 0, said: '' });
    const when = /^OnCalendar=(.+)$/m.exec(files[1]?.text ?? '')?.[1] ?? '';
    const calendar = spawnSync('systemd-analyze', ['calendar', when]).stdout.toString();
    expect(calendar).toContain('Mon *-*-* 06:00:00');
  });
});

it.skipIf(!has('git'))('the steps of the GitHub workflow report, and push what was said', () => {
  const workflow = block('yaml');
  expect(workflow).toMatch(/cron: '0 6 \* \* 1'/);
  expect(workflow).not.toContain('\t');
  const steps = [...workflow.matchAll(/^ {6}- run: (.+)$/gm)].map(([, command = '']) => command);
  expect(steps.length).toBe([...workflow.matchAll(/- run:/g)].length);
  const clone = join(place.folder, 'clone');
  shell('git init -q --bare origin.git && git clone -q origin.git clone', place.folder);
  cpSync(join(shop, 'exports'), join(clone, 'exports'), { recursive: true });
  shell(
    'git config user.name a && git config user.email a@b && git add . && git commit -qm a && git push -q',
    clone,
  );
  for (let monday = 1; monday <= 2; monday++)
    for (const step of steps)
      expect({ step, status: shell(step, clone).status }).toEqual({ step, status: 0 });
  expect(readFileSync(environment.GITHUB_STEP_SUMMARY, 'utf8')).toContain('2026-W25');
  // The second time nothing is new, and nothing is committed.
  const told = shell('git log --format=%s', join(place.folder, 'origin.git')).stdout.trim().split('\n');
  expect(told).toEqual(['Churn report', 'a']);
});
