import { isoDay, isoTime } from '../calendar.ts';
import { maybeMissing, wrongCell } from '../noise/fields.ts';
import { paidFor, type Purchase } from '../life/life.ts';
import { money, type Cell } from '../write.ts';
import type { Recorder, Scene } from './scene.ts';

/** A few customers have a second card; their latest purchases are on it. */
export const hasSecondCard = (index: number): boolean => index % 400 === 77;
export const secondCard = (id: string): string => `${id}B`;

/** Own order lines, returns as negative lines, and what a panel saw them buy elsewhere. */
export const receipts: Recorder = (scene) => {
  const { person, life, chance, write, conditions } = scene;
  const { purchases } = life;
  const change = hasSecondCard(person.index) ? Math.floor(purchases.length * 0.8) : Infinity;
  if (change < purchases.length) write('links', [person.id, secondCard(person.id)]);
  for (const [place, purchase] of purchases.entries())
    write('transactions', lineOf(scene, purchase, place >= change ? secondCard(person.id) : person.id));
  for (const { purchase: place, returned, day } of life.failures) {
    const purchase = place === null || !returned ? undefined : purchases[place];
    if (purchase === undefined || purchase.isAuto) continue;
    const back = day + chance.whole(1, 12);
    if (back >= conditions.days) continue;
    const cents = paidFor(purchase);
    write('transactions', returnOf(scene, purchase, back));
    write('refunds', [
      person.id,
      isoDay(back),
      money(cents),
      orderId(person.id, purchase.order),
      'damaged',
      null,
      'customer',
    ]);
  }
  if (chance.happens(panelShare))
    for (const { day, category, rival, cents } of life.elsewhere) {
      const row = Array<Cell>(24).fill(null);
      row[0] = person.id;
      row[2] = isoDay(day);
      row[4] = money(cents);
      row[5] = conditions.world.categories[category]?.id ?? null;
      row[7] = conditions.world.rivals[rival] ?? null;
      row[8] = false;
      row[23] = 'EUR';
      write('transactions', row);
    }
};

const panelShare = 0.15;

export const orderId = (customer: string, order: number): string => `${customer}-${order + 1}`;

function lineOf({ conditions, person, chance, onWrongLine }: Scene, purchase: Purchase, id: string): Cell[] {
  const { day, minute, category, qty, list, unit, off } = purchase;
  const wrong = wrongCell(chance);
  if (wrong !== null) onWrongLine();
  const looked = purchase.looked;
  return [
    id,
    orderId(person.id, purchase.order),
    wrong?.column === 'date' ? wrong.text : isoDay(day),
    isoTime(day, minute),
    wrong?.column === 'amount' ? wrong.text : money(qty * unit - off),
    category < 0
      ? (conditions.world.contracts?.category ?? null)
      : (conditions.world.categories[category]?.id ?? null),
    purchase.product,
    'Own',
    true,
    maybeMissing(purchase.tier, chance),
    maybeMissing(purchase.variant, chance),
    qty,
    money(unit),
    category < 0 ? null : maybeMissing(money(list), chance),
    money(qty * (list - unit) + off),
    purchase.campaign,
    purchase.coupon,
    purchase.isWeb ? 'web' : 'shop',
    purchase.isWeb ? null : maybeMissing(purchase.shop, chance),
    looked === null ? null : isoTime(day, Math.max(0, minute - looked.minutes)),
    looked === null ? null : looked.options,
    purchase.isAuto ? 'stored card' : chance.pick(['card', 'cash', 'app']),
    purchase.isAuto,
    'EUR',
  ];
}

function returnOf(scene: Scene, purchase: Purchase, back: number): Cell[] {
  const { person, conditions } = scene;
  const row = Array<Cell>(24).fill(null);
  row[0] = person.id;
  row[1] = orderId(person.id, purchase.order);
  row[2] = isoDay(back);
  row[4] = money(-paidFor(purchase));
  row[5] = conditions.world.categories[purchase.category]?.id ?? null;
  row[6] = purchase.product;
  row[8] = true;
  row[11] = -purchase.qty;
  row[23] = 'EUR';
  return row;
}
