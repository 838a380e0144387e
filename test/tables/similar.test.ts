import { describe, expect, it } from 'vitest';
import { columnsOf, cutColumn, similarColumn, tableById } from '../../src/tables/index.ts';

const columns = columnsOf(tableById('transactions'));
const required = columns.filter(({ name }) => ['customer_id', 'date', 'amount'].includes(name));

describe('a header that is nearly called like a column', () => {
  it.each([
    ['catgory', 'category'],
    ['dtae', 'date'],
    // Three letters: in another order, one lost, or the consonants of the name.
    ['qyt', 'qty'],
    ['suk', 'product_id'],
    ['dat', 'date'],
    ['dte', 'date'],
    ['dt', 'date'],
    ['amt', 'amount'],
    ['prc', 'unit_price'],
    ['chnl', 'channel'],
    ['ctgry', 'category'],
    ['qnty', 'qty'],
  ])('%s: %s', (header, column) => {
    expect(similarColumn(header, columns)).toBe(column);
  });

  it.each([
    'tax',
    'tip',
    'zip',
    'tel',
    'vat',
    'tag',
    'day',
    'uid',
    'rep',
    'ref',
    'ip',
    'id',
    'no',
    '税费',
    '备注',
  ])('%s is another word', (header) => {
    expect(similarColumn(header, columns)).toBeNull();
  });
});

it('a short header may be the beginning of a column that must be there', () => {
  const of = (header: string) => cutColumn(header, required);
  expect(['cust', 'user', 'rev', 'ord', 'ref', 'invoice', 'cu'].map(of)).toEqual([
    'customer_id',
    'customer_id',
    'amount',
    null,
    null,
    null,
    null,
  ]);
});
