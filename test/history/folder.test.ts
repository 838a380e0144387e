import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parquetFiles } from '../../src/cli/history.ts';
import { openDuckDb, type Engine } from '../../src/engine/index.ts';
import { openHistory, snapshotColumns, type ParquetFiles, type Snapshot } from '../../src/history/index.ts';
import { scratch } from '../cli/run.ts';

const place = scratch({ 'spool/.keep': '' });
let engine: Engine;
let parquet: ParquetFiles;
beforeAll(async () => {
  const spool = join(place.folder, 'spool');
  engine = await openDuckDb({ memory: '512MB', threads: 2, temporaryFolder: spool, readableFiles: [] });
  let count = 0;
  parquet = parquetFiles(engine, (name) => join(spool, `${count++}-${name}`));
});
afterAll(async () => {
  await engine.close();
  place.remove();
});

const folder = (name: string) => join(place.folder, name);
const open = (name: string) => openHistory(folder(name), name, parquet);

const snapshot: Snapshot = {
  schemaVersion: 2,
  asOf: '2026-06-21',
  tool: '0.1.0',
  timezone: 'UTC',
  currency: null,
  ids: 'plain',
  thresholds: 'abc',
  inputs: 'def',
  model: { fittedOn: 20_600, clockDays: 7, regularity: null },
  totals: {},
  people: [
    {
      customerId: '007 "客户"',
      state: 'at_risk',
      lapse: null,
      stateByLastModel: 'active',
      lapseByLastModel: null,
      lateness: 'late',
      level: 'key',
      lifecycle: 'decline',
      type: 'mixed',
      typeState: 'indicated',
      purchases: 12,
      valueTotal: 1234.5678,
      value12m: 0.1 + 0.2,
      firstDay: 20_000,
      lastDay: 20_600,
      dueDay: 20_607,
      daysLate: 18,
      pAlive: 0.123456789,
      expectedPurchases90d: null,
      pPurchase90d: 0.25,
      pPurchaseWeek: 0.02,
      pPurchaseMonth: 0.1,
      cause: null,
      causeState: null,
      subCause: null,
      contributing: '',
      initiator: null,
      valueAtRisk: null,
      why: 'late_own_rhythm|falling',
      action: 'contact_now',
      leftOut: null,
      priority: 99.5,
    },
  ],
};

it('gives back what was kept, to the last digit', async () => {
  await (await open('a')).keep(snapshot);
  const history = await open('a');
  expect(history.dates).toEqual(['2026-06-21']);
  expect(await history.snapshot('2026-06-21')).toEqual(snapshot);
  expect(await history.snapshot('2026-06-14')).toBeNull();
});

it('a column for everything that is known of a person', () => {
  const [person] = snapshot.people;
  expect(snapshotColumns.map(({ key }) => key).sort()).toEqual(Object.keys(person ?? {}).sort());
});

it('a rerun replaces its own day and no other', async () => {
  const history = await open('b');
  await history.keep({ ...snapshot, asOf: '2026-06-14' });
  const before = readFileSync(join(folder('b'), '2026-06-14.parquet'));
  await history.keep(snapshot);
  await history.keep({ ...snapshot, people: [] });
  expect(readdirSync(folder('b'))).toEqual(['2026-06-14.parquet', '2026-06-21.parquet']);
  expect(readFileSync(join(folder('b'), '2026-06-14.parquet')).equals(before)).toBe(true);
  expect((await (await open('b')).snapshot('2026-06-21'))?.people).toEqual([]);
});

it('reads an older version, whose columns were fewer, and refuses a newer one', async () => {
  const few = snapshotColumns.slice(0, 2);
  const write = async (name: string, version: number) => {
    const path = parquet.scratch(name);
    const head = { ...snapshot, people: undefined, schemaVersion: version };
    await parquet.write(path, few, [['a', 'active']], { loyalty: JSON.stringify(head) });
    place.write(`${name}/2026-06-21.parquet`, readFileSync(path));
  };
  await write('old', 0);
  const old = await (await open('old')).snapshot('2026-06-21');
  expect(old?.people[0]).toMatchObject({
    customerId: 'a',
    state: 'active',
    lifecycle: null,
    purchases: null,
  });
  await write('new', 99);
  const newer = await open('new');
  await expect(newer.snapshot('2026-06-21')).rejects.toThrow('newer version');
  await expect(newer.keep(snapshot)).rejects.toThrow('newer version');
});

it('tells of an older version by its chances whether a silence was believed to be the end', async () => {
  const names = ['customer_id', 'state', 'p_alive'];
  const columns = snapshotColumns.filter(({ name }) => names.includes(name));
  const path = parquet.scratch('one');
  const rows = [
    ['a', 'lapsed', 0.9],
    ['b', 'lapsed', 0.1],
    ['c', 'lapsed', null],
    ['d', 'active', 0.9],
  ];
  const head = { ...snapshot, people: undefined, schemaVersion: 1 };
  await parquet.write(path, columns, rows, { loyalty: JSON.stringify(head) });
  place.write('one/2026-06-21.parquet', readFileSync(path));
  const people = (await (await open('one')).snapshot('2026-06-21'))?.people ?? [];
  expect(people.map(({ lapse }) => lapse)).toEqual(['unconfirmed', 'confirmed', 'confirmed', null]);
  expect(people[0]).toMatchObject({ contributing: '', pPurchaseWeek: null });
});

it('a snapshot whose rows cannot be read is damaged, not news', async () => {
  await (
    await open('hurt')
  ).keep({
    ...snapshot,
    people: Array.from({ length: 2000 }, (_, index) => ({
      ...snapshot.people[0]!,
      customerId: `c${index * 7919}`,
    })),
  });
  const path = join(folder('hurt'), '2026-06-21.parquet');
  const bytes = readFileSync(path);
  place.write('hurt/2026-06-21.parquet', bytes.fill(0, 4, 2000));
  const history = await open('hurt');
  expect(await history.snapshot('2026-06-21')).toBeNull();
  expect([...history.foreign]).toEqual(['2026-06-21.parquet']);
});

it('a Parquet file of somebody else is foreign too', async () => {
  const path = parquet.scratch('theirs');
  await parquet.write(path, snapshotColumns.slice(0, 1), [['a']], { other: '{}' });
  place.write('theirs/2026-06-21.parquet', readFileSync(path));
  const history = await open('theirs');
  expect(await history.head('2026-06-21')).toBeNull();
  expect([...history.foreign]).toEqual(['2026-06-21.parquet']);
  await expect(history.keep(snapshot)).rejects.toMatchObject({ code: 'history.foreign' });
});
