/** What each export unlocks, and what is lost without it, as the README shows it: worked out from the code. */
import {
  indicators,
  lostWithout,
  sourceIds,
  sources,
  typeNames,
  unlocks,
  type SourceId,
  type State,
  type Unlocks,
} from '../src/core/index.ts';

/** Exports in the order in which they are easy to get; each row adds to those above. */
export const exportSteps: readonly (readonly [name: string, adds: readonly SourceId[]])[] = [
  ['bare orders', ['orders']],
  ['+ prices, discounts, tiers', ['item_prices', 'tiers']],
  ['+ campaigns, rewards, coupons', ['campaigns', 'rewards', 'coupons']],
  ['+ stores, access', ['stores', 'access']],
  ['+ contracts, market', ['contracts', 'market']],
  ['+ survey (own brand)', ['surveys']],
  ['+ rival ratings, wallet', ['rival_ratings', 'wallet']],
  ['+ referrals, reviews', ['referrals', 'reviews']],
  ['+ cases', ['cases']],
  ['everything', sourceIds],
];

/** Sources that stand in for each other: one of them missing loses nothing, all of them do. */
export const standIns: readonly (readonly SourceId[])[] = [
  ['referrals', 'reviews'],
  ['wallet', 'rival_purchases'],
  ['market', 'contracts'],
  ['market', 'competitor_events'],
  ['cases', 'refunds'],
];

const signs: Readonly<Record<State, string>> = {
  established: 'Y',
  indicated: 'I',
  compatible: 'c',
  not_assessable: '–',
  contradicted: '✗',
  ruled_out: '✗',
};
const types = Object.keys(unlocks(new Set()).types) as (keyof Unlocks['types'])[];
const numberOf = new Map(indicators.map(({ id }, index) => [id, index + 1]));

/** Cumulative rows × the seven types. */
export function unlocksTable(): string[][] {
  const given = new Set<SourceId>();
  return [
    ['exports', ...types.map((type) => `${type} ${typeNames[type].zh}`), 'indicators'],
    ...exportSteps.map(([name, adds]) => {
      for (const source of adds) given.add(source);
      const { types: reached, indicators: known } = unlocks(given);
      return [
        name,
        ...types.map((type) => signs[reached[type]]),
        known.map((id) => numberOf.get(id)).join(' ') || '–',
      ];
    }),
  ];
}

/** One row for each source whose absence alone lowers something, then for those that stand in for each other. */
export function missingTable(): string[][] {
  const nothing: SourceId[] = [];
  const rows: string[][] = [];
  for (const missing of [...sourceIds.map((id) => [id]), ...standIns]) {
    const lost = lostWithout(missing);
    if (lost.types.length + lost.indicators.length === 0) {
      if (missing.length === 1) nothing.push(...missing);
      continue;
    }
    rows.push([
      missing.map((id) => sources[id].label.en).join(' *and* '),
      [...new Set(missing.map((id) => sources[id].settles.en))].join('; '),
      lost.types.map(({ type, from, to }) => `${type} ${signs[from]} → ${signs[to]}`).join(', ') || '–',
      lost.indicators.map((id) => indicators.find((each) => each.id === id)?.names.en ?? id).join(', ') ||
        '–',
    ]);
  }
  return [
    ['missing', 'question that stays open', 'types at best', 'indicators lost'],
    ...rows,
    [
      `any other one alone: ${nothing.map((id) => sources[id].label.en).join(', ')}`,
      'less certain, no less firm at best',
      '–',
      '–',
    ],
  ];
}
