import { isoDay } from '../calendar.ts';
import { paidFor } from '../life/life.ts';
import { money } from '../write.ts';
import type { Recorder } from './scene.ts';

/** Points of purchases while a reward ran, for those who joined the programme, and what became of them. */
export const rewards: Recorder = ({ person, life, conditions, chance, write }) => {
  const care = person.traits.reward;
  if (!chance.happens(0.4 + 0.55 * Math.min(1, care / 2))) return;
  for (const purchase of life.purchases) {
    const campaign = conditions.rewardBy[purchase.day] ?? null;
    if (purchase.isAuto || campaign === null) continue;
    const points = Math.max(1, Math.round(paidFor(purchase) / 10));
    write('rewards', [person.id, isoDay(purchase.day), 'earn', points, null, campaign]);
    const used = purchase.day + Math.round(chance.exponential(care > 2 ? 12 : 90));
    if (chance.happens(care > 2 ? 0.95 : 0.5)) {
      if (used < conditions.days)
        write('rewards', [person.id, isoDay(used), 'redeem', points, money(points), campaign]);
    } else if (purchase.day + 365 < conditions.days)
      write('rewards', [person.id, isoDay(purchase.day + 365), 'expire', points, null, null]);
  }
};
