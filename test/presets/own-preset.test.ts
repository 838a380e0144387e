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
