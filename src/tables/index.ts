import { access } from './access.ts';
import { assignments } from './assignments.ts';
import { calls } from './calls.ts';
import { campaigns } from './campaigns.ts';
import { cases } from './cases.ts';
import { community } from './community.ts';
import { competitorEvents } from './competitor-events.ts';
import { contracts } from './contracts.ts';
import { costs } from './costs.ts';
import { customers } from './customers.ts';
import { employees } from './employees.ts';
import { interest } from './interest.ts';
import { links } from './links.ts';
import { market } from './market.ts';
import { memberships } from './memberships.ts';
import { outcomes } from './outcomes.ts';
import { products } from './products.ts';
import { promises } from './promises.ts';
import { referrals } from './referrals.ts';
import { refunds } from './refunds.ts';
import { reviews } from './reviews.ts';
import { rewards } from './rewards.ts';
import { stores } from './stores.ts';
import { surveys } from './surveys.ts';
import type { Table } from './table.ts';
import { touchpoints } from './touchpoints.ts';
import { transactions } from './transactions.ts';
import { wallet } from './wallet.ts';

/** The contract: every table that can be exported to us. A new table is one file and one line here. */
export const tables = [
  transactions,
  customers,
  contracts,
  surveys,
  reviews,
  cases,
  refunds,
  campaigns,
  rewards,
  competitorEvents,
  market,
  wallet,
  access,
  stores,
  referrals,
  interest,
  employees,
  assignments,
  touchpoints,
  promises,
  calls,
  memberships,
  community,
  costs,
  products,
  links,
  outcomes,
] as const;

export type TableId = (typeof tables)[number]['id'];

const byId = new Map<string, Table<TableId>>(tables.map((table) => [table.id, table]));

/** Whether the text is the id of a table. */
export function isTableId(text: string): text is TableId {
  return byId.has(text);
}

/** The table of that id; undefined for a text that is none. */
export function tableById(id: TableId): Table<TableId>;
export function tableById(id: string): Table<TableId> | undefined;
export function tableById(id: string): Table<TableId> | undefined {
  return byId.get(id);
}

export type { Kind, Unit } from './columns.ts';
export { currencies, currencyMarks, currencyNames, currencyOfHeader } from './currencies.ts';
export { tableJsonSchema } from './json-schema.ts';
export { matchColumns, normaliseHeader, type ColumnMatches } from './match.ts';
export { tablePage, tablesPage } from './page.ts';
export { recogniseByHeader, hintedByName, recogniseByName, type Recognition } from './recognise.ts';
export { cutColumn, similarColumn } from './similar.ts';
export { columnsOf, type Column, type Table } from './table.ts';
export { displayWidth, padEnd } from './width.ts';
