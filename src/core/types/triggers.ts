import { atLeast, type Case, type Condition } from '../condition.ts';
import { factAtLeast } from '../evidence/conditions.ts';
import type { Gate } from '../evidence/gate.ts';
import { massOf, measureOf, type Signal } from '../evidence/signal.ts';
import type { RichFactName } from '../facts/index.ts';
import type { Names } from '../names.ts';
import { rivalNearerFell } from '../signals/access/rival-nearer-fell.ts';
import { worseFell } from '../signals/access/worse-fell.ts';
import { leavesOnOwnRise } from '../signals/price/leaves-on-own-rise.ts';
import { leavesOnRivalCut } from '../signals/price/leaves-on-rival-cut.ts';
import { programmeCut } from '../signals/reward/programme-cut.ts';
import { keepsBuying } from './gates.ts';

/** What happened. */
export const triggerNames = {
  access_worsened: { en: 'we became harder to reach', zh: '本企业变得不便到达' },
  rival_opened: { en: 'a rival became nearer', zh: '竞争者变得更近' },
  rival_came: { en: 'a rival came', zh: '竞争者进入' },
  term_ended: { en: 'the minimum term of the contract ended', zh: '合同最低期限届满' },
  prices_rose: { en: 'our prices rose', zh: '本企业涨价' },
  rival_cut: { en: 'rivals cut their prices', zh: '竞争对手降价' },
  rewards_ended: { en: 'the rewards ended', zh: '奖励取消' },
} as const satisfies Record<string, Names>;

export type TriggerId = keyof typeof triggerNames;

/**
 * Something that ends a reason to stay. A trigger that worked makes repeat patronage fall, so that of whom it drove away
 * the gates are judged on the time before it; otherwise the best evidence would disqualify itself.
 *
 * @source model §5.1.4
 */
export interface Trigger {
  id: TriggerId;
  /** Days since it happened: known only of who bought far less from then on, up to today. */
  daysAgo: RichFactName;
  /** Whether the experiment says so, by the bound of its signal. */
  fell: (of: Case) => boolean;
  /** The place among peers before it; a contract in force needs none. */
  rateBefore?: RichFactName;
}

const says =
  (signal: Signal) =>
  (of: Case): boolean =>
    (massOf(signal, of) ?? 0) > 0;

export const accessWorsened: Trigger = {
  id: 'access_worsened',
  daysAgo: 'accessWorsenedDaysAgo',
  fell: says(worseFell),
  rateBefore: 'accessWorsenedRateBefore',
};

export const rivalOpened: Trigger = {
  id: 'rival_opened',
  daysAgo: 'rivalOpenedDaysAgo',
  fell: says(rivalNearerFell),
  rateBefore: 'rivalOpenedRateBefore',
};

export const rivalCame: Trigger = {
  id: 'rival_came',
  daysAgo: 'rivalEntryDaysAgo',
  fell: ({ facts, thresholds }) => (facts.rivalEntryResponse ?? 1) <= thresholds['response.leftForCut'],
  rateBefore: 'rivalEntryRateBefore',
};

export const termEnded: Trigger = {
  id: 'term_ended',
  daysAgo: 'termEndDaysAgo',
  fell: () => true,
};

export const pricesRose: Trigger = {
  id: 'prices_rose',
  daysAgo: 'priceRiseDaysAgo',
  fell: says(leavesOnOwnRise),
};

export const rivalCut: Trigger = {
  id: 'rival_cut',
  daysAgo: 'rivalCutDaysAgo',
  fell: says(leavesOnRivalCut),
};

export const rewardsEnded: Trigger = {
  id: 'rewards_ended',
  daysAgo: 'programmeCutDaysAgo',
  fell: says(programmeCut),
};

/** Days since a trigger drove the customer away; null where none is documented or they went on. */
export function daysSince({ daysAgo, fell }: Trigger, of: Case): number | null {
  const days = of.facts[daysAgo] ?? null;
  return days !== null && fell(of) ? days : null;
}

/** A trigger drove the customer away. What is not documented did not happen: a silence alone opens no gate. */
export function drivenAwayBy(trigger: Trigger): Condition {
  return atLeast(
    measureOf({ fact: trigger.daysAgo }),
    'drivenAway',
    (of) => (daysSince(trigger, of) === null ? 0 : 1),
    'count.one',
  );
}

/** Keeps buying, or did until one of these. */
export function keptBuyingUntil(triggers: readonly Trigger[]): Gate {
  const before = triggers.map((trigger) => [
    drivenAwayBy(trigger),
    ...(trigger.rateBefore === undefined ? [] : [factAtLeast(trigger.rateBefore, 'repeat.high')]),
  ]);
  return { ...keepsBuying, when: [...keepsBuying.when, ...before] };
}
