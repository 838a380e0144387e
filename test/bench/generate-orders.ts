import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mulberry32 } from '../../fixtures/random.ts';

const headers = {
  everything:
    'customer_id,order_id,date,amount,list_price,discount,coupon_id,channel,category,store_id,product_id\n',
  /** The same file, but nobody can tell what most of its columns are. */
  orders: 'customer_id,order_id,date,amount,x1,x2,x3,x4,category,x5,product_id\n',
};

/** What the lines of a file show: bare orders, or prices, coupons, stores and channels too. */
export type Shown = keyof typeof headers;

const ROWS_PER_CUSTOMER = 15;
const CATEGORIES = 20;
const PRODUCTS = 5000;
const STORES = 200;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 2, 1);
/** Everybody has come by this day of about 730. */
const LAST_FIRST_ORDER = 690;
/** Mean gap in days of a customer of middling activity, set so that the rows are used up after two years. */
const USUAL_GAP = 53;
const LEAVES = 0.02;
/** A ring of days: no gap may be longer than it. A power of two, so that the remainder is a mask. */
const RING = 1024;
const FLUSH_CHARACTERS = 1 << 20;

const table = (size: number, text: (index: number) => string) =>
  Array.from({ length: size }, (_, i) => text(i));
const two = (value: number) => String(value).padStart(2, '0');

// Looking texts up is several times faster than formatting them on each of millions of lines.
const money = table(8000, (cents) => `${Math.floor(cents / 100)}.${two(cents % 100)}`);
const clocks = table(1440, (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}:`);
const seconds = table(60, (second) => `${two(second)},`);
const categories = table(CATEGORIES, (index) => `cat-${two(index + 1)}`);
const places = table(STORES, (index) => `S${String(index + 1).padStart(3, '0')}`);
const products = table(PRODUCTS, (index) => `P${String(index + 1).padStart(4, '0')}`);
const listCents = table(PRODUCTS, (index) => String(150 + ((index * 2654435761) % 5800))).map(Number);

/** Who buys on which day: for each day of the ring a chain of customers, so a day costs only its own buyers. */
class Calendar {
  private readonly first = new Int32Array(RING).fill(-1);
  private readonly next: Int32Array;

  constructor(customers: number) {
    this.next = new Int32Array(customers).fill(-1);
  }

  add(day: number, customer: number): void {
    this.next[customer] = this.first[day & (RING - 1)] as number;
    this.first[day & (RING - 1)] = customer;
  }

  take(day: number): number[] {
    const found: number[] = [];
    for (let one = this.first[day & (RING - 1)] as number; one >= 0; one = this.next[one] as number)
      found.push(one);
    this.first[day & (RING - 1)] = -1;
    return found;
  }
}

/**
 * Writes a CSV of exactly `rows` order lines, day by day over about two years, the same for the same seed.
 * One customer per 15 rows; each has an own rhythm, a few buy often and most seldom.
 */
export function writeOrders(path: string, rows: number, seed: number, shown: Shown = 'everything'): void {
  mkdirSync(dirname(path), { recursive: true });
  // A run that is interrupted must not leave a short file under the right name.
  const file = openSync(`${path}.part`, 'w');
  let text = headers[shown];
  for (const order of orders(rows, seed)) {
    text += order;
    if (text.length < FLUSH_CHARACTERS) continue;
    writeSync(file, text, null, 'latin1');
    text = '';
  }
  writeSync(file, text, null, 'latin1');
  closeSync(file);
  renameSync(`${path}.part`, path);
}

function* orders(rows: number, seed: number): Generator<string> {
  const random = mulberry32(seed);
  const customers = Math.max(1, Math.round(rows / ROWS_PER_CUSTOMER));
  const gaps = new Float64Array(customers);
  const calendar = new Calendar(customers);
  for (let customer = 0; customer < customers; customer++) {
    // The power of an exponential is skewed: the busiest tenth places about four tenths of the orders.
    const activity = (-Math.log(1 - random())) ** 1.5;
    gaps[customer] = Math.min(USUAL_GAP / Math.max(activity, 0.02), 400);
    calendar.add(Math.floor(random() ** 2 * LAST_FIRST_ORDER), customer);
  }
  let left = rows;
  for (let day = 0, number = 1; left > 0; day++) {
    const date = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 11);
    for (const customer of calendar.take(day)) {
      const lines = Math.min(left, lineCount(random()));
      yield orderText(random, customer, number++, date, lines);
      left -= lines;
      if (left === 0) return;
      if (random() >= LEAVES)
        calendar.add(day + gapDays(random, customer, gaps[customer] as number), customer);
    }
  }
}

function lineCount(share: number): number {
  return share < 0.55 ? 1 : share < 0.85 ? 2 : 3;
}

/** Gamma with the customer's own shape, 1 to 4: from erratic to steady. */
function gapDays(random: () => number, customer: number, mean: number): number {
  const shape = 1 + (customer & 3);
  let product = 1;
  for (let part = 0; part < shape; part++) product *= 1 - random();
  return Math.min(RING - 1, Math.max(1, Math.round((-Math.log(product) * mean) / shape)));
}

function orderText(
  random: () => number,
  customer: number,
  number: number,
  date: string,
  lines: number,
): string {
  const clock = clocks[480 + Math.floor(random() * 780)] as string;
  const second = seconds[Math.floor(random() * 60)] as string;
  const head = `C${String(10_000_000 + customer)},O${String(100_000_000 + number)},${date}${clock}${second}`;
  const place = Math.floor(random() * 10);
  const channel = place < 6 ? 'store' : place < 9 ? 'web' : 'app';
  const store = place < 6 ? places[(customer + (place < 1 ? number : 0)) % STORES] : '';
  let text = '';
  for (let line = 0; line < lines; line++)
    text += head + lineText(random, customer, channel, store as string);
  return text;
}

/** A customer chooses from an own shelf of forty products, some of them much oftener. */
function lineText(random: () => number, customer: number, channel: string, store: string): string {
  const product = (customer * 37 + Math.floor(random() ** 2 * 40) * 131) % PRODUCTS;
  const list = listCents[product] as number;
  const deal = Math.floor(random() * 20);
  const discount = deal < 4 ? Math.round(list * 0.15) : 0;
  const coupon = deal < 2 ? `K${deal + 1}` : '';
  const sums = `${money[list - discount]},${money[list]},${money[discount]}`;
  return `${sums},${coupon},${channel},${categories[product % CATEGORIES]},${store},${products[product]}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , path, rows = '3000000', seed = '7'] = process.argv;
  if (!path) throw new RangeError('usage: tsx test/bench/generate-orders.ts FILE [ROWS] [SEED]');
  writeOrders(path, Number(rows), Number(seed));
}
