import { afterAll, expect, test } from 'vitest';
import { rules, type RuleId } from '../../src/findings/rules.ts';
import { scratch } from '../cli/run.ts';

const place = scratch();
afterAll(() => place.remove());

const good = Array.from(
  { length: 40 },
  (_, i) => `G${i % 7},2024-01-${String((i % 28) + 1).padStart(2, '0')},${i}.50`,
);

/** For every rule: a file that breaks it, the line it is found on (null: about the file), and how often. */
const broken: Partial<
  Record<RuleId, { name?: string; lines: string[]; line: number | null; count: number }>
> = {
  'record.ragged': { lines: ['A,2024-01-05'], line: 42, count: 1 },
  'record.unclosed-quote': { lines: ['A,"2024-01-05,3', 'B,2024-01-06,4'], line: 42, count: 1 },
  'record.stray-quote': { lines: ['"A"x,2024-01-05,3'], line: 42, count: 1 },
  'record.too-long': { lines: [`A,2024-01-05,3${'x'.repeat(5_000_000)},,,`], line: 42, count: 1 },
  'record.not-json': {
    name: 'orders.jsonl',
    lines: [
      '{"customer_id": "A", "date": "2024-01-05", "amount": 1}',
      '{"customer_id": ',
      '{"customer_id": "B", "date": "2024-01-06", "amount": 2}',
    ],
    line: 2,
    count: 1,
  },
  'record.duplicate': { lines: ['A,2024-01-05,3', 'A,2024-01-05,3', 'A,2024-01-05,3'], line: null, count: 2 },
  'cell.missing': { lines: ['A,,3'], line: 42, count: 1 },
  'cell.date': { lines: ['A,2024-02-30,3'], line: 42, count: 1 },
  'cell.number': { lines: ['A,2024-01-05,1e300', 'B,2024-01-05,NaN'], line: 42, count: 2 },
  'cell.decimals': { lines: ['A,2024-01-05,3.123456'], line: null, count: 1 },
  'cell.guarded': { lines: ['"=""007""",2024-01-05,3'], line: null, count: 1 },
  'id.masked': { lines: ['138****8000,2024-01-05,3'], line: null, count: 1 },
  'id.scientific': { lines: ['1.38E+10,2024-01-05,3'], line: 42, count: 1 },
  'date.isolated': { lines: ['A,2099-01-05,3'], line: 42, count: 1 },
};

interface Found {
  rule: RuleId;
  line: number | null;
  count: number;
}

async function findingsOf(name: string, text: string, ...more: string[]): Promise<Found[]> {
  const path = place.write(name, text);
  const { stdout, stderr, exitCode } = await place.run(['score', path, ...more, '--format', 'json']);
  expect(exitCode, stderr).toBe(0);
  return (JSON.parse(stdout) as { findings: Found[] }).findings;
}

for (const [rule, { name, lines, line, count }] of Object.entries(broken)) {
  test(`${rule} is found where it stands`, async () => {
    const text =
      name === undefined
        ? ['customer_id,date,amount', ...good, ...lines, ''].join('\n')
        : `${lines.join('\n')}\n`;
    const found = (await findingsOf(name ?? `${rule}.csv`, text)).filter((each) => each.rule === rule);
    expect(found[0]?.line).toBe(line);
    expect(found.reduce((sum, each) => sum + each.count, 0)).toBe(count);
  });
}

test('cell.enumeration is found in the tables that have such columns', async () => {
  const orders = place.write('transactions.csv', ['customer_id,date,amount', ...good, ''].join('\n'));
  const campaigns = place.write(
    'campaigns.csv',
    'campaign_id,kind,start,end\n1,price_cut,2024-01-01,2024-01-02\n2,raffle,2024-01-01,2024-01-02\n',
  );
  const { stdout } = await place.run(['score', orders, campaigns, '--format', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: Found[] };
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'cell.enumeration', line: 3, count: 1 }));
});

test('cell.optional counts optional cells that cannot be read', async () => {
  const orders = place.write('transactions.csv', ['customer_id,date,amount', ...good, ''].join('\n'));
  const customers = place.write(
    'customers.csv',
    'customer_id,birth_year,dispute_open\nG1,soon,perhaps\nG2,1980,yes\n',
  );
  const { stdout } = await place.run(['score', orders, customers, '--format', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: (Found & { column: string })[] };
  const optional = findings.filter(({ rule }) => rule === 'cell.optional');
  expect(optional.map(({ column, count }) => `${column} ${count}`).sort()).toEqual([
    'birth_year 1',
    'dispute_open 1',
  ]);
});

test('cell.consent counts consents that nobody can read', async () => {
  const orders = place.write('transactions.csv', ['customer_id,date,amount', ...good, ''].join('\n'));
  const customers = place.write(
    'customers.csv',
    'customer_id,同意营销\nG1,再说\nG2,不同意\nG3,\nG4,已订阅\n',
  );
  for (const command of ['score', 'validate']) {
    const { stdout } = await place.run([command, orders, customers, '--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: (Found & { column: string })[] };
    const found = findings.filter(({ rule }) => rule === 'cell.consent' || rule === 'cell.optional');
    expect(found.map(({ rule, column, count }) => [rule, column, count])).toEqual([
      ['cell.consent', '同意营销', 1],
    ]);
  }
});

test('every rule speaks both languages and says what to do', () => {
  for (const { en, zh, remedy } of Object.values(rules)) {
    for (const text of [en, zh, remedy.en, remedy.zh]) expect(text).not.toBe('');
    expect(remedy.en).toMatch(/\.$/);
    expect(remedy.zh).toMatch(/。$/);
  }
});
