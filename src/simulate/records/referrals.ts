import { isoDay } from '../calendar.ts';
import type { Conditions } from '../conditions.ts';
import { personOf, type Person } from '../life/person.ts';
import { money } from '../write.ts';
import type { Recorder } from './scene.ts';

/** Whoever came by referral was sent by somebody near them in the list, if that one recommends us at all. */
const distance = 3;
export const recommendsUs = 0.3;

export function referrerOf(person: Person, seed: number, conditions: Conditions): string | null {
  if (person.source !== 'referral' || person.index < distance) return null;
  const referrer = personOf(person.index - distance, seed, conditions);
  return referrer.feels.advocacy > recommendsUs && referrer.joined < person.joined ? referrer.id : null;
}

/** Recommendations that reached us: leads of those who recommend unasked, and some for a bonus. */
export const referrals: Recorder = ({ person, conditions, chance, write, seen, seed, end }) => {
  const from = Math.max(0, person.joined);
  if (end <= from) return;
  const years = (end - from) / 365;
  const told = chance.poisson(person.feels.advocacy * years * 0.8);
  for (let number = 0; number < told; number++) {
    seen.recommended = true;
    write('referrals', [
      person.id,
      null,
      chance.pick(['a colleague', 'my sister', '朋友', '同事']),
      isoDay(chance.whole(from, end)),
      money(0),
      chance.happens(0.4),
    ]);
  }
  const paid = chance.poisson((person.traits.reward > 2 ? 0.5 : 0.03) * years);
  for (let number = 0; number < paid; number++)
    write('referrals', [
      person.id,
      null,
      '朋友',
      isoDay(chance.whole(from, end)),
      money(1000),
      chance.happens(0.5),
    ]);
  if (person.feels.advocacy <= recommendsUs) return;
  const next = personOf(person.index + distance, seed, conditions);
  if (next.source === 'referral' && next.joined > person.joined && next.joined <= end) {
    seen.recommended = true;
    write('referrals', [person.id, next.id, null, isoDay(next.joined), money(0), true]);
  }
};
