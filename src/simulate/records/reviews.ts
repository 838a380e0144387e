import { isoDay } from '../calendar.ts';
import { marked } from '../noise/responding.ts';
import { wordsOfComplaint, wordsOnComing } from '../noise/words.ts';
import { orderId } from './receipts.ts';
import type { Recorder, Scene } from './scene.ts';

/** What they say unasked, in public or to us alone. */
export const reviews: Recorder = ({ person, life, chance, write, seen, end }) => {
  const from = Math.max(0, person.joined);
  if (end <= from || life.purchases.length === 0) return;
  const years = (end - from) / 365;
  const { liking, advocacy } = person.feels;
  const written = chance.poisson((0.05 + 0.4 * Math.min(1, advocacy)) * years);
  for (let number = 0; number < written; number++) {
    const rating = marked((liking + 1) / 2, 1, 5, chance);
    const isPublic = chance.happens(0.6);
    const day = chance.whole(from, end);
    write('reviews', [
      person.id,
      isoDay(day),
      rating,
      1,
      5,
      wordsOnComing(person.motive, person.speaks, chance),
      isPublic,
      chance.happens(0.7) ? latestOrder({ person, life }, day) : null,
    ]);
    seen.spokeOn = Math.max(seen.spokeOn ?? 0, day);
    if (isPublic && rating >= 4 && advocacy > 0.3) seen.recommended = true;
  }
  for (const failure of life.failures) {
    if (failure.severity < 2 || failure.resolvedAfter !== null || failure.day + 2 > end) continue;
    if (!chance.happens(0.12 * person.traits.hurt)) continue;
    const order = failure.purchase === null ? undefined : life.purchases[failure.purchase]?.order;
    write('reviews', [
      person.id,
      isoDay(failure.day + 2),
      chance.whole(1, 2),
      1,
      5,
      wordsOfComplaint(failure.kind, person.speaks, chance),
      true,
      order === undefined ? null : orderId(person.id, order),
    ]);
    seen.spokeOn = Math.max(seen.spokeOn ?? 0, failure.day + 2);
  }
};

/** The order that a review of that day is about. */
function latestOrder({ person, life }: Pick<Scene, 'person' | 'life'>, day: number): string | null {
  const found = life.purchases.findLast((each) => each.day <= day && !each.isAuto);
  return found === undefined ? null : orderId(person.id, found.order);
}
