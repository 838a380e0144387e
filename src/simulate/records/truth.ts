import { isoDay } from '../calendar.ts';
import { motives } from '../motives/index.ts';
import { telling, type Exposure } from '../motives/motive.ts';
import { hasSecondCard, secondCard } from './receipts.ts';
import type { Recorder, Scene } from './scene.ts';

/** What nobody could export: the motive, why and when they left, and whether the records could tell. */
export const truth: Recorder = (scene) => {
  const { person, life, conditions, write } = scene;
  const left = life.left !== null && life.left.day < conditions.days ? life.left : null;
  const exposure = exposureOf(scene);
  const told = [person.motive, ...(person.second === null ? [] : [person.second])].filter((id) =>
    motives[id].isTold(exposure),
  );
  const isOrdinary = person.profile === 'ordinary' || person.profile === 'firm';
  const row = (id: string, knowable: string) =>
    write('truth', [
      id,
      person.motive,
      person.second,
      person.profile,
      left === null ? null : isoDay(left.day),
      left?.cause ?? null,
      left?.sub ?? null,
      left?.initiator ?? null,
      knowable,
      person.twinOf,
    ]);
  row(person.id, isOrdinary ? told.join('|') : '');
  if (hasSecondCard(person.index) && Math.floor(life.purchases.length * 0.8) < life.purchases.length)
    row(secondCard(person.id), '');
};

/** Attitudes are those of the last year: older ones say little about why somebody stays today. */
const recent = 365;

function exposureOf({ person, life, conditions, seen }: Scene): Exposure {
  const today = conditions.days - 1;
  const isRecent = (day: number | null) => day !== null && day > today - recent;
  const own = life.purchases.length;
  const all = own + life.elsewhere.length;
  const answered = isRecent(seen.answeredOn);
  return {
    attitude: answered,
    recommended: seen.recommended,
    choice: true,
    purchases: own,
    // Half of what they need: what they buy elsewhere counts as need.
    keepsBuying: own >= 4 && own >= all / 2,
    price: life.told.price,
    reward: life.told.reward,
    // Who lives near may have any reason; one who says so, or a changed way, tells.
    access: (answered && seen.access ? telling : 0) + life.told.access,
    restriction: seen.restriction,
    fee: seen.fee && person.contract !== null,
  };
}
