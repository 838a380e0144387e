import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  columns,
  eventKinds,
  motives,
  simulate,
  worldIds,
  worlds,
  type FileId,
  type Settings,
} from '../../src/simulate/index.ts';
import { columnsOf, tableById, tables, type TableId } from '../../src/tables/index.ts';

type Row = Record<string, string>;

function files(settings: Settings): Map<FileId, string> {
  const texts = new Map<FileId, string>();
  for (const [file, text] of simulate(settings)) texts.set(file, (texts.get(file) ?? '') + text);
  return texts;
}

const rowsOf = (texts: Map<FileId, string>, file: FileId): Row[] =>
  parse(texts.get(file) ?? '', { columns: true }) as Row[];

describe.each(worldIds)('%s', (id) => {
  let texts: Map<FileId, string>;
  let truth: Row[];
  beforeAll(() => {
    texts = files({ world: worlds[id], customers: 220, seed: 3 });
    truth = rowsOf(texts, 'truth');
  });

  it('writes every table of the contract, with rows, and only columns of the contract', () => {
    expect([...texts.keys()].sort()).toEqual([...tables.map((table) => table.id), 'truth'].sort());
    for (const [table, names] of Object.entries(columns) as [TableId, string][]) {
      const known = columnsOf(tableById(table)).map(({ name }) => name);
      expect(names.split(' ').filter((name) => !known.includes(name))).toEqual([]);
      expect([table, rowsOf(texts, table).length > 0]).toEqual([table, true]);
    }
  });

  it('fills what the contract requires', () => {
    for (const { id: table } of tables) {
      const required = columnsOf(tableById(table)).filter((column) => column.required);
      const empty = rowsOf(texts, table).filter((row) => required.some(({ name }) => row[name] === ''));
      expect([table, empty]).toEqual([table, []]);
    }
  });

  it('is the same for the same seed, another for another', () => {
    expect([...files({ world: worlds[id], customers: 220, seed: 3 })]).toEqual([...texts]);
    expect(files({ world: worlds[id], customers: 220, seed: 4 }).get('transactions')).not.toBe(
      texts.get('transactions'),
    );
  });

  it('a customer does the same whoever else there is', () => {
    const few = rowsOf(files({ world: worlds[id], customers: 40, seed: 3 }), 'transactions');
    const many = rowsOf(texts, 'transactions').filter(
      (row) => Number.parseInt(row['customer_id'] ?? '') <= 40,
    );
    expect(few).toEqual(many);
  });

  it('tells the truth of every customer', () => {
    const known = new Set(truth.map((row) => row['customer_id']));
    expect(rowsOf(texts, 'customers').filter((row) => !known.has(row['customer_id']))).toEqual([]);
    expect(rowsOf(texts, 'transactions').filter((row) => !known.has(row['customer_id']))).toEqual([]);
    for (const row of truth) {
      expect(Object.keys(motives)).toContain(row['motive']);
      const named = (row['knowable'] ?? '').split('|').filter((each) => each !== '');
      expect(
        named.filter((each) => ![row['motive'], row['now'], row['second_motive']].includes(each)),
      ).toEqual([]);
    }
  });

  it('about a tenth have two motives', () => {
    // A tenth of ordinary customers, none of firms, gift buyers and twins: about .09; 99 % of samples of 220 lie
    // within .04 and .14.
    const share = truth.filter((row) => row['second_motive'] !== '').length / truth.length;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.14);
  });

  it('twins do the same and feel the opposite', () => {
    const lines = new Map<string, string[]>();
    for (const { customer_id: customer = '', date, amount, product_id: product } of rowsOf(
      texts,
      'transactions',
    ))
      lines.set(customer, [...(lines.get(customer) ?? []), `${date} ${amount} ${product}`]);
    const motive = new Map(truth.map((row) => [row['customer_id'], row['motive']]));
    const twins = truth.filter((row) => row['twin_of'] !== '');
    expect(twins.length).toBe(5);
    for (const { customer_id: one = '', twin_of: other = '' } of twins) {
      // What is recorded may be damaged, what was done is the same: nearly all lines agree.
      const [mine, theirs] = [lines.get(one) ?? [], lines.get(other) ?? []];
      const same = mine.filter((line) => theirs.includes(line)).length;
      expect(same).toBeGreaterThanOrEqual(mine.length * 0.85);
      expect(new Set([motive.get(one), motive.get(other)])).toEqual(new Set(['inertia', 'reliance']));
    }
  });

  it('nobody buys after they left, and an unhappy captive never buys elsewhere before others come', () => {
    const left = new Map(truth.map((row) => [row['customer_id'] ?? '', row['left_on'] ?? '']));
    const late = rowsOf(texts, 'transactions').filter((row) => {
      const day = left.get(row['customer_id'] ?? '') ?? '';
      return (
        day !== '' &&
        /^\d{4}-\d\d-\d\d$/.test(row['date'] ?? '') &&
        Number(row['amount']) > 0 &&
        (row['date'] ?? '') > day &&
        row['date'] !== '2025-02-30'
      );
    });
    expect(late).toEqual([]);
  });
});

it('every cause of a loss happens', () => {
  const truth = rowsOf(files({ world: worlds.telecom, customers: 2000, seed: 5, days: 365 }), 'truth');
  const causes = new Set(truth.map((row) => row['cause']).filter((cause) => cause !== ''));
  expect(causes).toEqual(new Set(['competitive', 'fault', 'malicious', 'natural', 'other']));
});

it('names every motive, world and kind of event in both languages', () => {
  const entries = [...Object.values(motives), ...Object.values(worlds), ...eventKinds];
  expect(entries.filter(({ names: { en, zh } }) => en === '' || !/\p{Script=Han}/u.test(zh))).toEqual([]);
});

it.each([
  [{ customers: 0, seed: 1 }, 'customers'],
  [{ customers: 1.5, seed: 1 }, 'customers'],
  [{ customers: 1, seed: 1, days: 89 }, 'days'],
])('refuses %j', (settings, name) => {
  expect(() => [...simulate(settings)]).toThrow(`\`simulate\` requires ${name}`);
});
