import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { leavers } from '../../fixtures/stories/leaving.ts';
import { root } from '../guards/files.ts';
import { run, scratch, type Outcome } from './run.ts';

/** Columns of interface.md, in order. */
const columns =
  'customer_id,churn_state,p_alive,p_purchase_90d,expected_purchases_90d,last_purchase,days_late,churned_on,cause,cause_state,sub_cause,contributing,initiator,level,lifecycle,value_at_risk,attitude,why,action,priority';

const retail = join(root, 'fixtures', 'retail');

describe('loyalty churn on the sample company', () => {
  let csv: Outcome;
  beforeAll(async () => {
    csv = await run(['churn', retail]);
  }, 60_000);

  it('writes the columns of the contract, one row for every customer', () => {
    expect(csv.exitCode).toBe(0);
    const [head, ...rows] = csv.stdout.trimEnd().split('\n');
    expect(head).toBe(columns);
    const ids = new Set(rows.map((row) => row.split(',')[0]));
    expect(ids.size).toBe(rows.length);
  });

  it('comes in order of what a contact is worth, then of id', () => {
    const rows = csv.stdout.trimEnd().split('\n').slice(1);
    const worths = rows.map((row) => ({ worth: Number(row.split(',').at(-1)), id: row.split(',')[0] ?? '' }));
    for (const [index, { worth, id }] of worths.entries()) {
      const next = worths[index + 1];
      if (next === undefined) continue;
      expect(worth >= next.worth).toBe(true);
      if (worth === 0 && next.worth === 0) expect(id < next.id).toBe(true);
    }
  });
});

/** A street: six customers, weekly until June; one of each end. */
const week = (from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / 7) + 1 }, (_, index) => from + 7 * index);
const day = (count: number) => new Date(Date.UTC(2025, 0, 1) + count * 86_400_000).toISOString().slice(0, 10);
const orders = (id: string, to: number, from = 0) => week(from, to).map((each) => `${id},${day(each)},20`);

const street = {
  'transactions.csv': [
    'customer_id,date,amount',
    ...orders('stays', 364),
    ...orders('moved', 150),
    ...orders('lured', 154),
    ...orders('angry', 156),
    ...orders('quiet', 158),
    ...orders('fraud', 160),
    ...orders('card', 161),
    ...orders('late', 354, 4),
    ...orders('optout', 100),
    ...orders('called', 100),
  ].join('\n'),
  'customers.csv': [
    'customer_id,status,status_date,exit_reason_code,exit_reason_text,exit_initiator,destination_competitor,fraud_flag,fraud_evidence,dispute_open,consent_marketing',
    'moved,left,2025-06-20,,Moving abroad,,,,,,',
    'lured,left,2025-06-20,competitor,cheaper elsewhere,customer,Bean Barn,,,,',
    'angry,left,2025-06-20,price,Nobody ever called back,customer,,,,,',
    'fraud,closed,2025-06-20,fraud,,company,,yes,F-17,no,',
    'card,left,2025-06-20,,card expired,company,,,,,',
    'optout,left,2025-05-01,,rude staff,customer,,,,,no',
    'called,left,2025-05-01,,rude staff,customer,,,,,yes',
    'odd,left,2025-05-01,competitor,,company,,,,,',
  ].join('\n'),
  'cases.csv': [
    'case_id,customer_id,opened_at,type,severity,resolved',
    '1,angry,2025-06-01 10:00,complaint,3,no',
  ].join('\n'),
  'outcomes.csv': ['customer_id,contacted_on,result', 'called,2025-12-20,reached'].join('\n'),
};

describe('consent in the words of exports', () => {
  const refusals =
    '不同意 未同意 拒绝 退订 已退订 不接受 未订阅 unsubscribed opt-out opted_out OptOut declined refused No';
  const consents = '同意 已同意 订阅 已订阅 接受 Subscribed opted_in opt-in TRUE 1.0';
  const said = [
    ...[...refusals.split(' '), 'Not subscribed'].map((word) => ({ word, leftOut: 'opted_out' })),
    ...[...consents.split(' '), ''].map((word) => ({ word, leftOut: null })),
    ...['pending', '再说', 'NULL'].map((word) => ({ word, leftOut: 'consent_unclear' })),
  ].map((each, index) => ({ ...each, id: `c${index}` }));
  const world = scratch({
    'transactions.csv': [
      'customer_id,date,amount',
      ...orders('stays', 364),
      ...said.flatMap(({ id }) => orders(id, 200)),
    ].join('\n'),
    'customers.csv': ['customer_id,consent_marketing', ...said.map(({ id, word }) => `${id},${word}`)].join(
      '\n',
    ),
  });

  it('nobody is called without a consent that can be read', async () => {
    const { stdout, stderr } = await world.run([
      'churn',
      '.',
      '--call-list',
      '500',
      '-f',
      'csv',
      '--lang',
      'zh',
    ]);
    const called = stdout
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',')[1]);
    const mayBe = said.filter(({ leftOut }) => leftOut === null).map(({ id }) => id);
    expect(new Set(called)).toEqual(new Set(mayBe));
    expect(stderr).toContain('3 位营销同意无法识别');
  });

  it('says of everybody else why', async () => {
    const { stdout } = await world.run(['churn', '.', '--format', 'json']);
    const { customers } = JSON.parse(stdout) as { customers: { customer_id: string; leftOut: string }[] };
    const found = new Map(customers.map(({ customer_id, leftOut }) => [customer_id, leftOut]));
    expect(said.map(({ id, word }) => [word, found.get(id)])).toEqual(
      said.map(({ word, leftOut }) => [word, leftOut]),
    );
  });
});

it('knows contracts in a category that nobody orders in', async () => {
  // 40 under contract a year before; of these four left within the year. Nobody buys a plan.
  const world = scratch({
    'transactions.csv': [
      'customer_id,date,amount,category',
      ...orders('shopper', 364).map((line) => `${line},shop`),
      ...orders('c1', 364).map((line) => `${line},shop`),
    ].join('\n'),
    'contracts.csv': [
      'contract_id,customer_id,start,terminated_on,terminated_by,category',
      ...Array.from(
        { length: 40 },
        (_, i) => `${i},c${i},2024-01-01,${i < 4 ? '2025-08-01,customer' : ','},plan`,
      ),
    ].join('\n'),
  });
  const { stdout } = await world.run(['churn', '.', '--by', 'category', '--format', 'json']);
  const { customers } = JSON.parse(stdout) as {
    customers: { customer_id: string; category: string; churn_state: string; setting: string }[];
  };
  const states = customers.map((row) => [row.category, row.customer_id, row.churn_state, row.setting]);
  expect(states).toHaveLength(42);
  expect(states).toContainEqual(['shop', 'c1', 'active', 'non_contractual']);
  expect(states).toContainEqual(['plan', 'c1', 'churned', 'contractual']);
  expect(states).toContainEqual(['plan', 'c9', 'active', 'contractual']);
  const table = await world.run(['churn', '.', '--by', 'category', '--format', 'table']);
  expect(table.stdout).toContain('contracts: 4 of 40 customers under contract a year ago left');
});

describe('loyalty churn, end by end', () => {
  const world = scratch(street);
  interface Row {
    customer_id: string;
    churn_state: string;
    cause: string | null;
    sub_cause: string | null;
    initiator: string | null;
    action: string;
    churned_on: string | null;
    why: string;
    leftOut: string | null;
    setting: string;
  }
  const found = new Map<string, Row>();
  let document: Record<string, unknown> = {};
  let stderr = '';
  beforeAll(async () => {
    const outcome = await world.run(['churn', '.', '--format', 'json']);
    if (outcome.exitCode !== 0) throw new Error(outcome.stderr);
    stderr = outcome.stderr;
    document = JSON.parse(outcome.stdout) as Record<string, unknown>;
    for (const row of document['customers'] as Row[]) found.set(row.customer_id, row);
  }, 60_000);

  it.each([
    ['stays', 'active', null, null, null, 'keep_as_it_is'],
    ['moved', 'churned', 'natural', 'moved', 'circumstance', 'part_with_thanks'],
    ['lured', 'churned', 'competitive', 'rival_offer', 'active', 'show_total_value'],
    ['angry', 'churned', 'fault', 'response', 'active', 'repair_and_apologise'],
    ['quiet', 'lapsed', 'unknown', null, 'unknown', 'ask_why'],
    ['fraud', 'churned', 'malicious', 'fraud', 'passive', 'review_by_a_person'],
    ['card', 'churned', 'unknown', 'payment_failed', 'technical', 'fix_payment'],
    ['late', 'at_risk', 'unknown', null, null, 'ask_how_it_is'],
  ])('%s: %s, %s', (id, state, cause, sub_cause, initiator, action) => {
    expect(found.get(id)).toMatchObject({ churn_state: state, cause, sub_cause, initiator, action });
  });

  it('tells an observed end from an inferred one', () => {
    expect(found.get('moved')?.churned_on).toBe('2025-06-20');
    expect(found.get('quiet')?.churned_on).toBeNull();
    expect(found.get('moved')?.setting).toBe('non_contractual');
  });

  it('shows that reasons disagree, and finds records that cannot be', () => {
    expect(found.get('lured')?.why).not.toContain('reasons_disagree');
    const findings = document['findings'] as { rule: string; value: string }[];
    expect(findings.find(({ rule }) => rule === 'exit.impossible-pair')).toMatchObject({
      value: 'competitive × passive: odd',
    });
    expect(findings.find(({ rule }) => rule === 'exit.undocumented')).toMatchObject({ value: 'odd' });
    expect(stderr).toContain('Found in the data: 2 places');
  });

  it('leaves out who opted out or was called of late', async () => {
    expect(found.get('optout')?.leftOut).toBe('opted_out');
    expect(found.get('called')?.leftOut).toBe('contacted');
    const { stdout, stderr: said } = await world.run(['churn', '.', '--call-list', '3']);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head?.startsWith('rank,customer_id,call_by,attitude,level,cause,action,say,do,dont')).toBe(true);
    expect(rows.length).toBe(3);
    expect(rows.map((row) => row.split(',')[0])).toEqual(['1', '2', '3']);
    expect(stdout).not.toContain('optout');
    expect(said).toContain('left out: ');
    const same = await world.run(['churn', '.', '--contacts', '3']);
    expect(same.stdout).toBe(stdout);
  });

  it('is what its schema says', async () => {
    const { stdout } = await world.run(['schema', '--output', 'churn']);
    const schema = z.fromJSONSchema(JSON.parse(stdout) as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(document).error ?? null).toBeNull();
  });

  it.each(['md', 'parquet'])('writes %s', async (format) => {
    const { exitCode, stdout } = await world.run(['churn', '.', '--format', format, '--limit', '3']);
    expect(exitCode).toBe(0);
    expect(stdout.length).toBeGreaterThan(500);
  });

  it('speaks Chinese', async () => {
    const { stdout } = await world.run(['churn', '.', '--format', 'table', '--lang', 'zh']);
    expect(stdout).toContain('竞争流失');
    expect(stdout).toContain('优先联系');
  });

  it('explains the cause', async () => {
    const { stdout } = await world.run(['explain', 'angry', '.']);
    expect(stdout).toContain('Why they left: our fault');
    expect(stdout).toContain('fault.unresolved');
    expect(stdout).toContain('do not: No coupon instead of a repair.');
  });

  it('takes own words from the configuration, and refuses what it does not know', async () => {
    world.write('words.json', JSON.stringify({ weak_tie: { en: ['nobody ever called back'] } }));
    world.write('loyalty.config.json', JSON.stringify({ lexicon: 'words.json' }));
    const own = await world.run(['churn', '.', '--format', 'ndjson']);
    const row = own.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row & { contributing: string })
      .find(({ customer_id }) => customer_id === 'angry');
    expect(row?.contributing).toBe('other');
    world.write('words.json', JSON.stringify({ weak_ties: {} }));
    const bad = await world.run(['churn', '.']);
    expect(bad).toMatchObject({ exitCode: 2 });
    expect(bad.stderr).toContain('did you mean "weak_tie"?');
    world.write('loyalty.config.json', '{}');
  });

  it.each([
    [['--call-list', 'x'], '--call-list `x` is not a number of customers.'],
    [['--call-list', '1', '--contacts', '2'], 'mean the same'],
  ])('refuses %s', async (options, message) => {
    const { exitCode, stderr: said } = await world.run(['churn', '.', ...options]);
    expect(exitCode).toBe(2);
    expect(said).toContain(message);
  });
});

describe('customers of whom it is known why they left', () => {
  const found = new Map<string, readonly string[]>();
  beforeAll(async () => {
    const { stdout } = await run(['churn', retail, '--format', 'ndjson']);
    for (const line of stdout.trimEnd().split('\n')) {
      const row = JSON.parse(line) as Record<string, string | null>;
      found.set(row['customer_id'] ?? '', [
        row['cause'] ?? 'stays',
        row['sub_cause'] ?? '',
        row['initiator'] ?? '',
      ]);
    }
  }, 60_000);

  it.each(leavers.map((each) => [each.id, each] as const))('%s', (id, { cause, subCause, initiator }) => {
    expect(found.get(id)).toEqual([cause, subCause ?? '', initiator]);
  });

  it('has every cause and every way in which it can end', () => {
    expect(new Set(leavers.map(({ cause }) => cause)).size).toBe(6);
    expect(new Set(leavers.map(({ initiator }) => initiator)).size).toBe(6);
  });
});
