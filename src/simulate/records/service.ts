import { isoDay, isoTime } from '../calendar.ts';
import { wordsOfComplaint, wordsOnBlock } from '../noise/words.ts';
import { money } from '../write.ts';
import type { Recorder, Scene } from './scene.ts';

/** Complaints with the stages of their handling, promises and calls; enquiries of those who cannot buy. */
export const service: Recorder = (scene) => {
  const { person, life, chance, write, conditions, seen, end } = scene;
  for (const [number, failure] of life.failures.entries()) {
    if (!failure.complained) continue;
    const day = failure.day + chance.whole(0, 3);
    if (day > end || day >= conditions.days) continue;
    const minute = chance.whole(540, 1100);
    const resolved = failure.resolvedAfter !== null && failure.day + failure.resolvedAfter < conditions.days;
    const closed = resolved ? failure.day + (failure.resolvedAfter ?? 0) : null;
    const isByPhone = chance.happens(0.4);
    write('cases', [
      `K${person.id}-${number + 1}`,
      person.id,
      isoTime(day, minute),
      closed === null || closed < day ? null : isoTime(closed, 1110),
      chance.happens(0.8) ? 'complaint' : 'fault',
      null,
      failure.severity,
      wordsOfComplaint(failure.kind, person.speaks, chance),
      isByPhone ? 'phone' : 'mail',
      failure.target,
      isoTime(day, Math.min(1439, minute + chance.whole(10, 300))),
      resolved,
      resolved ? true : null,
      resolved && chance.happens(0.4) ? money(chance.whole(200, 2000)) : null,
      'A1',
      failure.kind,
    ]);
    seen.spokeOn = day;
    if (isByPhone) call(scene, day, minute, number);
    if (chance.happens(0.5)) {
      const done = failure.resolvedAfter === null ? null : failure.day + failure.resolvedAfter;
      write('promises', [
        person.id,
        isoDay(day),
        isoDay(day + 3),
        done !== null && done >= day && done < conditions.days ? isoDay(done) : null,
        'call_back',
      ]);
    }
  }
  enquiries(scene);
};

function call({ person, chance, write }: Scene, day: number, minute: number, number: number): void {
  const waits = chance.whole(1, 6);
  write('calls', [
    `L${person.id}-${number + 1}`,
    isoTime(day, minute),
    isoTime(day, minute + waits),
    isoTime(day, minute + waits + chance.whole(2, 15)),
    false,
    'in',
    person.id,
    'complaint',
    'A1',
  ]);
}

/** Who wants to buy and cannot puts things into a basket, looks again, and asks. */
function enquiries({ person, life, chance, write, conditions, seen }: Scene): void {
  const { block } = person;
  if (block === null) {
    // Others look around too.
    if (chance.happens(0.1))
      write('interest', [
        person.id,
        isoDay(chance.whole(Math.max(0, person.joined), conditions.days - 1)),
        'view',
        conditions.world.categories[0]?.id ?? '',
        null,
      ]);
    return;
  }
  let asked = 0;
  for (const day of life.attempts) {
    const category = conditions.world.categories[person.mainCategory]?.id ?? '';
    write('interest', [person.id, isoDay(day), chance.pick(['cart', 'wishlist', 'view']), category, null]);
    if (!block.isTold || !chance.happens(0.3)) continue;
    asked++;
    seen.restriction = true;
    write('cases', [
      `E${person.id}-${asked}`,
      person.id,
      isoTime(day, chance.whole(540, 1100)),
      null,
      'enquiry',
      category,
      1,
      wordsOnBlock(block.kind, person.speaks, chance),
      'mail',
      'firm',
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  }
}
