import type { EventKind, Plan } from './event.ts';

export const accountManagerLeavesKind: EventKind = {
  id: 'account_manager_leaves',
  names: { en: 'account manager leaves', zh: '客户经理离职' },
  about: {
    en: 'Who was tied to the person rather than to us may follow.',
    zh: '依赖个人而非企业的客户可能随之离开。',
  },
};

/** So many managers look after firms and large customers; some leave, to a rival or elsewhere. */
export const accountManagers =
  (count: number, leaving: readonly (readonly [share: number, to: 'competitor' | 'other'])[]): Plan =>
  ({ days, chance }) => {
    const leavesOn = leaving.map(([share]) => Math.round(days * share) + chance.whole(-10, 10));
    return [
      {
        id: 'managers',
        from: 0,
        to: days,
        change: ({ managers }) => {
          for (let number = 0; number < count; number++)
            managers.push({
              id: `M${String(number + 1).padStart(2, '0')}`,
              leftOn: leavesOn[number] ?? null,
              leftTo: leaving[number]?.[1] ?? null,
            });
        },
      },
    ];
  };
