import { isoDay } from '../calendar.ts';
import { leavingFee } from '../events/contract.ts';
import { hurtOf } from '../events/service-failure.ts';
import { wayOn } from '../life/live.ts';
import { answers, marked, roundEvery } from '../noise/responding.ts';
import { wordsOnBlock, wordsOnComing } from '../noise/words.ts';
import type { Recorder, Scene } from './scene.ts';

/** Rounds of a questionnaire: half are asked, fewer answer, and what they tick is what they feel, inexactly. */
export const surveys: Recorder = (scene) => {
  const { person, conditions, end } = scene;
  const rounds = Math.max(1, Math.floor(conditions.days / roundEvery));
  for (let round = 0; round < rounds; round++) {
    const day = Math.floor(((round + 0.7) * conditions.days) / rounds) + (person.index % 14);
    if (day < person.joined || day > end || day >= conditions.days) continue;
    if (answers(person.feels.liking, scene.chance)) answer(scene, day);
  }
};

/** How much something counts for somebody, as agreement 0–1: half for who weighs it like a determined shopper. */
const agreement = (weight: number, middling: number): number =>
  1 / (1 + (middling / Math.max(1e-6, weight)) ** 2);

function answer({ person, life, conditions, chance, write, seen }: Scene, day: number): void {
  const { traits, feels: feelings } = person;
  const id = `Q${person.id}-${day}`;
  const felt = feelings.liking - 0.12 * traits.hurt * hurtOf(life.failures, day);
  const feels = Math.max(0, Math.min(1, (felt + 1) / 2));
  const says = (
    item: string,
    feeling: number,
    low: number,
    high: number,
    brand: string | null,
    text: string | null,
  ) =>
    write('surveys', [
      id,
      person.id,
      isoDay(day),
      item,
      marked(feeling, low, high, chance),
      low,
      high,
      brand,
      text,
    ]);
  const words = chance.happens(0.3) ? comment({ person, life, chance }, day) : null;
  says('sat_overall', feels, 1, 7, null, words);
  says('recommend', Math.min(1, feels + (feelings.advocacy > 0.5 ? 0.08 : 0)), 0, 10, null, null);
  says('trust', feels, 1, 7, null, null);
  says('affect', Math.max(0, feels - 0.04), 1, 7, null, null);
  const way = wayOn(life.ways, day);
  const rivals = way.rivals.flatMap((minutes, rival) => (minutes < Infinity ? [rival] : []));
  const fees =
    person.contract === null
      ? 0
      : leavingFee(person.contract, day, life.changedPlanOn) / person.contract.cents;
  says('price_lowest', agreement(traits.price, 5), 1, 7, null, null);
  says('near', agreement(traits.travel, 0.15), 1, 7, null, null);
  says('reward', agreement(traits.reward, 1.5), 1, 7, null, null);
  says('choice_forced', rivals.length === 0 ? 0.9 : agreement(fees, 4), 1, 7, null, null);
  // Most know one of the others well enough to rate it.
  const used = life.elsewhere.findLast((each) => each.day <= day)?.rival ?? rivals[0];
  if (used !== undefined && chance.happens(0.7))
    says(
      'sat_overall',
      ((feelings.rivals[used] ?? 0) + 1) / 2,
      1,
      7,
      conditions.world.rivals[used] ?? '',
      null,
    );
  seen.answers.push(day);
}

function comment({ person, chance }: Pick<Scene, 'person' | 'life' | 'chance'>, day: number): string {
  const { block } = person;
  const isBlockedNow =
    block !== null && day >= block.from && (block.liftedOn === null || day < block.liftedOn);
  return isBlockedNow && block.isTold
    ? wordsOnBlock(block.kind, person.speaks, chance)
    : wordsOnComing(person.motive, person.speaks, chance);
}
