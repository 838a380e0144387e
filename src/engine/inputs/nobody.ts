import type { Finding } from '../../findings/finding.ts';
import type { Engine } from '../engine.ts';
import { quoteName, quoteText } from '../quote.ts';
import { nobodyPattern } from './nobody-words.ts';
import { relationOf, wideRelation } from './lines.ts';
import type { ReadFile } from './read.ts';

/*
 * What stands where a customer should and is none: words for nobody, which make a guest, and ids that were masked. One
 * list for every export and table.
 */

/** Digits, and a run of one sign that hides the others: 138XXXX8001. Signs that also part digits must stand between. */
const maskedNumber = String.raw`[+(]?\d[-()\s\d]*([xX＊*•●∗·∙・○■]{3,}[-\s\d]*|(\.{3,}|_{3,}|-{3,}|…+)\d[-\s\d]*)`;

/** Only the last digits shown, or letters around a run of dots: xxxx1234, j•••@x.com. */
const maskedText = String.raw`^([xX]{4,}|[•●∗·∙・○■]{3,})[-\sxX•●∗·∙・○■]*\d{3,}$|[\pL\pN](•{3,}|●{3,}|∗{3,}|·{3,}|∙{3,}|・{3,}|○{3,}|■{3,})[\pL\pN@]`;

/** Cheap tests first: nearly every id begins or ends with a digit, and is plain ASCII. */
export const idMacros: readonly string[] = [
  // Whether 0 is nobody is only known when all orders are, see below.
  'CREATE OR REPLACE MACRO zero_is_nobody(shop) AS false',
  `CREATE MACRO nobody_id(x, shop) AS CASE WHEN x >= '1' AND x < ':' THEN false WHEN x = '0' THEN zero_is_nobody(shop)
     WHEN strlen(x) > 64 OR x[-1] BETWEEN '0' AND '9' THEN false
     ELSE regexp_full_match(x, ${quoteText(nobodyPattern)}) END`,
  'CREATE MACRO known_id(x, shop) AS CASE WHEN nobody_id(x, shop) THEN NULL ELSE x END',
  `CREATE MACRO masked_id(x) AS contains(x, '*') OR contains(x, '＊') OR (x >= '##' AND x < '#$')
     OR (x < ':' AND strlen(x) BETWEEN 7 AND 40 AND (contains(x, 'XXX') OR contains(x, 'xxx') OR contains(x, '...')
         OR contains(x, '---') OR contains(x, '___') OR strlen(x) > length(x))
       AND regexp_full_match(x, '${maskedNumber}') AND length(regexp_replace(x, '\\D', '', 'g')) >= 3)
     OR (x > 'X' AND (starts_with(x, 'XXXX') OR starts_with(x, 'xxxx') OR strlen(x) > length(x))
       AND regexp_matches(x, '${maskedText}'))`,
];

/**
 * Shops write 0 for whoever did not log in, and lists that count from 0 have a first customer. It is a customer where the
 * customers 1 and 2 are there as well and somebody buys as often, or where the table of customers has it; else a guest.
 * Each shop counts by itself.
 */
export async function settleZero(engine: Engine, files: readonly ReadFile[]): Promise<void> {
  const orders = files.filter(({ table }) => table.id === 'transactions');
  const isZero = (column: string, shops: boolean) =>
    shops ? `(${column} = '0' OR suffix(${column}, '/0'))` : `${column} = '0'`;
  if (orders.length === 0) return;
  const shops = orders.some((file) => file.shops);
  const zeros = await engine.rows<{ shop: string }>(
    `SELECT DISTINCT left(customer_id, -1) AS shop FROM read_lines WHERE reason = 0 AND ${isZero('customer_id', shops)}`,
  );
  if (zeros.length === 0) return;
  const known = files.some(({ table }) => table.id === 'customers')
    ? `UNION SELECT left(customer_id, -1) FROM customers WHERE reason = 0 AND ${isZero('customer_id', shops)}`
    : '';
  const honest = await engine.rows<{ shop: string }>(
    `SELECT shop FROM (
       SELECT shop, coalesce(sum(records) FILTER (id = '0'), 0) AS zeros, count(*) FILTER (id = '1') AS ones,
         count(*) FILTER (id = '2') AS twos, max(records) FILTER (id <> '0') AS most
       FROM (SELECT shop, customer_id[len(shop) + 1:] AS id, count(*) AS records
         FROM (SELECT customer_id, ${shops ? `regexp_extract(customer_id, '^(.*/)?', 0)` : `''`} AS shop
           FROM read_lines WHERE reason = 0 AND customer_id IS NOT NULL)
         GROUP BY ALL) GROUP BY shop)
     WHERE ones > 0 AND twos > 0 AND most >= zeros ${known}`,
  );
  const customers = new Set(honest.map(({ shop }) => shop));
  if (zeros.every(({ shop }) => customers.has(shop))) return;
  const list = `[${[...customers].map(quoteText).join(', ')}]::VARCHAR[]`;
  await engine.run(`CREATE OR REPLACE MACRO zero_is_nobody(shop) AS NOT list_contains(${list}, shop)`);
  for (const { table, reasons, fileNumber, mapping, shops: ofShop } of files) {
    const code = reasons.findIndex(({ kind }) => kind === 'guest');
    const columns = table.customerColumns.filter((name) => mapping.has(name)).map(quoteName);
    if (code < 0 || columns.length === 0) continue;
    const test = columns.map((name) => `${isZero(name, ofShop)} AND zero_is_nobody(left(${name}, -1))`);
    await engine.run(
      `UPDATE ${quoteName(relationOf(table))} SET reason = ${code}
       WHERE file = ${fileNumber} AND reason = 0 AND (${test.join(' OR ')})`,
    );
  }
}

/** Whether any record of a file has no customer: most files need not be looked at again. */
export async function hasGuests(
  engine: Engine,
  { table, shape, reasons, fileNumber }: Pick<ReadFile, 'table' | 'shape' | 'reasons' | 'fileNumber'>,
): Promise<boolean> {
  const code = reasons.findIndex(({ kind }) => kind === 'guest');
  const into = shape === table ? relationOf(table) : wideRelation(table, fileNumber);
  const [row] = await engine.rows<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM ${quoteName(into)} WHERE file = ${fileNumber} AND reason = ${code}) AS found`,
  );
  return row?.found === true;
}

const mostNamed = 10;

/** The words for nobody that made guests of records, with how many of each; asked when 0 is settled. */
export async function nobodyFindings(
  engine: Engine,
  { source, select, raw, joins, mapping, table, shops }: ReadFile,
): Promise<Finding[]> {
  const code = select.reasons.findIndex(({ kind }) => kind === 'guest');
  const findings: Finding[] = [];
  for (const name of code < 0 ? [] : table.customerColumns) {
    const mapped = mapping.get(name);
    if (mapped === undefined) continue;
    const rows = await engine.rows<{ value: string; records: string }>(
      `SELECT t_${name} AS value, count(*) AS records FROM ${select.typed(raw.relation, joins)}
       WHERE nobody_id(t_${name}, ${shops ? 'shop_prefix' : "''"}) AND (${select.reason}) = ${code} GROUP BY ALL ORDER BY records DESC, value`,
    );
    const rest = rows.slice(mostNamed).reduce((sum, { records }) => sum + Number(records), 0);
    const place = {
      table: table.id,
      file: source.candidate.cite,
      line: null,
      record: null,
      column: mapped.from,
    };
    for (const { value, records } of rows.slice(0, mostNamed))
      findings.push({ rule: 'id.nobody', ...place, value, count: Number(records) });
    if (rest > 0) findings.push({ rule: 'id.nobody', ...place, value: null, count: rest });
  }
  return findings;
}
