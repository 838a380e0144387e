import { isoDay } from '../calendar.ts';
import { leavingFee } from '../events/contract.ts';
import { isBlocked, wayOn } from '../life/live.ts';
import { motives } from '../motives/index.ts';
import { telling, type Exposure, type Situation } from '../motives/motive.ts';
import { hasSecondCard, secondCard } from './receipts.ts';
import { recommendsUs } from './referrals.ts';
import type { Recorder, Scene } from './scene.ts';

/**
 * What nobody could export: why they came, what holds them on the last day, why and when they left, and whether the
 * records could tell. Who is gone is held by nothing; only who left for what ends their motive showed it by leaving.
 */
export const truth: Recorder = (scene) => {
  const { person, life, conditions, write } = scene;
  const left = life.left !== null && life.left.day < conditions.days ? life.left : null;
  const now = left === null ? (motives[person.motive].becomes?.(situationOf(scene)) ?? person.motive) : null;
  const exposure = exposureOf(scene);
  const held = [now ?? person.motive, ...(person.second === null ? [] : [person.second])];
  const told = held.filter(
    (id) => motives[id].isTold(exposure) && (left === null || motives[id].endsBy.includes(left.sub)),
  );
  const isOrdinary = person.profile === 'ordinary' || person.profile === 'firm';
  const row = (id: string, knowable: string) =>
    write('truth', [
      id,
      person.motive,
      person.second,
      now,
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

/** So many purchases elsewhere in a row are a habit. */
const habit = 3;

function situationOf({ person, life, conditions }: Scene): Situation {
  const today = conditions.days - 1;
  const { contract, feels } = person;
  const last = life.purchases.at(-1)?.day ?? -1;
  return {
    isCaptive: wayOn(life.ways, today).rivals.every((minutes) => minutes === Infinity),
    isHeld: contract !== null && leavingFee(contract, today, life.changedPlanOn) > 0,
    isBlocked: isBlocked(person, today),
    isElsewhere: (life.elsewhere.at(-habit)?.day ?? -1) > last,
    isAdvocate: feels.advocacy > recommendsUs,
  };
}

/** Attitudes are those of the last year: older ones say little about why somebody stays today. */
const recent = 365;

function exposureOf({ person, life, conditions, seen }: Scene): Exposure {
  const today = conditions.days - 1;
  const isRecent = (day: number | null) => day !== null && day > today - recent;
  const own = life.purchases.length;
  const all = own + life.elsewhere.length;
  const answered = isRecent(seen.answers.at(-1) ?? null);
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
