import type { EventKind, Plan } from './event.ts';
import type { Place } from '../worlds/world.ts';

export const storeChangeKind: EventKind = {
  id: 'store_change',
  names: { en: 'own store opened, closed or moved', zh: '自有门店开业、关闭或搬迁' },
  about: { en: 'The way to us changes for those who live around.', zh: '周边客户前往本店的路程改变。' },
};

export const storeOpens =
  (place: Place, share: number): Plan =>
  ({ days, chance }) => {
    const from = Math.round(days * share) + chance.whole(-12, 12);
    return [
      {
        id: `open-${place.id}`,
        from,
        to: days,
        change: (conditions) => conditions.open({ ...place, owner: -1, from, to: 1e6 }),
      },
    ];
  };

export const storeCloses =
  (id: string, share: number): Plan =>
  ({ days, chance }) => {
    const from = Math.round(days * share) + chance.whole(-12, 12);
    return [{ id: `close-${id}`, from, to: days, change: (conditions) => conditions.close(id, from) }];
  };

/** A move is a closing and an opening on the same day. */
export const storeMoves =
  (id: string, to: Place, share: number): Plan =>
  ({ days, chance }) => {
    const from = Math.round(days * share) + chance.whole(-12, 12);
    return [
      {
        id: `move-${id}`,
        from,
        to: days,
        change: (conditions) => {
          conditions.close(id, from);
          conditions.open({ ...to, owner: -1, from, to: 1e6 });
        },
      },
    ];
  };
