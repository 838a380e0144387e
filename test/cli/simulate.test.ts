import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../src/tables/index.ts';
import { scratch } from './run.ts';

const world = scratch();
afterAll(world.remove);

describe('simulate', () => {
  const company = join(world.folder, 'company');
  beforeAll(async () => {
    const made = await world.run(['simulate', '-o', 'company', '--customers', '120', '--seed', '2']);
    if (made.exitCode !== 0) throw new Error(made.stderr);
  }, 30_000);

  it('writes every table and the truth', () => {
    expect(readdirSync(company)).toEqual([...tables.map(({ id }) => `${id}.csv`), 'truth.csv'].sort());
    expect(readdirSync(world.folder)).toEqual(['company']);
  });

  it('says what it wrote, in both languages', async () => {
    const { stdout } = await world.run(['simulate', '-o', 'en', '--customers', '20', '--lang', 'en']);
    expect(stdout).toMatch(/^20 customers, 730 days: 28 files, \d\.\d MB in en\n/);
    expect(stdout).toContain('truth.csv tells why');
    const { stdout: zh } = await world.run(['simulate', '-o', 'zh', '--customers', '20', '--lang', 'zh']);
    expect(zh).toContain('20 位客户');
    const { stdout: json } = await world.run(['simulate', '-o', 'js', '--customers', '20', '-f', 'json']);
    expect(JSON.parse(json)).toMatchObject({ customers: 20, seed: 7, days: 730, world: 'retail' });
  });

  it('writes the same bytes again, and only over a simulation that may be replaced', async () => {
    const before = readFileSync(join(company, 'transactions.csv'), 'utf8');
    const again = ['simulate', '-o', 'company', '--customers', '120', '--seed', '2'];
    const refused = await world.run(again);
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('company is not empty')]);
    expect((await world.run([...again, '--replace'])).exitCode).toBe(0);
    expect(readFileSync(join(company, 'transactions.csv'), 'utf8')).toBe(before);
    world.write('mine/notes.txt', 'keep');
    const foreign = await world.run(['simulate', '-o', 'mine', '--customers', '5', '--replace']);
    expect([foreign.exitCode, foreign.stderr]).toEqual([2, expect.stringContaining('notes.txt')]);
    expect(existsSync(join(world.folder, 'mine', 'notes.txt'))).toBe(true);
  });

  it.each([
    [['--customers', '0'], '--customers'],
    [['--customers', 'many'], '--customers'],
    [['--days', '10'], '--days'],
    [['--seed', '-1'], '--seed'],
    [['--world', 'moon'], '--world'],
  ])('refuses %j', async (words, name) => {
    const { exitCode, stderr } = await world.run(['simulate', '-o', 'x', ...words]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(name)]);
    expect(existsSync(join(world.folder, 'x'))).toBe(false);
  });

  it('is scored with no finding but the planted ones, and the truth is no input', async () => {
    const { exitCode, stdout, stderr } = await world.run(['score', 'company', '--format', 'json']);
    expect([exitCode, stderr.includes('truth.csv')]).toEqual([0, true]);
    const { findings, customers, notes } = JSON.parse(stdout) as {
      findings: { rule: string; file: string }[];
      customers: { customer_id: string }[];
      notes: { code: string; values: Record<string, string> }[];
    };
    expect(findings.filter(({ rule }) => !['cell.date', 'cell.number'].includes(rule))).toEqual([]);
    expect(notes.map(({ values }) => values['reason'])).toEqual(['truth']);
    expect(customers.length).toBeGreaterThanOrEqual(120);
    const named = await world.run(['score', 'company/*.csv', '--format', 'csv']);
    expect(named.exitCode).toBe(0);
  }, 60_000);
});
