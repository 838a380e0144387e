import { isoDay } from '../calendar.ts';
import type { Recorder } from './scene.ts';

/** The way to us and to the nearest rival, anew whenever it changes; not for everybody. */
export const access: Recorder = ({ person, life, chance, write, seen }) => {
  if (!chance.happens(0.85)) return;
  let before = '';
  for (const { from, own, rivals } of life.ways) {
    const best = Math.min(...rivals);
    // People report minutes to the nearest one.
    const told = [
      Math.max(1, Math.round(own)),
      best === Infinity ? null : Math.max(1, Math.round(best)),
    ] as const;
    if (told.join() === before) continue;
    before = told.join();
    write('access', [person.id, ...told, isoDay(from === 0 ? -90 : from)]);
    seen.access = true;
  }
};
