import { run } from '../cli/run.ts';
import { goodFile } from './good-file.ts';
import { damage, faults } from './faults.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Report {
  findings: {
    rule: string;
    count: number;
    places: { line: number | null; cell: { line: number } | null }[];
  }[];
  verdict: { passed: boolean };
  unreadable: boolean;
}

/** What is wrong with how one broken file was judged; null where nothing is. */
export async function judged(seed: number): Promise<string | null> {
  const file = goodFile(seed);
  // Every fourth file is damaged at random, the others by name in turn.
  const fault = seed % 4 === 3 ? null : faults[(seed - Math.floor(seed / 4)) % faults.length];
  const broken = fault?.make(file) ?? { bytes: damage(file), line: null };
  const name = ('name' in broken ? broken.name : undefined) ?? 'transactions.csv';
  const folder = mkdtempSync(join(tmpdir(), 'loyalty-fuzz-'));
  try {
    writeFileSync(join(folder, name), broken.bytes);
    const argv = ['validate', name, '--format', 'json', '--limit', '500', '--threads', '1'];
    const { exitCode, stdout, stderr } = await run(argv, { cwd: folder });
    const what = `seed ${seed}, ${fault?.name ?? 'random bytes'}`;
    if (![0, 1, 3].includes(exitCode)) return `${what}: exit ${exitCode}: ${stderr.slice(0, 400)}`;
    const report = JSON.parse(stdout) as Report;
    const expected = report.unreadable ? 3 : report.verdict.passed ? 0 : 1;
    if (exitCode !== expected) return `${what}: exit ${exitCode} is not explained by the report`;
    if (fault === null || fault === undefined) return null;
    const found = report.findings.filter(({ rule }) => rule === fault.rule);
    const rules = report.findings.map(({ rule }) => rule).join(', ');
    if (found.length === 0)
      return `${what}: ${fault.rule} not found, but ${rules === '' ? 'nothing' : rules}`;
    const lines = found.flatMap(({ places }) => places.map(({ line }) => line));
    return broken.line === null || lines.includes(broken.line)
      ? null
      : `${what}: ${fault.rule} found on ${lines.slice(0, 5).join(', ')}, not on ${broken.line}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
