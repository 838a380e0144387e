import type { Finding } from '../../findings/finding.ts';
import { normaliseHeader } from '../../tables/index.ts';
import type { Engine } from '../engine.ts';
import { quoteName, quoteText } from '../quote.ts';
import { relationOf } from './lines.ts';
import { cell } from './raw.ts';
import type { ReadFile } from './read.ts';
import { peopleBeside } from './shops.ts';

/*
 * Who is one person although the files know several ids: what the table of links says, and of several shops, whoever has
 * the same phone number or e-mail in each of them; in e-mails capitals do not matter.
 */

const contactHeaders = new Set(
  [
    'email',
    'e-mail',
    'email address',
    'customer email',
    'billing_email',
    'phone',
    'phone number',
    'mobile',
    'billing_phone',
    '邮箱',
    '电子邮箱',
    '手机',
    '手机号',
    '手机号码',
    '联系手机',
    '买家手机号',
    '客户手机号',
    '会员手机号',
  ].map(normaliseHeader),
);

type Pair = readonly [string, string];

/** Gives the ids of one person the same id, the first of them, in every table; makes the table `identities`. */
export async function joinPeople(engine: Engine, files: readonly ReadFile[]): Promise<void> {
  await engine.run('CREATE TABLE main.identities (number INTEGER, id VARCHAR, person VARCHAR)');
  const pairs = [...(await linkedPairs(engine, files)), ...(await sharedContacts(engine, files))];
  const people = joined(pairs);
  if (people.size === 0) return;
  await engine.append(
    'main',
    'identities',
    [...people].map(([id, person], number) => [number, id, person]),
  );
  const into = new Set(files.map(({ table }) => table).filter(({ id }) => id !== 'links'));
  for (const table of into)
    for (const column of [...table.customerColumns, ...besideIn(table)])
      await engine.run(
        `UPDATE ${quoteName(relationOf(table))} SET ${quoteName(column)} = person
         FROM identities WHERE ${quoteName(column)} = identities.id AND identities.person <> identities.id`,
      );
}

const besideIn = (table: ReadFile['table']): string[] =>
  [...peopleBeside].filter((name) => name in table.columns);

/** The id under which a person goes: the one that was asked for, unless links made it another one. */
export async function personOf(engine: Engine, id: string): Promise<string> {
  const [row] = await engine.rows<{ person: string }>(
    `SELECT person FROM main.identities WHERE id = ${quoteText(id)}`,
  );
  return row?.person ?? id;
}

/** Every id that a person has in the files. */
export async function idsOf(engine: Engine, person: string): Promise<string[]> {
  const rows = await engine.rows<{ id: string }>(
    `SELECT id FROM main.identities WHERE person = ${quoteText(person)} ORDER BY id`,
  );
  return rows.length === 0 ? [person] : rows.map(({ id }) => id);
}

/** Links of ids that belong to no shop: misspelt prefixes, which would join nobody and not say so. */
export async function lostLinks(engine: Engine, files: readonly ReadFile[]): Promise<Finding[]> {
  const linkFiles = files.filter(({ table }) => table.id === 'links');
  const people = files.filter(({ table }) => table.id !== 'links' && table.customerColumns.length > 0);
  if (linkFiles.length === 0 || people.length === 0 || !people.every(({ shops }) => shops)) return [];
  const ids = [...new Set(people.map(({ table }) => table))].flatMap((table) =>
    table.customerColumns.map(
      (column) =>
        `SELECT split_part(${quoteName(column)}, '/', 1) AS shop FROM ${quoteName(relationOf(table))}`,
    ),
  );
  const rows = await engine.rows<{ file: number; links: string; example: string }>(
    `WITH shops AS (SELECT DISTINCT shop FROM (${ids.join(' UNION ALL ')})),
       ends AS (SELECT file, customer_id, same_as, unnest([customer_id, same_as]) AS id FROM links WHERE reason = 0)
     SELECT file, count(DISTINCT customer_id || chr(10) || same_as) AS links, min(id) AS example
     FROM ends ANTI JOIN shops ON split_part(ends.id, '/', 1) = shops.shop GROUP BY file ORDER BY file`,
  );
  return rows.flatMap(({ file, links, example }): Finding[] => {
    const found = linkFiles.find(({ fileNumber }) => fileNumber === file);
    if (found === undefined) return [];
    const place = { table: 'links', file: found.source.candidate.cite, line: null, record: null };
    const finding: Finding = {
      rule: 'link.no-shop',
      ...place,
      column: null,
      value: example,
      count: Number(links),
    };
    found.findings.push(finding);
    return [finding];
  });
}

async function linkedPairs(engine: Engine, files: readonly ReadFile[]): Promise<Pair[]> {
  if (!files.some(({ table }) => table.id === 'links')) return [];
  const rows = await engine.rows<{ a: string; b: string }>(
    'SELECT DISTINCT customer_id AS a, same_as AS b FROM links WHERE reason = 0',
  );
  return rows.map(({ a, b }) => [a, b]);
}

/**
 * An e-mail address, or a number of seven digits and more: no word for nothing, no number of one digit repeated, and none
 * that a spreadsheet turned into powers of ten.
 */
const isContactSql = String.raw`NOT masked_id(contact) AND (regexp_full_match(contact, '[^@\s]+@[^@\s]+\.[^@\s]+')
  OR (regexp_full_match(contact, '[-+()./\s\d]{7,}') AND regexp_full_match(regexp_replace(contact, '\D', '', 'g'), '\d{7,}')
    AND len(list_distinct(string_split(regexp_replace(contact, '\D', '', 'g'), ''))) > 2))`;

/** Contacts that stand for exactly one id in each of two or more shops; a number that several share tells nothing. */
async function sharedContacts(engine: Engine, files: readonly ReadFile[]): Promise<Pair[]> {
  const selects = files.flatMap(({ select, raw, joins, source, mapping, table, shops }) => {
    if (!shops || (table.id !== 'transactions' && table.id !== 'customers')) return [];
    const ids = mapping.get('customer_id')?.cellIndexes ?? [];
    const isContact = (index: number) => contactHeaders.has(normaliseHeader(source.header[index] ?? ''));
    const cells = ids.some(isContact)
      ? ids.filter(isContact)
      : source.header.flatMap((_, index) => (isContact(index) ? [index] : []));
    return cells.map(
      (index) =>
        `SELECT DISTINCT shop_prefix AS shop, customer_id AS id, lower(contact) AS contact
         FROM ${select.typed(raw.relation, joins, [`clean(r.${cell(index)}) AS contact`])}
         WHERE customer_id IS NOT NULL AND NOT masked_id(t_customer_id) AND ${isContactSql}`,
    );
  });
  if (selects.length === 0) return [];
  const rows = await engine.rows<{ a: string; b: string }>(
    `WITH contacts AS (SELECT DISTINCT shop, id, contact FROM (${selects.join(' UNION ALL ')})),
       clear AS (SELECT contact FROM (SELECT contact, shop, count(*) AS ids FROM contacts GROUP BY contact, shop)
         GROUP BY contact HAVING max(ids) = 1 AND count(*) > 1)
     SELECT min(id) AS a, other AS b FROM (
       SELECT contacts.id, others.id AS other FROM clear JOIN contacts USING (contact) JOIN contacts AS others USING (contact))
     GROUP BY other HAVING min(id) <> other ORDER BY a, b`,
  );
  return rows.map(({ a, b }) => [a, b]);
}

/** Every id that is linked to another one, with the first id (by code point) of all that hang together. */
function joined(pairs: readonly Pair[]): Map<string, string> {
  const leads = new Map<string, string>();
  const firstOf = (id: string): string => {
    let first = id;
    for (let next = leads.get(first); next !== undefined; next = leads.get(first)) first = next;
    if (first !== id) leads.set(id, first);
    return first;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [firstOf(a), firstOf(b)];
    if (x !== y) leads.set(x < y ? y : x, x < y ? x : y);
  }
  const ids = [...new Set(pairs.flat())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(ids.map((id) => [id, firstOf(id)]));
}
