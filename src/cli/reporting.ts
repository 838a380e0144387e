import {
  acrossRules,
  before,
  fileStartOf,
  isWithUs,
  lastComplete,
  modelOf,
  paired,
  personOf,
  totalsOf,
  yearBefore,
  type Model,
  type Period,
  type PeriodKind,
  type Person,
  type Totals,
} from '../core/index.ts';
import { isoOfDay, openLooks, type Looks, type SeriesPoint } from '../engine/index.ts';
import { areUnrelated, isOlderRule, schemaVersion, type History, type Snapshot } from '../history/index.ts';
import { namedFirst, type ReportInput, type SeriesEntry } from '../reports/index.ts';
import { LoyaltyError } from '../errors.ts';
import type { Context } from './context.ts';
import { markOf } from './history.ts';
import { lexiconOf } from './lexicon.ts';
import { fitted, Past, seenByModel } from './past.ts';
import { closedDays, reportedPeriod } from './report-period.ts';
import { scoreSession } from './scoring.ts';
import { ageInDays, type Session } from './session.ts';

export interface ReportingOptions {
  period: PeriodKind;
  hashIds: boolean;
}

/** What a report is made of, and what is kept of it. */
export interface Gathered {
  input: ReportInput;
  snapshot: Snapshot;
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
  session.workers.prepare();
  const looks = await openLooks(session);
  const period = await reportedPeriod(options.period, session.asOfDay, looks);
  // Before anything is made of it: a file in its place would be lost, or the snapshot.
  await history?.refuseTaken(isoOfDay(period.lastDay));
  const churn = { lexicon: await lexiconOf(session, context) };
  const past = new Past({ session, history, looks, churn }, options, context);
  const startDay = period.firstDay - 1;

  const last = await past.lastSnapshot(period.lastDay);
  const said = await past.said(startDay);
  const first = said ?? (await past.lookFrom(startDay, last?.model ?? null, 'all'));
  const keptModel = last?.model ?? first.model;
  const isServed = keptModel !== null && period.lastDay > keptUntil(keptModel, thresholds);
  const isOlder = said !== null && isOlderRule(said);
  const judging = keptModel === null || isServed ? await past.modelOn(period.lastDay) : keptModel;
  // Judged anew are both ends and all that they are held against: else a new model, or a new rule, would look like news.
  const again = isServed || isOlder ? await past.lookFrom(startDay, judging, 'all') : null;
  const isRenewed = again !== null && again.people.length > 0;
  const start = isRenewed ? again : first;
  const earlier = await past.totals(before(period), judging, { needed: 0 });
  const year = await past.totals(yearBefore(period), judging, {
    needed: thresholds['yearBefore.minDays'],
  });

  const lostBefore = await past.lostBefore(period);
  const measured = await looks.from(period.lastDay, { churn, model: fitted(judging) });
  const model = { ...modelOf(measured.populationOf(null)), ...judging };
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
  // Not what a run of the same day said: it is to be replaced.
  const lost = await past.lostUpTo(period.lastDay - 1);
  // The snapshot before was judged by another model: what that one would say now tells behaviour from judgement.
  const lastModel = keptModel !== null && markOf(keptModel) !== markOf(model) ? keptModel : null;
  const lastStates = lastModel === null ? null : past.statesBy(measured, lastModel, lost);
  const judge = past.churnBy(measured, model, lost);
  const population = seenByModel(measured, model)(null);
  const people: Person[] = [];
  for (const { facts, assessment } of scored.rows) {
    const person = personOf(facts, population, judge(facts), assessment.loyalty);
    const { state, lapse } = lastStates?.get(person.customerId) ?? person;
    const isAlike = state === person.state && lapse === person.lapse;
    people.push(isAlike ? person : { ...person, stateByLastModel: state, lapseByLastModel: lapse });
  }
  people.sort(byWorth);
  const there = await history?.head(isoOfDay(period.lastDay));
  if (there !== null && there !== undefined) past.refuseOtherIds(there);
  // What was learnt from, and what is to be replaced, must be of the same shop.
  for (const asOf of new Set([last?.asOf, said?.asOf, there?.asOf])) {
    const told = asOf === said?.asOf ? said : asOf === undefined ? null : await history?.snapshot(asOf);
    if (told !== null && told !== undefined && areUnrelated(told.people, people)) throw otherShop(told.asOf);
  }
  const both = paired(start.people, isRenewed ? people.map(unmarked) : people);
  const pairs = isOlder && !isRenewed ? acrossRules(both) : both;
  const periods = seriesPeriods(period, looks);
  const bought = await boughtIn([...periods, before(period), yearBefore(period)], looks);
  const sales = <Known extends Totals | null>(of: Period, known: Known): Known =>
    known === null ? known : { ...known, ...soldIn(of, bought, looks) };
  const fileStart = fileStartOf(people, model.clockDays);
  const totals = sales(period, totalsOf(pairs, period, fileStart));
  const inputsMark = markOf(scored.inputs.map(({ table, sha256 }) => [table, sha256]));
  return {
    dataDay: looks.lastDay,
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
      before: sales(before(period), earlier),
      yearBefore: sales(yearBefore(period), year),
      fileStart,
      pairs,
      foretold: paired(first.people, people),
      people,
      lostBefore,
      startFrom: said === null ? 'data' : 'history',
      isStartAnew: said === null || isRenewed,
      saidAtStart: said !== null && isRenewed ? withUsOf(said.people, totals.base) : null,
      olderRule: isOlder ? said.asOf : null,
      isStale: session.asOfDay === null && (await isOver(period, session, looks, context)),
      namedBefore: said === null ? null : namedFirst(said.people.toSorted(byWorth)),
      model: { ...model, keptUntil: keptUntil(model, thresholds) },
      lastModel,
      series: await seriesOf(periods, bought, past, { totals, earlier }),
      cohortCells: await looks.cohorts(12),
      longAgo: await past.longAgo(period.lastDay),
      longAgoFrom: past.longAgoFrom(period.lastDay),
      closedDays: await closedDays(period, looks),
      foreign: [...(history?.foreign ?? [])].sort(),
      incomparable: past.incomparable,
    },
  };
}

/** How many were with us; null where that is no news. */
function withUsOf(people: readonly Person[], known: number): number | null {
  const count = people.filter(isWithUs).length;
  return count === known ? null : count;
}

/** Whether a later period is over by now: then this is not the last one, and if an export was due, it did not come. */
async function isOver(
  { kind, lastDay }: Period,
  { timezone }: Session,
  looks: Looks,
  context: Context,
): Promise<boolean> {
  const today = looks.lastDay + (await ageInDays({ asOfDay: looks.lastDay, timezone }, context));
  return lastComplete(kind, today - 1).lastDay > lastDay;
}

function otherShop(asOf: string): LoyaltyError {
  return new LoyaltyError(
    'usage',
    'history.unrelated',
    `The history tells of other customers: of those in its snapshot of ${asOf} and those in these files hardly any are the same.`,
    'Name another folder with --history, one for each shop; or write the ids as before.',
    {
      zh: {
        sentence: `历史所记的是其他客户：${asOf} 快照中的客户与这些文件中的客户几乎没有相同的。`,
        remedy: '请用 --history 指明其他文件夹，每个店铺一个；或仍按原来的写法写编号。',
      },
    },
  );
}

/** As a person stands where both ends were judged by one model. */
const unmarked = (person: Person): Person =>
  person.stateByLastModel === null ? person : { ...person, stateByLastModel: null, lapseByLastModel: null };

/** The last day on which a model judges: it is kept for a stated time, and for no longer than the data that made it. */
function keptUntil({ fittedOn, seenDays }: Model, thresholds: Session['thresholds']): number {
  const keepDays = thresholds['model.keepDays'];
  return fittedOn + Math.min(keepDays, seenDays ?? keepDays);
}

const byId = (a: Person, b: Person) => (a.customerId < b.customerId ? -1 : 1);

/** Whom to call first; then by value. */
const byWorth = (a: Person, b: Person): number =>
  callWorth(b) - callWorth(a) || b.value12m - a.value12m || byId(a, b);
const callWorth = ({ leftOut, priority }: Person): number => (leftOut === null ? Math.max(0, priority) : 0);

/** What was bought in each of some periods, by their first day. */
async function boughtIn(periods: readonly Period[], looks: Looks): Promise<ReadonlyMap<number, SeriesPoint>> {
  const points = await looks.series(periods);
  return new Map(points.map((point, index) => [periods[index]?.firstDay ?? 0, point]));
}

/**
 * Purchases of a period by the days of all records as they are known today: a return of last week's purchase, or a line that
 * came late, belongs to the week of the purchase. Nothing where the data do not reach back.
 */
function soldIn(
  { firstDay, lastDay }: Period,
  bought: ReadonlyMap<number, SeriesPoint>,
  looks: Looks,
): Partial<Omit<SeriesPoint, 'newCustomers'>> {
  const point = bought.get(firstDay);
  if (point === undefined || looks.firstDay === null || looks.firstDay > lastDay) return {};
  const { newCustomers: _, ...sold } = point;
  return sold;
}

/** The periods of the series, as far as the data reach back, the reported one the last. */
function seriesPeriods(period: Period, looks: Looks): Period[] {
  const periods = [period];
  while (periods.length < seriesLength) {
    const [first = period] = periods;
    const previous = before(first);
    if (looks.firstDay === null || previous.firstDay < looks.firstDay) break;
    periods.unshift(previous);
  }
  return periods;
}

/** Purchases and churn, period by period, as far as the data and the history reach. */
async function seriesOf(
  periods: readonly Period[],
  bought: ReadonlyMap<number, SeriesPoint>,
  past: Past,
  { totals, earlier }: { totals: Totals; earlier: Totals | null },
): Promise<SeriesEntry[]> {
  return Promise.all(
    periods.map(async (each, index) => {
      const age = periods.length - 1 - index;
      const told = age === 0 ? totals : age === 1 ? earlier : await past.told(each);
      const point = bought.get(each.firstDay) ?? { buyers: 0, purchases: 0, revenue: 0, newCustomers: 0 };
      const churned = told === null ? null : { lost: told.flows.lost.customers, base: told.base };
      return { label: each.label, ...point, churned };
    }),
  );
}
