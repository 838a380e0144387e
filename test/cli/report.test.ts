import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metrics } from '../../src/core/index.ts';
import { atStart, orders, plan } from './report-world.ts';
import { older } from './older-snapshot.ts';
import { scratch } from './run.ts';

interface Document {
  period: { label: string; from: string; to: string };
  customers: Record<string, string | number | null>[];
  metrics: {
    id: string;
    now: { value: number; low: number; high: number } | null;
    missing: string | null;
    before: number | null;
    change: { value: number | null; direction: string; beyondNoise: boolean } | null;
  }[];
  flows: { id: string; customers: number | null; value: number | null; fresh: number | null }[];
  model: { fittedOn: string; keptUntil: string; lastFittedOn: string | null; changedByModel: number | null };
  predictions: { startFrom: string; due: { customers: number } };
  limits: { notes: { code: string }[] };
  calls: string[];
  calledBefore: string[] | null;
}

const place = scratch({ 'orders.csv': orders() });
afterAll(() => place.remove());
/** On the Monday after. */
const monday = { now: () => new Date('2026-06-22T06:00:00Z') };
const report = (...argv: string[]) => place.run(['report', 'orders.csv', ...argv], monday);
const parsed = async (...argv: string[]): Promise<Document> => {
  const { exitCode, stdout, stderr } = await report(...argv, '--format', 'json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Document;
};

describe('what happened in a week', () => {
  let found: Document;
  beforeAll(async () => {
    found = await parsed();
  });

  it('is the last one that is over: a shop closed at weekends need not open to end it', () => {
    // The last order is of Friday the 19th.
    expect(found.period).toMatchObject({ label: '2026-W25', from: '2026-06-15', to: '2026-06-21' });
  });

  it('is what was planted', () => {
    const counts = Object.fromEntries(found.flows.map(({ id, customers }) => [id, customers]));
    expect(counts).toMatchObject({
      lost: plan.lost,
      unconfirmed: plan.silent,
      late: plan.late,
      returned: plan.returned,
      new: plan.fresh,
      won_back: plan.wonBack,
    });
    const moved = (move: string) =>
      found.customers
        .filter(({ moves }) => String(moves).split('|').includes(move))
        .map(({ customer_id: id }) => String(id).replace(/-\d+$/, ''));
    expect(new Set(moved('lost'))).toEqual(new Set(['lost']));
    expect(new Set(moved('unconfirmed'))).toEqual(new Set(['silent']));
    expect(new Set(moved('won_back'))).toEqual(new Set(['wonback']));
    expect(new Set(moved('new'))).toEqual(new Set(['fresh']));
  });

  it('gives the churn rate with its interval', () => {
    const rate = found.metrics.find(({ id }) => id === 'churn_rate');
    // 8 of 59, Wilson: (.13559 + .03255 ± √(.06511·(.11721 + .01628)))/1.06511.
    expect(rate?.now?.value).toBeCloseTo(plan.lost / atStart, 6);
    expect(rate?.now?.low).toBeCloseTo(0.0703, 3);
    expect(rate?.now?.high).toBeCloseTo(0.2454, 3);
    expect(rate?.change?.beyondNoise).toBe(true);
  });

  it('counts purchases and money of the week alone', () => {
    const value = (id: string) => found.metrics.find((each) => each.id === id)?.now?.value;
    const buyers = plan.steady + plan.returned + plan.fresh + plan.wonBack;
    expect([value('buyers'), value('purchases'), value('revenue')]).toEqual([buyers, buyers, 10 * buyers]);
    expect(value('past_limit')).toBe(plan.silent);
  });
});

it('says it in plain words, briefly, and in both languages', async () => {
  const { stdout } = await report('--format', 'md');
  expect(stdout).toContain(
    `In the week 2026-W25 (to 2026-06-21), 8 of ${atStart} customers were lost (13.6 %`,
  );
  expect(stdout.indexOf('## What changed')).toBeLessThan(stdout.indexOf('## Whom to call first'));
  const brief = await report('--brief');
  expect(brief.stdout.trim().split('\n').length).toBeLessThanOrEqual(6);
  expect(brief.stdout).toContain('churn rate up');
  const chinese = await report('--brief', '--lang', 'zh');
  expect(chinese.stdout).toContain(`${atStart} 位客户中流失 8 位`);
  const table = await place.run(['report', 'orders.csv', '--color', 'never'], { tty: true });
  expect(table.stdout).toMatch(/[▁-█]{8}/);
});

it('is the same byte for byte when run again, whatever the threads', async () => {
  const argv = ['--format', 'html', '--history', 'twice'];
  const first = await report(...argv, '--threads', '1');
  const kept = readFileSync(join(place.folder, 'twice/2026-06-21.parquet'));
  const second = await report(...argv, '--threads', '4');
  expect(second.stdout).toBe(first.stdout);
  expect(readFileSync(join(place.folder, 'twice/2026-06-21.parquet')).equals(kept)).toBe(true);
  // The last week is still the last one: a cron job that is started again gets no mail.
  expect([first.stderr, second.stderr]).toEqual(['', '']);
});

describe('bounds', () => {
  it('crossed make the run fail, with the report written', async () => {
    const { exitCode, stderr } = await report('--fail-on', 'churn_rate>5%', '-o', 'bound.md');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('churn_rate>5% is crossed: churn_rate is 0.135593');
    expect(readFileSync(join(place.folder, 'bound.md'), 'utf8')).toContain('2026-W25');
  });

  it('asked for, what was read is told beside the report', async () => {
    const { stderr } = await report('--brief', '--verbose', '-o', 'verbose.md');
    expect(stderr).toContain('orders.csv → transactions');
  });

  it('kept are silent', async () => {
    const outcome = await report('--fail-on', 'churn_rate>0.5', '--fail-on', 'revenue<100', '-o', 'kept.md');
    expect(outcome).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('mistyped are refused before anything is read', async () => {
    const { exitCode, stderr } = await place.run(['report', 'absent.csv', '--fail-on', 'churn_rte>0.05']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean `churn_rate`?');
  });
});

describe('the history', () => {
  it('takes the start from what was said, and the model with it', async () => {
    await parsed('--as-of', '2026-06-14', '--history', 'weeks');
    const next = await parsed('--as-of', '2026-06-21', '--history', 'weeks');
    expect(next.predictions.startFrom).toBe('history');
    expect(next.model.fittedOn).toBe('2026-06-07');
    expect(next.flows.find(({ id }) => id === 'lost')?.customers).toBe(plan.lost);
    expect(readdirSync(join(place.folder, 'weeks'))).toEqual(['2026-06-14.parquet', '2026-06-21.parquet']);
  });

  it('estimates the model anew after a quarter, and says whose state only that changed', async () => {
    const days = JSON.stringify({ thresholds: { 'model.keepDays': 7 } });
    place.write('quick.json', days);
    const argv = ['--config', 'quick.json', '--history', 'quick'];
    await parsed('--as-of', '2026-06-14', ...argv);
    const next = await parsed('--as-of', '2026-06-21', ...argv);
    expect(next.model).toMatchObject({ fittedOn: '2026-06-21', lastFittedOn: '2026-06-07' });
    expect(next.model.changedByModel).toBe(0);
    // Both ends were judged anew: what was planted is still all that happened.
    expect(next.flows.find(({ id }) => id === 'lost')?.customers).toBe(plan.lost);
    expect(next.predictions.startFrom).toBe('history');
  });

  it('keeps a model no longer than the data that made it', async () => {
    place.write('young.csv', orders().replace(/^.*2025-.*\n|^.*2026-0[1-4].*\n/gm, ''));
    const argv = ['report', 'young.csv', '--history', 'young', '--format', 'json'];
    const first = JSON.parse((await place.run([...argv, '--as-of', '2026-06-14'])).stdout) as Document;
    // The data begin on Friday, 1 May, 37 days before the 7th of June, on which the first start was judged.
    expect(first.model).toMatchObject({ fittedOn: '2026-06-07', keptUntil: '2026-07-14' });
    expect(first.limits.notes).toContainEqual({ code: 'young_data', values: { days: 38 } });
  });

  it('leaves foreign files alone, and never writes over one', async () => {
    mkdirSync(join(place.folder, 'mixed'));
    place.write('mixed/notes.txt', 'mine');
    place.write('mixed/2026-06-14.parquet', 'PAR1 not really');
    const { stdout, stderr: told } = await report('--history', 'mixed', '--format', 'json');
    expect(told).toContain('2026-06-14.parquet in the history is damaged, or no snapshot of loyalty');
    const found = JSON.parse(stdout) as Document;
    expect(found.limits.notes.map(({ code }) => code)).toContain('history_foreign');
    expect(readFileSync(join(place.folder, 'mixed/notes.txt'), 'utf8')).toBe('mine');
    // Nothing is written before that is known.
    const argv = ['--as-of', '2026-06-14', '--history', 'mixed', '--brief', '-o', 'never.md'];
    const { exitCode, stderr } = await report(...argv);
    expect({ exitCode, said: stderr.includes('is damaged, or no snapshot of loyalty') }).toEqual({
      exitCode: 3,
      said: true,
    });
    expect(existsSync(join(place.folder, 'never.md'))).toBe(false);
    expect(readFileSync(join(place.folder, 'mixed/2026-06-14.parquet'), 'utf8')).toBe('PAR1 not really');
  });

  it('clears away what a killed run left, and only that', async () => {
    const { hostname } = await import('node:os');
    const folder = join(place.folder, 'killed');
    mkdirSync(folder);
    // No process has this id; the second is of another machine.
    const dead = `.2026-06-21.parquet.${hostname()}.4194999.part`;
    const elsewhere = '.2026-06-21.parquet.some-other-host.7.part';
    writeFileSync(join(folder, dead), 'half');
    writeFileSync(join(folder, elsewhere), 'half');
    await parsed('--history', 'killed');
    expect(readdirSync(folder).sort()).toEqual([elsewhere, '2026-06-21.parquet']);
  });

  it('bears two runs at once', async () => {
    const both = await Promise.all([
      report('--brief', '--quiet', '--history', 'both'),
      report('--brief', '--quiet', '--history', 'both', '--as-of', '2026-06-14'),
    ]);
    expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(readdirSync(join(place.folder, 'both'))).toEqual(['2026-06-14.parquet', '2026-06-21.parquet']);
  });

  it('is not mixed with ids that are hashed otherwise', async () => {
    const env = { LANG: 'C', LOYALTY_HASH_KEY: 'a key of sixteen characters' };
    await report('--brief', '--history', 'plain', '--as-of', '2026-06-14');
    const { exitCode, stderr } = await place.run(
      ['report', 'orders.csv', '--brief', '--history', 'plain', '--hash-ids'],
      { env },
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('The history holds plain ids');
    // Nor is the snapshot of the very date replaced.
    const same = await place.run(
      ['report', 'orders.csv', '--brief', '--history', 'plain', '--as-of', '2026-06-14', '--hash-ids'],
      { env },
    );
    expect(same.stderr).toContain('The history holds plain ids');
  });

  it('must be a folder', async () => {
    expect((await report('--history', 'orders.csv')).exitCode).toBe(2);
  });
});

it('hashes the ids in every output', async () => {
  const env = { LANG: 'C', LOYALTY_HASH_KEY: 'a key of sixteen characters' };
  const plain = /(steady|lost|late|returned|fresh|wonback)-\d/;
  for (const format of ['html', 'json']) {
    const argv = ['report', 'orders.csv', '--format', format, '--hash-ids', '--history', `hashed-${format}`];
    const { stdout, exitCode } = await place.run(argv, { env });
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(plain);
    const kept = readFileSync(join(place.folder, `hashed-${format}/2026-06-21.parquet`), 'latin1');
    expect(kept).not.toMatch(plain);
  }
});

it.each([
  ['of the day at which the period begins', '2026-06-14'],
  ['of an earlier day, whose model would judge', '2026-06-07'],
  ['of the day itself, which would be lost', '2026-06-21'],
])('refuses the history of another shop that has a snapshot %s', async (_, day) => {
  place.write('other.csv', orders().replace(/^(?=\w+-\d)/gm, 'other-'));
  const folder = `mine-${day}`;
  await report('--brief', '--history', folder, '--as-of', day);
  const kept = readFileSync(join(place.folder, folder, `${day}.parquet`));
  const { exitCode, stderr } = await place.run(
    ['report', 'other.csv', '--brief', '--history', folder, '--as-of', '2026-06-21'],
    monday,
  );
  expect([exitCode, stderr.includes('tells of other customers')]).toEqual([2, true]);
  expect(readdirSync(join(place.folder, folder))).toEqual([`${day}.parquet`]);
  expect(readFileSync(join(place.folder, folder, `${day}.parquet`))).toEqual(kept);
});

it('counts what only an older rule judged otherwise as no behaviour', async () => {
  await report('--brief', '--history', 'older', '--as-of', '2026-06-14');
  // As if the rule of then had taken the steady ones for at risk, and those who were silent for lost.
  await older(join(place.folder, 'older/2026-06-14.parquet'), (person) =>
    person.customerId.startsWith('steady')
      ? { ...person, state: 'at_risk', lateness: 'late' }
      : person.customerId.startsWith('lost')
        ? { ...person, state: 'lapsed', lapse: 'confirmed', pAlive: 0.1 }
        : person,
  );
  const { stdout } = await report('--history', 'older', '--as-of', '2026-06-21', '--format', 'json');
  const found = JSON.parse(stdout) as Document;
  const counts = Object.fromEntries(found.flows.map(({ id, customers }) => [id, customers]));
  expect(counts).toMatchObject({ lost: plan.lost, returned: plan.returned, won_back: plan.wonBack });
  const codes = found.limits.notes.map(({ code }) => code);
  expect(codes).toContain('history_rule');
  // The report before ended with eight customers fewer: that is said.
  expect(found.limits.notes).toContainEqual({
    code: 'start_anew',
    values: { said: atStart - plan.lost, now: atStart },
  });
});

it('has no line of which nothing may be told, and says once which these are', async () => {
  place.write('few.csv', orders('2026-06-21', { ...plan, lost: 3, wonBack: 2 }));
  const { stdout } = await place.run(['report', 'few.csv', '--format', 'md'], monday);
  expect(stdout).toContain('Withheld: ');
  expect(stdout.match(/^\|.*withheld.*\|$/gm)?.length ?? 0).toBeLessThanOrEqual(1);
});

it('tells nothing of groups of fewer than five', async () => {
  place.write('few.csv', orders('2026-06-21', { ...plan, lost: 3, wonBack: 2 }));
  const { stdout } = await place.run(['report', 'few.csv', '--format', 'json']);
  const found = JSON.parse(stdout) as Document;
  const lost = found.flows.find(({ id }) => id === 'lost');
  expect(lost).toMatchObject({ customers: null, value: null });
  for (const id of ['churn_rate', 'lost', 'value_lost', 'value_churn_rate', 'net_churn_rate', 'won_back'])
    expect(found.metrics.find((each) => each.id === id)).toMatchObject({ now: null, missing: 'too_few' });
  const { stdout: text } = await place.run(['report', 'few.csv', '--format', 'md']);
  expect(text).toContain('fewer than 5 of 54 customers were lost');
});

it('knows months', async () => {
  const { period } = await parsed('--period', 'month');
  expect(period).toMatchObject({ label: '2026-05', from: '2026-05-01', to: '2026-05-31' });
});

it('refuses data too short for a period', async () => {
  place.write('short.csv', 'customer_id,date,amount\na,2026-06-16,1\nb,2026-06-17,1\n');
  const { exitCode, stderr } = await place.run(['report', 'short.csv']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('they show no complete week');
});

it('every number has a name that bounds know', () => {
  expect(metrics.map(({ id }) => id)).toEqual([...new Set(metrics.map(({ id }) => id))]);
  expect(existsSync(place.folder)).toBe(true);
});

it('marks whom the report before named as well, where the history has it', async () => {
  const first = await parsed('--as-of', '2026-06-14', '--history', 'named');
  const next = await parsed('--as-of', '2026-06-21', '--history', 'named');
  expect(first.calledBefore).toBeNull();
  const again = next.calls.filter((id) => first.calls.includes(id));
  expect(next.calledBefore).toEqual(again);
  const { stdout } = await report('--as-of', '2026-06-21', '--history', 'named', '--format', 'md', '--quiet');
  expect(stdout.includes('named too')).toBe(again.length > 0);
});

it('names a folder in the place of a file, and what to do', async () => {
  mkdirSync(join(place.folder, 'folder'), { recursive: true });
  const output = await report('-o', 'folder');
  expect(output).toMatchObject({ exitCode: 2, stderr: 'loyalty: folder is a folder. Name a file in it.\n' });
  const config = await report('--config', 'folder');
  expect(config.stderr).toMatch(/^loyalty: The configuration .*folder is a folder\. Name a file in it\.\n$/);
});

it('judges bounds by the true number, and does not say it where it is withheld', async () => {
  place.write('few.csv', orders('2026-06-21', { ...plan, lost: 3 }));
  const { exitCode, stdout, stderr } = await place.run(
    ['report', 'few.csv', '--format', 'md', '--fail-on', 'lost>=3', '--fail-on', 'lost>3'],
    monday,
  );
  expect(exitCode).toBe(1);
  expect(stderr).toContain('lost>=3 is crossed; too few customers are behind it to say the number');
  expect(stderr).not.toContain('lost>3 is crossed');
  // A count of customers is few; a share or money that rests on them is withheld.
  expect(stdout).toMatch(/\| customers lost \| &lt; 5 \|/);
  expect(stdout).toContain('Withheld: churn rate; churn rate by value;');
  expect(stdout).not.toMatch(/\| (churn rate|yearly spending of the lost)[^|]*\| &lt; 5/);
});

describe('purchases of a week', () => {
  /** Thirty customers buy every fourteen days, half of them in even weeks; two take a purchase back a week later. */
  const lines: string[] = [];
  for (let customer = 0; customer < 30; customer++)
    for (let day = customer % 14; day < 364; day += 14) {
      const date = new Date(Date.UTC(2025, 2, 3 + day)).toISOString().slice(0, 10);
      lines.push(`c${customer},o${customer}-${day},${date},10`);
    }
  const header = 'customer_id,order_id,date,amount';
  // Bought on Tuesday and Wednesday of the week before, day 351 and 352.
  const returned = ['c1,o1-351,2026-02-24,-10', 'c2,o2-352,2026-02-24,-10'];
  const shop = scratch({ 'shop.csv': [header, ...lines, ...returned, ''].join('\n') });
  afterAll(() => shop.remove());

  it('are those of its days, in the table as in the series: a later return belongs to the week before', async () => {
    const { stdout, stderr } = await shop.run(['report', 'shop.csv', '--as-of', '2026-03-01', '-f', 'json']);
    expect(stderr).toBe('');
    const told = JSON.parse(stdout) as Document & { series: { purchases: number; buyers: number }[] };
    const [before, last] = told.series.slice(-2);
    const now = (id: string) => told.metrics.find((each) => each.id === id);
    expect([now('purchases')?.now?.value, now('buyers')?.now?.value]).toEqual([
      last?.purchases,
      last?.buyers,
    ]);
    expect(now('purchases')?.before).toBe(before?.purchases);
    const inWeek = (from: string, to: string) =>
      lines.filter((line) => (line.split(',')[2] ?? '') >= from && (line.split(',')[2] ?? '') <= to).length;
    expect(last?.purchases).toBe(inWeek('2026-02-23', '2026-03-01'));
    expect(before?.purchases).toBe(inWeek('2026-02-16', '2026-02-22') - returned.length);
  });
});
