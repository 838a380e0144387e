import { isoDay } from '../calendar.ts';
import { maybeMissing } from '../noise/fields.ts';
import { wordsOnLeaving } from '../noise/words.ts';
import { money, type Cell } from '../write.ts';
import { referrerOf } from './referrals.ts';
import { place } from './company.ts';
import type { Recorder, Scene } from './scene.ts';

/** How many of those who leave are asked why. */
const askedWhy = 0.55;
/** How many of those who leave we notice at all, where no contract ends. */
const noticed = 0.5;

/** The customer record, with what became of those who left as far as anybody noticed. */
export const customerRecord: Recorder = (scene) => {
  const { person, chance, write, conditions } = scene;
  const firm = person.profile === 'firm';
  write('customers', [
    person.id,
    isoDay(person.joined),
    person.source,
    referrerOf(person, scene.seed, conditions),
    firm ? 'firm' : 'person',
    firm ? 'office' : 'home',
    maybeMissing(conditions.world.regions[person.region]?.name ?? null, chance),
    place(person.y),
    place(person.x),
    firm ? chance.whole(5, 60) : chance.whole(1, 5),
    firm ? null : chance.whole(1945, 2006),
    person.manager === null ? null : (conditions.managers[person.manager]?.id ?? null),
    chance.happens(0.75),
    ...exit(scene),
  ]);
};

function exit({ life, person, chance, conditions }: Scene): Cell[] {
  const nothing: Cell[] = [null, null, null, null, null, null];
  const { left } = life;
  const clean: Cell[] = ['B', null, null, null, null, null];
  if (left === null || left.day >= conditions.days) return ['active', ...nothing.slice(1), ...clean];
  if (left.cause === 'malicious') {
    const isFraud = left.sub === 'fraud';
    return [
      'closed',
      isoDay(left.day),
      left.sub,
      wordsOnLeaving(left.sub, person.speaks, chance),
      'company',
      null,
      'D',
      isFraud ? null : money(chance.whole(8000, 60_000)),
      isFraud ? null : chance.whole(91, 240),
      false,
      isFraud,
      isFraud ? `case F-${person.id}` : null,
    ];
  }
  if (person.contract === null && !chance.happens(noticed)) return ['active', ...nothing.slice(1), ...clean];
  const wasAsked = chance.happens(askedWhy);
  const knowsRival = left.to !== null && chance.happens(0.3);
  return [
    left.sub === 'deceased' ? 'deceased' : 'left',
    isoDay(left.day),
    wasAsked && chance.happens(0.5) ? left.sub : null,
    wasAsked ? wordsOnLeaving(chance.happens(0.1) ? 'unknown' : left.sub, person.speaks, chance) : null,
    left.initiator === 'active' ? 'customer' : null,
    knowsRival ? (conditions.world.rivals[left.to ?? 0] ?? null) : null,
    ...clean,
  ];
}
