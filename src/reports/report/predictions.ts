import { boughtIn, isGone, isUnconfirmed, share, type Pair, type Person } from '../../core/index.ts';
import { isoDay } from '../people/days.ts';
import { calibrationOf, type Forecasted } from './calibration.ts';
import type { Calibration, PredictionRow, Report, ReportInput } from './report.ts';
import { complement } from './complement.ts';
import type { Teller } from './tell.ts';

/** What was said at the start, in the order from most to least likely to buy; the first that holds. */
const said = ['on_schedule', 'late', 'at_risk', 'bought_once', 'unconfirmed', 'gone'] as const;
export type Said = (typeof said)[number];

function saidOf(person: Person): Said | null {
  if (isGone(person)) return 'gone';
  if (isUnconfirmed(person)) return 'unconfirmed';
  const { lateness, state } = person;
  if (lateness === 'late') return 'late';
  if (state === 'at_risk') return 'at_risk';
  return lateness === 'on_schedule' || lateness === 'bought_once' ? lateness : null;
}

/** How what was said at the start of the period came true in it. */
export function predictionsOf(input: ReportInput, tell: Teller): Report['predictions'] {
  const { foretold, period, startFrom, longAgo, longAgoFrom } = input;
  // Of who never bought nothing was foretold.
  const known = foretold.filter(
    ({ before, after }) => before !== null && after !== null && before.purchases > 0,
  );
  const outcome = (among: readonly Pair[]): Omit<PredictionRow, 'said'> => {
    const bought = among.filter((pair) => boughtIn(pair, period)).length;
    const isFew = [among.length, bought, among.length - bought].some(tell.isFew);
    return {
      customers: tell.count(among.length),
      bought: isFew ? null : share(bought, among.length),
    };
  };
  const due = known.filter(({ before }) => {
    const day = before?.dueDay ?? null;
    return day !== null && day >= period.firstDay && day <= period.lastDay;
  });
  const groups = said.map((each) => known.filter(({ before }) => before !== null && saidOf(before) === each));
  // All but the last, who are gone, add up to the customers at the start, who are told.
  const { hidden } = complement(
    groups.slice(0, -1).map(({ length }) => length),
    tell.least,
  );
  return {
    startFrom,
    longAgoFrom: longAgo === null ? isoDay(longAgoFrom) : null,
    rows: said.map((each, index) => ({
      said: each,
      ...(hidden[index] === true ? { customers: null, bought: null } : outcome(groups[index] ?? [])),
    })),
    due: outcome(due),
    lostBefore: lostBeforeOf(input, tell),
    expected: expectedOf(known, input),
    period: calibrationOf(chancesOf(known, input), tell),
    longAgo: longAgoOf(input, tell),
  };
}

function chancesOf(known: readonly Pair[], { period }: ReportInput): Forecasted[] {
  return known.flatMap((pair) => {
    const { before } = pair;
    const chance = (period.kind === 'week' ? before?.pPurchaseWeek : before?.pPurchaseMonth) ?? null;
    return chance === null ? [] : [{ chance, came: boughtIn(pair, period) }];
  });
}

function longAgoOf({ longAgo, people, period }: ReportInput, tell: Teller): Report['predictions']['longAgo'] {
  if (longAgo === null) return null;
  const now = new Map(people.map((person) => [person.customerId, person.lastDay]));
  const chances = longAgo.people.flatMap(({ customerId, pPurchase90d }): Forecasted[] => {
    const last = now.get(customerId) ?? null;
    // Who is no longer in the files did not show what they did.
    if (pPurchase90d === null || !now.has(customerId)) return [];
    return [{ chance: pPurchase90d, came: last !== null && last > longAgo.day }];
  });
  const calibration: Calibration | null = calibrationOf(chances, tell);
  return { saidOn: isoDay(longAgo.day) ?? '', days: period.lastDay - longAgo.day, calibration };
}

/** Purchases that a model expected, brought from 90 days to the length of the period. */
function expectedOf(known: readonly Pair[], { period }: ReportInput): Report['predictions']['expected'] {
  const days = period.lastDay - period.firstDay + 1;
  let expected = 0;
  let happened = 0;
  let predicted = 0;
  for (const { before, after } of known) {
    if (before === null || after === null || before.expectedPurchases90d === null) continue;
    predicted++;
    expected += (before.expectedPurchases90d * days) / 90;
    happened += after.purchases - before.purchases;
  }
  return predicted === 0 ? null : { purchases: expected, happened };
}

/**
 * Of those called lost in the periods before, how many have bought since: they were not lost after all. A sum over periods
 * is told only where each of them is: held against the report before it would give the one that is not away.
 */
function lostBeforeOf(
  { lostBefore, people }: ReportInput,
  tell: Teller,
): Report['predictions']['lostBefore'] {
  const lastDay = new Map(people.map((person) => [person.customerId, person.lastDay]));
  const seen = new Set<string>();
  let back = 0;
  for (const { lastDay: end, ids } of lostBefore)
    for (const id of ids) {
      const last = lastDay.get(id);
      if (seen.has(id) || last === undefined) continue;
      seen.add(id);
      if (last !== null && last > end) back++;
    }
  if (lostBefore.length === 0) return null;
  const isAnyFew = lostBefore.some(({ ids }) => tell.isFew(ids.length));
  const isFew = isAnyFew || [seen.size, back, seen.size - back].some(tell.isFew);
  return {
    periods: lostBefore.length,
    customers: isAnyFew ? null : tell.count(seen.size),
    bought: isFew ? null : share(back, seen.size),
  };
}
