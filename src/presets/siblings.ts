import { normaliseHeader } from '../tables/index.ts';

/** An export that lies beside one that is read, and that is none of our tables: what it is, and what to give instead. */
export interface Sibling {
  id: string;
  /** The file is this export when it has all of these columns. */
  header: readonly string[];
  /** And none of these. */
  without?: readonly string[];
  en: string;
  zh: string;
}

const stripeCharges = {
  en: 'charges name the customer, and what was refunded is taken off them: export payments or charges',
  zh: '收款文件含客户，且已扣除退款：请导出付款（payments 或 charges）',
};
const shopifyOrders = {
  en: 'the orders export names customer, total, goods, discounts and refunds: export orders',
  zh: '订单导出已含客户、总额、商品、优惠与退款：请导出订单（orders）',
};

const sibling = (
  id: string,
  what: { en: string; zh: string },
  instead: { en: string; zh: string },
  header: readonly string[],
  without: readonly string[] = [],
): Sibling => ({ id, header, without, en: `${what.en}; ${instead.en}`, zh: `${what.zh}；${instead.zh}` });

/** What our own commands wrote into the folder of exports before. */
const ofLoyalty = (id: string, header: readonly string[]): Sibling =>
  sibling(
    id,
    { en: 'a result of loyalty', zh: 'loyalty 自己的结果' },
    {
      en: 'it is no export: write results elsewhere, or leave them there',
      zh: '它不是导出文件：可写到别处，也可留在原处',
    },
    header,
  );

/** Every such export that is known; a new one is one entry here. */
export const siblings: readonly Sibling[] = [
  ofLoyalty('loyalty-scores', ['customer_id', 'behaviour_score', 'lifecycle', 'action']),
  ofLoyalty('loyalty-churn', ['customer_id', 'churn_state', 'lifecycle', 'action']),
  ofLoyalty('loyalty-quarantine', ['record', 'rule', 'column', 'raw', 'raw_base64']),
  ofLoyalty('loyalty-document', ['schemaVersion', 'tool']),
  ofLoyalty('loyalty-baseline', ['schemaVersion', 'findings']),
  sibling('stripe-refunds', { en: 'refunds of Stripe', zh: 'Stripe 退款' }, stripeCharges, [
    'id',
    'charge_id',
    'amount',
    'reason',
    'receipt_number',
  ]),
  sibling('stripe-disputes', { en: 'disputes of Stripe', zh: 'Stripe 争议' }, stripeCharges, [
    'id',
    'charge_id',
    'reason',
    'evidence_details_due_by',
  ]),
  sibling('stripe-invoice-lines', { en: 'invoice lines of Stripe', zh: 'Stripe 账单明细' }, stripeCharges, [
    'invoice_id',
    'proration',
    'period_start',
    'period_end',
    'amount',
  ]),
  sibling('stripe-invoices', { en: 'invoices of Stripe', zh: 'Stripe 账单' }, stripeCharges, [
    'id',
    'amount_due',
    'amount_paid',
    'amount_remaining',
  ]),
  sibling('stripe-balance', { en: 'the balance of Stripe', zh: 'Stripe 余额流水' }, stripeCharges, [
    'id',
    'Type',
    'Source',
    'Amount',
    'Fee',
    'Net',
  ]),
  sibling('stripe-payouts', { en: 'payouts of Stripe', zh: 'Stripe 提现' }, stripeCharges, [
    'id',
    'Amount',
    'Arrival Date (UTC)',
    'Destination',
  ]),
  sibling('shopify-products', { en: 'products of Shopify', zh: 'Shopify 商品' }, shopifyOrders, [
    'Handle',
    'Title',
    'Variant SKU',
    'Variant Price',
  ]),
  sibling(
    'shopify-payments',
    { en: 'payments of Shopify orders', zh: 'Shopify 订单的支付流水' },
    shopifyOrders,
    ['Order', 'Name', 'Kind', 'Gateway', 'Amount'],
  ),
  sibling(
    'shopify-transactions',
    { en: 'payments of Shopify orders', zh: 'Shopify 订单的支付流水' },
    shopifyOrders,
    ['order_id', 'parent_id', 'kind', 'gateway', 'amount'],
  ),
  sibling('shopify-order-lines', { en: 'order lines of Shopify', zh: 'Shopify 订单行' }, shopifyOrders, [
    'order_id',
    'variant_id',
    'fulfillable_quantity',
    'price',
    'quantity',
  ]),
  sibling('shopify-refunds', { en: 'refunds of Shopify', zh: 'Shopify 退款' }, shopifyOrders, [
    'id',
    'order_id',
    'processed_at',
    'restock',
  ]),
  sibling('shopify-refund-lines', { en: 'refunded lines of Shopify', zh: 'Shopify 退款行' }, shopifyOrders, [
    'refund_id',
    'order_line_id',
    'restock_type',
    'quantity',
  ]),
  sibling(
    'shopify-discounts',
    { en: 'discount codes of Shopify orders', zh: 'Shopify 订单的折扣码' },
    shopifyOrders,
    ['index', 'order_id', 'code', 'amount', 'type'],
  ),
  sibling(
    'shopify-checkouts',
    { en: 'abandoned checkouts of Shopify, which nobody paid', zh: 'Shopify 未完成的结账，并未付款' },
    shopifyOrders,
    ['abandoned_checkout_url', 'cart_token', 'total_price'],
  ),
  sibling(
    'square-transactions',
    { en: 'payments of Square without their goods', zh: 'Square 支付流水，不含商品' },
    { en: 'export the details of items', zh: '请导出商品明细（items detail）' },
    ['Date', 'Time', 'Transaction ID', 'Payment ID', 'Gross Sales', 'Total Collected'],
    ['Item'],
  ),
  sibling(
    'taobao-refunds',
    { en: 'refunds of Taobao', zh: '淘宝退款' },
    {
      en: 'give it as refunds, with its columns mapped, or leave it out: closed orders are not counted',
      zh: '可映射各列后作为 refunds 使用，或去掉：已关闭的订单不计入',
    },
    ['订单编号', '退款编号', '买家退款金额'],
  ),
  sibling(
    'hubspot-contacts',
    { en: 'contacts of HubSpot', zh: 'HubSpot 联系人' },
    { en: 'deals name the company that bought: export deals', zh: '交易含购买的公司：请导出交易（deals）' },
    ['Record ID', 'First Name', 'Last Name', 'Email', 'Lifecycle Stage'],
  ),
  sibling(
    'salesforce-opportunities',
    { en: 'opportunities of Salesforce', zh: 'Salesforce 商机' },
    {
      en: 'give it as transactions, with the won ones kept by "where"',
      zh: '可作为 transactions 使用，并用 where 只保留赢单',
    },
    ['Opportunity Name', 'Account Name', 'Stage', 'Close Date'],
  ),
];

/** The known export that a header is; null where it is none of them. */
export function siblingOf(header: readonly string[]): Sibling | null {
  const has = new Set(header.map(normaliseHeader));
  const found = siblings.find(
    ({ header: needed, without = [] }) =>
      needed.every((name) => has.has(normaliseHeader(name))) &&
      !without.some((name) => has.has(normaliseHeader(name))),
  );
  return found ?? null;
}
