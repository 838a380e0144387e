import { expect, it } from 'vitest';
import { scratch } from '../cli/run.ts';

/* A preset that a user wrote as a JSON file. */

const mine = {
  id: 'my-shop',
  table: 'transactions',
  header: ['Kdnr', 'Tag', 'Betrag'],
  columns: { customer_id: 'Kdnr', date: 'Tag', amount: 'Betrag' },
};

async function score(preset: unknown) {
  const place = scratch({
    'kasse.csv': 'Kdnr,Tag,Betrag\nA,2024-01-01,10.50\nB,2024-01-02,3\n',
    'mine.json': typeof preset === 'string' ? preset : JSON.stringify(preset),
  });
  const outcome = await place.run(['score', 'kasse.csv', '--preset', 'mine.json', '--format', 'json']);
  place.remove();
  return outcome;
}

it('needs what reading needs: which file it is, and which column is which', async () => {
  const { stdout, exitCode } = await score(mine);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    inputs: [{ preset: 'my-shop', table: 'transactions', rows: 2 }],
    reconciliation: { amount: '13.50' },
  });
});

it.each([
  ['no JSON', '{"id": "x",', /^mine\.json: not valid JSON at line 1, column 12\./],
  ['a list', [mine], /^mine\.json: the preset must be an object, not a list\./],
  [
    'a wrong key',
    { ...mine, header: undefined, headers: mine.header },
    /^mine\.json: unknown key `headers`\. The nearest is `header`/,
  ],
  ['a key that is missing', { ...mine, table: undefined }, /^mine\.json: `table` is missing\./],
  ['a wrong type', { ...mine, header: 'Kdnr' }, /^mine\.json: `header` must be a list, not "Kdnr"\./],
  ['a wrong id', { ...mine, id: 'My Shop' }, /^mine\.json: `id` must be small letters, digits and hyphens/],
  ['an unknown table', { ...mine, table: 'orders' }, /^mine\.json: `orders` is not a table\./],
  [
    'an unknown column',
    { ...mine, columns: { amuont: 'Betrag' } },
    /`amuont` is not a column of `transactions`\. The nearest is `amount`/,
  ],
  [
    'a header that the file has not',
    { ...mine, header: ['Weg'] },
    /No input has the columns of the preset `my-shop`: `Weg`/,
  ],
  [
    'a column that the file has not',
    { ...mine, columns: { ...mine.columns, amount: 'Summe' } },
    /no column for `amount`.*The preset `my-shop` takes it from `Summe`, which the file does not have/,
  ],
  [
    'a condition on a column that the file has not',
    { ...mine, where: { cancelled: "Zustnd <> 'storniert'" } },
    /`where\.cancelled` of the preset `my-shop`: kasse\.csv has no column `Zustnd`/,
  ],
  [
    'a condition that is none',
    { ...mine, where: { cancelled: 'Betrag = ' } },
    /In `where\.cancelled` of the preset `my-shop`, at position 10/,
  ],
  [
    'an optional column that the file has not',
    { ...mine, columns: { ...mine.columns, category: 'Grupe' } },
    /In `columns\.category` of the preset `my-shop`: kasse\.csv has no column `Grupe`\. Its columns are `Kdnr`/,
  ],
  ['a shop that the file has not', { ...mine, shop: 'Laden' }, /In `shop` of the preset `my-shop`/],
  ['a column filled once that is not there', { ...mine, filledOnce: ['Nr'] }, /In `filledOnce`.*`Nr`/],
  ['a zero that is not there', { ...mine, zero: ['Rabatt'] }, /In `zero`.*`Rabatt`/],
  ['a nothing that is not there', { ...mine, nothing: { Kunde: ['0'] } }, /In `nothing`.*`Kunde`/],
])('says in one sentence what is wrong: %s', async (_name, preset, sentence) => {
  const { stdout, stderr, exitCode } = await score(preset);
  expect(stdout).toBe('');
  const { error } = JSON.parse(stderr) as { error: { message: string; remedy: string } };
  expect(`${error.message} ${error.remedy}`).toMatch(sentence);
  expect(exitCode).toBe(2);
});

const till = 'Kdnr,Tag,Betrag\nA,2024-01-01,10.50\nB,2024-01-02,3\n';
const woo =
  'order_id,order_date,status,order_total,customer_id,billing_email\n' +
  '1,2024-01-05 10:00:00,completed,90,7,ann@example.com\n2,2024-01-06 10:00:00,cancelled,60,7,ann@example.com\n' +
  '3,2024-01-07 10:00:00,completed,45,0,bob@example.com\n';
const files = { 'kasse.csv': till, 'woo.csv': woo, 'mine.json': JSON.stringify(mine) };
const inputs = ['transactions=kasse.csv', 'woo.csv'];

it('leaves other files to the presets that are known, unless none was asked for', async () => {
  const place = scratch({
    ...files,
    'loyalty.config.json': JSON.stringify({
      currency: 'EUR',
      tables: { transactions: { columns: {} } },
    }),
  });
  const read = async (...argv: string[]) => {
    const { stdout } = await place.run(['score', ...inputs, ...argv, '--format', 'json']);
    const { inputs: used, reconciliation } = JSON.parse(stdout) as {
      inputs: { preset: string | null }[];
      reconciliation: { parts: { reason: string; detail: string | null; records: number; amount: string }[] };
    };
    return {
      presets: used.map(({ preset }) => preset ?? '').toSorted(),
      used: reconciliation.parts.find(({ reason }) => reason === 'used')?.amount,
      cancelled: reconciliation.parts.find(({ detail }) => detail === 'cancelled')?.records,
    };
  };
  // 10.50 + 3 of the till, 90 + 45 of the shop.
  expect(await read('--preset', 'mine.json')).toEqual({
    presets: ['my-shop', 'woocommerce-orders'],
    used: '148.50',
    cancelled: 1,
  });
  place.remove();
});

it('stands alone beside none', async () => {
  const place = scratch(files);
  const argv = ['init', 'kasse.csv', 'woo.csv', '--preset', 'none', '--preset', 'mine.json', '-f', 'json'];
  const { stdout } = await place.run(argv);
  expect(
    (JSON.parse(stdout) as { files: { preset: string | null }[] }).files.map(({ preset }) => preset),
  ).toEqual(['my-shop', null]);
  place.remove();
});

it('is found from the configuration that init wrote', async () => {
  const place = scratch({
    'exp/kasse.csv': till,
    'exp/mine.json': files['mine.json'],
    'mine.json': files['mine.json'],
  });
  for (const preset of ['mine.json', 'exp/mine.json']) {
    const argv = ['exp', '--preset', preset, '-o', 'exp/loyalty.config.json', '--force'];
    expect((await place.run(['init', ...argv])).exitCode).toBe(0);
    const scored = await place.run(['score', 'exp', '--config', 'exp/loyalty.config.json']);
    expect([preset, scored.exitCode, scored.stderr]).toEqual([preset, 0, expect.anything()]);
  }
  place.remove();
});
