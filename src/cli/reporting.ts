import {
  before,
  modelOf,
  paired,
  personOf,
  totalsOf,
  yearBefore,
  type Period,
  type PeriodKind,
  type Person,
  type Totals,
} from '../core/index.ts';
import { isoOfDay, openLooks, type Looks } from '../engine/index.ts';
import { schemaVersion, type History, type Snapshot } from '../history/index.ts';
import type { ReportInput, SeriesEntry } from '../reports/index.ts';
import type { Context } from './context.ts';
import { markOf } from './history.ts';
import { lexiconOf } from './lexicon.ts';
import { fitted, Past, seenByModel } from './past.ts';
import { closedDays, reportedPeriod } from './report-period.ts';
import { scoreSession } from './scoring.ts';
import type { Session } from './session.ts';

export interface ReportingOptions {
  period: PeriodKind;
  hashIds: boolean;
}

/** What a report is made of, and what is kept of it. */
export interface Gathered {
  input: ReportInput;
  snapshot: Snapshot;
  /** The history has this day already, from the very same files. */
  isRepeated: boolean;
  /** Last day of the data. */
  dataDay: number;
}

/** Series of so many periods, the reported one the last. */
const seriesLength = 13;
/** Looks at everybody at the start and at the end of the period, of the one before and of that a year before. */
export async function gather(
  session: Session,
  history: History | null,
  options: ReportingOptions,
  context: Context,
): Promise<Gathered> {
  const { thresholds } = session;
  const looks = await openLooks(session.engine, session.tables, thresholds);
  const period = await reportedPeriod(options.period, session.asOfDay, looks);
  // Before anything is made of it: a file in its place would be lost, or the snapshot.
  await history?.refuseTaken(isoOfDay(period.lastDay));
  const churn = { lexicon: await lexiconOf(session, context) };
  const past = new Past({ session, history, looks, churn }, options, context);
  const startDay = period.firstDay - 1;

  const last = await past.lastSnapshot(period.lastDay);
  const said = await past.said(startDay);
  const start = said ?? (await past.lookFrom(startDay, last?.model ?? null, 'all'));
  const keptModel = last?.model ?? start.model;
  // Without anybody at the start there is nothing to keep to.
  const isOld = keptModel !== null && period.lastDay - keptModel.fittedOn > thresholds['model.keepDays'];
  const earlier = await past.totals(before(period), keptModel, { needed: 0 });
  const year = await past.totals(yearBefore(period), keptModel, {
    needed: thresholds['yearBefore.minDays'],
  });

  const lostBefore = await past.lostBefore(period);
  const kept = isOld ? null : keptModel;
  const measured = await looks.from(period.lastDay, { churn, model: fitted(kept) });
  const own = modelOf(measured.populationOf(null));
  const model = kept === null ? own : { ...own, ...kept };
  const scored = await scoreSession(
    session,
    {
      byCategory: false,
      rfm: false,
      hashIds: options.hashIds,
      digests: true,
      countOrders: false,
      measured: { ...measured, populationOf: seenByModel(measured, model) },
    },
    context,
  );
  await scored.complete();
  // The start was judged by another model: what that one would say now tells behaviour from judgement.
  const lastModel = start.model !== null && markOf(start.model) !== markOf(model) ? start.model : null;
  const lastStates = lastModel === null ? null : past.statesBy(measured, lastModel);
  const judge = past.churnBy(measured, model);
  const population = seenByModel(measured, model)(null);
  const people: Person[] = [];
  for (const { facts, assessment } of scored.rows) {
    const person = personOf(facts, population, judge(facts), assessment.loyalty);
    const { state, lapse } = lastStates?.get(person.customerId) ?? person;
    const isAlike = state === person.state && lapse === person.lapse;
    people.push(isAlike ? person : { ...person, stateByLastModel: state, lapseByLastModel: lapse });
  }
  people.sort(byWorth);
  const pairs = paired(start.people, people);
  const totals = totalsOf(pairs, period);
  const inputsMark = markOf(scored.inputs.map(({ table, sha256 }) => [table, sha256]));
  const there = await history?.head(isoOfDay(period.lastDay));
  return {
    dataDay: looks.lastDay,
    isRepeated: there?.inputs === inputsMark,
    snapshot: {
      schemaVersion,
      asOf: isoOfDay(period.lastDay),
      tool: scored.tool.version,
      timezone: session.timezone,
      currency: scored.currency,
      ids: past.ids,
      thresholds: past.thresholdsMark,
      inputs: inputsMark,
      model,
      // A month may end with a week: what was counted of the other period stays.
      totals: { ...there?.totals, [period.kind]: totals },
      people: people.toSorted(byId),
    },
    input: {
      scored,
      period,
      timezone: session.timezone,
      hashed: options.hashIds,
      dataFirstDay: looks.firstDay,
      dataLastDay: looks.lastDay,
      totals,
      before: earlier,
      yearBefore: year,
      pairs,
      people,
      lostBefore,
      startFrom: said === null ? 'data' : 'history',
      model,
      lastModel,
      series: await seriesOf(period, looks, past, { totals, earlier }),
      cohortCells: await looks.cohorts(12),
      longAgo: await past.longAgo(period.lastDay),
      longAgoFrom: past.longAgoFrom(period.lastDay),
      closedDays: await closedDays(period, looks),
      foreign: [...(history?.foreign ?? [])].sort(),
      incomparable: past.incomparable,
    },
  };
}

const byId = (a: Person, b: Person) => (a.customerId < b.customerId ? -1 : 1);

/** Whom to call first; then by value. */
const byWorth = (a: Person, b: Person): number =>
  callWorth(b) - callWorth(a) || b.value12m - a.value12m || byId(a, b);
const callWorth = ({ leftOut, priority }: Person): number => (leftOut === null ? Math.max(0, priority) : 0);

/** Purchases and churn, period by period, as far as the data and the history reach. */
async function seriesOf(
  period: Period,
  looks: Looks,
  past: Past,
  { totals, earlier }: { totals: Totals; earlier: Totals | null },
): Promise<SeriesEntry[]> {
  const periods = [period];
  while (periods.length < seriesLength) {
    const [first = period] = periods;
    const previous = before(first);
    if (looks.firstDay === null || previous.firstDay < looks.firstDay) break;
    periods.unshift(previous);
  }
  const points = await looks.series(periods);
  return Promise.all(
    periods.map(async (each, index) => {
      const age = periods.length - 1 - index;
      const told = age === 0 ? totals : age === 1 ? earlier : await past.told(each);
      const point = points[index] ?? { buyers: 0, purchases: 0, revenue: 0, newCustomers: 0 };
      const churned = told === null ? null : { lost: told.flows.lost.customers, base: told.base };
      return { label: each.label, ...point, churned };
    }),
  );
}
