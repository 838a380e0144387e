import { isoDay } from '../calendar.ts';
import { leavingFee } from '../events/contract.ts';
import { wordsOnLeaving } from '../noise/words.ts';
import { money } from '../write.ts';
import type { Recorder } from './scene.ts';

export const contractRecord: Recorder = ({ person, life, chance, write, conditions, seen }) => {
  const { contract } = person;
  if (contract === null || contract.start >= conditions.days) return;
  const last = conditions.days - 1;
  const ended = life.left !== null && life.left.day < conditions.days ? life.left : null;
  const day = ended?.day ?? last;
  const isCheap = life.changedPlanOn !== null;
  const fee = leavingFee(contract, day, life.changedPlanOn);
  const terminatedBy =
    ended === null
      ? null
      : ended.initiator === 'active' || ended.cause === 'natural'
        ? 'customer'
        : 'company';
  const says = ended !== null && chance.happens(0.6);
  seen.fee ||= fee > 0;
  write('contracts', [
    contract.id,
    person.id,
    contract.category,
    isoDay(contract.start),
    null,
    contract.termEnd === null ? null : isoDay(contract.termEnd),
    contract.renewsItself,
    isCheap ? `${contract.plan} new` : contract.plan,
    money(isCheap ? contract.bestCents : contract.cents),
    money(day >= contract.cheaperFrom ? contract.bestCents : contract.cents),
    money(fee),
    contract.portable,
    ended === null ? null : isoDay(ended.day),
    terminatedBy,
    says ? (ended?.sub ?? null) : null,
    says ? wordsOnLeaving(ended?.sub ?? '', person.speaks, chance) : null,
  ]);
};
