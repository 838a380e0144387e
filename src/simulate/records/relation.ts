import { isoDay } from '../calendar.ts';
import { money } from '../write.ts';
import type { Recorder } from './scene.ts';

/** Messages and answers, the club, its events, who looks after whom, and what became of call lists. */
export const relation: Recorder = ({ person, life, conditions, chance, write, end }) => {
  const from = Math.max(0, person.joined);
  for (let day = 20 + (person.index % 25); day <= end; day += 91) {
    if (day < from) continue;
    write('touchpoints', [person.id, isoDay(day), 'in', 'message', 'newsletter', 'firm']);
    if (chance.happens(person.feels.listens * 0.5))
      write('touchpoints', [
        person.id,
        isoDay(Math.min(end, day + 2)),
        'in',
        chance.pick(['message', 'visit']),
        null,
        'customer',
      ]);
  }
  const warmth = Math.max(0, person.feels.liking - 0.4);
  if (chance.happens(0.5 * warmth) && end > from) {
    const joined = chance.whole(from, end);
    write('memberships', [person.id, 'Circle', isoDay(joined), null, money(2000), 'member']);
    write('community', [person.id, 'circle', isoDay(joined), 'join']);
    for (let day = joined + 30; day <= end; day += 60)
      if (chance.happens(0.4))
        write('community', [person.id, 'circle', isoDay(day), chance.pick(['post', 'event'])]);
  }
  const manager = person.manager === null ? undefined : conditions.managers[person.manager];
  if (manager !== undefined) {
    const leftOn = manager.leftOn !== null && manager.leftOn < conditions.days ? manager.leftOn : null;
    if (leftOn === null || leftOn > from)
      write('assignments', [person.id, manager.id, isoDay(from), leftOn === null ? null : isoDay(leftOn)]);
  }
  const last = life.purchases.at(-1)?.day;
  if (last !== undefined && conditions.days - last > 120 && chance.happens(0.15))
    write('outcomes', [
      person.id,
      isoDay(Math.min(conditions.days - 1, last + 100)),
      'A1',
      life.left === null ? chance.pick(['reached', 'no_answer']) : chance.pick(['refused', 'no_answer']),
    ]);
};
