import {
  assessChurnMeasured,
  before,
  flows,
  learnedFrom,
  modelOf,
  paired,
  personOf,
  richFacts,
  seenBy,
  totalsOf,
  yearBefore,
  type ChurnAssessment,
  type Facts,
  type Model,
  type Pair,
  type Period,
  type PeriodKind,
  type Person,
  type SourceId,
  type Totals,
} from '../core/index.ts';
import { isoOfDay, openLooks, type Looks, type Measured, type MeasureOptions } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import { schemaVersion, type History, type Snapshot, type SnapshotHead } from '../history/index.ts';
import type { LostBefore, ReportInput, SeriesEntry } from '../reports/index.ts';
import type { Context } from './context.ts';
import { idsMark, markOf } from './history.ts';
import { outcomesOf } from './churning.ts';
import { judgeOf } from './judging.ts';
import { lexiconOf } from './lexicon.ts';
import { reportedPeriod } from './report-period.ts';
import { idHasher, scoreSession } from './scoring.ts';
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

/** What became of the lost of so many periods is looked at. */
const lookedBack = 4;
/** Series of so many periods, the reported one the last. */
const seriesLength = 13;
/** Thresholds that decide who is late or gone; others may change, or come with a new version, between two reports. */
const decidesStates = /^(rhythm|clock|regularity|silence|window|tempo)\./;
/** What states are told from: enough to hold one earlier day against another. */
const light: readonly SourceId[] = [
  ...new Set<SourceId>([
    'orders',
    ...(
      ['contractActive', 'exitDay', 'partialDefection', 'silentDecline', 'exitsAskedBefore'] as const
    ).flatMap((name) => richFacts[name].sources),
  ]),
];

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
  const churn = { lexicon: await lexiconOf(session, context) };
  const past = new Past({ session, history, looks, churn }, options, context);
  const startDay = period.firstDay - 1;

  const last = await past.lastSnapshot(period.lastDay);
  const said = await past.said(startDay);
  const start = said ?? (await past.lookFrom(startDay, last?.model ?? null, 'all'));
  const keptModel = last?.model ?? start.model;
  const earlier = await past.totals(before(period), keptModel, { needed: 0 });
  const year = await past.totals(yearBefore(period), keptModel, {
    needed: thresholds['yearBefore.minDays'],
  });

  const lostBefore = await past.lostBefore(period);
  const measured = await looks.from(period.lastDay, { churn, model: 'combined' });
  const own = modelOf(measured.populationOf(null));
  // Without anybody at the start there is nothing to keep to.
  const isOld = keptModel !== null && period.lastDay - keptModel.fittedOn > thresholds['model.keepDays'];
  const model = keptModel === null || isOld ? own : keptModel;
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
  const people: Person[] = [];
  for (const { facts, assessment } of scored.rows) {
    const person = personOf(facts, judge(facts), assessment.loyalty);
    const other = lastStates?.get(person.customerId) ?? person.state;
    people.push(other === person.state ? person : { ...person, stateByLastModel: other });
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
      foreign: [...(history?.foreign ?? [])].sort(),
      incomparable: past.incomparable,
    },
  };
}

function lostIn(pairs: readonly Pair[], period: Period): string[] {
  const lost = flows.find(({ id }) => id === 'lost');
  return pairs.flatMap((pair) =>
    pair.after !== null && lost?.has(pair, period) === true ? [pair.after.customerId] : [],
  );
}

const unknownType = { type: 'undetermined', state: 'not_assessable' } as const;
const byId = (a: Person, b: Person) => (a.customerId < b.customerId ? -1 : 1);

/** Whom to call first; then by value. */
const byWorth = (a: Person, b: Person): number =>
  callWorth(b) - callWorth(a) || b.value12m - a.value12m || byId(a, b);
const callWorth = ({ leftOut, priority }: Person): number => (leftOut === null ? Math.max(0, priority) : 0);

const seenByModel = (measured: Measured, model: Model): Measured['populationOf'] => {
  const population = seenBy(measured.populationOf(null), model);
  return () => population;
};

interface PastOf {
  session: Session;
  history: History | null;
  looks: Looks;
  churn: NonNullable<MeasureOptions['churn']>;
}

/** Days before the reported one: as they were told then, else as the data show them now. */
class Past {
  readonly ids: string;
  readonly thresholdsMark: string;
  /** Dates of snapshots that were made under other thresholds. */
  readonly incomparable: string[] = [];
  readonly #session: Session;
  readonly #history: History | null;
  readonly #looks: Looks;
  readonly #churn: NonNullable<MeasureOptions['churn']>;
  readonly #kind: PeriodKind;
  readonly #hash: ((id: string) => string) | null;
  /** Who was lost in an earlier period, by its label, where the data had to be asked. */
  readonly #lost = new Map<string, readonly string[]>();

  constructor(
    { session, history, looks, churn }: PastOf,
    { period, hashIds }: ReportingOptions,
    context: Context,
  ) {
    this.#session = session;
    this.#churn = churn;
    this.#history = history;
    this.#looks = looks;
    this.#kind = period;
    this.#hash = hashIds ? idHasher(context) : null;
    this.ids = idsMark(hashIds, context);
    this.thresholdsMark = markOf(
      Object.entries(session.thresholds).filter(([name]) => decidesStates.test(name)),
    );
  }

  /** What was said of a day. */
  async said(day: number): Promise<Snapshot | null> {
    const date = isoOfDay(day);
    if (!this.#isComparable(await this.#history?.head(date))) return null;
    return (await this.#history?.snapshot(date)) ?? null;
  }

  /** The newest snapshot before a day. */
  async lastSnapshot(day: number): Promise<SnapshotHead | null> {
    for (const date of this.#history?.dates.toReversed() ?? []) {
      if (date >= isoOfDay(day)) continue;
      const head = await this.#history?.head(date);
      if (head !== null && head !== undefined) return this.#isComparable(head) ? head : null;
    }
    return null;
  }

  /** Everybody on a day, judged by a model, or by that of the day itself. */
  async lookFrom(
    day: number,
    model: Model | null,
    what: 'all' | 'light',
  ): Promise<{ people: Person[]; model: Model | null }> {
    const churn = this.#churn;
    const measured = await this.#looks.from(
      day,
      what === 'all' ? { churn, model: 'combined' } : { churn, only: light },
    );
    if (measured.facts.length === 0) return { people: [], model };
    const own = model ?? modelOf(measured.populationOf(null));
    return { people: [...this.#peopleBy(measured, own, what)], model: own };
  }

  /** States of everybody by another model. */
  statesBy(measured: Measured, model: Model): Map<string, Person['state']> {
    return new Map(
      [...this.#peopleBy(measured, model, 'light')].map(({ customerId, state }) => [customerId, state]),
    );
  }

  /** Who leaves and why, as a model sees it. */
  churnBy(measured: Measured, model: Model): (facts: Facts) => ChurnAssessment {
    const { thresholds } = this.#session;
    const population = seenByModel(measured, model)(null);
    const learned = learnedFrom(outcomesOf(measured, thresholds));
    return (facts) => assessChurnMeasured(facts, population, { thresholds, learned });
  }

  /** What the history counted in a period. */
  async told(period: Period): Promise<Totals | null> {
    const head = await this.#history?.head(isoOfDay(period.lastDay));
    return this.#isComparable(head) ? (head?.totals[this.#kind] ?? null) : null;
  }

  /** What was counted in an earlier period; null where the data do not reach back. */
  async totals(period: Period, model: Model | null, { needed }: { needed: number }): Promise<Totals | null> {
    const told = await this.told(period);
    if (told !== null) return told;
    const { firstDay } = this.#looks;
    if (firstDay === null || firstDay > period.firstDay - 1 - needed) return null;
    const start = await this.lookFrom(period.firstDay - 1, model, 'light');
    const end = await this.lookFrom(period.lastDay, model, 'light');
    const pairs = paired(start.people, end.people);
    this.#lost.set(period.label, lostIn(pairs, period));
    return totalsOf(pairs, period);
  }

  /** Who was called lost in the last periods before, as far as it is known: what became of them tells how good that was. */
  async lostBefore(period: Period): Promise<LostBefore[]> {
    const found: LostBefore[] = [];
    for (let each = before(period); found.length < lookedBack; each = before(each)) {
      const start = await this.said(each.firstDay - 1);
      const end = start === null ? null : await this.said(each.lastDay);
      const lost =
        start === null || end === null
          ? this.#lost.get(each.label)
          : lostIn(paired(start.people, end.people), each);
      if (lost === undefined) break;
      found.push({ lastDay: each.lastDay, ids: lost });
    }
    return found;
  }

  *#peopleBy(measured: Measured, model: Model, what: 'all' | 'light'): Generator<Person> {
    const { thresholds } = this.#session;
    const populationOf = seenByModel(measured, model);
    const judge = judgeOf({ ...measured, populationOf }, thresholds, this.#hash);
    const churnOf = this.churnBy(measured, model);
    for (let row = 0; row < measured.facts.length; row++) {
      // Types take the most time, and are no part of a state.
      if (what === 'all') {
        const { facts, assessment } = judge(row);
        yield personOf(facts, churnOf(facts), assessment.loyalty);
      } else {
        const raw = measured.facts.at(row);
        const facts = this.#hash === null ? raw : { ...raw, customerId: this.#hash(raw.customerId) };
        yield personOf(facts, churnOf(facts), unknownType);
      }
    }
  }

  #isComparable(head: SnapshotHead | null | undefined): head is SnapshotHead {
    if (head === null || head === undefined) return false;
    if (head.ids !== this.ids)
      throw new LoyaltyError(
        'usage',
        'history.ids',
        head.ids === 'plain'
          ? 'The history holds plain ids, and this run hashes them.'
          : `The history holds ids hashed with a key, and this run ${this.ids === 'plain' ? 'does not hash them' : 'has another key'}.`,
        'Use the same setting and key, or another folder with --history.',
      );
    if (head.thresholds === this.thresholdsMark) return true;
    if (!this.incomparable.includes(head.asOf)) this.incomparable.push(head.asOf);
    return false;
  }
}

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
