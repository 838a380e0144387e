import { afterAll, describe, expect, test } from 'vitest';
import { measures } from '../../src/core/index.ts';
import { tables } from '../../src/tables/index.ts';
import { run, scratch } from './run.ts';

const place = scratch();
afterAll(() => place.remove());

// The quoted line break makes line and record numbers differ.
const orders = place.write(
  'orders.csv',
  [
    'customer_id,date,amount,order_id',
    '007,2024-01-01,10,"o',
    '1"',
    '007,2024-01-11,20,o2',
    '7,2024-01-05,5,o3',
    '007,2024-01-21,-20,o2',
    '8,2024-02-20,5,o4',
    '',
  ].join('\n'),
);

describe('explain', () => {
  test('cites the physical line of every source row, newest first', async () => {
    const { stdout, exitCode } = await place.run(['explain', '007', orders, '--format', 'json']);
    expect(exitCode).toBe(0);
    const { sourceRows } = JSON.parse(stdout) as {
      sourceRows: { line: number; date: string; amount: string }[];
    };
    expect(sourceRows.map(({ line, date, amount }) => [line, date, Number(amount)])).toEqual([
      [6, '2024-01-21', -20],
      [4, '2024-01-11', 20],
      [2, '2024-01-01', 10],
    ]);
  });

  test('ids are text: 7 is not 007', async () => {
    const { stdout } = await place.run(['explain', '7', orders, '--format', 'json']);
    expect((JSON.parse(stdout) as { sourceRows: unknown[] }).sourceRows).toHaveLength(1);
  });

  test('speaks both languages and names the customer first', async () => {
    const english = await place.run(['explain', '007', orders, '--lang', 'en', '--format', 'table']);
    const chinese = await place.run(['explain', '007', orders, '--lang', 'zh', '--format', 'table']);
    expect(english.stdout).toMatch(/^007 · .*as of 2024-02-20/);
    expect(chinese.stdout).toMatch(/^007 · .*截至 2024-02-20/);
  });

  test('an unknown customer is a usage error that names the nearest id', async () => {
    const { stderr, exitCode, stdout } = await place.run(['explain', '0007', orders]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/No file knows the customer `0007`\. The nearest id is `007`/);
  });

  test('without a customer it says how it is used', async () => {
    const { stderr, exitCode } = await run(['explain']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/needs a customer id and files/);
  });

  test('with hashed ids neither the id nor the hash key shows', async () => {
    const env = { LOYALTY_HASH_KEY: 'a-secret-of-some-length' };
    const { stdout } = await place.run(['explain', '007', orders, '--hash-ids', '--format', 'json'], { env });
    expect(stdout).not.toContain('"007"');
    expect(stdout).not.toContain('a-secret');
  });

  test.each(measures.map(({ id }) => [id]))(
    '--measure %s prints its definition, source and SQL',
    async (id) => {
      const { stdout, exitCode } = await run([
        'explain',
        '--measure',
        id,
        '--lang',
        'en',
        '--format',
        'table',
      ]);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(new RegExp(`^${id} · `));
      expect(stdout).toMatch(/source/);
      expect(stdout).toMatch(/SELECT/);
    },
  );

  test('an unknown measure is a usage error that lists them', async () => {
    const { stderr, exitCode } = await run(['explain', '--measure', 'M99']);
    expect(exitCode).toBe(2);
    for (const { id } of measures) expect(stderr).toContain(id);
  });
});

describe('explain --rule', () => {
  test.each(['price', 'price.deal-dependence', 'contact_now', 'silence.quantile', 'cell.date', 'surveys'])(
    '%s, in both languages and as JSON',
    async (id) => {
      for (const lang of ['en', 'zh']) {
        const { stdout, exitCode } = await run([
          'explain',
          '--rule',
          id,
          '--lang',
          lang,
          '--format',
          'table',
        ]);
        expect(exitCode).toBe(0);
        expect(stdout.startsWith(`${id} · `)).toBe(true);
      }
      const { stdout } = await run(['explain', '--rule', id, '--format', 'json']);
      expect(JSON.parse(stdout)).toMatchObject({ id, entries: [{}] });
    },
  );

  test('a measure is explained as a measure', async () => {
    const { stdout, exitCode } = await run(['explain', '--rule', 'M05', '--lang', 'en', '--format', 'table']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^M05 · lateness/);
  });

  test('an unknown id is a usage error that names the nearest ones', async () => {
    const { stdout, stderr, exitCode } = await run(['explain', '--rule', 'deal-dependance']);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('`deal-dependance` is no id that outputs carry');
    expect(stderr).toContain('`price.deal-dependence`');
  });
});

describe('schema', () => {
  test('lists every table, and shows each', async () => {
    const list = await run(['schema', '--lang', 'en']);
    for (const { id } of tables) expect(list.stdout).toContain(id);
    const page = await run(['schema', 'refunds', '--lang', 'zh']);
    expect(page.stdout).toContain('退款');
  });

  test('gives JSON Schemas of tables, outputs and the configuration', async () => {
    for (const argv of [
      ['schema', 'transactions', '--format', 'json'],
      ['schema', '--output', 'score'],
      ['schema', '--output', 'score-row'],
      ['schema', 'config'],
    ]) {
      const { stdout, exitCode } = await run(argv);
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toHaveProperty('type', 'object');
    }
  });

  test('a mistyped table is a usage error that names the nearest', async () => {
    const { stderr, exitCode } = await run(['schema', 'transaction']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean `transactions`?');
  });
});
