import type { Finding } from '../../findings/finding.ts';
import type { Engine } from '../engine.ts';
import { quoteName, quoteText } from '../quote.ts';
import type { ReadFile } from './read.ts';

/*
 * What stands where a customer should and is none: words for nobody, which make a guest, and ids that were masked. One
 * list for every export and table.
 */

/** Written small; capitals do not matter. */
const words = [
  // What programs and spreadsheets write where nothing is known.
  ...'n/a|#n/a|n.a.|<na>|null|(null)|<null>|#null!|none|(none)|nan|nil|undefined|\\n|(blank)|(empty)'.split(
    '|',
  ),
  ...'#ref!|#value!|#name?|#num!|#div/0!'.split('|'),
  ...'unknown|unknown customer|unknown user|guest|guest user|guest customer|anonymous|anonymous user'.split(
    '|',
  ),
  ...'walk-in|walkin|walk in|walk-in customer|no customer'.split('|'),
  ...'匿名|匿名用户|匿名买家|匿名顾客|匿名客户|匿名会员|未知|未知用户|未知客户|未知买家|游客|访客|散客|非会员'.split(
    '|',
  ),
  ...'无|空|（空）|(空)|无会员'.split('|'),
];

const longest = Math.max(...words.map((word) => Buffer.byteLength(word)));

/** All words in one text: a look into it takes a fraction of the time that as many comparisons take. */
const allWords = quoteText(`\t${words.join('\t')}\t`);

/** Digits, and a run of signs that hide the others: 138XXXX8001. */
const maskedNumber = String.raw`[+(]?\d[-()\s\d]*[xX＊*•●∗]{3,}[-\s\d]*`;

/** Cheap tests first: nearly every id begins or ends with a digit, or is longer than a word. */
export const idMacros: readonly string[] = [
  // Whether 0 is nobody is only known when all orders are, see below.
  'CREATE OR REPLACE MACRO zero_is_nobody() AS false',
  String.raw`CREATE MACRO nobody_id(x) AS CASE WHEN x >= '1' AND x < ':' THEN false WHEN x = '0' THEN zero_is_nobody()
     WHEN strlen(x) > ${longest} OR x[-1] BETWEEN '0' AND '9' THEN false
     ELSE x = 'NA' OR contains(${allWords}, concat(chr(9), lower(x), chr(9))) OR trim(x, '-–—−_.?？/\=~ ') = '' END`,
  'CREATE MACRO known_id(x) AS CASE WHEN nobody_id(x) THEN NULL ELSE x END',
  `CREATE MACRO masked_id(x) AS contains(x, '*') OR contains(x, '＊') OR (x >= '##' AND x < '#$')
     OR (x < ':' AND strlen(x) BETWEEN 7 AND 40 AND (contains(x, 'XXX') OR contains(x, 'xxx') OR strlen(x) > length(x))
       AND regexp_full_match(x, '${maskedNumber}') AND length(regexp_replace(x, '\\D', '', 'g')) >= 3)`,
];

/**
 * Shops write 0 for whoever did not log in, and lists that count from 0 have a first customer. It is a customer where the
 * customers 1 and 2 are there as well and somebody buys as often, or where the table of customers has it; else a guest.
 */
export async function settleZero(engine: Engine, files: readonly ReadFile[]): Promise<void> {
  const orders = files.filter(({ table }) => table.id === 'transactions');
  const isZero = (column: string) => `(${column} = '0' OR suffix(${column}, '/0'))`;
  if (orders.length === 0) return;
  const [found] = await engine.rows<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM read_lines WHERE reason = 0 AND ${isZero('customer_id')}) AS found`,
  );
  if (found?.found !== true) return;
  const shops = orders.some((file) => file.shops);
  const shop = shops ? `regexp_extract(customer_id, '^(.*/)?', 0)` : `''`;
  const known = files.some(({ table }) => table.id === 'customers')
    ? `EXISTS (SELECT 1 FROM customers WHERE reason = 0 AND ${shops ? isZero('customer_id') : "customer_id = '0'"})`
    : 'false';
  const [honest] = await engine.rows<{ honest: boolean }>(
    `SELECT ${known} OR coalesce(bool_and(zeros = 0 OR (ones > 0 AND twos > 0 AND most >= zeros)), false) AS honest FROM (
       SELECT shop, coalesce(sum(records) FILTER (id = '0'), 0) AS zeros, count(*) FILTER (id = '1') AS ones,
         count(*) FILTER (id = '2') AS twos, max(records) FILTER (id <> '0') AS most
       FROM (SELECT shop, customer_id[len(shop) + 1:] AS id, count(*) AS records
         FROM (SELECT customer_id, ${shop} AS shop FROM read_lines WHERE reason = 0 AND customer_id IS NOT NULL)
         GROUP BY ALL) GROUP BY shop)`,
  );
  if (honest?.honest === true) return;
  await engine.run('CREATE OR REPLACE MACRO zero_is_nobody() AS true');
  for (const { table, reasons, fileNumber, mapping, shops: ofShop } of files) {
    const code = reasons.findIndex(({ kind }) => kind === 'guest');
    const columns = table.customerColumns.filter((name) => mapping.has(name));
    if (code < 0 || columns.length === 0) continue;
    const test = columns.map((name) => (ofShop ? isZero(quoteName(name)) : `${quoteName(name)} = '0'`));
    await engine.run(
      `UPDATE ${table.id === 'transactions' ? 'read_lines' : quoteName(table.id)} SET reason = ${code}
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
  const into =
    table.id === 'transactions'
      ? 'read_lines'
      : shape === table
        ? table.id
        : `wide_${table.id}_${fileNumber}`;
  const [row] = await engine.rows<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM ${quoteName(into)} WHERE file = ${fileNumber} AND reason = ${code}) AS found`,
  );
  return row?.found === true;
}

const mostNamed = 10;

/** The words for nobody that made guests of records, with how many of each; asked when 0 is settled. */
export async function nobodyFindings(
  engine: Engine,
  { source, select, raw, joins, mapping, table }: ReadFile,
): Promise<Finding[]> {
  const code = select.reasons.findIndex(({ kind }) => kind === 'guest');
  const findings: Finding[] = [];
  for (const name of code < 0 ? [] : table.customerColumns) {
    const mapped = mapping.get(name);
    if (mapped === undefined) continue;
    const rows = await engine.rows<{ value: string; records: string }>(
      `SELECT t_${name} AS value, count(*) AS records FROM ${select.typed(raw.relation, joins)}
       WHERE nobody_id(t_${name}) AND (${select.reason}) = ${code} GROUP BY ALL ORDER BY records DESC, value`,
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
