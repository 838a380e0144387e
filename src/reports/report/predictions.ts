import { boughtIn, share, type Pair } from '../../core/index.ts';
import type { PredictionRow, Report, ReportInput } from './report.ts';
import type { Teller } from './tell.ts';

/** What was said at the start, in the order from most to least likely to buy. */
const said = ['on_schedule', 'late', 'bought_once', 'lapsed'] as const;

/** How what was said at the start of the period came true in it. */
export function predictionsOf(input: ReportInput, tell: Teller): Report['predictions'] {
  const { pairs, period, startFrom } = input;
  const known = pairs.filter(({ before, after }) => before !== null && after !== null);
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
  return {
    startFrom,
    rows: said.map((state) => ({
      said: state,
      ...outcome(known.filter(({ before }) => before?.lateness === state)),
    })),
    due: outcome(due),
    lostBefore: lostBeforeOf(input, tell),
    expected: expectedOf(known, input),
  };
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

/** Of those called lost in the periods before, how many have bought since: they were not lost after all. */
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
  const isFew = [seen.size, back, seen.size - back].some(tell.isFew);
  return {
    periods: lostBefore.length,
    customers: tell.count(seen.size),
    bought: isFew ? null : share(back, seen.size),
  };
}
