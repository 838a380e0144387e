import { describe, expect, test } from 'vitest';
import { columnsOf, isTableId, tableById, tables } from '../../src/tables/index.ts';

// Copied by hand from the data contract: columns with `*` for required, and the columns that say when a fact was known.
const contract: Record<string, { columns: string; known: string }> = {
  transactions: {
    columns:
      'customer_id* date* amount* order_id category product_id brand is_own tier variant qty unit_price list_price discount campaign_id coupon_id channel store_id time first_view_at enquiry_at quote_at options_viewed payment_method auto_order currency status',
    known: 'date',
  },
  customers: {
    columns:
      'customer_id* first_contact acquired_on source referred_by kind segment region lat lon size birth_year code level account_manager consent_marketing status status_date exit_reason_code exit_reason_text exit_initiator destination_competitor credit_grade arrears_amount arrears_days dispute_open fraud_flag fraud_evidence',
    known: 'status_date',
  },
  contracts: {
    columns:
      'contract_id* customer_id* category start* end min_term_end auto_renew renewals plan fee best_available_plan_fee termination_fee portable terminated_on terminated_by reason_code reason_text',
    known: 'start terminated_on',
  },
  surveys: {
    columns: 'response_id* customer_id* date* item* score* scale_min* scale_max* brand text',
    known: 'date',
  },
  reviews: { columns: 'customer_id* date* rating scale_min scale_max text public order_id', known: 'date' },
  cases: {
    columns:
      'case_id* customer_id* opened_at* closed_at type category severity text channel target first_response_at identified_at assessed_at agreed_at acted_at resolved accepted_by_customer compensation transfers reopened_of agent_id root_cause problem_value promised_by',
    known: 'opened_at first_response_at identified_at assessed_at agreed_at acted_at closed_at',
  },
  refunds: {
    columns: 'customer_id* date* amount order_id reason_code reason_text initiated_by',
    known: 'date',
  },
  campaigns: {
    columns: 'campaign_id* kind* start* end* scope depth threshold rules_count baseline_price',
    known: 'start',
  },
  rewards: { columns: 'customer_id* date* type points value campaign_id', known: 'date' },
  competitor_events: {
    columns: 'event_id* date* end competitor kind* category region lat lon price_index',
    known: 'date',
  },
  market: {
    columns: 'category* region* period* viable_suppliers* own_share open category_growth',
    known: 'period',
  },
  wallet: {
    columns: 'customer_id* category* period* total_spend* own_spend source brands_used own_rank',
    known: 'period',
  },
  access: { columns: 'customer_id* own_minutes best_rival_minutes valid_from', known: 'valid_from' },
  stores: { columns: 'store_id* region lat lon opened_on closed_on hours', known: 'opened_on closed_on' },
  referrals: { columns: 'referrer_id* referred_id lead date* bonus converted', known: 'date' },
  interest: { columns: 'customer_id* date* kind category product', known: 'date' },
  employees: { columns: 'employee_id* role hired left_on left_to satisfaction', known: 'hired left_on' },
  assignments: { columns: 'customer_id* employee_id* from* to', known: 'from to' },
  touchpoints: { columns: 'customer_id* date* stage kind by initiated_by', known: 'date' },
  promises: { columns: 'customer_id* made_on* due done_on what', known: 'made_on done_on' },
  calls: {
    columns:
      'call_id* queued_at* answered_at ended_at abandoned direction customer_id purpose agent_id code_shown offer_made sale_amount',
    known: 'queued_at',
  },
  memberships: { columns: 'customer_id* programme start* end fee tier', known: 'start end' },
  community: { columns: 'customer_id* group_id* date* kind', known: 'date' },
  costs: {
    columns: 'customer_id segment period* acquisition retention service negotiation performance margin',
    known: 'period',
  },
  products: { columns: 'product_id* category brand tier name', known: '' },
  links: { columns: 'customer_id* same_as*', known: '' },
  outcomes: { columns: 'customer_id* contacted_on* by result', known: 'contacted_on' },
};

const enumerations: Record<string, string> = {
  'customers.kind': 'person firm',
  'contracts.terminated_by': 'customer company both',
  'cases.type': 'complaint enquiry fault return',
  'cases.target': 'firm consumer_body media court',
  'campaigns.kind': 'price_cut coupon points gift lottery trade_in referral_bonus',
  'rewards.type': 'earn redeem expire',
  'competitor_events.kind': 'entry exit price_cut promo launch poaching outage',
  'wallet.source': 'panel invoice survey estimate',
  'interest.kind': 'view cart wishlist quote enquiry trial download',
  'employees.left_to': 'competitor other',
  'touchpoints.stage': 'pre in post',
  'touchpoints.kind': 'visit call message greeting training event',
  'touchpoints.initiated_by': 'firm customer',
  'promises.what': 'delivery call_back refund visit',
  'community.kind': 'join post event leave',
  'outcomes.result': 'reached refused returned no_answer',
};

test('the tables are those of the contract, in its order', () => {
  expect(tables.map(({ id }) => id)).toEqual(Object.keys(contract));
});

describe.each(tables.map((table) => [table.id, tableById(table.id)] as const))('%s', (id, table) => {
  test('has the columns and required marks of the contract, in its order', () => {
    const written = columnsOf(table).map(({ name, required }) => name + (required ? '*' : ''));
    expect(written.join(' ')).toBe(contract[id]?.columns);
  });

  test('says when its facts became known', () => {
    expect(table.known.join(' ')).toBe(contract[id]?.known);
  });

  test('has every name and text in both languages', () => {
    const texts = [table.names, table.about, ...(table.knownNote ? [table.knownNote] : [])];
    for (const column of columnsOf(table)) texts.push(column, ...(column.note ? [column.note] : []));
    for (const { en, zh } of texts) {
      expect(en.trim()).not.toBe('');
      expect(zh.trim()).not.toBe('');
    }
    for (const { zh } of [table.names, table.about, ...columnsOf(table)])
      expect(zh).toMatch(/\p{Script=Han}/u);
  });

  test('names only its own columns in keys, customer columns and rules', () => {
    const named = [...table.key, ...table.customerColumns, ...table.known, ...table.needOneOf.flat()];
    expect(Object.keys(table.columns)).toEqual(expect.arrayContaining(named));
  });
});

test('the enumerations are those of the contract', () => {
  const declared = tables.flatMap((table) =>
    columnsOf(table)
      .filter(({ kind }) => kind === 'enumeration')
      .map((column) => [`${table.id}.${column.name}`, column.values?.join(' ')] as const),
  );
  expect(Object.fromEntries(declared)).toEqual(enumerations);
});

test('customers are named by customer_id, and in referrals by referrer_id', () => {
  for (const table of tables)
    expect(table.customerColumns).toEqual(
      table.id === 'referrals' ? ['referrer_id'] : 'customer_id' in table.columns ? ['customer_id'] : [],
    );
});

test('conventions with a default declare it', () => {
  const defaults = tables.flatMap((table) =>
    columnsOf(table)
      .filter((column) => column.default !== undefined)
      .map((column) => [`${table.id}.${column.name}`, column.default]),
  );
  expect(Object.fromEntries(defaults)).toEqual({ 'transactions.is_own': true, 'transactions.qty': 1 });
});

test('tables are found by id, and nothing else is a table', () => {
  expect(tableById('links').id).toBe('links');
  expect(tableById('orders')).toBeUndefined();
  expect(isTableId('wallet')).toBe(true);
  expect(isTableId('constructor')).toBe(false);
});
