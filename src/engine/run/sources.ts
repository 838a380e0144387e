import type { SourceId } from '../../core/index.ts';
import type { ReadTables } from '../inputs/read.ts';

/**
 * What gives each source of evidence: a table, or a column of a table that some file fills. Any one of them is enough.
 */
const givenBy: Readonly<Record<SourceId, readonly string[]>> = {
  orders: ['transactions'],
  item_prices: ['transactions.list_price', 'transactions.discount'],
  coupons: ['transactions.coupon_id'],
  tiers: ['transactions.tier'],
  campaigns: ['campaigns'],
  rewards: ['rewards'],
  refunds: ['refunds'],
  cases: ['cases'],
  stores: ['transactions.store_id', 'transactions.channel'],
  variants: ['transactions.variant'],
  order_times: ['transactions.first_view_at', 'transactions.enquiry_at', 'transactions.quote_at'],
  surveys: ['surveys'],
  rival_ratings: ['surveys.brand'],
  wallet: ['wallet'],
  rival_purchases: ['transactions.is_own'],
  // What customer records say of who sent them is read beside it: alone it would count as a look at all referrals, and
  // without their bonus a paid one would look like praise.
  referrals: ['referrals'],
  reviews: ['reviews'],
  market: ['market'],
  contracts: ['contracts'],
  competitor_events: ['competitor_events'],
  access: ['access'],
  interest: ['interest'],
  touchpoints: ['touchpoints'],
  promises: ['promises'],
  assignments: ['assignments'],
  memberships: ['memberships'],
  community: ['community'],
  costs: ['costs'],
  customer_records: ['customers'],
  employees: ['employees.left_on'],
  outcomes: ['outcomes'],
  exit_reasons: [
    'customers.exit_reason_code',
    'customers.exit_reason_text',
    'contracts.reason_code',
    'contracts.reason_text',
  ],
};

/** The sources that are among the inputs, so that nobody is asked for them and nothing absent counts as looked at. */
/** @param hasOwn whether any line is our own: a panel of purchases elsewhere alone is no orders */
export function sourcesIn({ files, transactionColumns }: ReadTables, hasOwn: boolean): SourceId[] {
  const given = new Set<string>();
  for (const { table, mapping } of files) {
    given.add(table.id);
    for (const name of mapping.keys()) given.add(`${table.id}.${name}`);
  }
  // Columns that a lookup brings in are not in the mapping of the file itself.
  for (const name of transactionColumns) given.add(`transactions.${name}`);
  return (Object.keys(givenBy) as SourceId[]).filter(
    (id) => givenBy[id].some((name) => given.has(name)) && (id !== 'orders' || hasOwn),
  );
}
