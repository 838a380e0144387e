import { isoDay } from '../calendar.ts';
import type { EventKind, Plan, WorldEvent } from './event.ts';

export const rewardCampaignKind: EventKind = {
  id: 'reward_campaign',
  names: { en: 'non-price campaign', zh: '非价格活动' },
  about: {
    en: 'Gifts, points or a lottery for some days; prices stay.',
    zh: '限时赠品、积分或抽奖；价格不变。',
  },
};

/** Gifts, points and lotteries in turn. From `stops` on (a share of the days) there are none any more. */
export const rewardCampaigns =
  (how: { every: number; lasts: number; stops?: number }): Plan =>
  ({ days, chance }) => {
    const kinds = ['points', 'gift', 'lottery'] as const;
    const events: WorldEvent[] = [];
    const until = days * (how.stops ?? 1);
    let turn = chance.whole(0, 2);
    for (
      let from = chance.whole(15, how.every);
      from < until;
      from += Math.round(how.every * chance.between(0.85, 1.15))
    ) {
      const first = from;
      const last = Math.min(days - 1, first + how.lasts - 1);
      const kind = kinds[turn++ % kinds.length] ?? 'points';
      const id = `${kind.toUpperCase()}-${isoDay(first).replaceAll('-', '')}`;
      events.push({
        id,
        from: first,
        to: last,
        change: ({ reward, rewardBy, rewardKind }) => {
          for (let day = first; day <= last; day++) {
            reward[day] = 1;
            rewardBy[day] = id;
            rewardKind[day] = kind;
          }
        },
        tell: (write) =>
          write('campaigns', [
            id,
            kind,
            isoDay(first),
            isoDay(last),
            'all',
            null,
            kind === 'lottery' ? 4 : 1,
          ]),
      });
    }
    return events;
  };
