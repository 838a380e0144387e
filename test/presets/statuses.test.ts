import { expect, it } from 'vitest';
import { scratch } from '../cli/run.ts';

/* Which orders count by their status, however the export spells it. Every order is worth 10 and has a buyer of its own. */

interface Report {
  reconciliation: { parts: { reason: string; detail: string | null; records: number }[] };
  findings: { rule: string; value: string | null; count: number }[];
}

/** What becomes of an order with each of the statuses, and what is said of those that are not known. */
async function judged(
  header: string,
  line: (status: string, number: number) => string,
  statuses: readonly string[],
  argv: string[] = [],
) {
  const rows = statuses.map((status, number) => line(status, number + 1));
  const place = scratch({ 'orders.csv': `${[header, ...rows].join('\n')}\n` });
  const { stdout, stderr, exitCode } = await place.run(['score', 'orders.csv', ...argv, '-f', 'json']);
  place.remove();
  expect(exitCode, stderr).toBe(0);
  const { reconciliation, findings } = JSON.parse(stdout) as Report;
  return {
    parts: Object.fromEntries(reconciliation.parts.map((part) => [part.detail ?? part.reason, part.records])),
    said: findings.flatMap(({ rule, value, count }) =>
      rule.startsWith('status.') ? [[rule, value, count]] : [],
    ),
  };
}

const woo = (status: string, n: number) => `${n},2024-01-05 10:00:00,${status},10.00,${n},a@example.com`;
const shopify = (status: string, n: number) =>
  `#${n},c${n}@example.com,${status},10,2024-01-05 10:00:00 +0000,1,10,A,`;
const stripe = (status: string, n: number) => `ch_${n},2024-01-05 10:00,10,0,usd,c${n},${status}`;
const hubspot = (status: string, n: number) => `${n},${status},2024-01-05,10,USD,c${n}`;
const taobao = (status: string, n: number) => `${n},c${n},10,2024-01-05 10:00:00,${status}`;
const till = (status: string, n: number) => `${n},2024-01-05 10:00:00,${status},c${n},10,10`;

const shops: {
  of: string;
  header: string;
  line: (status: string, n: number) => string;
  statuses: Record<string, string[]>;
}[] = [
  {
    of: 'WooCommerce',
    header: 'order_id,order_date,status,order_total,customer_id,billing_email',
    line: woo,
    statuses: {
      used: ['completed', 'Completed', 'COMPLETED', 'wc-completed', 'Processing', 'wc-processing', ' 已完成'],
      unpaid: [
        'Pending payment',
        'Pending',
        'wc-pending',
        'on-hold',
        'On hold',
        'ON_HOLD',
        'Failed',
        'wc-checkout-draft',
        '待付款',
      ],
      cancelled: ['Cancelled', 'CANCELLED', 'canceled', 'wc-refunded', 'Refunded', '已取消', 'trash'],
    },
  },
  {
    of: 'Shopify',
    header:
      'Name,Email,Financial Status,Total,Created at,Lineitem quantity,Lineitem price,Lineitem name,Cancelled at',
    line: shopify,
    statuses: {
      used: ['paid', 'PAID', 'Paid', 'partially_refunded', 'Partially refunded', 'PARTIALLY_PAID', '已付款'],
      unpaid: ['Pending', 'authorized', 'AUTHORIZED', 'Expired', 'Payment pending'],
      refunded: ['refunded', 'Refunded', 'REFUNDED', '已退款'],
      cancelled: ['Voided', 'voided'],
    },
  },
  {
    of: 'Stripe',
    header: 'id,Created (UTC),Amount,Amount Refunded,Currency,Customer ID,Status',
    line: stripe,
    statuses: {
      used: ['Paid', 'PAID', 'succeeded', 'Partial refund', 'PARTIALLY_REFUNDED'],
      failed: ['Failed', 'FAILED', 'Canceled', 'requires_payment_method'],
      uncaptured: ['Uncaptured'],
      refunded: ['REFUNDED', 'Refunded'],
    },
  },
  {
    of: 'HubSpot',
    header: 'Record ID,Deal Stage,Close Date,Amount,Currency,Associated Company',
    line: hubspot,
    statuses: {
      used: ['Closed won', 'closedwon', 'CLOSED WON (Sales Pipeline)', '赢单'],
      'not won': ['Closed lost', 'closedlost', 'contractsent'],
    },
  },
  {
    of: 'Taobao',
    header: '订单编号,买家会员名,买家实际支付金额,订单付款时间,订单状态',
    line: taobao,
    statuses: {
      used: [
        '交易成功',
        '买家已付款，等待卖家发货',
        '"卖家已发货,等待买家确认"',
        'TRADE_FINISHED',
        'trade_finished',
      ],
      closed: ['交易关闭', '付款以后用户退款成功，交易自动关闭', 'TRADE_CLOSED_BY_TAOBAO'],
      unpaid: ['等待买家付款', 'WAIT_BUYER_PAY', '没有创建支付宝交易', '支付未完成', '待支付'],
      refunded: ['退款成功', '退款完成', '退货退款成功', '退货完成', '已发货退款', '未发货退款'],
    },
  },
  {
    of: 'Tills',
    header: '流水号,下单时间,单据状态,会员卡号,原价,实收金额',
    line: till,
    statuses: {
      used: ['正常', 'Completed'],
      void: ['已作废', 'VOID'],
      unpaid: ['挂单'],
      refunded: ['已退款', '整单退款', '退款成功', '退货退款成功'],
    },
  },
];

it.each(shops)('$of: a status is the same in any spelling', async ({ header, line, statuses }) => {
  const all = Object.entries(statuses);
  const { parts, said } = await judged(
    header,
    line,
    all.flatMap(([, words]) => words),
  );
  expect(parts).toEqual(Object.fromEntries(all.map(([why, words]) => [why, words.length])));
  expect(said).toEqual([]);
});

it('a status that no preset knows is counted, and said with its number', async () => {
  const [{ header, line }] = shops as [(typeof shops)[number]];
  const { parts, said } = await judged(header, line, [
    'completed',
    'wc-shipped',
    'wc-shipped',
    '',
    'Cancelled',
  ]);
  expect(parts).toEqual({ used: 4, cancelled: 1 });
  expect(said).toEqual([
    ['status.unknown', 'wc-shipped', 2],
    ['status.unknown', '', 1],
  ]);
});

it.each([
  ['Taobao', 4],
  ['Tills', 5],
])('%s: what denies a status or withdraws a refund is not taken for it', async (name, index) => {
  const { of, header, line } = shops[index] as (typeof shops)[number];
  expect(of).toBe(name);
  const denied = ['交易未成功', '不成功', '未完成'];
  const withdrawn = ['退款关闭', '取消退款', '部分退款'];
  const { parts, said } = await judged(header, line, [...denied, ...withdrawn]);
  // The order stands until the shop says otherwise, and each is said.
  expect(parts).toEqual({ used: 6 });
  expect(said.map(([, value]) => value)).toEqual(expect.arrayContaining(denied));
});

it('where only won deals count, another stage is left out, and said', async () => {
  const { header, line } = shops[3] as (typeof shops)[number];
  const { parts, said } = await judged(header, line, ['Closed Won', 'Demo', 'Demo', 'Closed Lost']);
  expect(parts).toEqual({ used: 1, 'not won': 3 });
  expect(said).toEqual([['status.other', 'Demo', 2]]);
});

it('what was refunded whole is no purchase, and of what was paid in part only that part counts', async () => {
  const place = scratch({
    'orders.csv': `Name,Email,Financial Status,Total,Refunded Amount,Outstanding Balance,Created at,Lineitem quantity,Lineitem price,Lineitem name,Cancelled at
#1,a@example.com,partially_refunded,50,50,0,2024-01-05 10:00:00 +0000,1,50,A,
#2,b@example.com,partially_refunded,50,20,0,2024-01-05 10:00:00 +0000,1,50,A,
#3,c@example.com,partially_paid,50,0,15,2024-01-05 10:00:00 +0000,1,50,A,
`,
  });
  const { stdout } = await place.run(['score', 'orders.csv', '-f', 'json']);
  place.remove();
  const { customers, reconciliation } = JSON.parse(stdout) as Report & {
    customers: { customer_id: string; value_12m: number }[];
  };
  // 50 − 20 and 50 − 15.
  expect(Object.fromEntries(customers.map((each) => [each.customer_id, each.value_12m]))).toEqual({
    'b@example.com': 30,
    'c@example.com': 35,
  });
  expect(reconciliation.parts.map(({ detail, records }) => [detail, records])).toContainEqual([
    'refunded',
    1,
  ]);
});

it('a condition holds however the file spells its column', async () => {
  const place = scratch({
    'orders.csv': `ID,CUSTOMER_ID,TOTAL_PRICE,FINANCIAL_STATUS,CANCELLED_AT,CREATED_AT,ORDER_NUMBER,TEST
1,a,10,paid,,2024-01-05,1,false
2,b,10,paid,,2024-01-06,2,true
`,
  });
  const { stdout, stderr } = await place.run(['score', 'orders.csv', '-f', 'json']);
  place.remove();
  const { reconciliation } = JSON.parse(stdout === '' ? stderr : stdout) as Report;
  expect(reconciliation.parts.map(({ detail, records }) => [detail, records])).toContainEqual(['test', 1]);
});
